import { availableParallelism } from "node:os";

/**
 * The cost in cores of one direction of one pair in a steady call, with both ends on this machine: measured
 * as processor time of all of Chromium's processes with two to four people.
 */
export const COST = { voice: 0.04, connection: 0.015 };

/** How much of the machine a call may take for its own, so that something is left to begin it with. */
const SHARE = 0.75;

/**
 * As many people as this machine can carry in one mesh, all their browsers on it, and at most `most`. More would not be
 * slow: it would never come together, since what is there already takes all of the processors.
 */
export function carried(most: number, cost: number): number {
  let people = 2;
  while (people < most && (people + 1) * people * cost <= SHARE * availableParallelism()) people++;
  return people;
}
