import type { ClientMessage } from "./protocol.js";
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

/** How many lines of the log one connection may be the reason of at once, and per second after that. */
const LINES_AT_ONCE = 100;
const LINES_PER_SECOND = 1;

/** How often a message goes out besides once. What goes to everyone is as much work as if it went to each, and counts so. */
export function copiesOf(message: ClientMessage, receivers: number): number {
  const isToAll = message.type === "update" || (message.type === "ice-candidate" && message.to === undefined);
  return isToAll ? Math.max(0, receivers - 1) : 0;
}

interface Allowance {
  readonly messages: TokenBucket;
  readonly bytes: TokenBucket;
  readonly lines: TokenBucket;
  isSpent: boolean;
}

/** How much each open connection has sent of late, and whether that was too much: once it was, it stays so. */
export class Allowances {
  readonly #all = new Map<string, Allowance>();

  constructor(private readonly rates: Rates) {}

  /**
   * A frame has come by a connection, or so many copies of it go out. `spent` the first time that it was too much; what
   * comes after that is `ignored`.
   */
  take(connectionId: string, bytes: number, now: number, copies = 1): "within" | "spent" | "ignored" {
    const allowance = this.#of(connectionId, now);
    if (allowance.isSpent) return "ignored";
    if (allowance.messages.take(copies, now) && allowance.bytes.take(bytes * copies, now)) return "within";
    allowance.isSpent = true;
    return "spent";
  }

  /** Whether the log has a line for what a connection did: who makes mistakes for ever shall not fill it. */
  mayLog(connectionId: string, now: number): boolean {
    return this.#of(connectionId, now).lines.take(1, now);
  }

  /** The connection is gone. */
  forget(connectionId: string): void {
    this.#all.delete(connectionId);
  }

  /** For how many connections something is kept. */
  get size(): number {
    return this.#all.size;
  }

  #of(connectionId: string, now: number): Allowance {
    let allowance = this.#all.get(connectionId);
    if (!allowance) this.#all.set(connectionId, (allowance = this.#full(now)));
    return allowance;
  }

  #full(now: number): Allowance {
    const { messagesPerSecond, bytesPerSecond } = this.rates;
    const bucket = (perSecond: number) => new TokenBucket(perSecond, perSecond * BURST_SECONDS, now);
    const lines = new TokenBucket(LINES_PER_SECOND, LINES_AT_ONCE, now);
    return { messages: bucket(messagesPerSecond), bytes: bucket(bytesPerSecond), lines, isSpent: false };
  }
}
