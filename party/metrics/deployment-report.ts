import * as v from "valibot";
import { addCounts, counts, type Counts } from "../room/counts.js";
import { count, time } from "../protocol/fields.js";
import { largestOf, type NamedRoom } from "./open-rooms.js";

/** The sums of a share that outlive its rooms. */
export const totals = v.object({
  /** When counting began, in milliseconds since 1970. */
  since: time,
  roomsOpened: count,
  /** Rooms that ended with their last participant. */
  roomsClosed: count,
  /** Rooms that stopped reporting. A few are normal: a killed process reports nothing. */
  roomsLost: count,
  /** The counters of all rooms, including those that have ended, and of the door in front of them. */
  counts,
});
export type Totals = v.InferOutput<typeof totals>;

/** The report of one share. */
export interface ShareReport extends Totals {
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
  largest: NamedRoom[];
  /** How many shares there have ever been. Only the first share knows. */
  shares: number;
}

/** The report about a deployment. */
export interface DeploymentReport extends ShareReport {
  /** The shares that did not answer in time: their part of every number is missing. */
  missing: number[];
}

const named = v.object({ id: v.string(), createdAt: time, participantCount: count });

/** The report of one share, as it is sent. */
export const shareReport: v.GenericSchema<unknown, ShareReport> = v.object({
  ...totals.entries,
  rooms: count,
  participantCount: count,
  awayCount: count,
  waitingCount: count,
  oldestCreatedAt: v.nullable(time),
  largest: v.array(named),
  shares: v.optional(count, 1),
});

/** Counters that a report has before anything was counted: a counter that begins to exist has no rate. */
const NOTHING_YET: Counts = { doorRefusals: {}, wrongAdminTokens: 0 };

/** Combines the reports of the shares that have answered; `missing` are the others. */
export function combineReports(reports: readonly ShareReport[], missing: number[] = []): DeploymentReport {
  const sum = (
    field: "rooms" | "participantCount" | "awayCount" | "waitingCount" | "roomsOpened" | "roomsClosed" | "roomsLost",
  ): number => reports.reduce((all, report) => all + report[field], 0);
  const oldest = reports.flatMap(({ oldestCreatedAt }) => oldestCreatedAt ?? []);
  return {
    rooms: sum("rooms"),
    participantCount: sum("participantCount"),
    awayCount: sum("awayCount"),
    waitingCount: sum("waitingCount"),
    oldestCreatedAt: oldest.length > 0 ? Math.min(...oldest) : null,
    since: reports.length > 0 ? Math.min(...reports.map(({ since }) => since)) : 0,
    roomsOpened: sum("roomsOpened"),
    roomsClosed: sum("roomsClosed"),
    roomsLost: sum("roomsLost"),
    counts: reports.reduce((all, report) => addCounts(all, report.counts), NOTHING_YET),
    largest: largestOf(reports.flatMap((report) => report.largest)),
    shares: reports.length + missing.length,
    missing,
  };
}
