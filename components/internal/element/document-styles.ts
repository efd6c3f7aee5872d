/** The copies of constructed style sheets, by document, and the sheet of which each is a copy. */
const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();
const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

/** The text of a style sheet with all its present rules, however they came into it. */
export const rulesOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join("\n");

/** A copy of a constructed style sheet for another document: a browser lets only the document adopt it that has made it. */
function sheetFor(target: Document, sheet: CSSStyleSheet): CSSStyleSheet {
  const original = originals.get(sheet) ?? sheet;
  const Sheet = target.defaultView?.CSSStyleSheet;
  if (target === document || !Sheet) return original;
  const known = copies.get(target) ?? new WeakMap<CSSStyleSheet, CSSStyleSheet>();
  copies.set(target, known);
  let copy = known.get(original);
  if (!copy) {
    copy = new Sheet({ media: original.media.mediaText, disabled: original.disabled });
    copy.replaceSync(rulesOf(original));
    known.set(original, copy);
    originals.set(copy, original);
  }
  return copy;
}

/** Lets a tree in `target` adopt constructed style sheets, whichever document has made them. */
export function adoptSheets(tree: DocumentOrShadowRoot, target: Document, sheets: readonly CSSStyleSheet[]): void {
  tree.adoptedStyleSheets = sheets.map((sheet) => sheetFor(target, sheet));
}
