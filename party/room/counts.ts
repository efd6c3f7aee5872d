import * as v from "valibot";
import type { RoomCounters } from "./room-record.js";

/** Counters by name, some of them by type or code. */
export type Counts = Record<string, number | Record<string, number>>;

export const counts = v.record(v.string(), v.union([v.number(), v.record(v.string(), v.number())]));

/** The counters of a room that the deployment adds up. */
export function countsOf(counters: RoomCounters): Counts {
  const { joins, leaves, returns, refusedJoins, floods, unread, droppedCandidates, droppedWhileAway } = counters;
  const { relayed, relayedBytes, relayLatency, relayMilliseconds, errors, moderation, moderationRefused } = counters;
  const numbers = { joins, leaves, returns, refusedJoins, floods, unread, droppedCandidates, droppedWhileAway };
  const latency = { relayLatency, relayMilliseconds };
  return { ...numbers, relayed, relayedBytes, ...latency, errors, moderation, moderationRefused };
}

/** The sum of two sets of counters; with a factor of -1 the difference. */
export function addCounts(a: Counts, b: Counts, factor: 1 | -1 = 1): Counts {
  const sum: Counts = { ...a };
  for (const [name, more] of Object.entries(b)) {
    const before = sum[name];
    if (typeof more === "number") sum[name] = (typeof before === "number" ? before : 0) + factor * more;
    else sum[name] = { ...addCounts(typeof before === "object" ? before : {}, more, factor) } as Record<string, number>;
  }
  return sum;
}
