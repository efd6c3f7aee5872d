import * as v from "valibot";
import { roomOptions } from "../protocol/client-messages.js";
import { displayName, grants, role, user } from "../protocol/fields.js";

/** The part of a verified token that is kept. */
export const identity = v.object({
  user,
  role,
  grants,
  name: v.optional(displayName),
  jti: v.optional(v.string()),
});
export type Identity = v.InferOutput<typeof identity>;

/** A connecting client, as far as the server knows. */
export const entrant = v.object({
  /** Absent where the server asks for no tokens. */
  identity: v.optional(identity),
  /** The room options in their token. */
  options: v.optional(roomOptions),
  /** Their token has expired: they may only return to a place that they have. */
  isExpired: v.optional(v.literal(true)),
  /** Until when their one-time token is valid, in milliseconds since 1970. */
  validUntil: v.optional(v.number()),
});
export type Entrant = v.InferOutput<typeof entrant>;
