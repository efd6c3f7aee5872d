import type { RoomInfo, SignalingErrorCode } from "./protocol.js";

/** The messages a room passes on from one participant to others. */
export type RelayedType = "offer" | "answer" | "ice-candidate" | "update";

/** What has happened in a room since it came to be. */
export interface RoomCounters {
  joins: number;
  leaves: number;
  /** Connections turned away while the room existed: no place left, or a query that cannot be read. */
  refusedJoins: number;
  /** Messages passed on, by type. A message to everyone counts once. */
  relayed: Record<RelayedType, number>;
  /** Candidates for somebody who was not there any more: dropped without an answer. */
  droppedCandidates: number;
  /** Errors told, by code. */
  errors: Record<SignalingErrorCode, number>;
  /** When somebody last joined, left or sent anything, in milliseconds since 1970. */
  lastActiveAt: number;
}

/** All a room must not forget while it sleeps. Who is in it is not here: that is what the connections say. */
export interface RoomRecord {
  info: RoomInfo;
  counters: RoomCounters;
}

/** What a room tells of itself to whoever asks for it by its id: numbers and its metadata, no names, no addresses. */
export interface RoomReport extends RoomInfo, RoomCounters {
  participantCount: number;
}

export const newRecord = (info: RoomInfo): RoomRecord => ({
  info,
  counters: {
    joins: 0,
    leaves: 0,
    refusedJoins: 0,
    relayed: { offer: 0, answer: 0, "ice-candidate": 0, update: 0 },
    droppedCandidates: 0,
    errors: { "room-not-found": 0, "participant-not-found": 0, "invalid-message": 0, "room-full": 0 },
    lastActiveAt: info.createdAt,
  },
});
