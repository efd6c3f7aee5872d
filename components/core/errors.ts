/** Every way in which a call can fail. Stable: pages switch on them. */
export type RtcErrorCode =
  /** This browser has no WebRTC. */
  | "unsupported-browser"
  /** The page is not a secure context, so the browser hides cameras and microphones. */
  | "insecure-context"
  /** `join()` without a room. */
  | "room-missing"
  /** An ICE server, or another setting, that the browser refuses. */
  | "invalid-configuration"
  /** The room server does not answer. The call keeps trying. */
  | "server-unreachable"
  /** The room server lets this page in later. The call waits, and tries again. */
  | "server-busy"
  /** The person, or the system, denied the camera or microphone. */
  | "permission-denied"
  /** The permissions policy does not let the page request the device. */
  | "permission-blocked"
  /** There is no such device. */
  | "device-not-found"
  /** Another program holds the device, or the hardware failed. */
  | "device-busy"
  /** The chosen device or setting is not available. */
  | "device-unavailable"
  /** The device in use was unplugged; another has taken its place if there is one. */
  | "device-lost"
  /** The person closed the browser's own dialog. */
  | "request-dismissed"
  /** The browser plays no sound before the person has touched the page. */
  | "autoplay-blocked"
  /** The same participant has come back in another window; this one has left. */
  | "replaced"
  /** A connection to one participant could not be made. */
  | "connection-failed"
  /** An RTCPeerConnection refused a step of the negotiation. */
  | "negotiation-failed"
  /** A message of `send()` is larger than the limit. */
  | "message-too-large"
  /** There is no connection to send over: not in a room, or not connected to the participant at the moment. */
  | "not-connected"
  /** This page may not do that in this room: a moderator would have to permit it. */
  | "not-granted"
  /** A moderator has removed this page, which cannot come back. */
  | "removed"
  /** The call is over for everyone. */
  | "ended"
  /** This page waited in the lobby and was not let in. */
  | "refused"
  /** Codes of the server: see `SignalingErrorCode`. */
  | "room-not-found"
  | "participant-not-found"
  | "invalid-message"
  | "room-full"
  | "room-locked"
  | "room-closed"
  | "rate-limited"
  | "unauthorized"
  | "forbidden";

/** The optional parts of an {@link RtcError}. */
export interface RtcErrorOptions extends ErrorOptions {
  /** The participant it is about. */
  participantId?: string;
  /** Whether the call has ended because of it. */
  fatal?: boolean;
}

/** An error with a stable `code` and, as its `message`, a sentence that says what to do. */
export class RtcError extends Error {
  override readonly name = "RtcError";
  readonly code: RtcErrorCode;
  readonly participantId: string | undefined;
  readonly fatal: boolean;

  constructor(code: RtcErrorCode, message: string, options: RtcErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.participantId = options.participantId;
    this.fatal = options.fatal ?? false;
  }
}
