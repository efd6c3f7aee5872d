type Handlers = Record<string, ((event: Event) => void) | null | undefined>;

/** An EventTarget whose `on…` properties are called too, as those of the DOM's objects are. */
export class EventSource extends EventTarget {
  /** Node.js 20 may forget the abort of all but the last listener with a `signal`, so that they would never be removed. */
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options: AddEventListenerOptions | boolean = {},
  ): void {
    const { signal, ...rest } = typeof options === "boolean" ? { capture: options } : options;
    if (signal?.aborted) return;
    super.addEventListener(type, listener, rest);
    signal?.addEventListener("abort", () => this.removeEventListener(type, listener, rest), { once: true });
  }

  emit(type: string, properties: object = {}): void {
    const event = Object.assign(new Event(type), properties);
    (this as unknown as Handlers)[`on${type}`]?.(event);
    this.dispatchEvent(event);
  }
}
