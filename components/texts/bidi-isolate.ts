/**
 * Wraps a name, or another text of unknown direction, for use inside a sentence. Without it an Arabic name changes the order of the
 * words in an English sentence, and an English name that of an Arabic one.
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
