import * as v from "valibot";
import { roomOptions } from "../protocol/client-messages.js";
import { displayName, grants, role, user } from "../protocol/fields.js";

/** What stays of a token with who came by it. */
export const identity = v.object({
  user,
  role,
  grants,
  name: v.optional(displayName),
  jti: v.optional(v.string()),
});
export type Identity = v.InferOutput<typeof identity>;

/** Who comes in, as far as the server knows. */
export const entrant = v.object({
  /** Nobody's where the server is open. */
  identity: v.optional(identity),
  /** What their token says of the room. */
  options: v.optional(roomOptions),
  /** Their token lets in once and did: only who came by it may come back by it. */
  isSpent: v.optional(v.literal(true)),
});
export type Entrant = v.InferOutput<typeof entrant>;
