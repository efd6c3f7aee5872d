import { isolated } from "./isolated.js";

/** A frozen snapshot, and listeners that are called when another has taken its place. */
export class Store<T extends object> {
  #snapshot: T;
  /** The snapshot that the listeners have seen. */
  #published: T;
  #transactions = 0;
  readonly #listeners = new Set<(snapshot: T) => void>();

  constructor(initial: T) {
    this.#snapshot = this.#published = Object.freeze(initial);
  }

  get snapshot(): T {
    return this.#snapshot;
  }

  /** Replaces the snapshot. Calls no listener when every given value is the one already there. */
  update(change: Partial<T>): void {
    this.#snapshot = changed(this.#snapshot, change);
    this.#publish();
  }

  /** Runs `change` and publishes all its updates as one: listeners never see a part of them. */
  transaction(change: () => void): void {
    this.#transactions++;
    try {
      change();
    } finally {
      this.#transactions--;
      this.#publish();
    }
  }

  /**
   * Calls `listener` after every change, until the returned function is called. A change that a listener makes is published
   * at once, so that the listeners after it see only the newer snapshot.
   */
  subscribe(listener: (snapshot: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #publish(): void {
    if (this.#transactions > 0 || this.#snapshot === this.#published) return;
    const snapshot = this.#snapshot;
    this.#published = snapshot;
    for (const listener of [...this.#listeners]) {
      // A listener before this one has ended its subscription.
      if (this.#listeners.has(listener)) isolated(() => listener(snapshot));
      // It has made another change, which has been published to all.
      if (this.#published !== snapshot) return;
    }
  }
}

/** An object with some of its values replaced: another, frozen, unless every one is already there. */
export function changed<T extends object>(object: T, change: Partial<T>): T {
  const keys = Object.keys(change) as (keyof T)[];
  return keys.every((key) => Object.is(object[key], change[key])) ? object : Object.freeze({ ...object, ...change });
}
