import type { RoomHandle } from "./call-context.js";
import { detectSpeaking } from "./levels.js";

/** Has a room listen for who speaks, for as long as an element needs to know. */
export class SpeakingWatch {
  #room: Element | undefined;
  #stop: (() => void) | undefined;

  /** Listens in this room and no other; `undefined` = in none. */
  follow(room: RoomHandle | undefined): void {
    if (room?.element === this.#room) return;
    this.#stop?.();
    this.#room = room?.element;
    this.#stop = room && detectSpeaking(room);
  }
}
