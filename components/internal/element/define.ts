/**
 * Registers `constructor` as `<tag>`. Does nothing where there is no registry (on a server), or if the tag is taken: a second copy
 * of the kit on one page leaves the definitions of the first.
 */
export function define(tag: string, constructor: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, constructor);
}
