import * as v from "valibot";
import { callType, candidates, count, description, iceServer, id, metadata, participant, time } from "./fields.js";
import { parseFrame, type Parsed } from "./parse.js";

const room = v.object({
  id: v.string(),
  callType,
  createdAt: time,
  /** The id of the participant that created the room. */
  createdBy: id,
  metadata,
});

const leaveReason = v.picklist(["left", "disconnected"]);

const serverMessage = v.variant("type", [
  v.object({
    type: v.literal("room-joined"),
    self: participant,
    /** Everyone else, in the order in which they joined. */
    participants: v.array(participant),
    /** Everyone, `self` included. */
    participantCount: count,
    room,
    /** Absent when the server names none: the page then uses its own or the defaults. */
    iceServers: v.optional(v.array(iceServer)),
  }),
  v.object({ type: v.literal("participant-joined"), participant, participantCount: count }),
  v.object({ type: v.literal("participant-updated"), participant }),
  v.object({ type: v.literal("participant-left"), id, reason: leaveReason, participantCount: count }),
  v.object({ type: v.literal("offer"), from: id, ...description }),
  v.object({ type: v.literal("answer"), from: id, ...description }),
  v.object({ type: v.literal("ice-candidate"), from: id, ...candidates }),
  v.object({ type: v.literal("room-left"), reason: leaveReason }),
  v.object({
    type: v.literal("signaling-error"),
    code: v.picklist(["room-not-found", "participant-not-found", "invalid-message", "room-full"]),
    message: v.string(),
    details: v.optional(v.record(v.string(), v.unknown())),
    timestamp: time,
  }),
]);

export type RoomInfo = v.InferOutput<typeof room>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
export type ServerMessage = v.InferOutput<typeof serverMessage>;

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessage, input);
