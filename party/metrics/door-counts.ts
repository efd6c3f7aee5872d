import * as v from "valibot";
import { addCounts, counts, type Counts } from "../room/counts.js";
import { text, time } from "../protocol/fields.js";

/** The shortest time between two reports of a process, in milliseconds. */
const INTERVAL = 5000;

/** After so long without a report a process begins a new account, in milliseconds: the registry forgets the old one. */
const ACCOUNT_LIFE = 60 * 60_000;

export const doorSummary = v.object({
  /** The id of one account of one process. */
  door: text(1, 64),
  /** The time of the summary. */
  at: time,
  /** Since the account began. */
  counts,
});
export type DoorSummary = v.InferOutput<typeof doorSummary>;

/**
 * The counters of a process in front of the rooms, for what no room hears of. Summaries hold totals, so one that is lost or
 * arrives twice changes nothing. A process that ends takes up to five seconds of them along.
 */
export class DoorCounts {
  #id: string = crypto.randomUUID();
  #counts: Counts = {};
  /** The part that the registry has confirmed. */
  #reported: Counts = {};
  #startedAt = 0;
  /** When a report of this account was last confirmed. */
  #confirmedAt: number | undefined;
  #isChanged = false;

  /** A socket was refused before it reached a room. `reason` is that of the refusal. */
  refused(reason: string): void {
    this.#add({ doorRefusals: { [reason]: 1 } });
  }

  /** A request carried something else than the `ADMIN_TOKEN`. */
  wrongAdminToken(): void {
    this.#add({ wrongAdminTokens: 1 });
  }

  /**
   * Reports the counters if they have changed and the last report was some time ago; at any time with `isUrgent`. Throws
   * what `send` throws: the next report makes up for it.
   */
  async report(send: (summary: DoorSummary) => Promise<void>, now: number, isUrgent = false): Promise<void> {
    if (!this.#isChanged || (!isUrgent && now - this.#startedAt < INTERVAL)) return;
    if (this.#confirmedAt !== undefined && now - this.#confirmedAt >= ACCOUNT_LIFE) {
      this.#id = crypto.randomUUID();
      this.#counts = addCounts(this.#counts, this.#reported, -1);
      this.#reported = {};
      this.#confirmedAt = undefined;
    }
    this.#startedAt = now;
    this.#isChanged = false;
    const [door, sent] = [this.#id, this.#counts];
    try {
      await send({ door, at: now, counts: sent });
      if (door !== this.#id) return;
      this.#reported = sent;
      this.#confirmedAt = now;
    } catch (error) {
      this.#isChanged = true;
      throw error;
    }
  }

  #add(more: Counts): void {
    this.#counts = addCounts(this.#counts, more);
    this.#isChanged = true;
  }
}
