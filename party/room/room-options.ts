import type { RoomInfo, RoomOptions } from "../protocol/protocol.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";

/** Some options, with others said later. `null` takes one away. */
export function mergeOptions(before: RoomOptions, later: RoomOptions): RoomOptions {
  return Object.fromEntries(Object.entries({ ...before, ...later }).filter(([, value]) => value !== null));
}

/** What everyone is told of the room, with these options. */
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

/** Whether that time has come, if one was said. */
export const isPast = (at: number | null | undefined, now: number): boolean => typeof at === "number" && at <= now;

/** Why nobody comes in at this time. Who may moderate comes in before the others. */
export function openingRefusal(
  { opensAt, closesAt }: RoomOptions,
  mayModerate: boolean,
  now: number,
): Refusal | undefined {
  if (typeof closesAt === "number" && closesAt <= now) return JOIN_REFUSALS.late(closesAt);
  return typeof opensAt === "number" && opensAt > now && !mayModerate ? JOIN_REFUSALS.early(opensAt) : undefined;
}
