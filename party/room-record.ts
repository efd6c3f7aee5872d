import * as v from "valibot";
import { identity } from "./claims.js";
import { count, participant, time } from "./fields.js";
import { noTraffic } from "./meter.js";
import type { RoomInfo } from "./protocol.js";
import { check } from "./parse.js";
import { roomInfo } from "./server-messages.js";

/** A participant, the key that brings them back, and what their token says, if they came with one. */
const seat = { participant, resumeKey: v.string(), identity: v.optional(identity) };

/** Since when nobody is waited for: `null` for who has a socket, or had one when the record was written. */
const member = v.object({ ...seat, awayUntil: v.nullable(time) });

/** A number that records of an older version lack: an upgrade must not forget a room. */
const later = v.optional(count, 0);

/** What has happened in a room since it came to be. */
const counters = v.object({
  joins: count,
  leaves: count,
  /** Sockets by which a participant came back. */
  returns: count,
  /** Connections turned away while the room existed: no place left, or a query that cannot be read. */
  refusedJoins: count,
  /** Sockets that were closed because more came by them than may. */
  floods: later,
  /** The most participants there ever were at once. */
  peak: later,
  /** Messages passed on, by type. A message to everyone counts once. */
  relayed: v.object({ offer: count, answer: count, "ice-candidate": count, update: count }),
  /** Their bytes, by type, as they went out: those of a message to everyone count once for each receiver. */
  relayedBytes: v.optional(v.object({ offer: later, answer: later, "ice-candidate": later, update: later }), {}),
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
    "rate-limited": later,
    unauthorized: later,
    forbidden: later,
  }),
  /** When somebody last came, went or sent anything but a ping, in milliseconds since 1970. */
  lastActiveAt: time,
});

/** What has come of late, pings and errors included: see {@link noTraffic}. */
const traffic = v.optional(v.object({ messages: v.number(), bytes: v.number(), at: time }), noTraffic(0));

/** When the deployment was told of the room last. */
const toldAt = v.optional(time, 0);

const record = v.object({ info: roomInfo, counters, traffic, toldAt, members: v.array(member) });

/**
 * What a socket knows of whose it is, when something last came by it, in milliseconds since 1970, and whether ever, and of
 * where it comes from.
 */
export type Seat = Omit<Member, "awayUntil"> & { heardAt?: number; hasSpoken?: boolean; address?: string };
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
  /** For how long the room has been there, in seconds. */
  age: number;
  /** What comes per second, pings and errors included, averaged over about a minute. */
  rates: { messagesPerSecond: number; bytesPerSecond: number };
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
    floods: 0,
    peak: 0,
    relayed: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    relayedBytes: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    droppedCandidates: 0,
    droppedWhileAway: 0,
    errors: {
      "room-not-found": 0,
      "participant-not-found": 0,
      "invalid-message": 0,
      "room-full": 0,
      "rate-limited": 0,
      unauthorized: 0,
      forbidden: 0,
    },
    lastActiveAt: info.createdAt,
  },
  traffic: noTraffic(info.createdAt),
  toldAt: 0,
});
