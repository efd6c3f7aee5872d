/** A frozen snapshot and those who want to know when it is another. */
export class Store<T extends object> {
  #snapshot: T;
  readonly #listeners = new Set<(snapshot: T) => void>();

  constructor(initial: T) {
    this.#snapshot = Object.freeze(initial);
  }

  get snapshot(): T {
    return this.#snapshot;
  }

  /** Replaces the snapshot. Tells nobody when every given value is the one already there. */
  update(change: Partial<T>): void {
    const keys = Object.keys(change) as (keyof T)[];
    if (keys.every((key) => Object.is(change[key], this.#snapshot[key]))) return;
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change });
    for (const listener of [...this.#listeners]) listener(this.#snapshot);
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: (snapshot: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
