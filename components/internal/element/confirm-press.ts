import type { ReactiveController, ReactiveControllerHost } from "lit";

/** In milliseconds. A second press within this time counts as the same press: it is a double click, or a key that is held down. */
const SAME_PRESS = 700;

/**
 * Makes an action that cannot be undone wait for a second press of its button. The first press is forgotten as soon as anything else
 * is pressed or focused.
 */
export class ConfirmPress implements ReactiveController {
  #action: string | undefined;
  #lastPress = 0;
  #stop = new AbortController();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#action = undefined;
  }

  /** Whether an action has been pressed once and waits for its second press. */
  isWaiting(action: string): boolean {
    return this.#action === action;
  }

  /** Call it on each press. Returns whether this press confirms the action. */
  press(action: string): boolean {
    const isSamePress = performance.now() - this.#lastPress < SAME_PRESS;
    this.#lastPress = performance.now();
    if (!this.isWaiting(action)) {
      this.#wait(action);
      return false;
    }
    if (isSamePress) return false;
    this.#forget();
    return true;
  }

  #wait(action: string): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#action = action;
    const { host } = this;
    const { signal } = this.#stop;
    // The document cannot see where inside a closed shadow tree an event began, so the host marks its own events first.
    let ownEvent: Event | undefined;
    for (const type of ["pointerdown", "focusin"]) {
      host.addEventListener(type, (event) => (ownEvent = event), { signal });
      host.ownerDocument.addEventListener(type, (event) => event !== ownEvent && this.#forget(), { signal });
    }
    host.requestUpdate();
  }

  #forget(): void {
    this.hostDisconnected();
    this.host.requestUpdate();
  }
}
