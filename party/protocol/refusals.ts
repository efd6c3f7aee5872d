import { CLOSE_CODES, LIMITS, type SignalingErrorCode } from "./protocol.js";

/** Why a client is not admitted, as it is sent before there is a room. */
export interface Refusal {
  code: SignalingErrorCode;
  /** More specific than the code, and as stable. */
  reason: string;
  /** The matching HTTP status: a page cannot read the status of a refused socket. */
  status: number;
  message: string;
  closeCode: number;
  /** Times that a page can show to its user, in milliseconds since 1970. */
  times?: { opensAt?: number; closesAt?: number };
  /** After how many seconds the page tries again by itself. Without it, the refusal is for good. */
  retryAfter?: number;
}

/** The `details` of the error that a refused client receives. */
export const refusalDetails = ({
  reason,
  status,
  times,
  retryAfter,
}: Pick<Refusal, "reason" | "status" | "times" | "retryAfter">): Record<string, unknown> => ({
  reason,
  status,
  ...times,
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Milliseconds as whole seconds, at least one. */
const secondsOf = (wait: number): number => Math.max(1, Math.ceil(wait / 1000));

/** For how long a page waits before it asks a server again that could not decide, in seconds. */
const UNDECIDED_RETRY = 5;

/** A refusal that passes by itself: the page tries again after `wait` milliseconds. */
const busy = (reason: string, wait: number, message: string): Refusal => ({
  code: "rate-limited",
  reason,
  status: 429,
  message,
  closeCode: CLOSE_CODES.tryAgain,
  retryAfter: secondsOf(wait),
});

const unauthorized = (reason: string, message: string): Refusal => ({
  code: "unauthorized",
  reason,
  status: 401,
  message,
  closeCode: CLOSE_CODES.unauthorized,
});
const forbidden = (reason: string, message: string): Refusal => ({
  code: "forbidden",
  reason,
  status: 403,
  message,
  closeCode: CLOSE_CODES.forbidden,
});

/** The refusals before a room is woken. */
export const REFUSALS = {
  missing: unauthorized("token-missing", "This server requires a token. Ask for a link to join."),
  malformed: unauthorized("token-malformed", "The token cannot be read. Copy it whole, or ask for a new one."),
  algorithm: unauthorized("token-algorithm", "The token is signed with another algorithm than this server accepts."),
  signature: unauthorized(
    "token-signature",
    "The token was changed, or was signed with a key that this server does not accept.",
  ),
  expired: unauthorized("token-expired", "The token has expired. Ask for a new one, and join again."),
  /** `from` = when it becomes valid by the clock of this server, in milliseconds since 1970. */
  early: (from: number, now: number): Refusal => ({
    ...unauthorized(
      "token-early",
      `The token is not valid yet. It is from ${new Date(from).toUTCString()} on. The page tries again then.`,
    ),
    closeCode: CLOSE_CODES.tryAgain,
    times: { opensAt: from },
    retryAfter: secondsOf(from - now),
  }),
  longLived: (hours: number): Refusal =>
    unauthorized(
      "token-life",
      `The token is valid for longer than this server accepts, which is ${hours} h. Ask for one with a shorter life.`,
    ),
  used: unauthorized("token-used", "The token admits one page, and belongs to another page. Ask for a new one."),
  otherRoom: forbidden("token-room", "The token is for another room. Ask for one for this room."),
  /** The page tries again after `wait` milliseconds. */
  rate: (wait: number) =>
    busy("rate", wait, "Many people are connecting from your network. You will join in a moment."),
  origin: forbidden("origin", "This server accepts no page from this address. Open the page at its usual address."),
  closed: {
    ...forbidden(
      "closed",
      "This server admits nobody: its settings are incomplete. Its operator finds the reason in its log.",
    ),
    status: 503,
  },
  /** The page may try again: the cause is temporary and not the client's. */
  keys: {
    ...forbidden("keys", "The keys that verify tokens cannot be reached. Try again in a minute."),
    status: 503,
    closeCode: CLOSE_CODES.tryAgain,
    retryAfter: UNDECIDED_RETRY,
  },
  uncertain: {
    ...forbidden("uncertain", "The server cannot check now whether the token was used. Try again in a minute."),
    status: 503,
    closeCode: CLOSE_CODES.tryAgain,
    retryAfter: UNDECIDED_RETRY,
  },
  /** Another page is joining with the same one-time token, or its join was interrupted. */
  busy: (wait: number): Refusal => ({
    ...forbidden("token-busy", "Another page is joining with this token. The page tries again in a moment."),
    status: 409,
    closeCode: CLOSE_CODES.tryAgain,
    retryAfter: secondsOf(wait),
  }),
  claims: (what: string) =>
    unauthorized("token-claims", `The token's claims are not valid. ${what.replace(/\.?$/, ".")}`),
} as const satisfies Record<string, Refusal | ((...about: never[]) => Refusal)>;

/** The refusal of an invalid room name. */
export const badName = (message: string): Refusal => ({
  code: "invalid-message",
  reason: "room-name",
  status: 400,
  message,
  closeCode: CLOSE_CODES.invalidJoin,
});

const minutes = (seconds: number): string => {
  const count = Math.ceil(seconds / 60);
  return count === 1 ? "a minute" : `${count} minutes`;
};

/** The refusals by the room itself. */
export const JOIN_REFUSALS = {
  nowhere: badName(`A room's id must have 1 to ${LIMITS.roomLength} characters.`),
  unreadable: (message: string): Refusal => ({
    code: "invalid-message",
    reason: "join",
    status: 400,
    message,
    closeCode: CLOSE_CODES.invalidJoin,
  }),
  full: (capacity: number): Refusal => ({
    code: "room-full",
    reason: "room-full",
    status: 409,
    message: `The room is full: it holds ${capacity}.`,
    closeCode: CLOSE_CODES.roomFull,
  }),
  lobbyFull: (capacity: number): Refusal => ({
    code: "room-full",
    reason: "lobby-full",
    status: 409,
    closeCode: CLOSE_CODES.roomFull,
    message: `${capacity} people are waiting already, and the lobby is full. Try again in a while.`,
  }),
  locked: {
    code: "room-locked",
    reason: "locked",
    status: 423,
    closeCode: CLOSE_CODES.roomLocked,
    message: "The room is locked. Ask somebody inside to unlock it.",
  },
  removed: {
    code: "forbidden",
    reason: "removed",
    status: 403,
    closeCode: CLOSE_CODES.removed,
    message: "A host has removed you from this call. You cannot join it again.",
  },
  /** A moderator has refused them in the lobby a short while ago. */
  notAdmitted: (until: number, now: number): Refusal => ({
    code: "forbidden",
    reason: "not-admitted",
    status: 403,
    closeCode: CLOSE_CODES.notAdmitted,
    message: `A host did not admit you. You can ask again in ${minutes(secondsOf(until - now))}.`,
  }),
  /** The call has ended for everyone, and only a moderator begins the next one. */
  ended: {
    code: "room-closed",
    reason: "ended",
    status: 403,
    closeCode: CLOSE_CODES.ended,
    message: "This call has ended. A host can start it again.",
  },
  early: (opensAt: number): Refusal => ({
    code: "room-closed",
    reason: "early",
    status: 403,
    closeCode: CLOSE_CODES.roomClosed,
    message: `The room opens on ${new Date(opensAt).toUTCString()}. Come back then.`,
    times: { opensAt },
  }),
  late: (closesAt: number): Refusal => ({
    code: "room-closed",
    reason: "late",
    status: 403,
    closeCode: CLOSE_CODES.roomClosed,
    message: `The room closed on ${new Date(closesAt).toUTCString()}.`,
    times: { closesAt },
  }),
  /** The room, or this user, has had too many joins or returns. */
  often: (wait: number): Refusal =>
    busy("often", wait, "Many people are joining this call. You will join in a moment."),
  flood: (wait: number): Refusal =>
    busy("flood", wait, "This page sent too many messages. You can join again when the minute is over."),
  /** By code that extends the server, with its own sentence. */
  door: (message: string): Refusal => forbidden("door", message),
  /** That code has failed. The page may try again. */
  unchecked: {
    ...forbidden("unchecked", "The server cannot check now whether you may join. Try again in a minute."),
    status: 503,
    closeCode: CLOSE_CODES.tryAgain,
    retryAfter: UNDECIDED_RETRY,
  },
  crowded: (count: number): Refusal => ({
    code: "rate-limited",
    reason: "network",
    status: 429,
    closeCode: CLOSE_CODES.rateLimited,
    message: `${count} people from this network are in the room, which is the limit. Use another network.`,
  }),
} as const satisfies Record<string, Refusal | ((...of: never[]) => Refusal)>;
