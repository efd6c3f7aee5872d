import { type Clock, type FakeMethod, withGlobal } from "@sinonjs/fake-timers";

/** The timers and clocks that pages and the room use. */
const FAKED: FakeMethod[] = ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"];

const realSetImmediate = setImmediate;
const realRandom = Math.random;

/** Runs all promise jobs: a task of the event loop runs after them. */
const promiseJobs = (): Promise<void> => new Promise((resolve) => realSetImmediate(resolve));

/** The clock and the randomness of one simulation. It replaces `Math.random`, timers and `Date` until `end` is called. */
export class World {
  readonly #clock: Clock;
  #state: number;
  /** The actions so far, for the report of a failure. */
  readonly story: string[] = [];

  constructor(seed: number) {
    this.#state = seed;
    this.#clock = withGlobal(globalThis).install({ now: 1_800_000_000_000, toFake: FAKED });
    Math.random = () => this.random();
  }

  get now(): number {
    return this.#clock.now;
  }

  /** How many timers are set. */
  get timers(): number {
    return this.#clock.countTimers();
  }

  /** The next number of the seed, at least 0 and below 1 (mulberry32). */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  /** Waits by the simulated clock. */
  later(least: number, most: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.between(least, most)));
  }

  record(line: string): void {
    this.story.push(`${((this.now - 1_800_000_000_000) / 1000).toFixed(3).padStart(8)} ${line}`);
  }

  /** Advances the clock. Each timer fires at its time, and all its promise jobs run before the next one. */
  async pass(milliseconds: number): Promise<void> {
    let isOver = false as boolean;
    setTimeout(() => (isOver = true), milliseconds);
    await promiseJobs();
    while (!isOver) {
      this.#clock.next();
      await promiseJobs();
    }
  }

  end(): void {
    this.#clock.uninstall();
    Math.random = realRandom;
  }
}
