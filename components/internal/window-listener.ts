import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Listens at the window for as long as its element is in the page. */
export class WindowListener<K extends keyof WindowEventMap> implements ReactiveController {
  #ended: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly types: readonly K[],
    private readonly listener: (event: WindowEventMap[K]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#ended = new AbortController();
    const view = this.host.ownerDocument.defaultView;
    for (const type of this.types) view?.addEventListener(type, this.listener, this.#ended);
  }

  hostDisconnected(): void {
    this.#ended?.abort();
  }
}
