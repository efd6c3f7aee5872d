import { TokenBucket } from "./token-bucket.js";

/** What one connection may send, per second. */
export interface Rates {
  messagesPerSecond: number;
  bytesPerSecond: number;
}

/**
 * How many seconds' worth may come at once. A page that joins a full room sends some hundred messages in a moment. And no
 * runtime lets go of a room that was idle for less, so a room that has slept, and has forgotten who sent how much, would
 * find every bucket full anyway.
 */
const BURST_SECONDS = 10;

interface Allowance {
  readonly messages: TokenBucket;
  readonly bytes: TokenBucket;
  isSpent: boolean;
}

/** How much each open connection has sent of late, and whether that was too much: once it was, it stays so. */
export class Allowances {
  readonly #all = new Map<string, Allowance>();

  constructor(private readonly rates: Rates) {}

  /** A frame has come by a connection. `spent` the first time that it was too much; what comes after that is `ignored`. */
  take(connectionId: string, bytes: number, now: number): "within" | "spent" | "ignored" {
    let allowance = this.#all.get(connectionId);
    if (!allowance) this.#all.set(connectionId, (allowance = this.#full(now)));
    if (allowance.isSpent) return "ignored";
    if (allowance.messages.take(1, now) && allowance.bytes.take(bytes, now)) return "within";
    allowance.isSpent = true;
    return "spent";
  }

  /** The connection is gone. */
  forget(connectionId: string): void {
    this.#all.delete(connectionId);
  }

  /** For how many connections something is kept. */
  get size(): number {
    return this.#all.size;
  }

  #full(now: number): Allowance {
    const { messagesPerSecond, bytesPerSecond } = this.rates;
    const bucket = (perSecond: number) => new TokenBucket(perSecond, perSecond * BURST_SECONDS, now);
    return { messages: bucket(messagesPerSecond), bytes: bucket(bytesPerSecond), isSpent: false };
  }
}
