import * as v from "valibot";
import { roomOptions, type RoomOptions } from "../protocol/client-messages.js";
import {
  callType,
  displayName,
  flag,
  grant,
  GRANTS,
  role,
  text,
  user,
} from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";
import type { Identity } from "../room/entrant.js";
import { grantsOf } from "../room/roles.js";

/** The id of a token: what every issuer makes, and what takes one byte a character where it is kept. */
const tokenId = v.custom<string>(
  (value) => typeof value === "string" && value.length <= LIMITS.tokenIdLength && /^[\x21-\x7e]+$/.test(value),
  `Expected 1 to ${LIMITS.tokenIdLength} characters of ASCII.`,
);

/** A moment, in seconds since 1970, as tokens count. */
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1e11));

/** What the room is to be like that a token is for. */
const settings = v.object({
  lobby: v.optional(flag),
  capacity: roomOptions.entries.capacity,
  callType: v.optional(callType),
  opensAt: v.optional(seconds),
  closesAt: v.optional(seconds),
});

/** What a token says. What else is in it is nobody's business here. */
export const claims = v.object({
  /** The room's name; `*` in it stands for any characters. */
  room: text(1, LIMITS.roomLength),
  /** Who it is: the same at each visit, and told to the others as `user`. */
  sub: user,
  /** What the others read. With it, participants cannot name themselves. */
  name: v.optional(displayName),
  role: v.optional(role, "speaker"),
  grants: v.optional(v.array(grant)),
  exp: seconds,
  nbf: v.optional(seconds),
  /** A token that has one lets in once. */
  jti: v.optional(tokenId),
  /** Of the room: taken from whoever comes first, and later from each who may moderate. */
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

/** What a token says of the room, as the room counts time. */
export function optionsOf({ settings: said = {} }: Claims): RoomOptions {
  const { lobby, capacity, callType, opensAt, closesAt } = said;
  const ms = (at: number) => Math.round(at * 1000);
  return {
    ...(lobby !== undefined && { lobby }),
    ...(capacity !== undefined && { capacity }),
    ...(callType !== undefined && { callType }),
    ...(opensAt !== undefined && { opensAt: ms(opensAt) }),
    ...(closesAt !== undefined && { closesAt: ms(closesAt) }),
  };
}
