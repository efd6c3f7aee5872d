/** A name within a sentence, such that an Arabic one in an English sentence, or the other way round, leaves the order of words. */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
