/** Characters that control a terminal: they could move the cursor, change the title of the window, or turn the direction of writing. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** One line of text without what controls a terminal. */
export const printableLine = (text: string): string => text.replace(CONTROL, "\uFFFD");

/** JSON that says the same, with these characters escaped. */
export const printableJson = (json: unknown): string =>
  JSON.stringify(json).replace(CONTROL, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
      .join(""),
  );
