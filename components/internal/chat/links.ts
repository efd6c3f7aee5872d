/** A piece of a message; with `href`, a link. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** No quotes, brackets, spaces, or characters that change the direction of what is read. */
const LINK = /https?:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+/giu;
/** What ends a sentence is not of the link. */
const TAIL = /[.,;:!?)\]*_~]+$/;

/** Finds the links in a text: `http` and `https` only, and none that shows one host and goes to another. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(LINK)) {
    const shown = withoutTail(match);
    const href = hrefOf(shown);
    if (!href) continue;
    if (index > end) found.push({ text: text.slice(end, index) });
    found.push({ text: shown, href });
    end = index + shown.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** A closing bracket belongs to the link that opens it. */
function withoutTail(link: string): string {
  const bare = link.replace(TAIL, "");
  return link[bare.length] === ")" && bare.includes("(") ? `${bare})` : bare;
}

function hrefOf(link: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(link);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
