import { adoptSheets, rulesOf } from "../element/document-styles.js";

/** Gives another document the style sheets of this page, and the attributes of `<html>` and `<body>`, on which selectors may depend. */
export function copyPageStyles(target: Document): void {
  copyAttributes(document.documentElement, target.documentElement);
  copyAttributes(document.body, target.body);
  const base = target.createElement("base");
  base.href = document.baseURI;
  target.head.append(base, ...copySheets(document, target));
  adoptSheets(target, target, document.adoptedStyleSheets);
}

/** Copies the `<link>` and `<style>` elements of a document or a shadow tree. */
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
  // The present rules, not the text content: a script may have added rules with `insertRule()`.
  style.textContent = rulesOf(ownerNode.sheet);
  return style;
}

/** Copies all attributes but event handlers, which would run scripts. */
function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (!/^on/i.test(name)) to.setAttribute(name, value);
}
