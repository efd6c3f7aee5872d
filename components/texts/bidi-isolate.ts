/**
 * Wraps a name or another foreign text for use inside a sentence. Without it an Arabic name changes the order of words in an English
 * sentence, and the other way round.
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
