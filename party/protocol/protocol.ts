/**
 * The wire contract between a page and its room: every message, its limits, and the one way to read it.
 *
 * One WebSocket per participant at `/parties/<party>/<room>`, JSON text frames `{ type, … }`. Both sides import this
 * file, and both read what arrives with {@link parseClientMessage} or {@link parseServerMessage}: nothing from the wire
 * is ever cast.
 */
import type { ServerMessage } from "./server-messages.js";

export {
  parseClientMessage,
  parseJoinQuery,
  type ClientMessage,
  type JoinQuery,
  type Moderation,
  type RoomOptions,
} from "./client-messages.js";
export type {
  CallType,
  CameraState,
  Grant,
  Metadata,
  MicrophoneState,
  Role,
  WireCandidate,
  WireIceServer,
  WireParticipant,
} from "./fields.js";
export { hasGrant, held, maySend } from "./grants.js";
export { parseIceServers } from "./ice-servers.js";
export * as CLOSE_CODES from "./close-codes.js";
export * as LIMITS from "./limits.js";
export { cleanName } from "./names.js";
export type { Parsed } from "./parse.js";
export { retryAfterOf } from "./retry-after.js";
export { rosterDigest } from "./roster-digest.js";
export {
  parseServerMessage,
  type KnockEnd,
  type LeaveReason,
  type RoomInfo,
  type RoomLeftReason,
  type ServerMessage,
  type WireKnock,
} from "./server-messages.js";

/** Whether a close code forbids reconnecting. */
export const forbidsReturn = (code: number): boolean => code >= 4000 && code < 4100;

/** The message of one `type`: `MessageOf<ServerMessage, "offer">`. */
export type MessageOf<M extends { type: string }, T extends M["type"]> = Extract<M, { type: T }>;
export type SignalingErrorCode = MessageOf<ServerMessage, "signaling-error">["code"];
