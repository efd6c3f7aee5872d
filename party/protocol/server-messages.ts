import type * as v from "valibot";
import {
  callType,
  candidates,
  count,
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
import { array, custom, object, optional } from "./schema.js";

export const roomInfo = object({
  id: text(1, LIMITS.roomLength),
  callType,
  createdAt: time,
  /** The id of the participant that created the room. */
  createdBy: id,
  metadata,
  /** Nobody new comes in who may not moderate. */
  locked: optional(flag),
  /** Who comes and may not moderate waits to be let in. */
  lobby: optional(flag),
  /** The participant whom all are to see large. */
  spotlight: optional(id),
  /** How many it holds, where that was said. */
  capacity: optional(count),
  /** Before that nobody comes in who may not moderate; at `closesAt` the call ends for all. */
  opensAt: optional(time),
  closesAt: optional(time),
});

/** `disconnected` = their socket fell, and they did not come back in time; `removed` = by a moderator. */
const leaveReason = oneOf("left", "disconnected", "removed");
/**
 * `replaced` = the same participant has come back by another socket, and this one is closed for good; `ended` = the call
 * is over for all; `refused` = they have waited, and nobody let them in.
 */
const roomLeftReason = oneOf("left", "replaced", "removed", "ended", "refused");
/** `expired` = they have waited for too long. */
const knockEnd = oneOf("admitted", "refused", "left", "disconnected", "expired");

/** Somebody who waits to be let in, by the id that they will have. */
const knocker = object({ id, displayName, user: optional(user) });

/** Everyone in the room. Who is away, and may still come back, is in it like all others. */
const everyone = {
  self: participant,
  /** Everyone else, in the order in which they joined. */
  participants: array(participant),
  /** Everyone, `self` included. */
  participantCount: count,
  /** `true` = the name in `self` is the one from their token, whatever the page calls them. */
  named: optional(flag),
  /** Who waits, in the order in which they came: for those who may moderate. */
  waiting: optional(array(knocker)),
};

const iceServers = {
  /** Absent when the server names none: the page then uses its own or the defaults. */
  iceServers: optional(array(iceServer)),
  /** How long they are good for, in seconds. Absent = for ever. */
  iceServersTtl: optional(count),
};

/** Why a room does not do what was asked of it, or lets nobody in. */
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

/** Every message of a room, by type. */
export const serverMessages = {
  "room-joined": object({
    ...everyone,
    room: roomInfo,
    /**
     * With it in the query's `resume`, another socket is the same participant, for as long as they are in the room or
     * away. It stays the same at each return, and is told to nobody else. Whoever knows it can take this one's place.
     */
    resumeKey: id,
    ...iceServers,
  }),
  "ice-servers": object(iceServers),
  "participant-joined": object({ participant, participantCount: count }),
  "participant-updated": object({ participant }),
  "participant-left": object({ id, reason: leaveReason, participantCount: count }),
  "room-updated": object({ room: roomInfo }),
  /**
   * The answer to who comes into the lobby, and again when their position has changed: 1 = they are the next. With the
   * `resumeKey` they keep their place over another socket. Once they are let in, `room-joined` follows.
   */
  waiting: object({ id, position: count, resumeKey: id, grants: optional(grants) }),
  /** Told to those who may moderate: somebody waits. */
  knock: knocker,
  "knock-ended": object({ id, reason: knockEnd }),
  /** A moderator wants this page to mute itself, or its person to speak. */
  moderated: object({ action: oneOf("mute", "ask-unmute"), by: id }),
  offer: object({ from: id, ...description }),
  answer: object({ from: id, ...description }),
  "ice-candidate": object({ from: id, ...candidates }),
  /** `message`: what the person reads. */
  "room-left": object({ reason: roomLeftReason, message: short }),
  /** The answer to a `ping` that was right about who is in the room. */
  pong: object({}),
  /** The answer to a `ping` that was not: the whole truth, which takes the place of what was known. */
  roster: object(everyone),
  "signaling-error": object({
    /** Of a newer server it may be another, too, which is told all the same. */
    code: custom<(typeof ERROR_CODES)[number]>(short.check, short.message),
    message: short,
    details: optional(jsonObject),
    timestamp: time,
  }),
};

export type RoomInfo = v.InferOutput<typeof roomInfo>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
/** Why a participant's own socket is done with the room. */
export type RoomLeftReason = v.InferOutput<typeof roomLeftReason>;
/** Why somebody waits no longer. */
export type KnockEnd = v.InferOutput<typeof knockEnd>;
/** Somebody who waits to be let in. */
export type WireKnock = v.InferOutput<typeof knocker>;
export type ServerMessage = MessageIn<typeof serverMessages>;

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessages, input);
