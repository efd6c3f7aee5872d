import { LitElement } from "lit";
import { RtcElement } from "../element/rtc-element.js";

/** What was made for another document, and of what. */
const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();
const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

const rulesOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join("\n");

/** The same sheet, for a document: a constructed one can be used only where it was made. */
export function sheetFor(page: Document, sheet: CSSStyleSheet): CSSStyleSheet {
  const original = originals.get(sheet) ?? sheet;
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (page === document || !Sheet) return original;
  const known = copies.get(page) ?? new WeakMap<CSSStyleSheet, CSSStyleSheet>();
  copies.set(page, known);
  const copy = known.get(original) ?? new Sheet({ media: original.media.mediaText, disabled: original.disabled });
  if (!known.has(original)) copy.replaceSync(rulesOf(original));
  known.set(original, copy);
  originals.set(copy, original);
  return copy;
}

/** Gives a tree of another document the constructed sheets of one of this, or those it had before. */
export function wear(tree: DocumentOrShadowRoot, page: Document, sheets: readonly CSSStyleSheet[]): void {
  tree.adoptedStyleSheets = sheets.map((sheet) => sheetFor(page, sheet));
}

function shadowsIn(element: Element): ShadowRoot[] {
  return [element, ...element.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...[...shadowRoot.children].flatMap(shadowsIn)] : [],
  );
}

/** Moves an element to another document by `move`. What it and everything inside it wear comes along; browsers take it off. */
export function moveDressed(element: Element, page: Document, move: () => void): void {
  const worn = shadowsIn(element).map((root) => [root, [...root.adoptedStyleSheets]] as const);
  move();
  for (const [root, sheets] of worn) wear(root, page, sheets);
}

/** Makes another document look as this one: its sheets, and what its rules may hang on. */
export function dressPage(page: Document): void {
  for (const name of ["documentElement", "body"] as const) copyAttributes(document[name], page[name]);
  const base = page.createElement("base");
  base.href = document.baseURI;
  page.head.append(base, ...[...document.styleSheets].flatMap((sheet) => copyOf(page, sheet)));
  wear(page, page, document.adoptedStyleSheets);
}

/** Linked and written sheets, for a document or within a shadow root. */
export function copyOf(page: Document, { ownerNode, media }: CSSStyleSheet): HTMLElement[] {
  if (ownerNode instanceof HTMLLinkElement) {
    const link = page.createElement("link");
    copyAttributes(ownerNode, link);
    link.href = ownerNode.href;
    return [link];
  }
  if (!(ownerNode instanceof HTMLStyleElement) || !ownerNode.sheet) return [];
  const style = page.createElement("style");
  copyAttributes(ownerNode, style);
  style.media = media.mediaText;
  // Not its text: some pages write rules past it.
  style.textContent = rulesOf(ownerNode.sheet);
  return [style];
}

/** All but what would run. */
export function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (!/^on/i.test(name)) to.setAttribute(name, value);
}

/**
 * Never made: the way it comes by its styles is laid over that of the kit's elements, for those that are made while their place
 * is in another document. Lit's own throws there.
 */
class Abroad extends LitElement {
  override createRenderRoot(): HTMLElement | DocumentFragment {
    const page = this.ownerDocument;
    if (page === document || this.shadowRoot) return super.createRenderRoot();
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.attachShadow(shadowRootOptions);
    const sheets = elementStyles.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet));
    wear(
      root,
      page,
      sheets.filter((sheet) => sheet !== undefined),
    );
    return root;
  }
}

/** From now on the kit's elements can be made in other documents, too. */
export function dressAbroad(): void {
  Reflect.set(RtcElement.prototype, "createRenderRoot", Reflect.get(Abroad.prototype, "createRenderRoot"));
}
