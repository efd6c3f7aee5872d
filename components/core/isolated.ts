import mitt, { type Emitter } from "mitt";

/** Calls a listener. An error that it throws is reported as uncaught, as for a DOM event, and stops nothing else. */
export function isolated(listener: () => unknown): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** An emitter that calls every listener of an event, even if one of them throws. */
export function isolatedEmitter<E extends Record<string, unknown>>(): Emitter<E> {
  const emitter = mitt<E>();
  type Listener = (detail: E[keyof E] | undefined) => void;
  type GeneralListener = (type: keyof E, detail: E[keyof E] | undefined) => void;
  const { all } = emitter;
  emitter.emit = (type: keyof E, detail?: E[keyof E]): void => {
    const listeners = (all.get(type) ?? []) as Listener[];
    const general = (all.get("*") ?? []) as GeneralListener[];
    for (const listener of [...listeners]) isolated(() => listener(detail));
    for (const listener of [...general]) isolated(() => listener(type, detail));
  };
  return emitter;
}
