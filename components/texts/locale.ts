/** The page's language, to write times and lists in; `undefined`, the browser's own, where it names none or none that can be. */
export function pageLocale(): string | undefined {
  try {
    return Intl.getCanonicalLocales(document.documentElement.lang)[0];
  } catch {
    // lang="", or an "en_US" of another world: a browser throws.
    return undefined;
  }
}
