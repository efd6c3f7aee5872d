import type { Participant } from "../../core/index.js";

/** After so many pauses it is told though there has been none. */
const PAUSES = 5;

/** Gathers people to whom the same happens, so that a storm is told in one sentence. */
export class Batcher<T extends { readonly id: string } = Participant> {
  readonly #people = new Map<string, T>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  /**
   * `tell` is called with all who have been added since the last time. `pause` says how long nobody else may have come for it, in
   * milliseconds.
   */
  constructor(
    private readonly pause: () => number,
    private readonly tell: (people: readonly T[]) => void,
  ) {}

  add(who: T): void {
    const now = performance.now();
    const pause = this.pause();
    if (!this.#people.size) this.#latest = now + PAUSES * pause;
    this.#people.set(who.id, who);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#end, Math.min(pause, this.#latest - now));
  }

  /** Whoever is waiting to be told of is not. Returns whether they were. */
  forget({ id }: Pick<T, "id">): boolean {
    return this.#people.delete(id);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#people.clear();
  }

  readonly #end = (): void => {
    const people = [...this.#people.values()];
    this.#people.clear();
    if (people.length) this.tell(people);
  };
}
