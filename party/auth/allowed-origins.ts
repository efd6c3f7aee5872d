/**
 * Whether a page's origin is in the list: as an exact entry, or by a wildcard entry such as `https://*.example.org`.
 */
export function isListed(origin: string, list: readonly string[]): boolean {
  return list.some((entry) => {
    const [scheme = "", domain] = entry.split("*");
    if (domain === undefined) return entry === origin;
    const host = origin.slice(scheme.length, -domain.length);
    return origin.startsWith(scheme) && origin.endsWith(domain) && /^[\w-]+(?:\.[\w-]+)*$/.test(host);
  });
}

/** Parses the list; `wrong` are the entries that are not origins. */
export function readOrigins(text: string): { origins: string[]; wrong: string[] } {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  const isOrigin = (entry: string) => {
    const plain = entry.replace("://*.", "://any.");
    return !plain.includes("*") && URL.canParse(plain) && new URL(plain).origin === plain;
  };
  return { origins: entries.filter(isOrigin), wrong: entries.filter((entry) => !isOrigin(entry)) };
}
