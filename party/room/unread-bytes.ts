import { LIMITS } from "../protocol/protocol.js";

/** After how many unconfirmed bytes the room asks a page to confirm what it has read. */
const MARK_BYTES = LIMITS.unreadBytes / 4;

/**
 * How long a page with too much unread may take to confirm a mark, in milliseconds. Others may send it as much within one
 * moment, before its answer can arrive: that must not cost it its socket.
 */
const PATIENCE = 10_000;

interface Account {
  /** Bytes that were sent and not confirmed. */
  unread: number;
  /** The mark that the page has yet to confirm, when it was sent, and how many of these bytes came before it. */
  mark?: { text: string; at: number; bytes: number };
  /** Whether the page has left too much unread for too long. Nothing more is sent to it. */
  isOver: boolean;
}

/**
 * Counts what was sent by each socket and not read.
 *
 * Runtimes keep in memory what a client does not read, without end, and do not say how much it is: `bufferedAmount` of a
 * server's socket does not exist in workerd. So the room sends a mark after some data, a random text, and the page sends
 * it back. Messages arrive in order, so a page that knows the mark has read everything before it, and a page that has
 * not cannot guess it, as it could a counter.
 *
 * The counts are lost when the object hibernates. By the source of workerd so are the bytes: it drops what is
 * pending.
 */
export class UnreadBytes {
  readonly #accounts = new Map<string, Account>();
  #over: string[] = [];

  /** Counts bytes before they are sent. Returns whether they may be: never more than the limit is unread. */
  add(connectionId: string, bytes: number, now: number): boolean {
    let account = this.#accounts.get(connectionId);
    if (!account) this.#accounts.set(connectionId, (account = { unread: 0, isOver: false }));
    if (account.isOver) return false;
    if (account.unread + bytes <= LIMITS.unreadBytes) {
      account.unread += bytes;
      return true;
    }
    if (account.mark && account.mark.at + PATIENCE <= now) {
      account.isOver = true;
      this.#over.push(connectionId);
    }
    return false;
  }

  /** The mark to send now; `undefined` while little is unread, or the last mark is not confirmed. */
  nextMark(connectionId: string, now: number): string | undefined {
    const account = this.#accounts.get(connectionId);
    if (!account || account.isOver || account.mark || account.unread < MARK_BYTES) return undefined;
    const text = crypto.randomUUID();
    account.mark = { text, at: now, bytes: account.unread };
    return text;
  }

  /** The page has sent a mark back. Any but the last one is ignored: the room may have slept meanwhile. */
  confirm(connectionId: string, mark: string): void {
    const account = this.#accounts.get(connectionId);
    if (account?.mark?.text !== mark) return;
    account.unread -= account.mark.bytes;
    delete account.mark;
  }

  /** The sockets to close, each once. */
  takeOver(): string[] {
    return this.#over.splice(0);
  }

  /** The connection has closed. */
  forget(connectionId: string): void {
    this.#accounts.delete(connectionId);
  }

  /** The number of connections with counts. */
  get size(): number {
    return this.#accounts.size;
  }
}
