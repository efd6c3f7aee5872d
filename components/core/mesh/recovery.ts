import type { ConnectionState } from "../call-state.js";
import { noLog, type Log } from "../log.js";

/** When a connection counts as in trouble and how long help may take, in milliseconds. */
interface RecoveryTimes {
  /** A disconnected one comes back by itself, or is helped after this if nothing has arrived meanwhile. */
  disconnected: number;
  /** After a change of the network: changes come in bursts, and what arrives for so long tells that it was none. */
  settle: number;
  /**
   * A first connection, and a restart, may take so long without any progress. ICE goes on checking for all of it, so a
   * network that returns is found at once.
   */
  attempt: number;
  /** Trouble may last so long before the connection is given up for a new one. */
  total: number;
}

/** `patience` = how many times as long as usual help, and all of the trouble, may take. */
export const recoveryTimes = (patience = 1): RecoveryTimes => ({
  disconnected: 2_000,
  settle: 500,
  attempt: 5_000 * patience,
  total: 30_000 * patience,
});

/** ICE restarts before a new connection is made. */
const RESTARTS = 3;

interface RecoveryActions {
  /** A number that rises as long as anything arrives: it tells a slow network, or machine, from a dead one. */
  progress: () => Promise<number>;
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
  /** Since when there has been trouble, by the page's clock; 0 = there is none. */
  #since = 0;
  /** An attempt is due, and waits for the signaling to come back. */
  #due = false;

  constructor(actions: RecoveryActions, log: Log = noLog, times: RecoveryTimes = recoveryTimes()) {
    this.#actions = actions;
    this.#times = times;
    this.#log = log;
    this.#look(times.attempt);
  }

  /** The connection has gone over to this state. */
  enter(state: ConnectionState): void {
    if (this.#state === "closed") return;
    this.#state = state;
    if (state === "connected" || state === "closed") this.#rest();
    else if (state === "disconnected") this.#look(this.#times.disconnected);
    else if (state === "failed") this.attempt();
  }

  /**
   * This page's network may be another one: helps a connection to which nothing comes, and counts anew. It looks twice: what was
   * on its way when the network changed arrives all the same.
   */
  hurry(): void {
    this.#restarts = this.#since = 0;
    this.#look(this.#times.settle, 2);
  }

  /** Helps the connection now. */
  attempt(): void {
    if (this.#state === "closed") return;
    clearTimeout(this.#timer);
    this.#due = !this.#actions.canSignal();
    if (this.#due) return this.#log("waits for the server");
    this.#since ||= performance.now();
    if (this.spent) {
      this.#log("given up");
      return this.#actions.rebuild();
    }
    this.#restarts++;
    this.#actions.restartIce();
    this.#look(this.#times.attempt);
  }

  /** Whether all help was of no use, and a new connection is next. */
  get spent(): boolean {
    return this.#restarts >= RESTARTS || this.#isLate;
  }

  /** Offers reach the other end again. */
  signalingReady(): void {
    if (this.#due) this.attempt();
  }

  /** Stops watching. Safe to call twice. */
  close(): void {
    this.enter("closed");
  }

  get #isLate(): boolean {
    return this.#since > 0 && performance.now() - this.#since > this.#times.total;
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#restarts = this.#since = 0;
    this.#due = false;
  }

  /**
   * Helps after a while, unless something has arrived meanwhile: then it looks again for as long as there is trouble, and, where
   * there may be none, as many `times` as it is told.
   */
  #look(time: number, times = 1): void {
    clearTimeout(this.#timer);
    if (this.#state === "closed") return;
    this.#since ||= performance.now();
    const before = this.#actions.progress();
    const timer = setTimeout(() => {
      void Promise.all([before, this.#actions.progress()]).then(([then, now]) => {
        if (this.#timer !== timer) return;
        // One that was restarted while connected hears of no other state: if it was of no use, that comes by itself.
        if (this.#state === "connected" && (this.#restarts > 0 || (now > then && times < 2))) this.#rest();
        else if (now > then && !this.#isLate) this.#look(time, times - 1);
        else this.attempt();
      });
    }, time);
    this.#timer = timer;
  }
}
