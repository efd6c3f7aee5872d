/** A token bucket: allows a burst at once, and a rate per second after that. */
export class TokenBucket {
  #tokens: number;
  #at: number;

  /** Starts full. Times are in milliseconds, from any origin. */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes `cost` tokens if there are enough, else none. Returns whether there were enough. */
  consume(cost: number, now: number): boolean {
    this.#tokens = this.level(now);
    this.#at = Math.max(this.#at, now);
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }

  /** After how many milliseconds there will be `cost` tokens. */
  waitOf(cost: number, now: number): number {
    return Math.ceil((Math.max(0, cost - this.level(now)) / this.perSecond) * 1000);
  }

  /** Whether the bucket is full, as if it had never been used. */
  isFull(now: number): boolean {
    return this.level(now) >= this.burst;
  }

  /** The number of tokens, which need not be whole. */
  level(now: number): number {
    // A clock may be set back. That must not take tokens away.
    return Math.min(this.burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.perSecond);
  }
}
