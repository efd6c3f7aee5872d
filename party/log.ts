import type { LeaveReason, SignalingErrorCode } from "./protocol.js";

/**
 * One step of a room, as an operator sees it. Nothing in it was written by a participant: no names, no descriptions,
 * no text of a message.
 */
export interface LogEntry {
  event:
    | "join"
    | "leave"
    /** Their socket fell, or is found to be gone: they are waited for. */
    | "away"
    /** They have come back. */
    | "return"
    | "refused-join"
    | "refused-message"
    /** A message passed on; logged in debug only. */
    | "relay"
    /** The process had let go of a room with people in it (hibernation), and has it back. */
    | "wake"
    /** The last one is out, and nothing of the room is left. */
    | "forget"
    /** A defect of the server itself. */
    | "fault";
  /** The id of the participant it is about. */
  participant?: string;
  /** The receiver of a message. */
  to?: string;
  /** The type of a message that could be read. */
  type?: string;
  code?: SignalingErrorCode;
  reason?: LeaveReason;
  /** Of a return: the socket they had was still open, and is closed. */
  replaced?: true;
  /** Of an away: the socket they had was still open, and is closed, because nothing came by it any more. */
  silent?: true;
  participantCount?: number;
  /** Of a fault: what was thrown. */
  error?: string;
}

/** The entry as one line of JSON, with the room and the time (ISO 8601). */
export const logLine = (room: string, entry: LogEntry): string =>
  JSON.stringify({ time: new Date().toISOString(), room, ...entry });
