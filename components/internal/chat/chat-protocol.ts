/** The messages that chats send to each other, and their parser. */

/** The longest text of a message, in UTF-16 code units. */
export const TEXT_LENGTH = 2000;
const NAME_LENGTH = 64;
const ID_LENGTH = 64;
/** The longest history that is sent to a participant who joins later: in messages, and in UTF-16 code units of JSON. */
const PAST_MESSAGES = 200;
export const PAST_LENGTH = 60 * 1024;

/** A message of the history. `ago` = its age in milliseconds: an age, unlike a time, does not depend on the sender's clock. */
export interface PastMessage {
  readonly id: string;
  readonly from: string;
  readonly name: string;
  readonly text: string;
  readonly ago: number;
}

/** The greatest valid age, in milliseconds: a year. */
const MAX_AGO = 366 * 24 * 60 * 60 * 1000;

/** The greatest age that an author may give a new message, in milliseconds: an older one would be missed among read messages. */
const MAX_AGO_OF_NEW = 60_000;

export type ChatBody =
  | {
      readonly kind: "message";
      readonly id: string;
      readonly text: string;
      readonly private: boolean;
      /** The age in milliseconds: the message may have waited for a connection. */
      readonly ago: number;
    }
  /** Acknowledges a message. */
  | { readonly kind: "ack"; readonly id: string }
  /** Requests the history. */
  | { readonly kind: "ask" }
  /** The history, oldest message first. */
  | { readonly kind: "past"; readonly messages: readonly PastMessage[] };

/**
 * A text without control characters, surrounding space and long runs of empty lines. `undefined` if it is empty, too long, or not
 * a string.
 */
export function cleanText(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return clean && clean.length <= TEXT_LENGTH ? clean : undefined;
}

/** Parses a message of another page's chat. `undefined` = it is invalid. */
export function parseChat(body: unknown): ChatBody | undefined {
  if (!isRecord(body)) return undefined;
  const { kind, id } = body;
  switch (kind) {
    case "message": {
      const text = cleanText(body["text"]);
      const ago = isAgo(body["ago"]) ? Math.min(body["ago"], MAX_AGO_OF_NEW) : 0;
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

const isAgo = (ago: unknown): ago is number => typeof ago === "number" && ago >= 0 && ago <= MAX_AGO;

const isId = (id: unknown): id is string => typeof id === "string" && id !== "" && id.length <= ID_LENGTH;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
