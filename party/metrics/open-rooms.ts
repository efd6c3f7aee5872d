import * as v from "valibot";
import { counts } from "../room/counts.js";
import { count, time } from "../protocol/fields.js";
import { HEARTBEAT } from "../room/room-summary.js";

/**
 * A room without a summary for so long does not count as open, in milliseconds: the report of its end may have been
 * lost.
 */
const SILENT_AFTER = 3 * HEARTBEAT;

/** After so long a silent room counts as lost, in milliseconds. No place is kept as long as that. */
export const LOST_AFTER = 2 * 60 * 60_000;

/** The most rooms that a report lists. */
const NAMED = 100;

export const openRoom = v.object({
  createdAt: time,
  /** The time of the last summary. */
  at: time,
  participantCount: count,
  awayCount: count,
  waitingCount: v.optional(count, 0),
  counts,
});

/** The last summary of a room. */
export type OpenRoom = v.InferOutput<typeof openRoom>;

/** A room as a report lists it. */
export interface NamedRoom {
  id: string;
  createdAt: number;
  participantCount: number;
}

const noSums = () => ({ rooms: 0, participantCount: 0, awayCount: 0, waitingCount: 0 });

/**
 * The rooms of a share and their sums. The sums are kept, and the rooms stand in the order of their summaries, so that
 * a summary costs the same whatever the number of rooms.
 */
export class OpenRooms {
  /** In the order of their last summaries. */
  readonly #reporting = new Map<string, OpenRoom>();
  /** Those that stopped reporting, in the order in which they did. They are not in the sums. */
  readonly #silent = new Map<string, OpenRoom>();
  readonly #sums = noSums();
  /** Before this time no room becomes silent or lost: the first of a map is not looked up for every summary. */
  #dueAt = Infinity;

  constructor(saved: Iterable<readonly [id: string, room: OpenRoom]>) {
    for (const [id, room] of [...saved].sort(([, a], [, b]) => a.at - b.at)) this.set(id, room);
  }

  get(id: string): OpenRoom | undefined {
    return this.#reporting.get(id) ?? this.#silent.get(id);
  }

  set(id: string, room: OpenRoom): void {
    this.delete(id);
    this.#reporting.set(id, room);
    this.#add(room, 1);
    this.#dueAt = Math.min(this.#dueAt, room.at + SILENT_AFTER);
  }

  delete(id: string): void {
    const room = this.#reporting.get(id);
    if (room) this.#add(room, -1);
    this.#reporting.delete(id);
    this.#silent.delete(id);
  }

  /** Removes the rooms that are lost by now, and returns their ids. */
  sweep(now: number): string[] {
    if (now < this.#dueAt) return [];
    const lost: string[] = [];
    for (const [id, room] of this.#reporting) {
      if (now - room.at < SILENT_AFTER) break;
      this.delete(id);
      this.#silent.set(id, room);
    }
    for (const [id, { at }] of this.#silent) {
      if (now - at < LOST_AFTER) break;
      lost.push(id);
      this.delete(id);
    }
    const [reporting] = this.#reporting.values();
    const [silent] = this.#silent.values();
    this.#dueAt = Math.min((reporting?.at ?? Infinity) + SILENT_AFTER, (silent?.at ?? Infinity) + LOST_AFTER);
    return lost;
  }

  /** The sums over all rooms that report. */
  get sums(): ReturnType<typeof noSums> {
    return { ...this.#sums };
  }

  /** The largest rooms and the age of the oldest, which are looked up for each report of a share. */
  extremes(): { oldestCreatedAt: number | null; largest: NamedRoom[] } {
    let oldest = Infinity;
    for (const { createdAt } of this.#reporting.values()) oldest = Math.min(oldest, createdAt);
    return { oldestCreatedAt: oldest === Infinity ? null : oldest, largest: largestOf(this.#named()) };
  }

  *#named(): Generator<NamedRoom> {
    for (const [id, { createdAt, participantCount }] of this.#reporting) yield { id, createdAt, participantCount };
  }

  #add({ participantCount, awayCount, waitingCount }: OpenRoom, factor: 1 | -1): void {
    this.#sums.rooms += factor;
    this.#sums.participantCount += factor * participantCount;
    this.#sums.awayCount += factor * awayCount;
    this.#sums.waitingCount += factor * waitingCount;
  }
}

const bySize = (a: NamedRoom, b: NamedRoom): number =>
  b.participantCount - a.participantCount || a.createdAt - b.createdAt;

/** The largest rooms, the largest first; of two equal ones the older. The others are not sorted. */
export function largestOf(rooms: Iterable<NamedRoom>): NamedRoom[] {
  const largest: NamedRoom[] = [];
  for (const room of rooms) {
    const last = largest[NAMED - 1];
    if (last && bySize(room, last) >= 0) continue;
    const at = largest.findIndex((other) => bySize(room, other) < 0);
    largest.splice(at < 0 ? largest.length : at, 0, room);
    largest.length = Math.min(largest.length, NAMED);
  }
  return largest;
}
