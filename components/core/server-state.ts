import type { CallState } from "./call-state.js";
import { RtcError } from "./errors.js";
import { errorEvent, type SessionChange } from "./session-change.js";

/** The error of a state, unless it says that the room server cannot be reached or is busy: it has just let this page in. */
export const withoutServerError = (error: RtcError | null): RtcError | null =>
  error?.code === "server-unreachable" || error?.code === "server-busy" ? null : error;

/** The room lets this page in later. The signaling client waits as long as it was told, and tries again. */
export function busyServer(before: CallState, message: string, details: unknown): SessionChange | undefined {
  if (before.error?.code === "server-busy") return undefined;
  const error = new RtcError("server-busy", message, { cause: details });
  return { state: { error }, events: [errorEvent(error)] };
}

/** The socket to the room server is lost, and the signaling client tries again. */
export function lostServer({ room }: CallState): SessionChange {
  const error = new RtcError("server-unreachable", "Cannot reach the room server. Trying again…");
  // Before the room has let this page in, the page is still on its way.
  return {
    state: room === null ? { error } : { connectionState: "disconnected", error },
    events: [errorEvent(error)],
  };
}
