/** Limits each participant: `burst` messages at once, and after that `perSecond` more each second. The rest is refused. */
export class RateLimiter {
  readonly #buckets = new Map<string, { readonly tokens: number; readonly at: number }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  allow(id: string, cost = 1): boolean {
    const now = performance.now();
    const { tokens, at } = this.#buckets.get(id) ?? { tokens: this.burst, at: now };
    const left = Math.min(this.burst, tokens + ((now - at) / 1000) * this.perSecond);
    const enough = left >= cost;
    this.#buckets.set(id, { tokens: enough ? left - cost : left, at: now });
    return enough;
  }

  forget(id: string): void {
    this.#buckets.delete(id);
  }
}
