import * as v from "valibot";
import { addCounts, counts, type Counts } from "../room/counts.js";
import { count, time } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import { totals, type ShareReport, type Totals } from "./deployment-report.js";
import { LOST_AFTER, openRoom, OpenRooms } from "./open-rooms.js";
import type { DoorSummary } from "./door-counts.js";
import type { RoomSummary } from "../room/room-summary.js";

const ROOM = "room:";
const DOOR = "door:";
const TOTALS = "totals";

/** How many shares there were before their number was a setting. */
export const FORMER_SHARES = 4;

/** Totals that lack the number of shares were written before it was a setting. */
const storedTotals = v.object({ ...totals.entries, shares: v.optional(count, FORMER_SHARES) });

const door = v.object({ at: time, counts });
type Door = v.InferOutput<typeof door>;

/** Storage that outlives the registry object. */
export interface RegistryStorage {
  list(): Promise<Map<string, unknown>>;
  put(key: string, value: object): void;
  delete(key: string): void;
}

/**
 * The open rooms of a deployment, or of a share of it, as they report themselves. Rooms do not depend on it: a room
 * goes on without it, and its next summary makes up for lost ones, because summaries hold totals. The same holds for
 * the processes in front of the rooms, the door.
 */
export class RoomRegistry {
  readonly #storage: RegistryStorage;
  readonly #rooms: OpenRooms;
  readonly #doors = new Map<string, Door>();
  #totals: Totals & { shares: number };
  /** Whether nothing was ever stored here. */
  #isNew: boolean;

  private constructor(storage: RegistryStorage, saved: Map<string, unknown>, now: number) {
    this.#storage = storage;
    const known = check(storedTotals, saved.get(TOTALS));
    this.#isNew = !known.ok;
    this.#totals = known.ok
      ? known.value
      : { since: now, roomsOpened: 0, roomsClosed: 0, roomsLost: 0, counts: {}, shares: 1 };
    this.#rooms = new OpenRooms(entriesOf(saved, ROOM, openRoom));
    for (const [id, each] of entriesOf(saved, DOOR, door)) this.#doors.set(id, each);
  }

  static async open(storage: RegistryStorage, now: number): Promise<RoomRegistry> {
    return new RoomRegistry(storage, await storage.list(), now);
  }

  get isNew(): boolean {
    return this.#isNew;
  }

  /** The share with that number exists. Shares stay, even if the setting is lowered: they hold part of every sum. */
  announce(share: number): void {
    if (share < this.#totals.shares) return;
    this.#totals.shares = share + 1;
    this.#saveTotals();
  }

  /** Takes a room's summary. */
  update({ room, isOpen, shares: _shares, ...summary }: RoomSummary, now: number): void {
    let before = this.#rooms.get(room);
    // The previous life of the room ended without a report.
    if (before && before.createdAt < summary.createdAt) before = this.#lose(room);
    // A newer summary arrived first.
    if (before && (before.createdAt > summary.createdAt || before.at > summary.at)) return;
    if (!before) this.#totals.roomsOpened++;
    this.#count(summary.counts, before?.counts);
    if (isOpen) {
      this.#rooms.set(room, summary);
      this.#storage.put(ROOM + room, summary);
    } else {
      this.#totals.roomsClosed++;
      this.#forget(room);
    }
    this.#sweep(now);
    this.#saveTotals();
  }

  /** Takes the summary of a process in front of the rooms. */
  updateDoor({ door: id, ...summary }: DoorSummary, now: number): void {
    const before = this.#doors.get(id);
    if (before && before.at > summary.at) return;
    this.#count(summary.counts, before?.counts);
    this.#doors.set(id, summary);
    this.#storage.put(DOOR + id, summary);
    for (const [other, { at }] of this.#doors) {
      if (now - at < LOST_AFTER) continue;
      this.#doors.delete(other);
      this.#storage.delete(DOOR + other);
    }
    this.#saveTotals();
  }

  report(now: number): ShareReport {
    if (this.#sweep(now)) this.#saveTotals();
    return { ...this.#rooms.sums, ...this.#rooms.extremes(), ...this.#totals };
  }

  #count(counts: Counts, before: Counts = {}): void {
    this.#totals.counts = addCounts(addCounts(this.#totals.counts, counts), before, -1);
  }

  /** Drops rooms that stopped reporting. Returns whether there were any. */
  #sweep(now: number): boolean {
    const lost = this.#rooms.sweep(now);
    for (const room of lost) this.#lose(room);
    return lost.length > 0;
  }

  #lose(room: string): undefined {
    this.#totals.roomsLost++;
    this.#forget(room);
  }

  #forget(room: string): void {
    this.#rooms.delete(room);
    this.#storage.delete(ROOM + room);
  }

  #saveTotals(): void {
    this.#isNew = false;
    this.#storage.put(TOTALS, this.#totals);
  }
}

/** The valid entries whose keys begin with `prefix`, without it. */
function entriesOf<T>(saved: Map<string, unknown>, prefix: string, schema: v.GenericSchema<unknown, T>): [string, T][] {
  return [...saved].flatMap(([key, value]) => {
    const read = key.startsWith(prefix) ? check(schema, value) : undefined;
    return read?.ok ? [[key.slice(prefix.length), read.value] as [string, T]] : [];
  });
}
