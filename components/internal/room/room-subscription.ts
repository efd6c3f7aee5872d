import type { RoomHandle } from "./room-context.js";

/** Keeps a subscription to the room of an element, whichever that is at the moment. */
export class RoomSubscription {
  #room: Element | undefined;
  #stop: (() => void) | undefined;

  /** `start` subscribes to a room, and returns what ends the subscription. */
  constructor(private readonly start: (room: RoomHandle) => () => void) {}

  /** Ends the subscription to another room, and subscribes to this one; `undefined` = to none. */
  setRoom(room: RoomHandle | undefined): void {
    if (room?.element === this.#room) return;
    this.#stop?.();
    this.#room = room?.element;
    this.#stop = room && this.start(room);
  }
}
