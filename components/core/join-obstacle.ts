import type { JoinOptions } from "./call-options.js";
import { RtcError } from "./errors.js";

/** The reason for which joining cannot succeed. */
export function reasonNotToJoin({ room }: JoinOptions): RtcError | undefined {
  if (typeof RTCPeerConnection === "undefined") {
    const message = "This browser cannot make calls. Use a current version of Chrome, Edge, Firefox or Safari.";
    return new RtcError("unsupported-browser", message, { fatal: true });
  }
  if (!room)
    return new RtcError("room-missing", 'This call has no room. Set one: <rtc-room room="…">.', { fatal: true });
  return undefined;
}
