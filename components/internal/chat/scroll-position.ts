import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How near its end a log counts as being there, in CSS pixels. */
const NEAR = 24;

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;

/** Where in a log somebody reads: it keeps to its end while they are there, and stays where it is while they are elsewhere. */
export class ScrollPosition implements ReactiveController {
  #atEnd = true;
  /** Where the end was when it was last gone to. */
  #top = 0;
  #inView = false;
  readonly #watch = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)?.isIntersecting ?? false;
    this.#look();
  });

  /** `seen` is called whenever the end comes to be seen. */
  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode },
    private readonly seen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.observe(this.host);
    document.addEventListener("visibilitychange", this.#look);
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    document.removeEventListener("visibilitychange", this.#look);
  }

  hostUpdate(): void {
    const { log } = this;
    // Somebody has scrolled back, and the browser has yet to say so.
    if (log?.clientHeight && log.scrollTop < this.#top && !isAtEnd(log)) this.#atEnd = false;
  }

  hostUpdated(): void {
    if (this.#atEnd) this.toEnd();
  }

  /** Goes to the end with the next update, from wherever. */
  follow(): void {
    this.#atEnd = true;
    this.#top = 0;
  }

  /** Whether somebody looks at the end: not scrolled back, hidden, or in a page in the background. */
  get seesEnd(): boolean {
    return this.#inView && this.#atEnd && document.visibilityState === "visible";
  }

  get log(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>("[part=log]");
  }

  readonly toEnd = (): void => {
    const { log } = this;
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    this.#top = log.scrollTop;
  };

  /** To be called when the log is scrolled. */
  readonly scrolled = (): void => {
    const { log } = this;
    // Hidden, it has no size, and has not been scrolled by anybody.
    if (!log?.clientHeight) return;
    this.#atEnd = isAtEnd(log);
    this.#look();
  };

  readonly #look = (): void => {
    if (this.#inView && this.#atEnd) this.toEnd();
    if (this.seesEnd) this.seen();
  };
}
