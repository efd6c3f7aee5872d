import type { ConnectionState } from "../call-state.js";
import { noLog, type Log } from "../log.js";

/** When a connection counts as in trouble, and how long a repair may take, in milliseconds. */
interface RecoveryTimes {
  /** A disconnected connection comes back by itself, or is restarted after this time if nothing has arrived. */
  disconnected: number;
  /** After a change of the network: changes come in bursts, and traffic that goes on for this long refutes the change. */
  networkChange: number;
  /**
   * A first connection, and a restart, may take this long without any progress. ICE goes on checking for all of it, so
   * a network that returns is found at once.
   */
  attempt: number;
  /** Trouble may last this long before the connection is given up for a new one. */
  total: number;
}

/** `patience` multiplies the time that a repair, and the trouble as a whole, may take. */
export const recoveryTimes = (patience = 1): RecoveryTimes => ({
  disconnected: 2_000,
  networkChange: 500,
  attempt: 5_000 * patience,
  total: 30_000 * patience,
});

/** ICE restarts before a new connection is made. */
const RESTARTS = 3;

interface RecoveryActions {
  /** A number that rises as long as anything arrives: it distinguishes a slow network, or machine, from a dead one. */
  progress: () => Promise<number>;
  /** Whether an offer would reach the other end. */
  canSignal: () => boolean;
  /** Whether an ICE restart can help the connection. */
  isRepairable: () => boolean;
  restartIce: () => void;
  /** Gives the connection up for a new one, which has a recovery of its own. */
  rebuild: () => void;
}

/**
 * Watches one connection and repairs it: ICE restarts first, then a new connection. Never gives up on the participant:
 * only the room decides that a participant has left.
 */
export class Recovery {
  readonly #actions: RecoveryActions;
  readonly #times: RecoveryTimes;
  readonly #log: Log;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ConnectionState = "connecting";
  #wasConnected = false;
  #restarts = 0;
  /** When the trouble began, by the page's clock; 0 = there is none. */
  #since = 0;
  /** An attempt is due, and waits for the signaling to come back. */
  #isDue = false;

  constructor(actions: RecoveryActions, log: Log = noLog, times: RecoveryTimes = recoveryTimes()) {
    this.#actions = actions;
    this.#times = times;
    this.#log = log;
    this.#schedule(times.attempt);
  }

  /** The connection is in this state now. */
  enter(state: ConnectionState): void {
    if (this.#state === "closed") return;
    this.#state = state;
    this.#wasConnected ||= state === "connected";
    if (state === "connected" || state === "closed") this.#reset();
    else if (state === "disconnected") this.#schedule(this.#times.disconnected);
    else if (state === "failed") this.attempt();
  }

  /**
   * This page's network may have changed: restarts the connection if nothing arrives, and begins to count anew. It
   * checks twice, since packets that were on their way when the network changed still arrive.
   */
  networkChanged(): void {
    this.#restarts = this.#since = 0;
    this.#schedule(this.#times.networkChange, 2);
  }

  /** Makes the next attempt to repair the connection now. */
  attempt(): void {
    if (this.#state === "closed") return;
    clearTimeout(this.#timer);
    this.#isDue = !this.#actions.canSignal();
    if (this.#isDue) return this.#log("waits for the server");
    this.#since ||= performance.now();
    if (this.isExhausted || this.#isBeyondRepair) {
      this.#log("given up");
      return this.#actions.rebuild();
    }
    this.#restarts++;
    this.#actions.restartIce();
    this.#schedule(this.#times.attempt);
  }

  /** Whether all restarts have failed, so that a new connection is next. */
  get isExhausted(): boolean {
    return this.#restarts >= RESTARTS || this.#isLate;
  }

  /** Offers reach the other end again. */
  signalingReady(): void {
    if (this.#isDue) this.attempt();
  }

  /** Stops watching. Safe to call twice. */
  close(): void {
    this.enter("closed");
  }

  /**
   * Whether restarts are in vain for a connection that has worked. One that never worked is restarted all the same: its
   * successor would fail as fast, and so without end.
   */
  get #isBeyondRepair(): boolean {
    return this.#wasConnected && !this.#actions.isRepairable();
  }

  get #isLate(): boolean {
    return this.#since > 0 && performance.now() - this.#since > this.#times.total;
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#restarts = this.#since = 0;
    this.#isDue = false;
  }

  /**
   * Makes an attempt after a while, unless something has arrived meanwhile: then it checks again, for as long as there
   * is trouble, or `times` times where there may be none.
   */
  #schedule(time: number, times = 1): void {
    clearTimeout(this.#timer);
    if (this.#state === "closed") return;
    this.#since ||= performance.now();
    const before = this.#actions.progress();
    const timer = setTimeout(() => {
      void Promise.all([before, this.#actions.progress()]).then(([then, now]) => {
        if (this.#timer !== timer) return;
        // A connection that is restarted while connected changes no state. If the restart fails, `disconnected` follows.
        if (this.#state === "connected" && (this.#restarts > 0 || (now > then && times < 2))) this.#reset();
        else if (now > then && !this.#isLate) this.#schedule(time, times - 1);
        else this.attempt();
      });
    }, time);
    this.#timer = timer;
  }
}
