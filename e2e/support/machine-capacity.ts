import { availableParallelism } from "node:os";

/**
 * The cost in cores of one direction of one pair in a steady call, with both ends on this machine: measured as the
 * processor time of all Chromium processes with two to four participants.
 */
export const COST = { voice: 0.04, connection: 0.015 };

/** The share of the machine that a steady call may use. The rest is needed to set the call up. */
const SHARE = 0.75;

/**
 * How many participants, up to `limit`, this machine can carry in one mesh with all their browsers on it. With more, the
 * first connections would use all processors, and the mesh would never be complete.
 */
export function carriedParticipants(limit: number, cost: number): number {
  let count = 2;
  while (count < limit && (count + 1) * count * cost <= SHARE * availableParallelism()) count++;
  return count;
}
