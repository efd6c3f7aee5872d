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
  /** Only moderators can join. */
  locked: optional(flag),
  /** New participants who may not moderate wait until a moderator admits them. */
  lobby: optional(flag),
  /** The participant who is shown large to everyone. */
  spotlight: optional(id),
  /** The capacity, if it was set. */
  capacity: optional(count),
  /** Before `opensAt` only moderators can join; at `closesAt` the call ends for everyone. */
  opensAt: optional(time),
  closesAt: optional(time),
});

/** `disconnected` = their socket closed, and they did not return in time; `removed` = by a moderator. */
const leaveReason = oneOf("left", "disconnected", "removed");
/**
 * `replaced` = the same participant has returned by another socket, and this one is closed for good; `ended` = the call
 * ended for everyone; `refused` = they waited in the lobby and were not admitted.
 */
const roomLeftReason = oneOf("left", "replaced", "removed", "ended", "refused");
/** `expired` = they waited for too long. */
const knockEnd = oneOf("admitted", "refused", "left", "disconnected", "expired");

/** A participant in the lobby, with the id that they will keep. */
const knocker = object({ id, displayName, user: optional(user) });

/** The roster. It includes participants who are away and may still return. */
const everyone = {
  self: participant,
  /** Everyone else, in the order of joining. */
  participants: array(participant),
  /** All participants, `self` included. */
  participantCount: count,
  /** `true` = the name in `self` is from the token, and the page cannot change it. */
  named: optional(flag),
  /** The lobby, in the order of arrival: for moderators only. */
  waiting: optional(array(knocker)),
};

const iceServers = {
  /** Absent when the server has none: the page then uses its own or the defaults. */
  iceServers: optional(array(iceServer)),
  /** How long the credentials are valid, in seconds. Absent = for ever. */
  iceServersTtl: optional(count),
};

/** Why a room refuses a request or a join. */
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
     * With this key in the query's `resume`, another socket is the same participant, while they are in the room or
     * away. It stays the same at each return, and is sent to nobody else. Anyone who knows it can take this
     * participant's place.
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
   * Sent to a participant who enters the lobby, and again when their position changes: 1 = they are the next. With the
   * `resumeKey` they keep their place over another socket. After they are admitted, `room-joined` follows.
   */
  waiting: object({ id, position: count, resumeKey: id, grants: optional(grants) }),
  /** Sent to moderators: a participant has entered the lobby. */
  knock: knocker,
  "knock-ended": object({ id, reason: knockEnd }),
  /** A moderator mutes this page, or asks its user to unmute. */
  moderated: object({ action: oneOf("mute", "ask-unmute"), by: id }),
  offer: object({ from: id, ...description }),
  answer: object({ from: id, ...description }),
  "ice-candidate": object({ from: id, ...candidates }),
  /** `message`: the text that the page shows. */
  "room-left": object({ reason: roomLeftReason, message: short }),
  /** The answer to a `ping` with the room's digest. */
  pong: object({}),
  /** The answer to a `ping` with another digest: the whole roster, which replaces the page's. */
  roster: object(everyone),
  "signaling-error": object({
    /** A newer server may send other codes, which are reported all the same. */
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
/** Why a participant is no longer in the lobby. */
export type KnockEnd = v.InferOutput<typeof knockEnd>;
/** A participant in the lobby. */
export type WireKnock = v.InferOutput<typeof knocker>;
export type ServerMessage = MessageIn<typeof serverMessages>;

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessages, input);
