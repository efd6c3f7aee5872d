import type { RoomInfo, RoomOptions } from "../protocol/protocol.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";

/** Merges later options into earlier ones. `null` removes an option. */
export function mergeOptions(before: RoomOptions, later: RoomOptions): RoomOptions {
  return Object.fromEntries(Object.entries({ ...before, ...later }).filter(([, value]) => value !== null));
}

/** The information about the room that participants receive, with these options applied. */
export function infoWithOptions(info: RoomInfo, options: RoomOptions): RoomInfo {
  const { lobby: _l, capacity: _c, opensAt: _o, closesAt: _e, ...others } = info;
  const { lobby, capacity, callType, opensAt, closesAt } = options;
  return {
    ...others,
    ...(callType !== undefined && { callType }),
    ...(lobby && { lobby }),
    ...(capacity !== undefined && { capacity }),
    ...(typeof opensAt === "number" && { opensAt }),
    ...(typeof closesAt === "number" && { closesAt }),
  };
}

/** Whether a time is set and has passed. */
export const isPast = (at: number | null | undefined, now: number): boolean => typeof at === "number" && at <= now;

/** The refusal for a join outside the opening hours. Moderators may join before the room opens. */
export function openingRefusal(
  { opensAt, closesAt }: RoomOptions,
  mayModerate: boolean,
  now: number,
): Refusal | undefined {
  if (typeof closesAt === "number" && closesAt <= now) return JOIN_REFUSALS.late(closesAt);
  return typeof opensAt === "number" && opensAt > now && !mayModerate ? JOIN_REFUSALS.early(opensAt) : undefined;
}
