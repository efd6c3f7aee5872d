import type { ClientMessage } from "../protocol/protocol.js";
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
const LOG_LINES_AT_ONCE = 20;
const LOG_LINES_PER_SECOND = 1;

/**
 * What is much work for one message: what goes to everyone, the roster, credentials, and saying what is wrong with one that
 * cannot be read. It may be a tenth of the messages, with two seconds' worth at once and no fewer than that many: no
 * person clicks so fast, and who floods a room with it is out before the others feel it.
 */
const EXPENSIVE_PART = 10;
const EXPENSIVE_SECONDS = 2;
const EXPENSIVE_LEAST = 20;

/** What is dear by itself. What a moderator does may concern everyone. */
const EXPENSIVE: ReadonlySet<ClientMessage["type"]> = new Set(["ping", "ice-servers", "moderate"]);

/** How often a message goes out besides once. What goes to everyone is as much work as if it went to each, and counts so. */
function copiesOf(message: ClientMessage, receivers: number): number {
  const isToAll = message.type === "update" || (message.type === "ice-candidate" && message.to === undefined);
  return isToAll ? Math.max(0, receivers - 1) : 0;
}

interface Buckets {
  readonly messages: TokenBucket;
  readonly bytes: TokenBucket;
  readonly expensive: TokenBucket;
  readonly logLines: TokenBucket;
  isExceeded: boolean;
}

/** How much each open connection has sent of late, and whether that was too much: once it was, it stays so. */
export class ConnectionLimits {
  readonly #buckets = new Map<string, Buckets>();

  constructor(private readonly rates: Rates) {}

  /** A frame has come by a connection. `spent` the first time that it was too much; what comes after that is `ignored`. */
  consume(connectionId: string, bytes: number, now: number, copies = 1): "within" | "spent" | "ignored" {
    const allowance = this.#of(connectionId, now);
    if (allowance.isExceeded) return "ignored";
    if (allowance.messages.consume(copies, now) && allowance.bytes.consume(bytes * copies, now)) return "within";
    allowance.isExceeded = true;
    return "spent";
  }

  /** And it was that message, which so many others would get if it is for all. Whether it may be dealt with. */
  consumeMessage(connectionId: string, message: ClientMessage, bytes: number, receivers: number, now: number): boolean {
    const copies = copiesOf(message, receivers);
    const isExpensive = copies > 0 || EXPENSIVE.has(message.type);
    return (!isExpensive || this.#consumeExpensive(connectionId, now)) && this.consume(connectionId, bytes, now, copies) === "within";
  }

  /** And it could not be read. Whether that may be answered. */
  consumeErrorAnswer(connectionId: string, now: number): boolean {
    return this.#consumeExpensive(connectionId, now);
  }

  /** Whether the log has a line for what a connection did: who makes mistakes for ever shall not fill it. */
  consumeLogLine(connectionId: string, now: number): boolean {
    return this.#of(connectionId, now).logLines.consume(1, now);
  }

  /** The connection is gone. */
  forget(connectionId: string): void {
    this.#buckets.delete(connectionId);
  }

  /** For how many connections something is kept. */
  get size(): number {
    return this.#buckets.size;
  }

  #consumeExpensive(connectionId: string, now: number): boolean {
    const allowance = this.#of(connectionId, now);
    const isWithin = allowance.expensive.consume(1, now);
    if (!isWithin) allowance.isExceeded = true;
    return isWithin;
  }

  #of(connectionId: string, now: number): Buckets {
    let allowance = this.#buckets.get(connectionId);
    if (!allowance) this.#buckets.set(connectionId, (allowance = this.#full(now)));
    return allowance;
  }

  #full(now: number): Buckets {
    const { messagesPerSecond, bytesPerSecond } = this.rates;
    const bucket = (perSecond: number) => new TokenBucket(perSecond, perSecond * BURST_SECONDS, now);
    const expensivePerSecond = messagesPerSecond / EXPENSIVE_PART;
    return {
      messages: bucket(messagesPerSecond),
      bytes: bucket(bytesPerSecond),
      expensive: new TokenBucket(expensivePerSecond, Math.max(EXPENSIVE_LEAST, expensivePerSecond * EXPENSIVE_SECONDS), now),
      logLines: new TokenBucket(LOG_LINES_PER_SECOND, LOG_LINES_AT_ONCE, now),
      isExceeded: false,
    };
  }
}
