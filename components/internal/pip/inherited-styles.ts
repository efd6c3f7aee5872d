import { rulesOf } from "../element/document-styles.js";

/** The inherited properties that change the appearance of text and controls. */
const INHERITED = [
  "accent-color",
  "color",
  "color-scheme",
  "direction",
  "font-family",
  "font-size",
  "font-stretch",
  "font-style",
  "font-variant",
  "font-weight",
  "letter-spacing",
  "line-height",
  "text-align",
  "text-transform",
  "word-spacing",
];

const CUSTOM_PROPERTY = /--[\w-]+/g;

/** The parent of an element as CSS inherits: a slot, an element around it, or the host of its shadow tree. */
function styleParent(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function ancestorsOf(element: Element): Element[] {
  const parent = styleParent(element);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function readRules(sheet: CSSStyleSheet): string {
  try {
    return rulesOf(sheet);
  } catch {
    // A browser hides the rules of a style sheet of another origin.
    return "";
  }
}

/**
 * The names of the custom properties that the rules of the trees around an element, or the `style` attributes of its ancestors, mention.
 * Only Chromium can list the custom properties of an element.
 */
function customProperties(ancestors: readonly Element[]): Set<string> {
  const trees = new Set([document, ...ancestors.map((ancestor) => ancestor.getRootNode()).filter(isTree)]);
  const sheets = [...trees].flatMap((tree) => [...tree.styleSheets, ...tree.adoptedStyleSheets]);
  const texts = [...sheets.map(readRules), ...ancestors.map((ancestor) => ancestor.getAttribute("style") ?? "")];
  return new Set(texts.flatMap((text) => text.match(CUSTOM_PROPERTY) ?? []));
}

const isTree = (node: Node): node is Document | ShadowRoot => node instanceof Document || node instanceof ShadowRoot;

/** Gives `scope`, in another document, the values, the language and the direction of text that `target` inherits in this page. */
export function inheritStyles(target: Element, scope: HTMLElement): void {
  const ancestors = ancestorsOf(target);
  const [parent] = ancestors;
  if (!parent) return;
  const language = ancestors.find((ancestor) => ancestor.hasAttribute("lang"))?.getAttribute("lang");
  if (language) scope.lang = language;
  const wanted = getComputedStyle(parent);
  if (ancestors.some((ancestor) => ancestor.hasAttribute("dir"))) scope.dir = wanted.direction;
  const present = getComputedStyle(scope);
  for (const name of [...INHERITED, ...customProperties(ancestors)]) {
    const value = wanted.getPropertyValue(name);
    // A value that the copied rules give already stays free to change, for example with the colour scheme.
    if (value !== present.getPropertyValue(name)) scope.style.setProperty(name, value);
  }
}
