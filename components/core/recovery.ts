import type { ConnectionState } from "./call-state.js";
import { noLog, type Log } from "./log.js";

/** When a connection counts as in trouble and how often it is helped, in milliseconds. */
interface RecoveryTimes {
  /** A first connection may take so long before it is helped. Six people on two slow cores take as long as that. */
  connect: number;
  /** A disconnected one comes back by itself, or is helped after this if nothing has arrived meanwhile. */
  disconnected: number;
  /** After a change of the network: changes come in bursts, and bytes that arrive for so long tell that it was none. */
  settle: number;
  /** One attempt may take so long. ICE goes on checking for all of it, so a network that returns is found at once. */
  attempt: number;
}

const TIMES: RecoveryTimes = { connect: 8_000, disconnected: 2_000, settle: 500, attempt: 7_000 };

/** ICE restarts before a new connection is made. */
const RESTARTS = 3;

interface RecoveryActions {
  /** Bytes received so far: whether they rise tells a slow network from a dead one. */
  bytesReceived: () => Promise<number>;
  /** Whether an offer would reach the other end. */
  canSignal: () => boolean;
  restartIce: () => void;
  /** Gives the connection up for a new one, which has a recovery of its own. */
  rebuild: () => void;
}

/**
 * Watches one connection and helps it when it needs help: ICE restarts first, then a new connection. Never gives up:
 * that is for the room to say.
 */
export class Recovery {
  readonly #actions: RecoveryActions;
  readonly #times: RecoveryTimes;
  readonly #log: Log;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ConnectionState = "connecting";
  #restarts = 0;
  #troubleSince = 0;
  /** An attempt is due, and waits for the signaling to come back. */
  #due = false;
  #closed = false;

  constructor(actions: RecoveryActions, log: Log = noLog, times: RecoveryTimes = TIMES) {
    this.#actions = actions;
    this.#times = times;
    this.#log = log;
    this.#after(times.connect);
  }

  /** The connection has gone over to this state. */
  enter(state: ConnectionState): void {
    if (this.#closed) return;
    this.#state = state;
    switch (state) {
      case "connected":
        this.#restarts = 0;
        this.#troubleSince = 0;
        this.#due = false;
        return clearTimeout(this.#timer);
      case "disconnected":
        return void this.#watch(this.#times.disconnected);
      case "failed":
        return this.attempt();
      case "connecting":
        // A restart has begun, or the first connection: its deadline is already set.
        return;
      case "closed":
        return this.close();
      default:
        state satisfies never;
    }
  }

  /** This page's network may be another one: helps a connection that does not receive, and counts anew. */
  hurry(): void {
    if (this.#closed) return;
    this.#restarts = this.#troubleSince = 0;
    if (this.#state === "connected") void this.#watch(this.#times.settle);
    else this.#after(this.#times.settle);
  }

  /** Helps the connection now. */
  attempt(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#due = !this.#actions.canSignal();
    if (this.#due) return this.#log("waits for the room server");
    this.#troubleSince ||= performance.now();
    if (this.spent) {
      this.#log("given up for a new connection");
      return this.#actions.rebuild();
    }
    this.#restarts++;
    this.#actions.restartIce();
    this.#after(this.#times.attempt);
  }

  /** Whether all restarts were of no use, and a new connection is next. */
  get spent(): boolean {
    return this.#restarts >= RESTARTS;
  }

  /** Offers reach the other end again. */
  signalingReady(): void {
    if (this.#due) this.attempt();
  }

  /** Stops watching. Safe to call twice. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Helps after a while, unless bytes have arrived: then it looks again for as long as there is trouble. */
  async #watch(time: number): Promise<void> {
    clearTimeout(this.#timer);
    this.#troubleSince ||= performance.now();
    const before = await this.#actions.bytesReceived();
    if (this.#closed || this.#troubleSince === 0) return;
    clearTimeout(this.#timer);
    const lookAgain = async () => {
      const stalled = (await this.#actions.bytesReceived()) <= before;
      if (this.#closed || this.#troubleSince === 0) return;
      if (stalled) this.attempt();
      else if (this.#state === "connected") this.enter("connected");
      else void this.#watch(this.#times.disconnected);
    };
    this.#timer = setTimeout(() => void lookAgain(), time);
  }

  #after(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Who restarts what is connected hears of no other state: if it was of no use, that comes by itself.
      if (this.#state === "connected") this.enter("connected");
      else this.attempt();
    }, time);
  }
}
