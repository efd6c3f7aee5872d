import { TokenBucket } from "../room/token-bucket.js";

/** For how many addresses something is kept at most. */
const ADDRESSES = 10_000;

/** How long it takes for a bucket that is left alone to be full again, and say nothing, in milliseconds. */
const REFILL = 60_000;

/** How often each address connects: so many times in a minute, to whatever rooms. */
export class AddressRate {
  /** The one that was used last is the last. */
  readonly #buckets = new Map<string, TokenBucket>();
  #sweptAt = 0;

  constructor(private readonly perMinute: number) {}

  allow(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? new TokenBucket(this.perMinute / 60, this.perMinute, now);
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    const mayEnter = bucket.consume(1, now);
    if (this.#buckets.size > ADDRESSES || now - this.#sweptAt >= REFILL) this.#sweep(now);
    return mayEnter;
  }

  /** For how many addresses something is kept. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Full buckets go. Should there be too many others, those go too that were not used for the longest time. */
  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [address, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(address);
    if (this.#buckets.size <= ADDRESSES) return;
    for (const address of this.#buckets.keys()) {
      if (this.#buckets.size <= ADDRESSES / 2) return;
      this.#buckets.delete(address);
    }
  }
}
