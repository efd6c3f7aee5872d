import type { RoomHandle } from "./room-context.js";

/** Has something done for one room after another, for as long as an element needs it. */
export class RoomWatch {
  #room: Element | undefined;
  #stop: (() => void) | undefined;

  /** `start` begins it for a room, and returns what ends it. */
  constructor(private readonly start: (room: RoomHandle) => () => void) {}

  /** Does it for this room and no other; `undefined` = for none. */
  follow(room: RoomHandle | undefined): void {
    if (room?.element === this.#room) return;
    this.#stop?.();
    this.#room = room?.element;
    this.#stop = room && this.start(room);
  }
}
