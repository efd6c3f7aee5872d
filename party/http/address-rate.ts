import { sharesOf } from "../room/address-shares.js";
import { TokenBucket } from "../room/token-bucket.js";

/** The most addresses that are tracked. */
const ADDRESSES = 10_000;

/** How long an unused bucket takes to refill, in milliseconds. A full bucket need not be kept. */
const REFILL = 60_000;

interface Allowance {
  readonly bucket: TokenBucket;
  /** The time that the last refused request was told to come back at. */
  turn: number;
}

/** Limits how often each address, and each wide network, may connect per minute, over all rooms. */
export class AddressRate {
  /** In the order of their last use. */
  readonly #allowances = new Map<string, Allowance>();
  #sweptAt = 0;

  constructor(private readonly perMinute: number) {}

  /** Counts one request. Returns whether it is within the limit. */
  allow(address: string, now: number): boolean {
    return this.waitOf(address, now) === 0;
  }

  /**
   * Counts one request. Returns 0 if it is within the limits, or after how many milliseconds to try again. Each refused
   * request gets a later time than the one before, so that they do not all come back for the same place.
   */
  waitOf(address: string, now: number): number {
    let wait = 0;
    for (const { key, factor } of sharesOf(address)) {
      wait = this.#waitIn(key, this.perMinute * factor, now);
      // A refusal by its own allowance leaves that of the network to the others in it.
      if (wait > 0) break;
    }
    if (this.#allowances.size > ADDRESSES || now - this.#sweptAt >= REFILL) this.#sweep(now);
    return wait;
  }

  #waitIn(key: string, perMinute: number, now: number): number {
    const known = this.#allowances.get(key);
    const allowance = known ?? { bucket: new TokenBucket(perMinute / 60, perMinute, now), turn: now };
    this.#allowances.delete(key);
    this.#allowances.set(key, allowance);
    if (allowance.bucket.consume(1, now)) return 0;
    allowance.turn = Math.min(Math.max(allowance.turn, now) + REFILL / perMinute, now + REFILL);
    return allowance.turn - now;
  }

  /** The number of addresses and networks with a bucket. */
  get size(): number {
    return this.#allowances.size;
  }

  /** Drops full buckets. If too many others remain, drops those that were unused for the longest time. */
  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [address, { bucket }] of this.#allowances) if (bucket.isFull(now)) this.#allowances.delete(address);
    if (this.#allowances.size <= ADDRESSES) return;
    for (const address of this.#allowances.keys()) {
      if (this.#allowances.size <= ADDRESSES / 2) return;
      this.#allowances.delete(address);
    }
  }
}
