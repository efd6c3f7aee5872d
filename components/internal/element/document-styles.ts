/** The copies of constructed style sheets, by document and original. */
const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();
/** The originals, by copy. */
const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

/** The text of all present rules of a style sheet, including those that a script has inserted. */
export const rulesOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join("\n");

/** A copy of a constructed style sheet for another document. A sheet can be adopted only in the document that has made it. */
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

/** Makes a tree in `target` adopt constructed style sheets, or copies of them if another document has made them. */
export function adoptSheets(tree: DocumentOrShadowRoot, target: Document, sheets: readonly CSSStyleSheet[]): void {
  tree.adoptedStyleSheets = sheets.map((sheet) => sheetFor(target, sheet));
}
