/** So many in so many milliseconds are a storm. */
const STORM = 3;
const WINDOW = 4000;

/** Tells one thing after another from many at once. It has no clock of its own. */
export class Bustle {
  #times: number[] = [];

  /** Takes that something has happened. */
  add(now: number): void {
    this.#times = [...this.#since(now), now];
  }

  /** Whether so much has happened lately that one thing of it is of no interest. */
  isStorm(now: number): boolean {
    return this.#since(now).length >= STORM;
  }

  #since(now: number): number[] {
    return this.#times.filter((time) => now - time < WINDOW);
  }
}
