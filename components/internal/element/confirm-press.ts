import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A double click is one press, and so is a key that is held down. In milliseconds. */
const AT_ONCE = 700;

/** What cannot be undone is done at a second press. The first asks for it, and is forgotten once anything else is pressed. */
export class Twice implements ReactiveController {
  #about: string | undefined;
  #pressed = 0;
  #stop = new AbortController();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#about = undefined;
  }

  /** Whether it waits for the second press, about the same as at the first. */
  asks(about: string): boolean {
    return this.#about === about;
  }

  /** Pressed: whether that was the second time. */
  press(about: string): boolean {
    const isSoon = performance.now() - this.#pressed < AT_ONCE;
    this.#pressed = performance.now();
    if (this.asks(about)) {
      if (!isSoon) this.#forget();
      return !isSoon;
    }
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#about = about;
    const { host } = this;
    const { signal } = this.#stop;
    // A document cannot tell by itself what is pressed in a closed shadow tree.
    let here: Event | undefined;
    for (const type of ["pointerdown", "focusin"]) {
      host.addEventListener(type, (event) => (here = event), { signal });
      host.ownerDocument.addEventListener(type, (event) => event !== here && this.#forget(), { signal });
    }
    this.host.requestUpdate();
    return false;
  }

  #forget(): void {
    this.hostDisconnected();
    this.host.requestUpdate();
  }
}
