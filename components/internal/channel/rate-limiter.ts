/** Limits each participant to `burst` messages at once, and to `perSecond` more each second after that. */
export class RateLimiter {
  readonly #buckets = new Map<string, { readonly tokens: number; readonly at: number }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  /** Counts a message of a participant, and returns whether it is within the limit. `cost` = the messages that it counts as. */
  allow(id: string, cost = 1): boolean {
    const now = performance.now();
    const { tokens, at } = this.#buckets.get(id) ?? { tokens: this.burst, at: now };
    const left = Math.min(this.burst, tokens + ((now - at) / 1000) * this.perSecond);
    const enough = left >= cost;
    this.#buckets.set(id, { tokens: enough ? left - cost : left, at: now });
    return enough;
  }

  /** Resets the limit of a participant who has left. */
  forget(id: string): void {
    this.#buckets.delete(id);
  }
}
