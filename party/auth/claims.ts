import * as v from "valibot";
import { roomOptions, type RoomOptions } from "../protocol/client-messages.js";
import { callType, displayName, flag, grant, GRANTS, role, text, user } from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";
import { cleanName } from "../protocol/names.js";
import type { Identity } from "../room/entrant.js";
import { grantsOf } from "../room/roles.js";

/** The id of a token: as every issuer makes them, and with one byte per character where it is stored. */
const tokenId = v.custom<string>(
  (value) => typeof value === "string" && value.length <= LIMITS.tokenIdLength && /^[\x21-\x7e]+$/.test(value),
  `Expected 1 to ${LIMITS.tokenIdLength} characters of ASCII.`,
);

/** A time in seconds since 1970, as in all JWTs. */
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1e11));

/** The options of the room. */
const settings = v.object({
  lobby: v.optional(flag),
  capacity: roomOptions.entries.capacity,
  callType: v.optional(callType),
  opensAt: v.optional(seconds),
  closesAt: v.optional(seconds),
});

/** The word in the `scope` of a token whose bearer is an operator of the rooms that its `room` claim matches. */
export const OPERATOR_SCOPE = "rtc:admin";

/** The claims of a token. Other claims are ignored. */
export const claims = v.object({
  /** The room's name; `*` in it stands for any characters. */
  room: text(1, LIMITS.roomLength),
  /** The user: the same at each visit, and sent to the others as `user`. */
  sub: user,
  /** The display name. With it, participants cannot choose a name themselves. */
  name: v.optional(v.pipe(displayName, v.transform(cleanName))),
  role: v.optional(role, "speaker"),
  grants: v.optional(v.array(grant)),
  exp: seconds,
  nbf: v.optional(seconds),
  iat: v.optional(v.number()),
  /** A token with an id admits one page: it belongs to the page that joined with it. */
  jti: v.optional(tokenId),
  /** Words separated by spaces. One of them makes its bearer an operator: see {@link OPERATOR_SCOPE}. */
  scope: v.fallback(v.optional(v.string()), undefined),
  /** The options of the room: applied from the first participant's token, and later from each moderator's. */
  settings: v.optional(settings),
});
export type Claims = v.InferOutput<typeof claims>;

export function identityOf({ sub, role, grants, name, jti }: Claims): Identity {
  return {
    user: sub,
    role,
    grants: grants ? GRANTS.filter((grant) => grants.includes(grant)) : grantsOf(role),
    ...(name !== undefined && { name }),
    ...(jti !== undefined && { jti }),
  };
}

/** The room options of a token, with times in milliseconds. */
export function optionsOf({ settings = {} }: Claims): RoomOptions {
  const { lobby, capacity, callType, opensAt, closesAt } = settings;
  const ms = (at: number) => Math.round(at * 1000);
  return {
    ...(lobby !== undefined && { lobby }),
    ...(capacity !== undefined && { capacity }),
    ...(callType !== undefined && { callType }),
    ...(opensAt !== undefined && { opensAt: ms(opensAt) }),
    ...(closesAt !== undefined && { closesAt: ms(closesAt) }),
  };
}
