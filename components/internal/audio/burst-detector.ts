/** This many events within this many milliseconds are a burst. */
const BURST = 3;
const WINDOW = 4000;

/** Tells single events from many at once. It has no clock of its own. */
export class BurstDetector {
  #times: number[] = [];

  /** Records an event. */
  add(now: number): void {
    this.#times = [...this.#since(now), now];
  }

  /** Whether so many events have happened lately that a single one is of no interest. */
  isBurst(now: number): boolean {
    return this.#since(now).length >= BURST;
  }

  #since(now: number): number[] {
    return this.#times.filter((time) => now - time < WINDOW);
  }
}
