import { copyAttributes, copyOf, wear } from "./cross-document-styles.js";

/** What each likeness is one of. */
const originals = new WeakMap<EventTarget, Element>();

/** What something in another document is a likeness of. `undefined` = it is none. */
export const originalOf = (likeness: EventTarget | undefined): Element | undefined =>
  likeness && originals.get(likeness);

/**
 * The likeness, in another document, of a node around an element and of all around that: the same names and attributes, and no
 * boxes and no behaviour of their own. So the page's rules and inherited values reach what is put inside.
 */
export function likenessOf(node: Node | null, page: Document): Element | ShadowRoot {
  if (node instanceof ShadowRoot) return shadowOf(node, page);
  if (!(node instanceof Element) || node === document.body || node === document.documentElement) return page.body;
  const element = page.createElement(node.localName);
  copyAttributes(node, element);
  element.style.setProperty("display", "contents", "important");
  originals.set(element, node);
  likenessOf(node.parentNode, page).append(element);
  return element;
}

function shadowOf(original: ShadowRoot, page: Document): ShadowRoot {
  const root = likenessOf(original.host, page) as HTMLElement;
  const shadow = root.attachShadow({ mode: "open" });
  wear(shadow, page, original.adoptedStyleSheets);
  shadow.append(...[...original.styleSheets].flatMap((sheet) => copyOf(page, sheet)));
  return shadow;
}
