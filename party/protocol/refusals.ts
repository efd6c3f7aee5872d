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
}

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
  early: unauthorized("token-early", "The token is not valid yet. Wait until it is, and join again."),
  used: unauthorized("token-used", "The token is valid for one join, and was used. Ask for a new one."),
  otherRoom: forbidden("token-room", "The token is for another room. Ask for one for this room."),
  rate: {
    code: "rate-limited",
    reason: "rate",
    status: 429,
    closeCode: CLOSE_CODES.rateLimited,
    message: "Too many connections come from your network. Wait a minute.",
  },
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
  },
  uncertain: {
    ...forbidden("uncertain", "The server cannot check now whether the token was used. Try again in a minute."),
    status: 503,
    closeCode: CLOSE_CODES.tryAgain,
  },
  claims: (what: string) =>
    unauthorized("token-claims", `The token's claims are not valid. ${what.replace(/\.?$/, ".")}`),
} as const satisfies Record<string, Refusal | ((what: string) => Refusal)>;

/** The refusal of an invalid room name. */
export const badName = (message: string): Refusal => ({
  code: "invalid-message",
  reason: "room-name",
  status: 400,
  message,
  closeCode: CLOSE_CODES.invalidJoin,
});

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
    message: "A host has removed you from this call. You cannot join again until it has ended.",
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
  /** By code that extends the server, with its own sentence. */
  door: (message: string): Refusal => forbidden("door", message),
  /** That code has failed. The page may try again. */
  unchecked: {
    ...forbidden("unchecked", "The server cannot check now whether you may join. Try again in a minute."),
    status: 503,
    closeCode: CLOSE_CODES.tryAgain,
  },
  crowded: (count: number): Refusal => ({
    code: "rate-limited",
    reason: "network",
    status: 429,
    closeCode: CLOSE_CODES.rateLimited,
    message: `${count} people from this network are in the room, which is the limit. Use another network.`,
  }),
} as const satisfies Record<string, Refusal | ((of: never) => Refusal)>;
