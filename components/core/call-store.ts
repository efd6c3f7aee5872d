import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { isolated } from "./isolated.js";
import { changed, Store } from "./store.js";

/** The state of a call. `Call` is its only writer. */
export class CallStore extends Store<CallState> {
  /** The functions to call after the steps that have been made, in order. */
  readonly #followUps: (() => unknown)[] = [];
  /** Whether a step is being made, or its follow-ups are being called. */
  #isBusy = false;

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
   * of it. A listener may make a step, too: its state is published at once, and its events follow those of this one.
   */
  step(change: () => void): void {
    this.#thenFollowUp(() => this.transaction(change));
  }

  /** Calls a function after the present step, when its state has been published and what follows it; outside a step at once. */
  afterStep(followUp: () => unknown): void {
    this.#followUps.push(followUp);
    this.#thenFollowUp(() => {});
  }

  #thenFollowUp(action: () => void): void {
    if (this.#isBusy) return action();
    this.#isBusy = true;
    try {
      action();
    } finally {
      for (let next = this.#followUps.shift(); next; next = this.#followUps.shift()) isolated(next);
      this.#isBusy = false;
    }
  }
}
