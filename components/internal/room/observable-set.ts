/** Runs for an item of a set. The function that it returns, if any, runs when the item leaves the set. */
export type ItemListener<T> = (item: T) => (() => void) | undefined;

interface Subscription<T> {
  readonly listener: ItemListener<T>;
  /** The functions to call when an item leaves, by item. */
  readonly cleanups: Map<T, (() => void) | undefined>;
}

/** A set that reports its items to subscribers: the present ones, those that are added later, and when one is removed. */
export class ObservableSet<T> implements Iterable<T> {
  readonly #items = new Set<T>();
  readonly #subscriptions = new Set<Subscription<T>>();

  /** Adds an item. Returns a function that removes it again. */
  add(item: T): () => void {
    if (!this.#items.has(item)) {
      this.#items.add(item);
      for (const subscription of [...this.#subscriptions]) start(subscription, item);
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
    const subscription: Subscription<T> = { listener, cleanups: new Map() };
    this.#subscriptions.add(subscription);
    for (const item of [...this.#items]) start(subscription, item);
    return () => {
      this.#subscriptions.delete(subscription);
      for (const item of [...subscription.cleanups.keys()]) stop(subscription, item);
    };
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items.values();
  }
}

function start<T>({ listener, cleanups }: Subscription<T>, item: T): void {
  if (!cleanups.has(item)) cleanups.set(item, listener(item));
}

function stop<T>({ cleanups }: Subscription<T>, item: T): void {
  const cleanup = cleanups.get(item);
  cleanups.delete(item);
  cleanup?.();
}
