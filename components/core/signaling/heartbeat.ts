/** How often the line is tested, how soon again without an answer, and how long a test may take, in milliseconds. */
const INTERVAL_MS = 4_000;
const AGAIN_MS = 1_500;
const GREETING_MS = 4_000;
const ANSWER_MS = 6_000;
const URGENT_MS = 2_000;
const LATE_MS = 500;

/**
 * Finds out that an open socket is dead. Browsers do not: after an address change one stays open for minutes. It asks
 * soon after the socket has opened, then now and then, and again where an answer fails to come; when nothing at all is
 * heard after that it says so.
 */
export class Heartbeat {
  readonly #ping: () => unknown;
  readonly #dead: () => void;
  #interval: ReturnType<typeof setInterval> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #asked = 0;

  constructor(ping: () => unknown, dead: () => void) {
    this.#ping = ping;
    this.#dead = dead;
  }

  /** The socket has opened; the room's greeting is the first answer that is waited for. */
  start(): void {
    this.stop();
    this.#await(GREETING_MS);
    this.#asked = 0;
    this.#interval = setInterval(() => {
      if (this.#deadline !== undefined || performance.now() - this.#asked > INTERVAL_MS) this.#ask(ANSWER_MS);
    }, AGAIN_MS);
  }

  /** Something has been heard. */
  heard(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  /** Asks now and does not wait long: there is reason to doubt. To doubt again meanwhile does not prolong it. */
  doubt(): void {
    if (this.#interval !== undefined) this.#ask(URGENT_MS);
  }

  /** The socket is closed, on purpose or not. Safe to call twice. */
  stop(): void {
    this.heard();
    clearInterval(this.#interval);
    this.#interval = undefined;
  }

  #ask(patience: number): void {
    this.#ping();
    this.#asked = performance.now();
    this.#await(patience);
  }

  #await(patience: number): void {
    const due = performance.now() + patience;
    if (this.#deadline !== undefined && this.#due <= due) return;
    this.heard();
    this.#due = due;
    this.#deadline = setTimeout(() => {
      this.#deadline = undefined;
      // A page that is late itself has not had the time to read what has come.
      if (performance.now() - due > LATE_MS) this.#await(URGENT_MS);
      else this.#dead();
    }, patience);
  }
}
