import * as v from "valibot";
import { counts } from "./counts.js";
import { count, text, time } from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";

/** How often a room tells the deployment of itself at most, in milliseconds; its end it tells at once. */
const INTERVAL = 5000;

/** How often a room says that it is still there though nothing has changed, in milliseconds. */
export const HEARTBEAT = 5 * 60_000;

export const roomSummary = v.object({
  room: text(1, LIMITS.roomLength),
  /** With the id it names one life of the room. */
  createdAt: time,
  /** When this was so. */
  at: time,
  /** `false` = it has just been forgotten. */
  isOpen: v.boolean(),
  participantCount: count,
  awayCount: count,
  waitingCount: v.optional(count, 0),
  counts,
});

/** What the deployment is told of one room. */
export type RoomSummary = v.InferOutput<typeof roomSummary>;

/** When a room tells the deployment of itself: often enough, and not with every step. */
export class SummaryReporter {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `toldAt`: when it was told last, in milliseconds since 1970. */
  constructor(
    private readonly report: () => void,
    public reportedAt: number,
  ) {}

  /** There is something to tell. */
  changed(now: number): void {
    const wait = this.reportedAt + INTERVAL - now;
    if (wait <= 0) this.#reportNow(now);
    else this.#timer ??= setTimeout(() => this.#reportNow(Date.now()), Math.min(wait, INTERVAL));
  }

  /** The room is awake. Whether it told of that, too. */
  reportAlive(now: number): boolean {
    const isDue = now - this.reportedAt >= HEARTBEAT;
    if (isDue) this.#reportNow(now);
    return isDue;
  }

  /** There is no room any more, and nothing to tell of it. */
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
