import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A log counts as scrolled to its end if it is nearer to it than this, in CSS pixels. */
const NEAR = 24;

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;

/** Keeps a log scrolled to its end, as long as the user does not scroll back. */
export class ScrollPosition implements ReactiveController {
  #atEnd = true;
  /** `scrollTop` when the log was last scrolled to its end. */
  #top = 0;
  #inView = false;
  readonly #observer = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)?.isIntersecting ?? false;
    this.#check();
  });

  /** `seen` is called whenever the end of the log is visible after a change. */
  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode },
    private readonly seen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
    document.addEventListener("visibilitychange", this.#check);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener("visibilitychange", this.#check);
  }

  hostUpdate(): void {
    const { log } = this;
    // The user has scrolled back, and the browser has not dispatched `scroll` yet.
    if (log?.clientHeight && log.scrollTop < this.#top && !isAtEnd(log)) this.#atEnd = false;
  }

  hostUpdated(): void {
    if (this.#atEnd) this.toEnd();
  }

  /** Scrolls to the end with the next update, even if the user has scrolled back. */
  follow(): void {
    this.#atEnd = true;
    this.#top = 0;
  }

  /** Whether the end is visible: the log is scrolled to it and in view, and the page is in the foreground. */
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

  /** The listener for `scroll` events of the log. */
  readonly scrolled = (): void => {
    const { log } = this;
    // A hidden log has no size, and the user cannot have scrolled it.
    if (!log?.clientHeight) return;
    this.#atEnd = isAtEnd(log);
    this.#check();
  };

  readonly #check = (): void => {
    if (this.#inView && this.#atEnd) this.toEnd();
    if (this.seesEnd) this.seen();
  };
}
