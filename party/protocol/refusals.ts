import { CLOSE_CODES, LIMITS, type SignalingErrorCode } from "./protocol.js";

/** Why somebody is not let in, said to them before there is a room. */
export interface Refusal {
  code: SignalingErrorCode;
  /** Finer than the code, and as stable. */
  reason: string;
  /** What HTTP would say: a socket that is refused has no status that a page can read. */
  status: number;
  message: string;
  closeCode: number;
  /** What else a page can tell its person, in milliseconds since 1970. */
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
  ...{ code: "forbidden", reason, status: 403, message },
  closeCode: CLOSE_CODES.forbidden,
});

/** Each refusal at the door. */
export const REFUSALS = {
  missing: unauthorized(
    "token-missing",
    "This server lets in who has a token, and there is none. Ask for a link to join.",
  ),
  malformed: unauthorized("token-malformed", "The token cannot be read. Copy it whole, or ask for a new one."),
  algorithm: unauthorized("token-algorithm", "The token is signed in another way than this server asks for."),
  signature: unauthorized("token-signature", "The token was changed, or signed with a key that is not this server's."),
  expired: unauthorized("token-expired", "The token has expired. Ask for a new one, and join again."),
  early: unauthorized("token-early", "The token is not good yet. Wait until it is, and join again."),
  used: unauthorized("token-used", "The token is good for one join, and was used. Ask for a new one."),
  otherRoom: forbidden("token-room", "The token is for another room. Ask for one for this room."),
  rate: {
    ...{ code: "rate-limited", reason: "rate", status: 429, closeCode: CLOSE_CODES.rateLimited },
    message: "Too many connections come from your network. Wait a minute.",
  },
  origin: forbidden("origin", "This server lets in no page from this address. Open the page where it belongs."),
  closed: {
    ...forbidden(
      "closed",
      "This server lets nobody in: its settings are not complete. Whoever runs it sees why in its log.",
    ),
    status: 503,
  },
  /** The page may try again: it is nobody's fault who is there. */
  keys: {
    ...forbidden("keys", "The keys by which tokens are checked are out of reach. Try again in a minute."),
    ...{ status: 503, closeCode: CLOSE_CODES.tryAgain },
  },
  uncertain: {
    ...forbidden("uncertain", "The server cannot tell now whether the token was used. Try again in a minute."),
    ...{ status: 503, closeCode: CLOSE_CODES.tryAgain },
  },
  claims: (what: string) =>
    unauthorized("token-claims", `The token does not say what it must. ${what.replace(/\.?$/, ".")}`),
} as const satisfies Record<string, Refusal | ((what: string) => Refusal)>;

/** A room's name that is none. */
export const badName = (message: string): Refusal => ({
  ...{ code: "invalid-message", reason: "room-name", status: 400, message },
  closeCode: CLOSE_CODES.invalidJoin,
});

/** Each refusal by the room itself. */
export const JOIN_REFUSALS = {
  nowhere: badName(`A room's id has 1 to ${LIMITS.roomLength} characters.`),
  unreadable: (message: string): Refusal => ({
    ...{ code: "invalid-message", reason: "join", status: 400, message },
    closeCode: CLOSE_CODES.invalidJoin,
  }),
  full: (capacity: number): Refusal => ({
    ...{ code: "room-full", reason: "room-full", status: 409, message: `The room is full: it holds ${capacity}.` },
    closeCode: CLOSE_CODES.roomFull,
  }),
  lobbyFull: (capacity: number): Refusal => ({
    ...{ code: "room-full", reason: "lobby-full", status: 409, closeCode: CLOSE_CODES.roomFull },
    message: `${capacity} people wait already, and no more may. Try again in a while.`,
  }),
  locked: {
    ...{ code: "room-locked", reason: "locked", status: 423, closeCode: CLOSE_CODES.roomLocked },
    message: "The room is locked: nobody new comes in. Ask somebody inside to unlock it.",
  },
  removed: {
    ...{ code: "forbidden", reason: "removed", status: 403, closeCode: CLOSE_CODES.removed },
    message: "A host has removed you from this call, and keeps you out until it is over.",
  },
  early: (opensAt: number): Refusal => ({
    ...{ code: "room-closed", reason: "early", status: 403, closeCode: CLOSE_CODES.roomClosed },
    message: `The room opens on ${new Date(opensAt).toUTCString()}. Come back then.`,
    times: { opensAt },
  }),
  late: (closesAt: number): Refusal => ({
    ...{ code: "room-closed", reason: "late", status: 403, closeCode: CLOSE_CODES.roomClosed },
    message: `The room closed on ${new Date(closesAt).toUTCString()}.`,
    times: { closesAt },
  }),
  crowded: (count: number): Refusal => ({
    ...{ code: "rate-limited", reason: "network", status: 429, closeCode: CLOSE_CODES.rateLimited },
    message: `${count} people from this network are in the room, and no more may be. Use another one.`,
  }),
} as const satisfies Record<string, Refusal | ((of: never) => Refusal)>;
