/** The page's language, for formatting times and lists. `undefined` = the browser's language: the page has none, or an invalid one. */
export function pageLocale(): string | undefined {
  try {
    return Intl.getCanonicalLocales(document.documentElement.lang)[0];
  } catch {
    // A browser throws for lang="" and for names like "en_US".
    return undefined;
  }
}
