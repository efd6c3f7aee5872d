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
    const next = changed(this.#snapshot, change);
    if (next === this.#snapshot) return;
    this.#snapshot = next;
    for (const listener of [...this.#listeners]) listener(this.#snapshot);
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: (snapshot: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** An object with some of its values replaced: another, frozen, unless every one is already there. */
export function changed<T extends object>(object: T, change: Partial<T>): T {
  const keys = Object.keys(change) as (keyof T)[];
  return keys.every((key) => Object.is(object[key], change[key])) ? object : Object.freeze({ ...object, ...change });
}
