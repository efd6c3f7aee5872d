import * as v from "valibot";
import { count, participant, time } from "./fields.js";
import type { RoomInfo } from "./protocol.js";
import { check } from "./parse.js";
import { roomInfo } from "./server-messages.js";

/** A participant, and the key that brings them back. */
const seat = { participant, resumeKey: v.string() };

/** Since when nobody is waited for: `null` for who has a socket, or had one when the record was written. */
const member = v.object({ ...seat, awayUntil: v.nullable(time) });

/** What has happened in a room since it came to be. */
const counters = v.object({
  joins: count,
  leaves: count,
  /** Sockets by which a participant came back. */
  returns: count,
  /** Connections turned away while the room existed: no place left, or a query that cannot be read. */
  refusedJoins: count,
  /** Messages passed on, by type. A message to everyone counts once. */
  relayed: v.object({ offer: count, answer: count, "ice-candidate": count, update: count }),
  /** Candidates for somebody who was not there any more: dropped without an answer. */
  droppedCandidates: count,
  /** Messages for somebody who was away: dropped without an answer. */
  droppedWhileAway: count,
  /** Errors told, by code. */
  errors: v.object({
    "room-not-found": count,
    "participant-not-found": count,
    "invalid-message": count,
    "room-full": count,
  }),
  /** When somebody last came, went or sent anything but a ping, in milliseconds since 1970. */
  lastActiveAt: time,
});

const record = v.object({ info: roomInfo, counters, members: v.array(member) });

/** What a socket knows of whose it is, when something last came by it, in milliseconds since 1970, and whether ever. */
export type Seat = Omit<Member, "awayUntil"> & { heardAt?: number; hasSpoken?: boolean };
export type Member = v.InferOutput<typeof member>;
export type RoomCounters = v.InferOutput<typeof counters>;
/** All a room must not forget while it sleeps, or when its process dies. Its members are in the order of joining. */
export type RoomRecord = v.InferOutput<typeof record>;
/** The messages a room passes on from one participant to others. */
export type RelayedType = keyof RoomCounters["relayed"];

/** What a room tells of itself to whoever asks for it by its id: numbers and its metadata, no names, no addresses. */
export interface RoomReport extends RoomInfo, RoomCounters {
  /** Everyone, those who are away included. */
  participantCount: number;
  /** How many of them are away: without a socket, and waited for. */
  awayCount: number;
}

/** Reads what storage holds, which another version may have written: `undefined` if it is no record of this one. */
export function parseRecord(stored: unknown): RoomRecord | undefined {
  const parsed = check(record, stored);
  return parsed.ok ? parsed.value : undefined;
}

export const newRecord = (info: RoomInfo): Omit<RoomRecord, "members"> => ({
  info,
  counters: {
    joins: 0,
    leaves: 0,
    returns: 0,
    refusedJoins: 0,
    relayed: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    droppedCandidates: 0,
    droppedWhileAway: 0,
    errors: { "room-not-found": 0, "participant-not-found": 0, "invalid-message": 0, "room-full": 0 },
    lastActiveAt: info.createdAt,
  },
});
