/** Runs for an item of a set. The function that it returns, if any, runs when the item leaves the set. */
export type ItemListener<T> = (item: T) => (() => void) | undefined;

interface Subscription<T> {
  readonly listener: ItemListener<T>;
  /** The calls of the listener whose item is in the set, by item. `cleanup` is absent until the listener has returned. */
  readonly calls: Map<T, { cleanup?: (() => void) | undefined }>;
  hasEnded: boolean;
}

/** A set that reports its items to subscribers: the present ones, those that are added later, and when one is removed. */
export class ObservableSet<T> implements Iterable<T> {
  readonly #items = new Set<T>();
  readonly #subscriptions = new Set<Subscription<T>>();

  /** Adds an item. Returns a function that removes it again. */
  add(item: T): () => void {
    if (!this.#items.has(item)) {
      this.#items.add(item);
      for (const subscription of [...this.#subscriptions]) this.#start(subscription, item);
    }
    return () => this.delete(item);
  }

  delete(item: T): void {
    if (!this.#items.delete(item)) return;
    for (const subscription of [...this.#subscriptions]) stop(subscription, item);
  }

  /**
   * Calls `listener` once for every item, present and future, until the returned function is called. The function that the
   * listener returned for an item is called when the item leaves the set, and at the latest when the subscription ends.
   */
  subscribe(listener: ItemListener<T>): () => void {
    const subscription: Subscription<T> = { listener, calls: new Map(), hasEnded: false };
    this.#subscriptions.add(subscription);
    for (const item of [...this.#items]) this.#start(subscription, item);
    return () => {
      subscription.hasEnded = true;
      this.#subscriptions.delete(subscription);
      for (const item of [...subscription.calls.keys()]) stop(subscription, item);
    };
  }

  #start(subscription: Subscription<T>, item: T): void {
    const { listener, calls } = subscription;
    // The item may have left the set, or the subscription may have ended, while listeners before this one were called.
    if (calls.has(item) || subscription.hasEnded || !this.#items.has(item)) return;
    const call: { cleanup?: (() => void) | undefined } = {};
    calls.set(item, call);
    const cleanup = listener(item);
    // The listener itself may have removed the item or ended the subscription: then the cleanup is due now.
    if (calls.get(item) === call) call.cleanup = cleanup;
    else cleanup?.();
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items.values();
  }
}

function stop<T>({ calls }: Subscription<T>, item: T): void {
  const call = calls.get(item);
  calls.delete(item);
  call?.cleanup?.();
}
