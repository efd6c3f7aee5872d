import type { Participant } from "../../core/index.js";

/** A batch is reported after this many pauses, even if participants keep coming. */
const MOST_PAUSES = 5;

/** Collects the participants of similar events, so that one notice can be about all of them. */
export class Batcher<T extends { readonly id: string } = Participant> {
  readonly #participants = new Map<string, T>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  /**
   * `report` is called with all participants that were added since its last call, as soon as none has been added for the time that
   * `pause` returns, in milliseconds.
   */
  constructor(
    private readonly pause: () => number,
    private readonly report: (participants: readonly T[]) => void,
  ) {}

  add(participant: T): void {
    const now = performance.now();
    const pause = this.pause();
    if (!this.#participants.size) this.#latest = now + MOST_PAUSES * pause;
    this.#participants.set(participant.id, participant);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, Math.min(pause, this.#latest - now));
  }

  /** Removes a participant from the batch. Returns whether they were in it. */
  remove({ id }: Pick<T, "id">): boolean {
    return this.#participants.delete(id);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#participants.clear();
  }

  readonly #flush = (): void => {
    const batch = [...this.#participants.values()];
    this.#participants.clear();
    if (batch.length) this.report(batch);
  };
}
