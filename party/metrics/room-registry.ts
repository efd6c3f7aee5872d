import * as v from "valibot";
import { counts, addCounts } from "../room/counts.js";
import { count, time } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import { HEARTBEAT, type RoomSummary } from "../room/room-summary.js";

/**
 * A room without a summary for so long does not count as open, in milliseconds: the report of its end may have been
 * lost.
 */
const SILENT_AFTER = 3 * HEARTBEAT;

/** After so long a silent room counts as lost, in milliseconds. No place is kept as long as that. */
const LOST_AFTER = 2 * 60 * 60_000;

/** The most rooms that a report lists. */
const NAMED = 100;

const ROOM = "room:";
const TOTALS = "totals";

const entry = v.object({
  createdAt: time,
  at: time,
  participantCount: count,
  awayCount: count,
  waitingCount: v.optional(count, 0),
  counts,
});

const totals = v.object({
  /** When counting began, in milliseconds since 1970. */
  since: time,
  roomsOpened: count,
  /** Rooms that ended with their last participant. */
  roomsClosed: count,
  /** Rooms that stopped reporting. A few are normal: a killed process reports nothing. */
  roomsLost: count,
  /** The counters of all rooms, including those that have ended. */
  counts,
});

type Entry = v.InferOutput<typeof entry>;
type Totals = v.InferOutput<typeof totals>;

/** The report about a deployment. */
export interface DeploymentReport extends Totals {
  /** Open rooms. */
  rooms: number;
  /** Their participants, including those who are away. */
  participantCount: number;
  awayCount: number;
  /** Participants in their lobbies. */
  waitingCount: number;
  /** When the oldest of them was created, in milliseconds since 1970; `null` when there is none. */
  oldestCreatedAt: number | null;
  /** The largest of them. */
  largest: { id: string; createdAt: number; participantCount: number }[];
}

const named = v.object({ id: v.string(), createdAt: time, participantCount: count });

/** The report of one share, as it is sent. */
export const shareReport: v.GenericSchema<unknown, DeploymentReport> = v.object({
  ...totals.entries,
  rooms: count,
  participantCount: count,
  awayCount: count,
  waitingCount: count,
  oldestCreatedAt: v.nullable(time),
  largest: v.array(named),
});

/** Storage that outlives the registry object. */
export interface RegistryStorage {
  list(): Promise<Map<string, unknown>>;
  put(key: string, value: object): void;
  delete(key: string): void;
}

/**
 * The open rooms of a deployment, or of a share of it, as they report themselves. Rooms do not depend on it: a room
 * goes on without it, and its next summary makes up for lost ones, because summaries hold totals.
 */
export class RoomRegistry {
  readonly #storage: RegistryStorage;
  readonly #rooms = new Map<string, Entry>();
  #totals: Totals;

  private constructor(storage: RegistryStorage, saved: Map<string, unknown>, now: number) {
    this.#storage = storage;
    const known = check(totals, saved.get(TOTALS));
    this.#totals = known.ok ? known.value : { since: now, roomsOpened: 0, roomsClosed: 0, roomsLost: 0, counts: {} };
    for (const [key, value] of saved) {
      const room = key.startsWith(ROOM) ? check(entry, value) : undefined;
      if (room?.ok) this.#rooms.set(key.slice(ROOM.length), room.value);
    }
  }

  static async open(storage: RegistryStorage, now: number): Promise<RoomRegistry> {
    return new RoomRegistry(storage, await storage.list(), now);
  }

  /** Takes a room's summary. */
  update({ room, isOpen, ...summary }: RoomSummary, now: number): void {
    let before = this.#rooms.get(room);
    // The previous life of the room ended without a report.
    if (before && before.createdAt < summary.createdAt) before = this.#lose(room);
    // A newer summary arrived first.
    if (before && (before.createdAt > summary.createdAt || before.at > summary.at)) return;
    if (!before) this.#totals.roomsOpened++;
    this.#totals.counts = addCounts(addCounts(this.#totals.counts, summary.counts), before?.counts ?? {}, -1);
    if (isOpen) {
      this.#rooms.set(room, summary);
      this.#storage.put(ROOM + room, summary);
    } else {
      this.#totals.roomsClosed++;
      this.#forget(room);
    }
    this.#sweep(now);
    this.#storage.put(TOTALS, this.#totals);
  }

  report(now: number): DeploymentReport {
    if (this.#sweep(now)) this.#storage.put(TOTALS, this.#totals);
    const rooms = [...this.#rooms].filter(([, { at }]) => now - at < SILENT_AFTER);
    const sum = (field: "participantCount" | "awayCount" | "waitingCount") =>
      rooms.reduce((total, [, room]) => total + room[field], 0);
    return {
      rooms: rooms.length,
      participantCount: sum("participantCount"),
      awayCount: sum("awayCount"),
      waitingCount: sum("waitingCount"),
      oldestCreatedAt: rooms.length > 0 ? Math.min(...rooms.map(([, { createdAt }]) => createdAt)) : null,
      ...this.#totals,
      largest: largest(rooms.map(([id, { createdAt, participantCount }]) => ({ id, createdAt, participantCount }))),
    };
  }

  /** Drops rooms that stopped reporting. Returns whether there were any. */
  #sweep(now: number): boolean {
    const silent = [...this.#rooms].filter(([, { at }]) => now - at >= LOST_AFTER);
    for (const [room] of silent) this.#lose(room);
    return silent.length > 0;
  }

  #lose(room: string): undefined {
    this.#totals.roomsLost++;
    this.#forget(room);
  }

  #forget(room: string): void {
    this.#rooms.delete(room);
    this.#storage.delete(ROOM + room);
  }
}

const largest = (rooms: DeploymentReport["largest"]): DeploymentReport["largest"] =>
  rooms.sort((a, b) => b.participantCount - a.participantCount || a.createdAt - b.createdAt).slice(0, NAMED);

/** Combines the reports of all shares. */
export function combineReports(shares: DeploymentReport[]): DeploymentReport {
  const sum = (
    field: "rooms" | "participantCount" | "awayCount" | "waitingCount" | "roomsOpened" | "roomsClosed" | "roomsLost",
  ): number => shares.reduce((all, share) => all + share[field], 0);
  const oldest = shares.flatMap(({ oldestCreatedAt }) => oldestCreatedAt ?? []);
  return {
    rooms: sum("rooms"),
    participantCount: sum("participantCount"),
    awayCount: sum("awayCount"),
    waitingCount: sum("waitingCount"),
    oldestCreatedAt: oldest.length > 0 ? Math.min(...oldest) : null,
    since: Math.min(...shares.map(({ since }) => since)),
    roomsOpened: sum("roomsOpened"),
    roomsClosed: sum("roomsClosed"),
    roomsLost: sum("roomsLost"),
    counts: shares.reduce((all, share) => addCounts(all, share.counts), {}),
    largest: largest(shares.flatMap((share) => share.largest)),
  };
}
