/** The first letters of the first and the last word of a name, in any script. */
export function initials(name: string): string {
  const letters = [...name.matchAll(/(?:^|\s)[^\p{L}\p{N}\s]*([\p{L}\p{N}])/gu)].map(([, letter]) => letter);
  return [letters.shift(), letters.pop()].join("").toLocaleUpperCase();
}
