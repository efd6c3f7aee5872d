import type { CallType, LeaveReason, Metadata, RoomInfo } from "../../party/protocol/protocol.js";
import type { CallState, Participant } from "./call-state.js";
import type { RtcError } from "./errors.js";

/** The settings of a join. Only `room` is required. */
export interface JoinOptions {
  /** The room's id. All pages with the same id are in one call. */
  room: string;
  /** Host and port of the room server, with or without a scheme. Default: the page's own. */
  host?: string;
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: string;
  /** The name that others read. At most 64 characters; the rest is cut. Default: none. */
  displayName?: string;
  /** Lets this page in, where the room server requires a token. */
  token?: string;
  /** Where a fresh token is fetched from, with credentials, at every connect. Wins over {@link token}. */
  tokenUrl?: string;
  /** Of the room, if this page is the first to join. Default: `video`. */
  callType?: CallType;
  /** Of the room, if this page is the first to join. */
  metadata?: Metadata;
  /** Whether to request the microphone. Default: no. */
  audio?: boolean;
  /** Whether to request the camera. Default: no. */
  video?: boolean;
  /** Whether the microphone begins silent. Default: no. */
  muted?: boolean;
  /** Default: those the room server names, else {@link DEFAULT_ICE_SERVERS}. An empty list means none. */
  iceServers?: RTCIceServer[];
  iceTransportPolicy?: RTCIceTransportPolicy;
  /** Candidates gathered ahead of the first offer. Default: 0. */
  iceCandidatePoolSize?: number;
}

/** Why this page is no longer in the room: `refused` = it waited in the lobby and was not let in; `ended` = for everyone. */
export type LeftReason = LeaveReason | "ended" | "refused" | "error";

/** A message that a participant's page has sent with `send()`: text or bytes. */
export type Message =
  { from: string; text: string; data?: undefined } | { from: string; data: ArrayBuffer; text?: undefined };

/** The events of a call. Each is emitted after the state has changed: all that one message changes is in one snapshot. */
export type CallEvents = {
  /** This page is in the room. The state holds its id, its grants and everyone who was there before. */
  joined: { room: RoomInfo; self: Participant };
  left: { reason: LeftReason };
  /** A participant has joined after this page. Never emitted for those who were there before; see `joined`. */
  "participant-joined": { participant: Participant };
  /** A participant has left. The state does not hold them any more. */
  "participant-left": { participant: Participant; reason: LeaveReason };
  /** After every change of the state. */
  "state-change": { state: CallState };
  error: { error: RtcError };
  /** A moderator has muted this page, which is done by the time of the event, or asks its person to speak. */
  moderated: { action: "mute" | "ask-unmute"; by: Participant | undefined };
  /** The operator of the server tells the people in the call something. It is plain text, and may be untranslated. */
  notice: { text: string };
  /** Code that extends the server has sent a message of its own. */
  custom: { name: string; data: unknown };
  /** A device that was unplugged in the call is back: `switchDevice` uses it again. */
  "device-returned": { device: MediaDeviceInfo };
  message: Message;
};
