import type { CallType, LeaveReason, Metadata, RoomInfo } from "../../party/protocol/protocol.js";
import type { CallState, Participant } from "./call-state.js";
import type { RtcError } from "./errors.js";

/** What a call needs to know to join. Only `room` is required. */
export interface JoinOptions {
  /** The room's id. Everyone who gives the same one meets. */
  room: string;
  /** Host and port of the room server, with or without a scheme. Default: the page's own. */
  host?: string;
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: string;
  /** What others read. At most 64 characters; the rest is cut. Default: none. */
  displayName?: string;
  /** What lets this page in, where the room server asks for it. */
  token?: string;
  /** Where a fresh token is fetched from, with credentials, at every connect. Wins over {@link token}. */
  tokenUrl?: string;
  /** Of the room, if this page is the first to come. Default: `video`. */
  callType?: CallType;
  /** Of the room, if this page is the first to come. */
  metadata?: Metadata;
  /** Whether to ask for the microphone. Default: no. */
  audio?: boolean;
  /** Whether to ask for the camera. Default: no. */
  video?: boolean;
  /** Whether the microphone begins silent. Default: no. */
  muted?: boolean;
  /** Default: those the room server names, else {@link DEFAULT_ICE_SERVERS}. An empty list means none. */
  iceServers?: RTCIceServer[];
  iceTransportPolicy?: RTCIceTransportPolicy;
  /** Candidates gathered ahead of the first offer. Default: 0. */
  iceCandidatePoolSize?: number;
}

/** Why this page is no longer in the room: `refused` = it has waited, and nobody let it in; `ended` = for everyone. */
export type LeftReason = LeaveReason | "ended" | "refused" | "error";

/** What a participant's page has sent with `send()`: text or bytes. */
export type Message =
  { from: string; text: string; data?: undefined } | { from: string; data: ArrayBuffer; text?: undefined };

export type CallEvents = {
  joined: { room: RoomInfo; self: Participant };
  left: { reason: LeftReason };
  "participant-joined": { participant: Participant };
  "participant-left": { participant: Participant; reason: LeaveReason };
  /** After every change of the state. */
  "state-change": { state: CallState };
  error: { error: RtcError };
  /** A moderator has muted this page, which is done by then, or asks its person to speak. */
  moderated: { action: "mute" | "ask-unmute"; by: Participant | undefined };
  /** A device that was unplugged in the call is back: `switchDevice` takes it again. */
  "device-returned": { device: MediaDeviceInfo };
  message: Message;
};
