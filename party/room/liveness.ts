/**
 * For how long nothing has been heard of each participant who has a socket.
 *
 * A socket whose owner went without a word (a laptop is closed, a phone is out of range) stays open at the server for
 * hours, and only its silence gives it away: a page pings all the time, a hidden one at least once a minute.
 */
export class Liveness {
  readonly #limit: number;
  /** By the ids of participants, in milliseconds since 1970. */
  readonly #heardAt = new Map<string, number>();

  /** `limit`: how much of it is too much, in milliseconds. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** They were heard at that time. */
  heard(id: string, at: number): void {
    this.#heardAt.set(id, at);
  }

  /** Nothing is expected of them any more. */
  forget(id: string): void {
    this.#heardAt.delete(id);
  }

  isSilent(id: string, now: number): boolean {
    const at = this.#heardAt.get(id);
    return at !== undefined && at + this.#limit <= now;
  }

  /** When it will be too long for each of them, should nothing more be heard. */
  get deadlines(): number[] {
    return [...this.#heardAt.values()].map((at) => at + this.#limit);
  }
}
