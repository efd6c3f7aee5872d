import type { Grant, KnockEnd, Role, RoomLeftReason, SignalingErrorCode } from "../protocol/protocol.js";

/**
 * An event in a room, for the operator's log. It holds nothing that a participant wrote: no names, no descriptions, no
 * text. Of a token it holds the user and the role only.
 */
export interface LogEntry {
  event:
    | "join"
    | "leave"
    /** Their socket closed, or was found to be lost: their place is kept. */
    | "away"
    /** They have returned by another socket. */
    | "return"
    /** They have entered the lobby. */
    | "knock"
    /** They have left the lobby. */
    | "knock-ended"
    /** They have become the host of an open room. */
    | "host"
    /** A moderation action. With a `code` it was refused. */
    | "moderation"
    /** A request of an operator that was refused before it was a moderation action. */
    | "refused-operation"
    /** An operator has read numbers; logged in debug only. */
    | "report"
    | "refused-join"
    | "refused-message"
    /** Their socket exceeded its limits: it is closed, and they have left. */
    | "flood"
    /** A forwarded message; logged in debug only. */
    | "relay"
    /** The room was reloaded with participants in it, after hibernation or a restart. */
    | "wake"
    /** The last participant has left, and the room is deleted. */
    | "forget"
    /** A method of a class that extends the server threw an error. */
    | "hook-failed"
    /** A webhook did not arrive, and is sent again. */
    | "webhook-failed"
    /** A webhook was given up. */
    | "webhook-dropped"
    /** The TURN service gave no credential. */
    | "turn-failed"
    /** A defect of the server itself. */
    | "fault";
  /** The id of the participant; of a moderation, of the moderator. `null` = the room itself. */
  participant?: string | null;
  /** Of a join, a knock or a moderation: the user in the token. */
  user?: string | undefined;
  role?: Role | undefined;
  /** The bearer of an operator's request: the `ADMIN_TOKEN`, or a signed token, whose user is in `user`. */
  operator?: "admin" | "token";
  /** The receiver of a message; the target of a moderation. */
  to?: string | undefined;
  /** Of a moderation: the action. */
  action?: string;
  grant?: Grant;
  /** The type of a valid message. */
  type?: string;
  code?: SignalingErrorCode;
  /** Of a refused join or operation: the reason, as it was sent. */
  why?: string;
  reason?: RoomLeftReason | KnockEnd;
  /** Of a return: the previous socket was still open, and is closed. */
  replaced?: true;
  /** Of an away: the socket was still open, and is closed because no frame arrived any more. */
  silent?: true;
  participantCount?: number;
  /** The client's address, if the settings ask for it. */
  address?: string | undefined;
  /** Of a fault or a failure: what was thrown. */
  error?: string;
}

/** From the most to the least detailed. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
