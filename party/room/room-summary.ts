import * as v from "valibot";
import { counts } from "./counts.js";
import { count, text, time } from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";

/** The shortest time between two summaries of a room, in milliseconds. The end of a room is reported at once. */
const INTERVAL = 5000;

/** How often an open room reports even if nothing has changed, in milliseconds. */
export const HEARTBEAT = 5 * 60_000;

export const roomSummary = v.object({
  room: text(1, LIMITS.roomLength),
  /** The id and this time identify one life of a room. */
  createdAt: time,
  /** The time of the summary. */
  at: time,
  /** `false` = the room has just been deleted. */
  isOpen: v.boolean(),
  participantCount: count,
  awayCount: count,
  waitingCount: v.optional(count, 0),
  counts,
  /** The number of shares of the registry by which the room's share is chosen. */
  shares: v.optional(count),
});

/** The summary of one room for the deployment's registry. */
export type RoomSummary = v.InferOutput<typeof roomSummary>;

/** Decides when a room reports its summary: soon after a change, but not for every change. */
export class SummaryReporter {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `reportedAt`: when the last summary was reported, in milliseconds since 1970. */
  constructor(
    private readonly report: () => void,
    public reportedAt: number,
  ) {}

  /** The summary has changed. */
  changed(now: number): void {
    const wait = this.reportedAt + INTERVAL - now;
    if (wait <= 0) this.#reportNow(now);
    else this.#timer ??= setTimeout(() => this.#reportNow(Date.now()), Math.min(wait, INTERVAL));
  }

  /** Reports if the last summary is old. Returns whether it did. */
  reportAlive(now: number): boolean {
    const isDue = now - this.reportedAt >= HEARTBEAT;
    if (isDue) this.#reportNow(now);
    return isDue;
  }

  /** The room has ended: nothing more is reported. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.reportedAt = 0;
  }

  #reportNow(now: number): void {
    this.stop();
    this.reportedAt = now;
    this.report();
  }
}
