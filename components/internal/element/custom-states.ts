/**
 * Sets custom states of an element, which CSS matches with `:state(name)`. In a browser without custom states, or with an
 * early form that refuses names without dashes, the element works without them.
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

/** The internals of an element; `undefined` in a browser without `attachInternals()`. */
export const internalsOf = (element: HTMLElement): ElementInternals | undefined =>
  (element as Partial<Pick<HTMLElement, "attachInternals">>).attachInternals?.call(element);
