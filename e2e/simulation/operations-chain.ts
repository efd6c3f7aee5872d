import { invalidState } from "./fake-description.js";

/** The operations chain of a peer connection, as WebRTC specifies it. Its promises never settle on a closed connection. */
export class OperationsChain {
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(
    private readonly delay: () => Promise<void>,
    private readonly isClosed: () => boolean,
    private readonly onEmpty: () => void,
  ) {}

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  run(step: () => void): Promise<void> {
    if (this.isClosed()) return Promise.reject(invalidState("The connection is closed."));
    this.#count++;
    const result = this.#last.then(async () => {
      await this.delay();
      if (this.isClosed()) return new Promise<void>(() => {});
      try {
        step();
      } finally {
        if (--this.#count === 0) this.onEmpty();
      }
      return undefined;
    });
    this.#last = result.catch(() => {});
    return result;
  }
}
