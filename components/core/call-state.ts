import type { CameraState, Grant, MicrophoneState, Role, RoomInfo, WireKnock } from "../../party/protocol/protocol.js";
import type { RtcError } from "./errors.js";

/**
 * The state of a connection, in WebRTC's words.
 *
 * Of a participant: that of the RTCPeerConnection to them (`new` counts as `connecting`).
 * Of the call: `closed` = not in a room, `connecting` = on the way in, `connected` = in the room, `disconnected` = the
 * room server is out of reach and being tried again, `failed` = ended by an error.
 */
export type ConnectionState = "connecting" | "connected" | "disconnected" | "failed" | "closed";

/** The sources that a participant can send. */
export type Source = "microphone" | "camera" | "screen";

/** How well a participant's sound and picture arrive. */
export type Quality = "good" | "fair" | "poor" | "lost";

/** A person in the room, as this page sees them now. Frozen; a change makes a new object. */
export interface Participant {
  /** Issued by the server. The local participant's is `""` until the room has answered. */
  readonly id: string;
  readonly displayName: string;
  /** Their account, the same at each visit, where the room server requires tokens. */
  readonly user?: string | undefined;
  readonly role?: Role | undefined;
  /** The rights of the participant in this room. Absent = everything except to moderate: see `hasGrant`. */
  readonly grants?: readonly Grant[] | undefined;
  readonly isLocal: boolean;
  /** When they joined, by the server's clock, in milliseconds since 1970. */
  readonly joinedAt: number;
  /** `off` = no microphone on the call, `muted` = on the call and silent. */
  readonly microphone: MicrophoneState;
  readonly camera: CameraState;
  readonly screen: CameraState;
  readonly handRaised: boolean;
  /** The local participant's follows the call's. */
  readonly connectionState: ConnectionState;
  /** Whether they are speaking. `false` where nothing on the page detects it. */
  readonly speaking: boolean;
  /** How well their sound and picture arrive; `null` where nothing on the page measures it. */
  readonly quality: Quality | null;
  /** Whether this page's user has enlarged them. */
  readonly pinned: boolean;
  /** The media to play, by source. Each source has a stream of its own, so that it can be placed and silenced alone. */
  readonly streams: Readonly<Partial<Record<Source, MediaStream>>>;
}

/** Everything that a page knows of its call. A frozen snapshot: read it, compare it, never write it. */
export interface CallState {
  readonly connectionState: ConnectionState;
  /** The room, as the server describes it; `null` outside one. */
  readonly room: RoomInfo | null;
  /** In the lobby: this page's place in the queue, from 1; `null` = it does not wait. */
  readonly waiting: number | null;
  /** The people who wait to be let in, in the order in which they came: for moderators. */
  readonly knocks: readonly WireKnock[];
  readonly local: Participant;
  /** Everyone else, in the order in which they joined. */
  readonly remotes: readonly Participant[];
  /** The sources that are being switched on: a permission prompt may be open. */
  readonly pending: Readonly<Record<Source, boolean>>;
  /** Not in a call, but with microphone and camera on: the person sees and hears what others would. */
  readonly preview: boolean;
  /** A microphone or camera that was unplugged in the call, is back, and is not in use. */
  readonly returnedDevice: MediaDeviceInfo | null;
  /** The last thing that went wrong and still matters. */
  readonly error: RtcError | null;
}

/** The state of a page that has not joined. */
export const initialState: CallState = Object.freeze({
  connectionState: "closed",
  room: null,
  waiting: null,
  knocks: Object.freeze([]),
  local: Object.freeze({
    id: "",
    displayName: "",
    isLocal: true,
    joinedAt: 0,
    microphone: "off",
    camera: "off",
    screen: "off",
    handRaised: false,
    connectionState: "closed",
    speaking: false,
    quality: null,
    pinned: false,
    streams: Object.freeze({}),
  }),
  remotes: Object.freeze([]),
  pending: Object.freeze({ microphone: false, camera: false, screen: false }),
  preview: false,
  returnedDevice: null,
  error: null,
});

/** Whether the page is in a call or on its way into one. */
export const isActive = (state: CallState): boolean =>
  state.connectionState !== "closed" && state.connectionState !== "failed";

/** Everyone in the call, this page first. */
export const allParticipants = (state: CallState): readonly Participant[] => [state.local, ...state.remotes];

/** One participant by id; the local one by its id. */
export const participantById = (state: CallState, id: string): Participant | undefined =>
  allParticipants(state).find((participant) => participant.id === id);
