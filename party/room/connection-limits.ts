import { ownAddress } from "./address-shares.js";
import type { ClientMessage } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { ConnectionState } from "./room-record.js";
import { TokenBucket } from "./token-bucket.js";

/** The traffic that one sender may send per second. */
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
export const BURST_SECONDS = 10;

/** How many log lines one sender may cause at once, and per second after that. */
export const LOG_LINES_AT_ONCE = 20;
const LOG_LINES_PER_SECOND = 1;

/**
 * How many whole rosters one sender may request at once, and per second after that. A page requests one when it
 * knows another roster than the room, which the last one has mended.
 */
const ROSTERS_AT_ONCE = 10;
const ROSTERS_PER_SECOND = 0.5;

/**
 * Some messages are expensive: those to everyone, roster and credential requests, moderation, and the error for an
 * unreadable message. A tenth of all messages may be expensive, with two seconds' worth at once but no fewer than
 * `EXPENSIVE_LEAST`. No user clicks so fast, and a flooder is disconnected before the others notice.
 */
const EXPENSIVE_PART = 10;
const EXPENSIVE_SECONDS = 2;
export const EXPENSIVE_LEAST = 20;

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
  readonly rosters: TokenBucket;
}

/** How often the counters of senders who have been idle for long enough are dropped, in milliseconds. */
const SWEEP_INTERVAL = 30_000;

type Payer = Pick<ConnectionState, "participant" | "identity">;

/**
 * The key that the traffic of a socket is counted for: the user of the token, over all of their pages; without a
 * token the participant, over all of their sockets; else the socket itself.
 */
export function payerOf({ id, state }: { id: string; state: Payer | null }): string {
  if (!state) return `socket ${id}`;
  const { identity, participant } = state;
  return identity ? `user ${identity.user}` : `participant ${participant.id}`;
}

/**
 * The recent traffic of each sender, see {@link payerOf}. A new socket, a new page or a new place in the room does not
 * refill what a sender has used up.
 */
export class ConnectionLimits {
  readonly #buckets = new Map<string, Buckets>();
  /** Counters of participants without a token who have left, by address. The next participant from there gets them. */
  readonly #left = new Map<string, Buckets[]>();
  /** Sockets that have exceeded a limit. Their later frames are ignored. */
  readonly #excluded = new Set<string>();
  #sweptAt = 0;

  constructor(private readonly rates: Rates) {}

  /** Counts a frame. Returns whether it is within the limits. */
  consume(payer: string, bytes: number, now: number, copies = 1): boolean {
    const allowance = this.#of(payer, now);
    return allowance.messages.consume(copies, now) && allowance.bytes.consume(bytes * copies, now);
  }

  /**
   * Counts the message that the frame holds, with a copy for each receiver of a broadcast. Returns whether it may be
   * handled.
   */
  consumeMessage(payer: string, message: ClientMessage, bytes: number, receivers: number, now: number): boolean {
    const copies = copiesOf(message, receivers);
    const isExpensive = copies > 0 || EXPENSIVE.has(message.type);
    return (!isExpensive || this.#consumeExpensive(payer, now)) && this.consume(payer, bytes, now, copies);
  }

  /** Counts an unreadable frame. Returns whether it may be answered with an error. */
  consumeErrorAnswer(payer: string, now: number): boolean {
    return this.#consumeExpensive(payer, now);
  }

  /** Counts a log line. Returns whether it may be written: a client that keeps making errors must not fill the log. */
  consumeLogLine(payer: string, now: number): boolean {
    return this.#of(payer, now).logLines.consume(1, now);
  }

  /** Counts a roster that is requested. Returns whether it may be sent: it is many times as large as the request. */
  consumeRoster(payer: string, now: number): boolean {
    return this.#of(payer, now).rosters.consume(1, now);
  }

  /** A participant has left, and had that address. Of a user the counters stay. */
  left(state: Payer, address: string | undefined, now: number): void {
    const payer = payerOf({ id: "", state });
    const buckets = this.#buckets.get(payer);
    const place = ownAddress(address);
    if (!buckets || state.identity || place === undefined || isFull(buckets, now)) return;
    this.#buckets.delete(payer);
    this.#left.set(place, [...(this.#left.get(place) ?? []), buckets]);
  }

  /** A participant has come from that address: without a token they go on where the heaviest sender from there stopped. */
  entered(state: Payer, address: string | undefined, now: number): void {
    if (state.identity) return;
    const place = ownAddress(address);
    const [heaviest, ...others] = (this.#left.get(place ?? "") ?? [])
      .filter((buckets) => !isFull(buckets, now))
      .sort((a, b) => a.messages.level(now) - b.messages.level(now));
    if (!heaviest || place === undefined) return;
    this.#buckets.set(payerOf({ id: "", state }), heaviest);
    this.#left.set(place, others);
  }

  /** Ignores all later frames of a socket. */
  exclude(connectionId: string): void {
    this.#excluded.add(connectionId);
  }

  isExcluded(connectionId: string): boolean {
    return this.#excluded.has(connectionId);
  }

  /** The socket has closed. */
  forget({ id }: Pick<RoomConnection, "id">): void {
    this.#excluded.delete(id);
    this.#buckets.delete(payerOf({ id, state: null }));
  }

  /** The number of senders with counters. */
  get size(): number {
    return [...this.#left.values()].reduce((sum, { length }) => sum + length, this.#buckets.size);
  }

  #consumeExpensive(payer: string, now: number): boolean {
    return this.#of(payer, now).expensive.consume(1, now);
  }

  #of(payer: string, now: number): Buckets {
    if (now - this.#sweptAt >= SWEEP_INTERVAL) this.#sweep(now);
    let allowance = this.#buckets.get(payer);
    if (!allowance) this.#buckets.set(payer, (allowance = this.#full(now)));
    return allowance;
  }

  /** Drops full counters, which are as good as none. */
  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [payer, buckets] of this.#buckets) if (isFull(buckets, now)) this.#buckets.delete(payer);
    for (const [address, all] of this.#left) {
      const used = all.filter((buckets) => !isFull(buckets, now));
      if (used.length > 0) this.#left.set(address, used);
      else this.#left.delete(address);
    }
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
      rosters: new TokenBucket(ROSTERS_PER_SECOND, ROSTERS_AT_ONCE, now),
    };
  }
}

const isFull = ({ messages, bytes, expensive, logLines, rosters }: Buckets, now: number): boolean =>
  [messages, bytes, expensive, logLines, rosters].every((bucket) => bucket.isFull(now));
