import { sharesOf } from "../room/address-shares.js";
import { TokenBucket } from "../room/token-bucket.js";

/** The most addresses that are tracked. */
const ADDRESSES = 10_000;

/** How long an unused bucket takes to refill, in milliseconds. A full bucket need not be kept. */
const REFILL = 60_000;

/** Limits how often each address, and each wide network, may connect per minute, over all rooms. */
export class AddressRate {
  /** In the order of their last use. */
  readonly #buckets = new Map<string, TokenBucket>();
  #sweptAt = 0;

  constructor(private readonly perMinute: number) {}

  allow(address: string, now: number): boolean {
    // A refusal by its own allowance leaves that of the network to the others in it.
    const mayEnter = sharesOf(address).every(({ key, factor }) => this.#consume(key, this.perMinute * factor, now));
    if (this.#buckets.size > ADDRESSES || now - this.#sweptAt >= REFILL) this.#sweep(now);
    return mayEnter;
  }

  #consume(key: string, perMinute: number, now: number): boolean {
    const bucket = this.#buckets.get(key) ?? new TokenBucket(perMinute / 60, perMinute, now);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    return bucket.consume(1, now);
  }

  /** The number of addresses and networks with a bucket. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Drops full buckets. If too many others remain, drops those that were unused for the longest time. */
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
