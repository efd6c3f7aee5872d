/** A colour for somebody, always the same for the same text, dark enough for white letters. */
export function avatarColour(text: string): string {
  let hash = 0;
  for (const character of text.normalize().trim()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  // Multiplied by the golden ratio, so that names that differ by a letter do not get neighbouring hues.
  const hue = Math.floor(((hash * 0.618033988749895) % 1) * 360);
  return `hsl(${hue}, 45%, 32%)`;
}
