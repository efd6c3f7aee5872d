type Handlers = Record<string, ((event: Event) => void) | null | undefined>;

/** An EventTarget that also calls its `on…` properties, as the objects of the DOM do. */
export class EventSource extends EventTarget {
  /** Implements `signal`: Node.js 20 may not remove all listeners that share one signal. */
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
