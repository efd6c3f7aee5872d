import * as v from "valibot";
import { roomOptions } from "../protocol/client-messages.js";
import { count, displayName, id, participant, time, user } from "../protocol/fields.js";
import { noTraffic } from "./traffic-meter.js";
import type { RoomInfo } from "../protocol/protocol.js";
import { check } from "../protocol/parse.js";
import { roomInfo } from "../protocol/server-messages.js";
import { bansAndGrants } from "./bans-and-grants.js";
import { roomMemory } from "./room-memory.js";

/**
 * The claims of a token that are compared when its holder returns. All others are in the participant, where they may
 * change.
 */
const bearer = v.object({ user, name: v.optional(displayName), jti: v.optional(v.string()) });

/** A participant, their resume key, and the token they joined with, if any. */
const seat = { participant, resumeKey: v.string(), identity: v.optional(bearer) };

const member = v.object({
  ...seat,
  /**
   * Until when the place of an away participant is kept; `null` = they have a socket, or had one when the record was
   * written.
   */
  awayUntil: v.nullable(time),
  /** Their page is being left: unless it returns soon, they have left. */
  isLeaving: v.optional(v.literal(true)),
  /** The id of the moderator who muted them while they were away: sent to them when they return. */
  mutedBy: v.optional(id),
});

/** A counter that records of older versions lack: an upgrade must not lose a room. */
const countAddedLater = v.optional(count, 0);

/** Counters since the room was created. */
const counters = v.object({
  joins: count,
  leaves: count,
  /** Times that a participant returned by another socket. */
  returns: count,
  /** Connections refused while the room existed, for example because it was full or the query was invalid. */
  refusedJoins: count,
  /** Sockets closed because they exceeded their limits. */
  floods: countAddedLater,
  /** Sockets closed because their page did not read what was sent. */
  unread: countAddedLater,
  /** The highest number of participants at once. */
  peak: countAddedLater,
  /** Forwarded messages, by type. A broadcast counts once. */
  relayed: v.object({ offer: count, answer: count, "ice-candidate": count, update: count }),
  /** Forwarded bytes, by type. A broadcast counts once for each receiver. */
  relayedBytes: v.optional(
    v.object({
      offer: countAddedLater,
      answer: countAddedLater,
      "ice-candidate": countAddedLater,
      update: countAddedLater,
    }),
    {},
  ),
  /** Candidates for a participant who had left: dropped without an error. */
  droppedCandidates: count,
  /** Messages for a participant who was away: dropped without an error. */
  droppedWhileAway: count,
  /** Errors sent, by code. */
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
  /** The latency of forwarded messages, see `addLatency`. */
  relayLatency: v.optional(v.record(v.string(), count), {}),
  relayMilliseconds: countAddedLater,
  /** Moderation actions that were done, by action. */
  moderation: v.optional(v.record(v.string(), count), {}),
  /** Moderation actions that were refused, by error code. */
  moderationRefused: v.optional(v.record(v.string(), count), {}),
  /** The time of the last join, departure or message other than a ping, in milliseconds since 1970. */
  lastActiveAt: time,
});

/** Recent incoming traffic, pings and invalid messages included: see {@link noTraffic}. */
const traffic = v.optional(v.object({ messages: v.number(), bytes: v.number(), at: time }), noTraffic(0));

/** When the last summary was reported to the deployment. The name is part of stored records. */
const toldAt = v.optional(time, 0);

/**
 * The number of shares that the deployment's registry had when the room was created: it reports to the same share for
 * all its life. 0 = it has not reported yet. Records that lack it were written when there were always four.
 */
const shares = v.optional(count, 4);

const storedRoom = v.object({
  info: roomInfo,
  /** The options set by tokens and moderators; `info` repeats them for participants. */
  options: v.optional(roomOptions, {}),
  counters,
  traffic,
  toldAt,
  shares,
  members: v.array(member),
  /** In the order of their arrival. */
  waiting: v.optional(v.array(member), []),
  standing: v.optional(bansAndGrants, { banned: [], decided: [] }),
  /** Only in the record of a room without participants. */
  memory: v.optional(roomMemory),
});

/**
 * The state of a socket: its participant; when the last frame arrived, in milliseconds since 1970; whether the client
 * has ever sent a message; the client's address; and whether the participant waits in the lobby.
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
/** All that a room keeps through hibernation and the end of its process. Members are in the order of joining. */
export type StoredRoom = v.InferOutput<typeof storedRoom>;
/** The types of messages that a room forwards from one participant to others. */
export type RelayedType = keyof RoomCounters["relayed"];

/** The public report about a room: numbers and metadata, no names and no addresses. */
export interface RoomReport extends RoomInfo, RoomCounters {
  /** All participants, including those who are away. */
  participantCount: number;
  /** The number of participants who are away: without a socket, their place is kept. */
  awayCount: number;
  /** The number of participants in the lobby. */
  waitingCount: number;
  /** The age of the room, in seconds. */
  age: number;
  /** Incoming traffic per second, pings and invalid messages included, averaged over about a minute. */
  rates: { messagesPerSecond: number; bytesPerSecond: number };
}

/** Reads a stored room, which another version may have written: `undefined` if this version cannot read it. */
export function parseStoredRoom(stored: unknown): StoredRoom | undefined {
  const parsed = check(storedRoom, stored);
  return parsed.ok ? parsed.value : undefined;
}

/** The part of a stored room without its participants, bans and grants. */
export type RoomRecord = Omit<StoredRoom, "members" | "waiting" | "standing" | "memory">;

export const recordWith = (info: RoomInfo): RoomRecord => ({
  info,
  options: {},
  counters: {
    joins: 0,
    leaves: 0,
    returns: 0,
    refusedJoins: 0,
    floods: 0,
    unread: 0,
    peak: 0,
    relayed: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    relayedBytes: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    droppedCandidates: 0,
    droppedWhileAway: 0,
    relayLatency: {},
    relayMilliseconds: 0,
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
  shares: 0,
});
