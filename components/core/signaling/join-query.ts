import type { JoinOptions } from "../call-options.js";
import { pick } from "../pick.js";

/** The query of the socket's URL: what the room must know to let this page in, or back with its resume key. */
export const joinQuery = (options: JoinOptions, displayName: string, resume: string): Record<string, string> => ({
  ...pick(options, "callType"),
  displayName,
  ...(options.metadata && { metadata: JSON.stringify(options.metadata) }),
  ...(resume && { resume }),
});
