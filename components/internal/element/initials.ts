/** The first letters of a name's first and last word, for an avatar: whole characters, in any script. */
export function initials(name: string): string {
  const letters = [...name.matchAll(/(?:^|\s)[^\p{L}\p{N}\s]*([\p{L}\p{N}])/gu)].map(([, letter]) => letter);
  return [letters.shift(), letters.pop()].join("").toLocaleUpperCase();
}
