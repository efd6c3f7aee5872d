import * as v from "valibot";
import { callType, candidates, count, description, iceServer, id, metadata, participant, time } from "./fields.js";
import { parseFrame, type Parsed } from "./parse.js";

export const roomInfo = v.object({
  id: v.string(),
  callType,
  createdAt: time,
  /** The id of the participant that created the room. */
  createdBy: id,
  metadata,
});

/** `disconnected` = their socket fell, and they did not come back in time. */
const leaveReason = v.picklist(["left", "disconnected"]);
/** `replaced` = the same participant has come back by another socket, and this one is closed for good. */
const roomLeftReason = v.picklist([...leaveReason.options, "replaced"]);

/** Everyone in the room. Who is away, and may still come back, is in it like all others. */
const everyone = {
  self: participant,
  /** Everyone else, in the order in which they joined. */
  participants: v.array(participant),
  /** Everyone, `self` included. */
  participantCount: count,
};

const iceServers = {
  /** Absent when the server names none: the page then uses its own or the defaults. */
  iceServers: v.optional(v.array(iceServer)),
  /** How long they are good for, in seconds. Absent = for ever. */
  iceServersTtl: v.optional(count),
};

const serverMessage = v.variant("type", [
  v.object({
    type: v.literal("room-joined"),
    ...everyone,
    room: roomInfo,
    /**
     * With it in the query's `resume`, another socket is the same participant, for as long as they are in the room or
     * away. It stays the same at each return, and is told to nobody else. Whoever knows it can take this one's place.
     */
    resumeKey: v.string(),
    ...iceServers,
  }),
  v.object({ type: v.literal("ice-servers"), ...iceServers }),
  v.object({ type: v.literal("participant-joined"), participant, participantCount: count }),
  v.object({ type: v.literal("participant-updated"), participant }),
  v.object({ type: v.literal("participant-left"), id, reason: leaveReason, participantCount: count }),
  v.object({ type: v.literal("offer"), from: id, ...description }),
  v.object({ type: v.literal("answer"), from: id, ...description }),
  v.object({ type: v.literal("ice-candidate"), from: id, ...candidates }),
  v.object({ type: v.literal("room-left"), reason: roomLeftReason }),
  /** The answer to a `ping` that was right about who is in the room. */
  v.object({ type: v.literal("pong") }),
  /** The answer to a `ping` that was not: the whole truth, which takes the place of what was known. */
  v.object({ type: v.literal("roster"), ...everyone }),
  v.object({
    type: v.literal("signaling-error"),
    code: v.picklist(["room-not-found", "participant-not-found", "invalid-message", "room-full"]),
    message: v.string(),
    details: v.optional(v.record(v.string(), v.unknown())),
    timestamp: time,
  }),
]);

export type RoomInfo = v.InferOutput<typeof roomInfo>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
/** Why a participant's own socket is done with the room. */
export type RoomLeftReason = v.InferOutput<typeof roomLeftReason>;
export type ServerMessage = v.InferOutput<typeof serverMessage>;

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessage, input);
