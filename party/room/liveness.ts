/**
 * Tracks when the last frame of each participant with a socket arrived.
 *
 * A socket whose client disappeared without closing it (a laptop is closed, a phone is out of range) stays open at the
 * server for hours. Only its silence gives it away: a page pings all the time, a hidden one at least once a minute.
 */
export class Liveness {
  readonly #limit: number;
  /** Milliseconds since 1970, by participant id. */
  readonly #heardAt = new Map<string, number>();

  /** `limit`: after how many milliseconds without a frame a participant counts as silent. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A frame of the participant arrived at that time. */
  heard(id: string, at: number): void {
    this.#heardAt.set(id, at);
  }

  /** Stops expecting frames of the participant. */
  forget(id: string): void {
    this.#heardAt.delete(id);
  }

  isSilent(id: string, now: number): boolean {
    const at = this.#heardAt.get(id);
    return at !== undefined && at + this.#limit <= now;
  }

  /** When each participant will count as silent if no more frames arrive. */
  get deadlines(): number[] {
    return [...this.#heardAt.values()].map((at) => at + this.#limit);
  }
}
