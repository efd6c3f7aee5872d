import type { ServerMessage } from "./server-messages.js";

/** The longest wait that a page accepts, in seconds. */
const LONGEST = 600;

/**
 * After how many seconds a page that is not let in tries again by itself: `retryAfter` in the details of the error.
 * `undefined` = the refusal is for good, or the message is no refusal.
 */
export function retryAfterOf(message: ServerMessage): number | undefined {
  const seconds = message.type === "signaling-error" ? message.details?.["retryAfter"] : undefined;
  return typeof seconds === "number" && seconds >= 0 ? Math.min(seconds, LONGEST) : undefined;
}
