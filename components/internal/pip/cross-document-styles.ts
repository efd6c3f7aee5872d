import { adoptSheets, rulesOf } from "../element/document-styles.js";

/** Gives another document the style sheets of this page, and the attributes that their selectors may depend on. */
export function copyPageStyles(target: Document): void {
  copyAttributes(document.documentElement, target.documentElement);
  copyAttributes(document.body, target.body);
  const base = target.createElement("base");
  base.href = document.baseURI;
  target.head.append(base, ...copySheets(document, target));
  adoptSheets(target, target, document.adoptedStyleSheets);
}

/** Copies of the linked and the written style sheets of a document or a shadow tree. */
export function copySheets({ styleSheets }: DocumentOrShadowRoot, target: Document): HTMLElement[] {
  return [...styleSheets].flatMap((sheet) => copySheet(sheet, target) ?? []);
}

function copySheet({ ownerNode, media }: CSSStyleSheet, target: Document): HTMLElement | undefined {
  if (ownerNode instanceof HTMLLinkElement) {
    const link = target.createElement("link");
    copyAttributes(ownerNode, link);
    link.href = ownerNode.href;
    return link;
  }
  if (!(ownerNode instanceof HTMLStyleElement) || !ownerNode.sheet) return undefined;
  const style = target.createElement("style");
  copyAttributes(ownerNode, style);
  style.media = media.mediaText;
  // Not its text content: a script may have added rules by `insertRule()`.
  style.textContent = rulesOf(ownerNode.sheet);
  return style;
}

/** Copies all attributes but event handlers, which would run scripts. */
function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (!/^on/i.test(name)) to.setAttribute(name, value);
}

/** The open shadow roots of an element and of everything inside it. */
function shadowRootsIn(element: Element): ShadowRoot[] {
  return [element, ...element.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...[...shadowRoot.children].flatMap(shadowRootsIn)] : [],
  );
}

/**
 * Moves an element to another document by `move`, and lets every shadow root inside it adopt its style sheets again: a browser
 * removes adopted style sheets from a shadow root that comes into another document.
 */
export function moveWithStyles(element: Element, target: Document, move: () => void): void {
  const adopted = shadowRootsIn(element).map((root) => [root, [...root.adoptedStyleSheets]] as const);
  move();
  for (const [root, sheets] of adopted) adoptSheets(root, target, sheets);
}
