/** A page pings this often while the room answers, in milliseconds. docs/deployment.md computes the room's load from it. */
const INTERVAL_MS = 5_000;
/** It pings again this soon without an answer: the ping, or its answer, may have been lost. */
const RETRY_MS = 1_500;
/** How long the room may take to answer a ping, to greet a new socket, and to answer a probe. */
const ANSWER_MS = 6_000;
const GREETING_MS = 4_000;
const PROBE_MS = 2_000;
/** A timer that fires later than this shows that the page itself was stopped. */
const LATE_MS = 500;

/**
 * Finds out that an open socket is dead: `ping` is called at a fixed interval, and `dead` when no answer comes in time.
 * Browsers do not report it: after a change of the network's address a socket stays open for minutes.
 */
export class Heartbeat {
  readonly #ping: () => unknown;
  readonly #dead: () => void;
  /** The next ping. Set from `start` to `stop`. */
  #next: ReturnType<typeof setTimeout> | undefined;
  #pingedAt = 0;
  /** Set while an answer is awaited. */
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  constructor(ping: () => unknown, dead: () => void) {
    this.#ping = ping;
    this.#dead = dead;
  }

  /** The socket has opened. The room's greeting is the first answer. */
  start(): void {
    this.stop();
    this.#pingedAt = performance.now();
    this.#expectAnswer(GREETING_MS);
    this.#pingAfter(RETRY_MS);
  }

  /** A message has arrived: that is an answer. */
  heard(): void {
    if (this.#deadline === undefined) return;
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#pingAfter(this.#pingedAt + INTERVAL_MS - performance.now());
  }

  /** Pings now and waits only a short time for the answer. A second probe meanwhile does not extend it. */
  probe(): void {
    if (this.#next !== undefined) this.#request(PROBE_MS);
  }

  /** The socket has closed. Safe to call twice. */
  stop(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#deadline);
    this.#next = this.#deadline = undefined;
  }

  #pingAfter(delay: number): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#request(ANSWER_MS), delay);
  }

  #request(patience: number): void {
    this.#pingedAt = performance.now();
    this.#expectAnswer(patience);
    this.#pingAfter(RETRY_MS);
    this.#ping();
  }

  /** Waits so long for an answer, or less if an earlier request is due before. */
  #expectAnswer(patience: number): void {
    const due = performance.now() + patience;
    if (this.#deadline !== undefined && this.#due <= due) return;
    clearTimeout(this.#deadline);
    this.#due = due;
    this.#deadline = setTimeout(() => {
      this.#deadline = undefined;
      // A page that was stopped itself has not yet read the messages that have come meanwhile.
      if (performance.now() - due > LATE_MS) this.#expectAnswer(PROBE_MS);
      else this.#dead();
    }, patience);
  }
}
