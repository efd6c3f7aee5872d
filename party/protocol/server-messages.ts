import * as v from "valibot";
import {
  callType,
  candidates,
  count,
  custom,
  description,
  displayName,
  flag,
  grants,
  iceServer,
  id,
  jsonObject,
  metadata,
  oneOf,
  participant,
  short,
  text,
  time,
  user,
} from "./fields.js";
import * as LIMITS from "./limits.js";
import { parseFrame, type MessageIn, type Parsed } from "./parse.js";

export const roomInfo = v.object({
  id: text(1, LIMITS.roomLength),
  callType,
  createdAt: time,
  /** The id of the participant that created the room. */
  createdBy: id,
  metadata,
  /** Only moderators are let in. */
  locked: v.optional(flag),
  /** A participant without the grant `moderate` waits until a moderator admits them. */
  lobby: v.optional(flag),
  /** The id of the participant that every page enlarges. */
  spotlight: v.optional(id),
  /** How many participants the room holds, if its options limit it. */
  capacity: v.optional(count),
  /** Before `opensAt` only moderators are let in; at `closesAt` the call ends for everyone. */
  opensAt: v.optional(time),
  closesAt: v.optional(time),
});

/** `disconnected` = the socket was lost and did not come back in time; `removed` = by a moderator. */
const leaveReason = oneOf("left", "disconnected", "removed");
/**
 * `replaced` = the participant has come back over another socket, and this one is closed for good; `ended` = the call has
 * ended for everyone; `refused` = a moderator has refused the knock.
 */
const roomLeftReason = oneOf("left", "replaced", "removed", "ended", "refused");
/** `expired` = no moderator has answered in time. */
const knockEnd = oneOf("admitted", "refused", "left", "disconnected", "expired");

/** A knock: a person in the lobby, with the id that they will have as a participant. */
const knocker = v.object({ id, displayName, user: v.optional(user) });

/** Everyone in the room, including participants who have lost their socket and may still come back. */
const everyone = {
  self: participant,
  /** Everyone else, in the order in which they joined. */
  participants: v.array(participant),
  /** Everyone, `self` included. */
  participantCount: count,
  /** `true` = the name in `self` is from the token, which counts for more than the page's. */
  named: v.optional(flag),
  /** The knocks, in their order. For moderators only. */
  waiting: v.optional(v.array(knocker)),
};

const iceServers = {
  /** Absent when the server names none: the page then uses its own or the defaults. */
  iceServers: v.optional(v.array(iceServer)),
  /** How long the credentials are valid, in seconds. Absent = for ever. */
  iceServersTtl: v.optional(count),
};

/** Why a room refuses a request, or a join. */
export const ERROR_CODES = [
  "room-not-found",
  "participant-not-found",
  "invalid-message",
  "room-full",
  "room-locked",
  "room-closed",
  "rate-limited",
  "unauthorized",
  "forbidden",
] as const;

/** Every message that a room sends, by type. */
export const serverMessages = {
  "room-joined": v.object({
    ...everyone,
    room: roomInfo,
    /**
     * A later socket that brings it as the query's `resume` belongs to the same participant, while they are in the room
     * or away. It stays the same at each return. It is secret: a page that knows it can take this participant's place.
     */
    resumeKey: id,
    ...iceServers,
  }),
  "ice-servers": v.object(iceServers),
  "participant-joined": v.object({ participant, participantCount: count }),
  "participant-updated": v.object({ participant }),
  "participant-left": v.object({ id, reason: leaveReason, participantCount: count }),
  "room-updated": v.object({ room: roomInfo }),
  /**
   * Sent to a page in the lobby when it arrives and whenever its position changes; 1 = it is the next. With the
   * `resumeKey` it keeps its place over another socket. Once it is admitted, `room-joined` follows.
   */
  waiting: v.object({ id, position: count, resumeKey: id, grants: v.optional(grants) }),
  /** For moderators only: a person waits in the lobby. */
  knock: knocker,
  "knock-ended": v.object({ id, reason: knockEnd }),
  /** A moderator has muted this page, or asks its person to unmute. */
  moderated: v.object({ action: oneOf("mute", "ask-unmute"), by: id }),
  /** The operator of the server tells the people in the call something, or one of them. `text` is plain text. */
  notice: v.object({ text: text(1, LIMITS.noticeLength) }),
  /** A message of code that extends the server. */
  custom,
  offer: v.object({ from: id, ...description }),
  answer: v.object({ from: id, ...description }),
  "ice-candidate": v.object({ from: id, ...candidates }),
  /** `message` is for the person at the page. */
  "room-left": v.object({ reason: roomLeftReason, message: short }),
  /**
   * The page is to send the mark back in an `ack`, at once. The room closes the socket of a page that leaves too much
   * unconfirmed.
   */
  mark: v.object({ mark: text(1, LIMITS.markLength) }),
  /** The answer to a `ping` with the right digest, or when the roster was requested too often. */
  pong: v.object({}),
  /** The answer to a `ping` with another digest. It replaces the page's roster. */
  roster: v.object(everyone),
  "signaling-error": v.object({
    /** One of ERROR_CODES. The page reports a code that it does not know, too: the server may be newer. */
    code: v.custom<(typeof ERROR_CODES)[number]>((code) => v.is(short, code), "Expected a code."),
    message: short,
    details: v.optional(jsonObject),
    timestamp: time,
  }),
};

export type RoomInfo = v.InferOutput<typeof roomInfo>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
/** Why the room has ended a participant's stay. */
export type RoomLeftReason = v.InferOutput<typeof roomLeftReason>;
/** Why a knock has ended. */
export type KnockEnd = v.InferOutput<typeof knockEnd>;
/** A person in the lobby. */
export type WireKnock = v.InferOutput<typeof knocker>;
export type ServerMessage = MessageIn<typeof serverMessages>;

/** Reads a frame that the room has sent. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessages, input);
