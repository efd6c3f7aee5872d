import * as LIMITS from "./limits.js";

/**
 * Names lose control characters, line and paragraph separators, and the characters that embed, isolate or override a
 * direction of writing, which would go on after the name. Marks such as U+200F are part of names.
 */
const FORBIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** Half of a surrogate pair, which is no character. */
const HALF = /\p{Surrogate}/gu;

/**
 * A name as others read it: without what could disturb the text around it, without blanks around it, and cut between two
 * letters, not inside of one. The page and the room both apply it, so that they agree on a name.
 */
export function cleanName(name: string): string {
  const clean = name.replace(FORBIDDEN, " ").replace(HALF, "").trim();
  if (clean.length <= LIMITS.displayNameLength) return clean;
  let cut = "";
  for (const letter of lettersOf(clean)) {
    if (cut.length + letter.length > LIMITS.displayNameLength) break;
    cut += letter;
  }
  // A single letter with endless marks.
  return (cut || clean.slice(0, LIMITS.displayNameLength).replace(HALF, "")).trim();
}

/** Letters as people count them; characters where the runtime does not know better. */
function* lettersOf(text: string): Iterable<string> {
  if (!("Segmenter" in Intl)) return yield* text;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) yield segment;
}
