/** The call itself, without elements: for people who bring their own UI. */
export * from "./call-options.js";
export * from "./call-state.js";
export { Call, type CallOptions } from "./call.js";
export { RtcError, type RtcErrorCode, type RtcErrorOptions } from "./errors.js";
export type { CallReport, PeerReport, StatReport, TrackReport } from "./diagnosis/inspect.js";
export { LocalMedia, type LocalMediaEvents } from "./media/local-media.js";
export { consoleLog, type Log } from "./log.js";
export {
  PeerConnectionManager,
  type PeerConnectionManagerCallbacks,
  type PeerConnectionManagerOptions,
  type PeerSignaling,
  type SignalingMessage,
} from "./peer-connection-manager.js";
export { DEFAULT_ICE_SERVERS, type PeerMeshEvents, type PeerMeshOptions } from "./mesh/peer-mesh.js";
export { Peer, type PeerEvents, type PeerOptions } from "./mesh/peer.js";
export type { OutgoingSignal } from "./mesh/signals.js";
export {
  SignalingClient,
  type SignalingClientEvents,
  type SignalingClientOptions,
} from "./signaling/signaling-client.js";
export type {
  AddressedSignal,
  IncomingSignal,
  Sendable,
  Transport,
  TransportEvents,
  TransportFactory,
  TransportOptions,
} from "./transport.js";
export { hasGrant, maySend } from "../../party/protocol/protocol.js";
export type {
  CallType,
  Grant,
  LeaveReason,
  Metadata,
  Moderation,
  Role,
  RoomInfo,
  RoomOptions,
  WireKnock,
} from "../../party/protocol/protocol.js";
