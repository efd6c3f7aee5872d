import mitt, { type Emitter } from "mitt";
import type { Source } from "../call-state.js";
import { inspectConnection, type PeerReport } from "../diagnosis/inspect.js";
import { noLog, type Log } from "../log.js";
import type { IncomingSignal, Sendable, Transport, TransportEvents, TransportOptions } from "../transport.js";
import { PeerLink, type LinkContext } from "./peer-link.js";
import type { Peer } from "./peer.js";

/** The ICE servers of a page and a room that name none. */
export const DEFAULT_ICE_SERVERS: readonly RTCIceServer[] = [
  { urls: ["stun:stun.l.google.com:19302", "stun:stun1.l.google.com:19302"] },
];

const NO_STREAMS: ReadonlyMap<Source, MediaStream> = new Map();

export interface PeerMeshOptions {
  /** For every connection made from now on. Without `iceServers`, {@link DEFAULT_ICE_SERVERS}. */
  configuration?: RTCConfiguration;
  log?: Log;
}

export type PeerMeshEvents = TransportEvents;

/** The transport between browsers: one {@link PeerLink} per remote participant, and the local tracks that all of them send. */
export class PeerMesh implements Transport {
  readonly events: Emitter<TransportEvents> = mitt<TransportEvents>();
  readonly #log: Log;
  readonly #links = new Map<string, PeerLink>();
  readonly #tracks = new Map<Source, MediaStreamTrack | null>();
  readonly #context: LinkContext;

  constructor({ configuration, log = noLog }: PeerMeshOptions = {}) {
    this.#log = log;
    this.#context = {
      events: this.events,
      log,
      tracks: this.#tracks,
      configuration: { iceServers: [...DEFAULT_ICE_SERVERS], ...configuration },
      localId: "",
      canSignal: true,
    };
  }

  /** Sets the local participant's id. Call it before the first participant is added. */
  initialize(localId: string): void {
    this.#context.localId = localId;
  }

  /** `initiator` makes the first offer: by default the lower id does. */
  addParticipant(id: string, initiator = this.#context.localId < id): void {
    if (this.#links.has(id)) return;
    const link = new PeerLink(id, initiator, this.#context);
    this.#links.set(id, link);
    link.connect();
  }

  removeParticipant(id: string): void {
    const link = this.#links.get(id);
    // First, so that a listener of what ends here can add the participant again.
    this.#links.delete(id);
    link?.remove();
  }

  /** Makes a new connection to a participant that was added; an earlier one is closed, and the other end follows. */
  reconnect(id: string): void {
    this.#links.get(id)?.connect();
  }

  /** Ends the connection, but keeps the participant: an offer of theirs makes a new one. */
  disconnect(id: string): void {
    this.#links.get(id)?.close();
  }

  /** Ends every connection and forgets everyone. */
  removeAll(): void {
    for (const id of [...this.#links.keys()]) this.removeParticipant(id);
  }

  setLocalTrack(source: Source, track: MediaStreamTrack | null): void {
    this.#tracks.set(source, track);
    for (const link of this.#links.values()) link.setTrack(source, track);
  }

  receive(signal: IncomingSignal): boolean {
    const link = this.#links.get(signal.from);
    if (!link) this.#log(`${signal.type} from ${signal.from} dropped: not in the room`);
    link?.receive(signal);
    return link !== undefined;
  }

  setIceServers(iceServers: RTCIceServer[]): void {
    this.#context.configuration = { ...this.#context.configuration, iceServers };
  }

  setSignaling(up: boolean): void {
    this.#context.canSignal = up;
    if (!up) return;
    for (const link of this.#links.values()) link.signalingReady();
  }

  restart(): void {
    for (const link of this.#links.values()) link.restart();
  }

  async progress(): Promise<number> {
    for (const { peer } of this.#links.values()) if (peer?.state === "connected") return peer.progress();
    return 0;
  }

  send(data: Sendable, to?: string): Promise<void>[] {
    const sent: Promise<void>[] = [];
    for (const [id, link] of this.#links) {
      const accepted = to === undefined || to === id ? link.send(data) : undefined;
      if (accepted) sent.push(accepted);
    }
    return sent;
  }

  streams(id: string): ReadonlyMap<Source, MediaStream> {
    return this.#links.get(id)?.peer?.streams ?? NO_STREAMS;
  }

  connection(id: string): RTCPeerConnection | undefined {
    return this.#links.get(id)?.peer?.pc;
  }

  inspect(): Promise<PeerReport[]> {
    return Promise.all([...this.peers].map(([id, peer]) => inspectConnection(id, peer)));
  }

  /** The connection to each participant. */
  get peers(): ReadonlyMap<string, Peer> {
    const peers = new Map<string, Peer>();
    for (const [id, { peer }] of this.#links) if (peer) peers.set(id, peer);
    return peers;
  }

  close(): void {
    this.removeAll();
    this.#tracks.clear();
    this.events.all.clear();
  }
}

/** Makes the mesh of a call. */
export function createMesh({ localId, configuration, log }: TransportOptions): Transport {
  const mesh = new PeerMesh({ configuration, log });
  mesh.initialize(localId);
  return mesh;
}
