import type { ClientMessage } from "../protocol/protocol.js";
import { TokenBucket } from "./token-bucket.js";

/** The traffic that one connection may send per second. */
export interface Rates {
  messagesPerSecond: number;
  bytesPerSecond: number;
}

/**
 * How many seconds' worth may arrive at once.
 *
 * A page that joins a full room sends about a hundred messages at once. No runtime puts a room to sleep that was idle
 * for less, so a room that has slept, and has lost these counters, would find every bucket full again anyway.
 */
const BURST_SECONDS = 10;

/** How many log lines one connection may cause at once, and per second after that. */
const LOG_LINES_AT_ONCE = 20;
const LOG_LINES_PER_SECOND = 1;

/**
 * Some messages are expensive: those to everyone, roster and credential requests, moderation, and the error for an
 * unreadable message. A tenth of all messages may be expensive, with two seconds' worth at once but no fewer than
 * `EXPENSIVE_LEAST`. No user clicks so fast, and a flooder is disconnected before the others notice.
 */
const EXPENSIVE_PART = 10;
const EXPENSIVE_SECONDS = 2;
const EXPENSIVE_LEAST = 20;

/** The types that are always expensive. A moderator's action, and what an application does, may concern everyone. */
const EXPENSIVE: ReadonlySet<ClientMessage["type"]> = new Set(["ping", "ice-servers", "moderate", "custom"]);

/** The number of additional copies that are sent of a message: a broadcast counts once for each receiver. */
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

/** The recent traffic of each open connection. A connection that has exceeded its limits once stays excluded. */
export class ConnectionLimits {
  readonly #buckets = new Map<string, Buckets>();

  constructor(private readonly rates: Rates) {}

  /** Counts a frame. Returns `spent` for the first frame over a limit, `ignored` for every later one. */
  consume(connectionId: string, bytes: number, now: number, copies = 1): "within" | "spent" | "ignored" {
    const allowance = this.#of(connectionId, now);
    if (allowance.isExceeded) return "ignored";
    if (allowance.messages.consume(copies, now) && allowance.bytes.consume(bytes * copies, now)) return "within";
    allowance.isExceeded = true;
    return "spent";
  }

  /**
   * Counts the message that the frame holds, with a copy for each receiver of a broadcast. Returns whether it may be
   * handled.
   */
  consumeMessage(connectionId: string, message: ClientMessage, bytes: number, receivers: number, now: number): boolean {
    const copies = copiesOf(message, receivers);
    const isExpensive = copies > 0 || EXPENSIVE.has(message.type);
    return (
      (!isExpensive || this.#consumeExpensive(connectionId, now)) &&
      this.consume(connectionId, bytes, now, copies) === "within"
    );
  }

  /** Counts an unreadable frame. Returns whether it may be answered with an error. */
  consumeErrorAnswer(connectionId: string, now: number): boolean {
    return this.#consumeExpensive(connectionId, now);
  }

  /** Counts a log line. Returns whether it may be written: a client that keeps making errors must not fill the log. */
  consumeLogLine(connectionId: string, now: number): boolean {
    return this.#of(connectionId, now).logLines.consume(1, now);
  }

  /** The connection has closed. */
  forget(connectionId: string): void {
    this.#buckets.delete(connectionId);
  }

  /** The number of connections with counters. */
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
      expensive: new TokenBucket(
        expensivePerSecond,
        Math.max(EXPENSIVE_LEAST, expensivePerSecond * EXPENSIVE_SECONDS),
        now,
      ),
      logLines: new TokenBucket(LOG_LINES_PER_SECOND, LOG_LINES_AT_ONCE, now),
      isExceeded: false,
    };
  }
}
