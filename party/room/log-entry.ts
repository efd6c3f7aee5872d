import type {
  Grant,
  KnockEnd,
  Role,
  RoomLeftReason,
  SignalingErrorCode,
  WireParticipant,
} from "../protocol/protocol.js";

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
    /** A request over HTTP was refused before it reached a room. */
    | "refused-request"
    | "refused-message"
    /** Their socket exceeded its limits: it is closed, and they have left. */
    | "flood"
    /** Their page did not read what was sent: the socket is closed, and they are away. */
    | "unread"
    /** A forwarded message; logged in debug only. */
    | "relay"
    /** The room was reloaded with participants in it, after hibernation or a restart. */
    | "wake"
    /** The last participant has left, and the room is deleted. */
    | "forget"
    /** The process has started; these are its settings. */
    | "settings"
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
  /** The user in their token. */
  user?: string | undefined;
  role?: Role | undefined;
  /** The bearer of an operator's request: the `ADMIN_TOKEN`, or a signed token, whose user is in `user`. */
  operator?: "admin" | "token";
  /** The receiver of a message; the target of a moderation. */
  to?: string | undefined;
  /** The user in the token of that target. */
  toUser?: string | undefined;
  /** Of a moderation: the action. */
  action?: string;
  grant?: Grant;
  /** The type of a valid message. */
  type?: string;
  code?: SignalingErrorCode;
  /** Of a refused join, request or operation: the reason. */
  why?: string;
  reason?: RoomLeftReason | KnockEnd;
  /** Of a return: the previous socket was still open, and is closed. */
  replaced?: true;
  /** Of an away: the socket was still open, and is closed because no frame arrived any more. */
  silent?: true;
  /** Of an away: the page is being left, or reloaded. */
  leaving?: true;
  participantCount?: number;
  /** The client's address, if the settings ask for it. */
  address?: string | undefined;
  /** Of a fault or a failure: what was thrown. */
  error?: string;
  /** Of `settings`: their values by name. Of a secret it says only whether it is set. */
  settings?: Readonly<Record<string, string | number | boolean>>;
  /** How many entries like this one were left out before it. */
  omitted?: number;
}

/** A participant in an entry: their id, and the user in their token. */
export const whoIs = ({
  id,
  user,
}: Pick<WireParticipant, "id" | "user">): Required<Pick<LogEntry, "participant">> & Pick<LogEntry, "user"> => ({
  participant: id,
  ...(user !== undefined && { user }),
});

/** From the most to the least detailed. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
