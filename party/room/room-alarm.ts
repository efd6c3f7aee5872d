import type { RoomHost } from "./room-host.js";

/**
 * The alarm of a room.
 *
 * Setting an alarm costs a write, and deadlines move later all the time. So the alarm is only ever moved earlier: it
 * may fire before anything is due, and is then set again.
 */
export class RoomAlarm {
  readonly #host: RoomHost;
  #at: number | null | undefined;

  /** `at`: when the alarm is set to fire; `null` = it is not set; `undefined` = unknown. */
  constructor(host: RoomHost, at: number | null | undefined) {
    this.#host = host;
    this.#at = at;
  }

  /** Makes the alarm fire at that time or before; `null` cancels it. */
  set(at: number | null): void {
    if (at === this.#at) return;
    if (at !== null && typeof this.#at === "number" && this.#at < at) return;
    this.#at = at;
    this.#host.setAlarm(at);
  }

  /** The alarm has fired, and is no longer set. */
  fired(): void {
    this.#at = null;
  }
}
