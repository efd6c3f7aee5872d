/**
 * Children of an element, one for each key of a list. A child whose key stays in the list is never moved: a moved `<video>`
 * flickers. Lit's `repeat` does move children when one is removed and another is added at the same time.
 */
export class KeyedChildren<K extends string, E extends HTMLElement> {
  readonly all = new Map<K, E>();

  constructor(private readonly make: (key: K) => E) {}

  /** The key of one of the children; `undefined` for anything else. */
  keyOf(child: EventTarget): K | undefined {
    for (const [key, element] of this.all) if (element === child) return key;
    return undefined;
  }

  /**
   * Adds the children that are missing, removes those without a key, and returns all in the order of `keys`. A new child is
   * inserted after the one before it in that order; the others stay where they are, even if that is another order.
   */
  update(parent: Element, keys: readonly K[]): readonly E[] {
    const wanted = new Set(keys);
    for (const [key, child] of this.all) {
      if (wanted.has(key) && child.parentNode === parent) continue;
      child.remove();
      this.all.delete(key);
    }
    const present = new Set<Element>(this.all.values());
    const first = [...parent.children].find((child) => present.has(child));
    let before: E | undefined;
    return keys.map((key) => {
      const child = this.all.get(key) ?? this.make(key);
      if (!this.all.has(key)) {
        this.all.set(key, child);
        if (before) before.after(child);
        else parent.insertBefore(child, first ?? null);
      }
      before = child;
      return child;
    });
  }
}

/** Whether the document order of elements of one parent is the order in which they are given. */
export const inOrder = (elements: readonly Element[]): boolean =>
  elements.every((element, index) => {
    const next = elements[index + 1];
    return !next || (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
