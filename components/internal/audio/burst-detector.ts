/** This many events within this many milliseconds are a burst. */
const BURST = 3;
const WINDOW = 4000;

/** Distinguishes single events from many in a short time. The caller passes the time. */
export class BurstDetector {
  #times: number[] = [];

  /** Records an event. */
  add(now: number): void {
    this.#times = [...this.#since(now), now];
  }

  /** Whether there have been so many recent events that they count as one burst. */
  isBurst(now: number): boolean {
    return this.#since(now).length >= BURST;
  }

  #since(now: number): number[] {
    return this.#times.filter((time) => now - time < WINDOW);
  }
}
