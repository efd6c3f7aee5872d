import type { RoomHost } from "./room-host.js";

/**
 * The one alarm of a room. Setting it is a write, and what it is for is put off all the time, so it is only ever set
 * earlier: it may ring before anything is due, and is then set anew.
 */
export class RoomAlarm {
  readonly #host: RoomHost;
  #at: number | null | undefined;

  /** `at`: when it is set to ring; `null` = it is not; `undefined` = nobody knows. */
  constructor(host: RoomHost, at: number | null | undefined) {
    this.#host = host;
    this.#at = at;
  }

  /** Has it ring at that time or before; with `null` not at all. */
  set(at: number | null): void {
    if (at === this.#at) return;
    if (at !== null && typeof this.#at === "number" && this.#at < at) return;
    this.#at = at;
    this.#host.setAlarm(at);
  }

  /** It has rung, which it does once. */
  fired(): void {
    this.#at = null;
  }
}
