import type { Grant, KnockEnd, Role, RoomLeftReason, SignalingErrorCode } from "../protocol/protocol.js";

/**
 * One step of a room, as an operator sees it. Nothing in it was written by a participant: no names, no descriptions,
 * no text of a message. Of a token there is no more in it than who it is for, and their role.
 */
export interface LogEntry {
  event:
    | "join"
    | "leave"
    /** Their socket fell, or is found to be gone: they are waited for. */
    | "away"
    /** They have come back. */
    | "return"
    /** They wait to be let in. */
    | "knock"
    /** They wait no longer. */
    | "knock-ended"
    /** They have become the host of an open room. */
    | "host"
    /** Somebody has moderated, or wanted to: with a `code` it was refused. */
    | "moderation"
    | "refused-join"
    | "refused-message"
    /** More came by their socket than may: it is closed, and they are out. */
    | "flood"
    /** A message passed on; logged in debug only. */
    | "relay"
    /** The process had let go of a room with people in it (hibernation), and has it back. */
    | "wake"
    /** The last one is out, and nothing of the room is left. */
    | "forget"
    /** The TURN service gave no credential. */
    | "turn-failed"
    /** A defect of the server itself. */
    | "fault";
  /** The id of the participant it is about; of a moderation, who it was. `null` = the room itself. */
  participant?: string | null;
  /** Of a join, a knock or a moderation: who their token says that they are. */
  user?: string | undefined;
  role?: Role | undefined;
  /** The receiver of a message; whom a moderation is about. */
  to?: string | undefined;
  /** Of a moderation: what was asked for. */
  action?: string;
  grant?: Grant;
  /** The type of a message that could be read. */
  type?: string;
  code?: SignalingErrorCode;
  /** Of a join that was refused at the door: the reason, as it was told. */
  why?: string;
  reason?: RoomLeftReason | KnockEnd;
  /** Of a return: the socket they had was still open, and is closed. */
  replaced?: true;
  /** Of an away: the socket they had was still open, and is closed, because nothing came by it any more. */
  silent?: true;
  participantCount?: number;
  /** Where they connect from, if that was asked for. */
  address?: string | undefined;
  /** Of a fault, or what failed: what was thrown. */
  error?: string;
}

/** From what tells the most to what tells the least. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
