/** So much may come at once, and so much per second after that. */
export class TokenBucket {
  #tokens: number;
  #at: number;

  /** It begins full. Times are in milliseconds, from any beginning. */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes that much, and says whether there was enough. What there was not enough of, is not taken. */
  consume(cost: number, now: number): boolean {
    this.#tokens = this.#filled(now);
    this.#at = Math.max(this.#at, now);
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Whether it is as if it had never been used. */
  isFull(now: number): boolean {
    return this.#filled(now) >= this.burst;
  }

  #filled(now: number): number {
    // A clock may be set back, which is nobody's fault and no reason to take anything away.
    return Math.min(this.burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.perSecond);
  }
}
