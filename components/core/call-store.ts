import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { changed, Store } from "./store.js";

/** The state of a call. `Call` is its only writer. */
export class CallStore extends Store<CallState> {
  /** The functions to call after the present step, in order; `undefined` = no step is being made. */
  #followUps: (() => void)[] | undefined;

  constructor() {
    super(initialState);
  }

  /** The local participant's connection state is always the call's. */
  override update(change: Partial<CallState>): void {
    const { connectionState } = change;
    const local = change.local ?? this.snapshot.local;
    super.update(connectionState ? { ...change, local: changed(local, { connectionState }) } : change);
  }

  updateLocal(change: Partial<Participant>): void {
    this.update({ local: changed(this.snapshot.local, change) });
  }

  setPending(source: Source, pending: boolean): void {
    this.update({ pending: changed(this.snapshot.pending, { [source]: pending }) });
  }

  /**
   * Makes one step: whatever it changes, the state is published once, and its events follow. Steps within a step are part
   * of it.
   */
  step(change: () => void): void {
    if (this.#followUps) return change();
    const followUps: (() => void)[] = [];
    this.#followUps = followUps;
    this.transaction(() => {
      try {
        change();
      } finally {
        this.#followUps = undefined;
      }
    });
    for (const followUp of followUps) followUp();
  }

  /** Calls a function after the present step, when its state has been published; outside a step at once. */
  afterStep(followUp: () => void): void {
    if (this.#followUps) this.#followUps.push(followUp);
    else followUp();
  }
}
