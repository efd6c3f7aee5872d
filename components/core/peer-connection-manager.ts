import type { Emitter } from "mitt";
import type { ConnectionState, Source } from "./call-state.js";
import type { AddressedSignal, IncomingSignal, Sendable, TransportEvents } from "./transport.js";
import { PeerMesh, type PeerMeshOptions } from "./mesh/peer-mesh.js";
import type { Peer } from "./mesh/peer.js";

/** A message of the signaling: a signal, or one of the room's other messages, which the manager leaves alone. */
export type SignalingMessage = IncomingSignal | { readonly type: string };

/**
 * Carries signals between the pages: a `SignalingClient`, or an object of your own. `send` gets messages with the recipient's
 * id in `to`. The signaling delivers them with the sender's id in `from`.
 */
export interface PeerSignaling {
  send(signal: AddressedSignal): unknown;
  readonly events: {
    on(type: "message", listener: (message: SignalingMessage) => void): unknown;
    off(type: "message", listener: (message: SignalingMessage) => void): unknown;
  };
}

export interface PeerConnectionManagerOptions extends PeerMeshOptions {
  /** Carries offers, answers and candidates. Without it: send what `signal` events hold, and call `receive()`. */
  signaling?: PeerSignaling;
}

export interface PeerConnectionManagerCallbacks {
  onStreamAdded?: (id: string, stream: MediaStream, source: Source) => void;
  onStreamRemoved?: (id: string, stream: MediaStream, source: Source) => void;
  onConnectionStateChanged?: (id: string, state: ConnectionState) => void;
  onMessage?: (id: string, data: string | ArrayBuffer) => void;
}

const isSignal = (message: SignalingMessage): message is IncomingSignal =>
  message.type === "offer" || message.type === "answer" || message.type === "ice-candidate";

/**
 * Connections between browsers without the rest of the kit: no room, no state, no elements. Renegotiation, collisions of
 * offers, lost signals and broken connections are handled as in a call.
 */
export class PeerConnectionManager {
  readonly #mesh: PeerMesh;
  readonly #signaling: PeerSignaling | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor({ signaling, ...options }: PeerConnectionManagerOptions = {}) {
    this.#mesh = new PeerMesh(options);
    this.#signaling = signaling;
    if (signaling) this.events.on("signal", (signal) => signaling.send(signal));
  }

  get events(): Emitter<TransportEvents> {
    return this.#mesh.events;
  }

  /** The connection to each participant. */
  get peers(): ReadonlyMap<string, Peer> {
    return this.#mesh.peers;
  }

  /** Sets this page's id and begins to receive signals. Call it before the first peer is added. */
  initialize(localId: string): void {
    this.#mesh.initialize(localId);
    this.#unsubscribe?.();
    const listener = (message: SignalingMessage): void => {
      if (isSignal(message)) this.receive(message);
    };
    const events = this.#signaling?.events;
    events?.on("message", listener);
    this.#unsubscribe = () => events?.off("message", listener);
  }

  /** Calls functions for the events. Returns a function that ends that. */
  setCallbacks(callbacks: PeerConnectionManagerCallbacks): () => void {
    const added = (e: TransportEvents["stream-added"]) => callbacks.onStreamAdded?.(e.id, e.stream, e.source);
    const removed = (e: TransportEvents["stream-removed"]) => callbacks.onStreamRemoved?.(e.id, e.stream, e.source);
    const changed = (e: TransportEvents["connection-state"]) => callbacks.onConnectionStateChanged?.(e.id, e.state);
    const received = (e: TransportEvents["message"]) => callbacks.onMessage?.(e.id, e.data);
    const { events } = this;
    events.on("stream-added", added);
    events.on("stream-removed", removed);
    events.on("connection-state", changed);
    events.on("message", received);
    return () => {
      events.off("stream-added", added);
      events.off("stream-removed", removed);
      events.off("connection-state", changed);
      events.off("message", received);
    };
  }

  /** Sends the stream's microphone and camera to everyone, now and later; `null` sends neither. */
  setLocalStream(stream: MediaStream | null): void {
    this.setLocalTrack("microphone", stream?.getAudioTracks()[0] ?? null);
    this.setLocalTrack("camera", stream?.getVideoTracks()[0] ?? null);
  }

  /** Sends `track` as `source` to everyone, now and later; `null` sends nothing. Never renegotiates. */
  setLocalTrack(source: Source, track: MediaStreamTrack | null): void {
    this.#mesh.setLocalTrack(source, track);
  }

  /** Connects to a participant. `initiator` makes the first offer, the other end waits for it: by default the lower id does. */
  addPeer(id: string, initiator?: boolean): void {
    this.#mesh.addParticipant(id, initiator);
  }

  /** Ends the connection to a participant and forgets them. */
  removePeer(id: string): void {
    this.#mesh.removeParticipant(id);
  }

  /** Makes a new connection to a participant that was added; an earlier one is closed, and the other end follows. */
  createPeerConnection(id: string): void {
    this.#mesh.reconnect(id);
  }

  /** Ends the connection, but keeps the participant: an offer of theirs makes a new one. */
  closePeerConnection(id: string): void {
    this.#mesh.disconnect(id);
  }

  /** Ends every connection and forgets everyone. */
  closeAll(): void {
    this.#mesh.removeAll();
  }

  /** Handles a signal that did not come by `signaling`. Returns `false` when it is from a participant that was not added. */
  receive(signal: IncomingSignal): boolean {
    return this.#mesh.receive(signal);
  }

  /** Fresh ICE servers, for the next connections and restarts. */
  setIceServers(iceServers: RTCIceServer[]): void {
    this.#mesh.setIceServers(iceServers);
  }

  /** Whether signals reach the other pages: what needs them waits until they do. By default they do. */
  setSignaling(up: boolean): void {
    this.#mesh.setSignaling(up);
  }

  /** Looks for another path to every participant from whom nothing arrives: this page's network may have changed. */
  restartAll(): void {
    this.#mesh.restart();
  }

  /** A number that rises while anything arrives from a connected participant; 0 = none is connected. */
  progress(): Promise<number> {
    return this.#mesh.progress();
  }

  /** Sends to one participant, or to everyone. Returns, for each channel that accepted it, a promise of room for more. */
  send(data: Sendable, to?: string): Promise<void>[] {
    return this.#mesh.send(data, to);
  }

  /** Sends to one participant. Returns whether their channel accepted it. */
  sendMessage(id: string, data: Sendable): boolean {
    return this.send(data, id).length > 0;
  }

  /** Sends to everyone. Returns how many channels accepted it. */
  broadcastMessage(data: Sendable): number {
    return this.send(data).length;
  }

  /** Ends everything, listeners included; the signaling stays open. Safe to call twice. */
  destroy(): void {
    this.#unsubscribe?.();
    this.#mesh.close();
  }
}
