import * as v from "valibot";
import { roomOptions } from "../protocol/client-messages.js";
import { count, displayName, id, participant, time, user } from "../protocol/fields.js";
import { noTraffic } from "./traffic-meter.js";
import type { RoomInfo } from "../protocol/protocol.js";
import { check } from "../protocol/parse.js";
import { roomInfo } from "../protocol/server-messages.js";
import { bansAndGrants } from "./bans-and-grants.js";

/** What of a token is asked for again; all else that it says is in the participant, where it may change. */
const bearer = v.object({ user, name: v.optional(displayName), jti: v.optional(v.string()) });

/** A participant, the key that brings them back, and whose token they came with, if they did. */
const seat = { participant, resumeKey: v.string(), identity: v.optional(bearer) };

const member = v.object({
  ...seat,
  /** Until when they are waited for; `null` for who has a socket, or had one when the record was written. */
  awayUntil: v.nullable(time),
  /** Who has muted them while they were away: they are told when they are back. */
  mutedBy: v.optional(id),
});

/** A number that records of an older version lack: an upgrade must not forget a room. */
const countAddedLater = v.optional(count, 0);

/** What has happened in a room since it came to be. */
const counters = v.object({
  joins: count,
  leaves: count,
  /** Sockets by which a participant came back. */
  returns: count,
  /** Connections turned away while the room existed: no place left, or a query that cannot be read. */
  refusedJoins: count,
  /** Sockets that were closed because more came by them than may. */
  floods: countAddedLater,
  /** The most participants there ever were at once. */
  peak: countAddedLater,
  /** Messages passed on, by type. A message to everyone counts once. */
  relayed: v.object({ offer: count, answer: count, "ice-candidate": count, update: count }),
  /** Their bytes, by type, as they went out: those of a message to everyone count once for each receiver. */
  relayedBytes: v.optional(v.object({ offer: countAddedLater, answer: countAddedLater, "ice-candidate": countAddedLater, update: countAddedLater }), {}),
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
    "rate-limited": countAddedLater,
    unauthorized: countAddedLater,
    forbidden: countAddedLater,
    "room-locked": countAddedLater,
    "room-closed": countAddedLater,
  }),
  /** What moderators have done, by action. */
  moderation: v.optional(v.record(v.string(), count), {}),
  /** What was refused of it, by code. */
  moderationRefused: v.optional(v.record(v.string(), count), {}),
  /** When somebody last came, went or sent anything but a ping, in milliseconds since 1970. */
  lastActiveAt: time,
});

/** What has come of late, pings and errors included: see {@link noTraffic}. */
const traffic = v.optional(v.object({ messages: v.number(), bytes: v.number(), at: time }), noTraffic(0));

/** When the deployment was told of the room last. */
const toldAt = v.optional(time, 0);

const storedRoom = v.object({
  info: roomInfo,
  /** What tokens and moderators have said of it; `info` tells the same. */
  options: v.optional(roomOptions, {}),
  counters,
  traffic,
  toldAt,
  members: v.array(member),
  /** In the order in which they came. */
  waiting: v.optional(v.array(member), []),
  standing: v.optional(bansAndGrants, { banned: [], decided: [] }),
});

/**
 * What a socket knows of whose it is, when something last came by it, in milliseconds since 1970, and whether ever, of
 * where it comes from, and whether they are in the room or wait to be let in.
 */
export type ConnectionState = Pick<Member, "participant" | "resumeKey" | "identity"> & {
  heardAt?: number;
  hasSpoken?: boolean;
  address?: string;
  waits?: true;
};
export type Member = v.InferOutput<typeof member>;
export type RoomCounters = v.InferOutput<typeof counters>;
export type Bearer = v.InferOutput<typeof bearer>;
/** All a room must not forget while it sleeps, or when its process dies. Its members are in the order of joining. */
export type StoredRoom = v.InferOutput<typeof storedRoom>;
/** The messages a room passes on from one participant to others. */
export type RelayedType = keyof RoomCounters["relayed"];

/** What a room tells of itself to whoever asks for it by its id: numbers and its metadata, no names, no addresses. */
export interface RoomReport extends RoomInfo, RoomCounters {
  /** Everyone, those who are away included. */
  participantCount: number;
  /** How many of them are away: without a socket, and waited for. */
  awayCount: number;
  /** How many wait to be let in. */
  waitingCount: number;
  /** For how long the room has been there, in seconds. */
  age: number;
  /** What comes per second, pings and errors included, averaged over about a minute. */
  rates: { messagesPerSecond: number; bytesPerSecond: number };
}

/** Reads what storage holds, which another version may have written: `undefined` if it is no record of this one. */
export function parseStoredRoom(stored: unknown): StoredRoom | undefined {
  const parsed = check(storedRoom, stored);
  return parsed.ok ? parsed.value : undefined;
}

/** What a room keeps of itself beside its people. */
export type RoomRecord = Omit<StoredRoom, "members" | "waiting" | "standing">;

export const recordWith = (info: RoomInfo): RoomRecord => ({
  info,
  options: {},
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
      "room-locked": 0,
      "room-closed": 0,
    },
    moderation: {},
    moderationRefused: {},
    lastActiveAt: info.createdAt,
  },
  traffic: noTraffic(info.createdAt),
  toldAt: 0,
});
