/** After how many milliseconds a newcomer who has sent nothing is announced. */
const LONGEST_SILENCE = 2000;

interface Newcomer {
  timer: ReturnType<typeof setTimeout>;
  /** The room has sent something to everyone meanwhile, except to them. */
  hasMissed: boolean;
}

/**
 * The participants who have joined and of whom the others have not heard yet: they have sent nothing, and may be gone at
 * once. Until they are announced nothing is sent to them either, so no client listens unseen.
 *
 * The timers keep the object in memory until all are announced.
 */
export class Newcomers {
  readonly #newcomers = new Map<string, Newcomer>();

  has(id: string): boolean {
    return this.#newcomers.has(id);
  }

  /** `announce` is called if they stay silent. */
  add(id: string, announce: () => void): void {
    this.#newcomers.set(id, { timer: setTimeout(announce, LONGEST_SILENCE), hasMissed: false });
  }

  /** Something was sent to everyone else. */
  missed(id: string): void {
    const newcomer = this.#newcomers.get(id);
    if (newcomer) newcomer.hasMissed = true;
  }

  /** They are no newcomer any more. Returns whether they were one, and have missed something. */
  remove(id: string): { hasMissed: boolean } | undefined {
    const newcomer = this.#newcomers.get(id);
    clearTimeout(newcomer?.timer);
    this.#newcomers.delete(id);
    return newcomer;
  }
}
