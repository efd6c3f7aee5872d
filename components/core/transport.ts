import type { Emitter } from "mitt";
import type { ClientMessage, MessageOf, ServerMessage } from "../../party/protocol/protocol.js";
import type { ConnectionState, Source } from "./call-state.js";
import type { PeerReport } from "./diagnosis/inspect.js";
import type { RtcError } from "./errors.js";
import type { Log } from "./log.js";

type SignalType = "offer" | "answer" | "ice-candidate";
/** A signal with its recipient, as the room accepts it. */
export type AddressedSignal = MessageOf<ClientMessage, SignalType> & { to: string };
/** A signal of another participant, with its sender. */
export type IncomingSignal = MessageOf<ServerMessage, SignalType>;

/** Text or bytes for a data channel. Bytes arrive as an ArrayBuffer. */
export type Sendable = string | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

export type TransportEvents = {
  /** To be sent to the room. */
  signal: AddressedSignal;
  "stream-added": { id: string; source: Source; stream: MediaStream };
  "stream-removed": { id: string; source: Source; stream: MediaStream };
  "connection-state": { id: string; state: ConnectionState };
  message: { id: string; data: string | ArrayBuffer };
  /**
   * The connection to a participant could not be made, or restored, with these kinds of local candidates: emitted once
   * until there is one. `turnError` = what a TURN server answered instead of a relay, or `""`.
   */
  unreachable: { id: string; tried: string[]; turnError: string };
  error: RtcError;
};

export interface TransportOptions {
  /** The local participant's id. */
  localId: string;
  configuration: RTCConfiguration;
  log: Log;
}

export type TransportFactory = (options: TransportOptions) => Transport;

/**
 * Carries the media and the data of a call. This interface holds what a call needs, and no more. The mesh keeps it between browsers; a media server's
 * client will. The demand of this page, that is how large each remote picture is shown, becomes a method here together
 * with the code that adapts what is sent to it.
 */
export interface Transport {
  readonly events: Emitter<TransportEvents>;
  /**
   * Begins to exchange media and messages with a participant. Does nothing for one that was added before. `initiator`: this
   * end begins, whatever the two ids say.
   */
  addParticipant(id: string, initiator?: boolean): void;
  /** Ends that, and forgets them. */
  removeParticipant(id: string): void;
  /** Sends `track` as `source` to everyone, now and later; `null` sends nothing. Never renegotiates. */
  setLocalTrack(source: Source, track: MediaStreamTrack | null): void;
  /** Sends to one participant, or to everyone. Returns, for each channel that accepted it, a promise of room for more. */
  send(data: Sendable, to?: string): Promise<void>[];
  /** The streams that arrive from a participant, by source. */
  streams(id: string): ReadonlyMap<Source, MediaStream>;
  /** The connection that carries a participant's media, to be measured. */
  connection(id: string): RTCPeerConnection | undefined;
  /** All connections, described for a bug report. */
  inspect(): Promise<PeerReport[]>;
  /** A number that rises while anything arrives from a connected participant; 0 = none is connected. */
  progress(): Promise<number>;
  /** Handles a signal from another participant. Returns `false` when it is from one that was not added. */
  receive(signal: IncomingSignal): boolean;
  /** Whether signals reach the room. Offers and restarts wait until they do. */
  setSignaling(up: boolean): void;
  /** Fresh ICE servers, for the next connections and restarts. */
  setIceServers(iceServers: RTCIceServer[]): void;
  /** Looks for another path to every participant from whom nothing arrives: this page's network may have changed. */
  restart(): void;
  /** Ends everything, listeners included. Safe to call twice. */
  close(): void;
}
