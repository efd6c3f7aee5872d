/**
 * Turns custom states of an element on and off: CSS reads them as `:state(name)`. In a browser without them (they are
 * `undefined`, or refuse names without dashes) the element works on, unstyled by state.
 */
export function setStates(internals: ElementInternals | undefined, states: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(states)) {
    try {
      internals?.states[on ? "add" : "delete"](name);
    } catch {
      return;
    }
  }
}

/** The internals of an element; `undefined` in a browser that has none. */
export const internalsOf = (element: HTMLElement): ElementInternals | undefined =>
  (element as Partial<Pick<HTMLElement, "attachInternals">>).attachInternals?.call(element);
