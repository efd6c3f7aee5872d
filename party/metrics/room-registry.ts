import * as v from "valibot";
import { counts, addCounts } from "../room/counts.js";
import { count, time } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import { HEARTBEAT, type RoomSummary } from "../room/room-summary.js";

/** A room that has told nothing for so long is not counted as open, in milliseconds: its end may not have been told. */
const SILENT_AFTER = 3 * HEARTBEAT;

/** And after so long it does not come back: nobody is waited for as long as that. */
const LOST_AFTER = 2 * 60 * 60_000;

/** How many rooms are named in a report. */
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
  /** Rooms that were forgotten with their last participant. */
  roomsClosed: count,
  /** Rooms of which nothing was heard any more. Few of them are normal: a process that ends tells nothing. */
  roomsLost: count,
  /** All that was counted in rooms, those included that are no more. */
  counts,
});

type Entry = v.InferOutput<typeof entry>;
type Totals = v.InferOutput<typeof totals>;

/** The numbers of a deployment. */
export interface DeploymentReport extends Totals {
  /** Rooms that are open now. */
  rooms: number;
  /** Everyone in them, those who are away included. */
  participantCount: number;
  awayCount: number;
  /** How many wait to be let into one of them. */
  waitingCount: number;
  /** When the oldest of them came to be, in milliseconds since 1970; `null` when there is none. */
  oldestCreatedAt: number | null;
  /** The largest of them. */
  largest: { id: string; createdAt: number; participantCount: number }[];
}

const named = v.object({ id: v.string(), createdAt: time, participantCount: count });

/** Reads the numbers of one share, as it sent them. */
export const shareReport: v.GenericSchema<unknown, DeploymentReport> = v.object({
  ...totals.entries,
  ...{ rooms: count, participantCount: count, awayCount: count, waitingCount: count },
  oldestCreatedAt: v.nullable(time),
  largest: v.array(named),
});

/** What a registry keeps outlives it. */
export interface RegistryStorage {
  list(): Promise<Map<string, unknown>>;
  put(key: string, value: object): void;
  delete(key: string): void;
}

/**
 * The rooms of a deployment, or of a share of it, as they tell of themselves. Nothing depends on it: a room goes on
 * without, and what was missed is made up for when the room tells the next time, because it tells sums.
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

  /** A room has told of itself. */
  update({ room, isOpen, ...told }: RoomSummary, now: number): void {
    let before = this.#rooms.get(room);
    // One life of a room has ended untold, and there is another one.
    if (before && before.createdAt < told.createdAt) before = this.#lose(room);
    // It was overtaken on its way.
    if (before && (before.createdAt > told.createdAt || before.at > told.at)) return;
    if (!before) this.#totals.roomsOpened++;
    this.#totals.counts = addCounts(addCounts(this.#totals.counts, told.counts), before?.counts ?? {}, -1);
    if (isOpen) {
      this.#rooms.set(room, told);
      this.#storage.put(ROOM + room, told);
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
      rooms.reduce((all, [, one]) => all + one[field], 0);
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

  /** Whether there was anything to sweep. */
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

/** The numbers of the whole, from those of its shares. */
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
