import * as v from "valibot";
import {
  callType,
  candidates,
  count,
  description,
  flag,
  iceServer,
  id,
  jsonObject,
  metadata,
  oneOf,
  participant,
  short,
  text,
  time,
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
});

/** `disconnected` = their socket fell, and they did not come back in time. */
const leaveReason = oneOf("left", "disconnected");
/** `replaced` = the same participant has come back by another socket, and this one is closed for good. */
const roomLeftReason = oneOf("left", "disconnected", "replaced");

/** Everyone in the room. Who is away, and may still come back, is in it like all others. */
const everyone = {
  self: participant,
  /** Everyone else, in the order in which they joined. */
  participants: v.array(participant),
  /** Everyone, `self` included. */
  participantCount: count,
  /** `true` = the name in `self` is the one from their token, whatever the page calls them. */
  named: v.optional(flag),
};

const iceServers = {
  /** Absent when the server names none: the page then uses its own or the defaults. */
  iceServers: v.optional(v.array(iceServer)),
  /** How long they are good for, in seconds. Absent = for ever. */
  iceServersTtl: v.optional(count),
};

const serverMessages = {
  "room-joined": v.object({
    ...everyone,
    room: roomInfo,
    /**
     * With it in the query's `resume`, another socket is the same participant, for as long as they are in the room or
     * away. It stays the same at each return, and is told to nobody else. Whoever knows it can take this one's place.
     */
    resumeKey: id,
    ...iceServers,
  }),
  "ice-servers": v.object({ ...iceServers }),
  "participant-joined": v.object({ participant, participantCount: count }),
  "participant-updated": v.object({ participant }),
  "participant-left": v.object({ id, reason: leaveReason, participantCount: count }),
  offer: v.object({ from: id, ...description }),
  answer: v.object({ from: id, ...description }),
  "ice-candidate": v.object({ from: id, ...candidates }),
  "room-left": v.object({ reason: roomLeftReason }),
  /** The answer to a `ping` that was right about who is in the room. */
  pong: v.object({}),
  /** The answer to a `ping` that was not: the whole truth, which takes the place of what was known. */
  roster: v.object({ ...everyone }),
  "signaling-error": v.object({
    code: oneOf(
      "room-not-found",
      "participant-not-found",
      "invalid-message",
      "room-full",
      "rate-limited",
      "unauthorized",
      "forbidden",
    ),
    message: short,
    details: v.optional(jsonObject),
    timestamp: time,
  }),
};

export type RoomInfo = v.InferOutput<typeof roomInfo>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
/** Why a participant's own socket is done with the room. */
export type RoomLeftReason = v.InferOutput<typeof roomLeftReason>;
export type ServerMessage = MessageIn<typeof serverMessages>;

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessages, input);
