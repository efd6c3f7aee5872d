import * as v from "valibot";
import { flag, time } from "../protocol/fields.js";

/**
 * The memory of a call after its last participant has left, beside its bans: it lasts as long as tokens for the call could
 * be valid, and on a server without tokens for a moment. An alarm deletes it.
 */
export const roomMemory = v.object({
  until: time,
  /** A moderator has locked the room. */
  locked: v.optional(flag),
  /** The call has ended for everyone. */
  ended: v.optional(flag),
});
export type RoomMemory = v.InferOutput<typeof roomMemory>;

/** How long a server without tokens remembers a call, in milliseconds. docs/moderation.md says so. */
export const OPEN_MEMORY = 60_000;
