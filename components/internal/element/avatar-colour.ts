/** The background colour of an avatar: the same for the same text, and dark enough for white letters. */
export function avatarColour(text: string): string {
  let hash = 0;
  for (const character of text.normalize().trim()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  // The golden ratio spreads the hues of names that differ by one letter.
  const hue = Math.floor(((hash * 0.618033988749895) % 1) * 360);
  return `hsl(${hue}, 45%, 32%)`;
}
