import { TokenBucket } from "./token-bucket.js";

/** For how many addresses something is kept at most. */
const ADDRESSES = 10_000;

/** How often each address connects: so many times in a minute, to whatever rooms. */
export class JoinRate {
  /** The one that was used last is the last. */
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(private readonly perMinute: number) {}

  allow(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? new TokenBucket(this.perMinute / 60, this.perMinute, now);
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    if (this.#buckets.size > ADDRESSES) this.#shrink(now);
    return bucket.take(1, now);
  }

  /** For how many addresses something is kept. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Full buckets say nothing. Should there be too many others, those go that were not used for the longest time. */
  #shrink(now: number): void {
    for (const [address, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(address);
    for (const address of this.#buckets.keys()) {
      if (this.#buckets.size <= ADDRESSES / 2) return;
      this.#buckets.delete(address);
    }
  }
}
