import type { RoomHandle } from "./room-context.js";

/** Keeps one subscription to the present room of an element. */
export class RoomSubscription {
  #room: Element | undefined;
  #stop: (() => void) | undefined;

  /** `start` subscribes to a room, and returns a function that ends the subscription. */
  constructor(private readonly start: (room: RoomHandle) => () => void) {}

  /** Subscribes to a room, and ends the subscription to the room before; `undefined` = no room. */
  setRoom(room: RoomHandle | undefined): void {
    if (room?.element === this.#room) return;
    this.#stop?.();
    this.#room = room?.element;
    this.#stop = room && this.start(room);
  }
}
