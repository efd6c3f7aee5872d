/** What chats say to each other, and the one way to read it. */

/** The longest message, in UTF-16 code units. */
export const TEXT_LENGTH = 2000;
const NAME_LENGTH = 64;
const ID_LENGTH = 64;
/** Handed on to a latecomer, at the most: so many messages, so long as JSON. */
const PAST_MESSAGES = 200;
export const PAST_LENGTH = 60 * 1024;

/** A message that somebody hands on: `ago` = how many milliseconds since it was written, so that no clock is compared. */
export interface PastMessage {
  readonly id: string;
  readonly from: string;
  readonly name: string;
  readonly text: string;
  readonly ago: number;
}

/** The oldest that anything can be, in milliseconds: a year. */
const AGO = 366 * 24 * 60 * 60 * 1000;

/** No further back does one's own word put a message, in milliseconds: it would not be found among what was read. */
const LATE = 60_000;

export type ChatBody =
  | {
      readonly kind: "message";
      readonly id: string;
      readonly text: string;
      readonly private: boolean;
      /** How long ago it was written: it may have waited for a connection. */
      readonly ago: number;
    }
  /** That a message has arrived. */
  | { readonly kind: "ack"; readonly id: string }
  /** For what was said before. */
  | { readonly kind: "ask" }
  /** The answer, oldest first. */
  | { readonly kind: "past"; readonly messages: readonly PastMessage[] };

/** Text as it is shown: no control characters, which could only confuse. `undefined` when empty, too long, or no text. */
export function cleanText(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return clean && clean.length <= TEXT_LENGTH ? clean : undefined;
}

/** What a peer's chat has sent; `undefined` for anything that is not quite so. */
export function parseChat(body: unknown): ChatBody | undefined {
  if (!isRecord(body)) return undefined;
  const { kind, id } = body;
  switch (kind) {
    case "message": {
      const text = cleanText(body["text"]);
      const ago = isAgo(body["ago"]) ? Math.min(body["ago"], LATE) : 0;
      return isId(id) && text ? { kind, id, text, private: body["private"] === true, ago } : undefined;
    }
    case "ack":
      return isId(id) ? { kind, id } : undefined;
    case "ask":
      return { kind };
    case "past": {
      const { messages } = body;
      if (!Array.isArray(messages)) return undefined;
      return { kind, messages: messages.slice(-PAST_MESSAGES).flatMap((message) => parsePast(message) ?? []) };
    }
    default:
      return undefined;
  }
}

function parsePast(message: unknown): PastMessage | undefined {
  if (!isRecord(message)) return undefined;
  const { id, from, name, ago } = message;
  const text = cleanText(message["text"]);
  if (!isId(id) || !isId(from) || typeof name !== "string" || !text || !isAgo(ago)) return undefined;
  return { id, from, name: name.slice(0, NAME_LENGTH), text, ago };
}

const isAgo = (ago: unknown): ago is number => typeof ago === "number" && ago >= 0 && ago <= AGO;

const isId = (id: unknown): id is string => typeof id === "string" && id !== "" && id.length <= ID_LENGTH;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
