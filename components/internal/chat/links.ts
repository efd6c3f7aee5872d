/** A piece of a message; with `href`, a link. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A link contains no quotes, brackets, spaces, or characters that change the direction of the text. */
const LINK = /https?:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+/giu;
/** Punctuation at the end belongs to the sentence, not to the link. */
const TAIL = /[.,;:!?)\]*_~]+$/;

/** Splits a text at its `http` and `https` links. A link with a user name or password is none: it may look like another host. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(LINK)) {
    const link = withoutTail(match);
    const href = hrefOf(link);
    if (!href) continue;
    if (index > end) found.push({ text: text.slice(end, index) });
    found.push({ text: link, href });
    end = index + link.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** Removes the punctuation at the end of a link, except a closing bracket that the link itself opens. */
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
