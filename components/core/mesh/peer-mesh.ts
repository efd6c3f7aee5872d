import mitt, { type Emitter } from "mitt";
import type { ClientMessage, MessageOf } from "../../../party/protocol/protocol.js";
import type { ConnectionState, Source } from "../call-state.js";
import { RtcError } from "../errors.js";
import { noLog, prefixed, type Log } from "../log.js";
import { isTurn, Peer, type IncomingSignal, type Sendable } from "./peer.js";
import { Recovery, recoveryTimes } from "./recovery.js";

/** The ICE servers of a page and a room that name none. */
export const DEFAULT_ICE_SERVERS: readonly RTCIceServer[] = [
  { urls: ["stun:stun.l.google.com:19302", "stun:stun1.l.google.com:19302"] },
];

export interface PeerMeshOptions {
  /** For every connection made from now on. Without `iceServers`, {@link DEFAULT_ICE_SERVERS}. */
  configuration?: RTCConfiguration;
  log?: Log;
}

export type PeerMeshEvents = {
  /** To be sent to the room. */
  signal: MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;
  "stream-added": { id: string; source: Source; stream: MediaStream };
  "stream-removed": { id: string; source: Source; stream: MediaStream };
  "connection-state": { id: string; state: ConnectionState };
  message: { id: string; data: string | ArrayBuffer };
  /**
   * The connection to a participant could not be made, or restored, with these kinds of local candidates: told once
   * until there is one. `turnError` = what a TURN server answered instead of a relay, or `""`.
   */
  unreachable: { id: string; tried: string[]; turnError: string };
  error: RtcError;
};

/** Each connection that is given up gets its successor twice the time, up to this: it may be the machine that is slow. */
const MOST_DOUBLINGS = 3;

interface Entry {
  initiator: boolean;
  peer: Peer | undefined;
  recovery: Recovery | undefined;
  /** Whether there has ever been a connection: trouble then is an interruption, not a beginning. */
  known: boolean;
  /** How many connections have been given up since the last one that worked. */
  lost: number;
}

/** The mesh: one {@link Peer} per remote participant, and the local tracks that all of them send. */
export class PeerMesh {
  readonly events: Emitter<PeerMeshEvents> = mitt<PeerMeshEvents>();
  #configuration: RTCConfiguration;
  readonly #log: Log;
  readonly #entries = new Map<string, Entry>();
  readonly #tracks = new Map<Source, MediaStreamTrack | null>();
  #localId = "";
  #signaling = true;

  constructor({ configuration, log = noLog }: PeerMeshOptions = {}) {
    this.#configuration = { iceServers: [...DEFAULT_ICE_SERVERS], ...configuration };
    this.#log = log;
  }

  /** Says who this page is. Before the first peer: of two participants the one with the lower id is impolite. */
  initialize(localId: string): void {
    this.#localId = localId;
  }

  /** Sends `track` as `source` to everyone, now and later; `null` sends nothing. Never renegotiates. */
  setLocalTrack(source: Source, track: MediaStreamTrack | null): void {
    this.#tracks.set(source, track);
    for (const { peer } of this.#entries.values()) void peer?.setTrack(source, track);
  }

  /** Connects to a participant. `initiator` makes the first offer: by default the lower id does. */
  addPeer(id: string, initiator = this.#localId < id): void {
    if (this.#entries.has(id)) return;
    this.#entries.set(id, { initiator, peer: undefined, recovery: undefined, known: false, lost: 0 });
    this.createPeerConnection(id);
  }

  /** Ends the connection to a participant and forgets them. */
  removePeer(id: string): void {
    this.closePeerConnection(id);
    this.#entries.delete(id);
  }

  /** Makes a new connection to a participant that was added; an earlier one is closed, and the other end follows. */
  createPeerConnection(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#connect(id, entry, entry.initiator || entry.peer !== undefined);
  }

  /** Ends the connection, but keeps the participant: an offer of theirs makes a new one. */
  closePeerConnection(id: string): void {
    const entry = this.#entries.get(id);
    entry?.recovery?.close();
    entry?.peer?.close();
  }

  /** Ends every connection and forgets everyone. */
  closeAll(): void {
    for (const id of [...this.#entries.keys()]) this.removePeer(id);
  }

  /** Takes a signal from the room. Returns `false`, and drops it, when it is from nobody that was added. */
  receive(signal: IncomingSignal): boolean {
    const entry = this.#entries.get(signal.from);
    if (!entry) {
      this.#log(`${signal.type} from ${signal.from} dropped: not in the room`);
      return false;
    }
    const current = entry.peer;
    if (signal.type === "offer" && (!current || current.state === "closed" || current.isSuperseded(signal))) {
      // This end was about to give up too: the other has been faster.
      if (current && entry.recovery?.spent) this.#lose(signal.from, entry, current);
      this.#connect(signal.from, entry, false);
      if (entry.lost) this.events.emit("connection-state", { id: signal.from, state: "failed" });
    }
    void entry.peer?.receive(signal);
    return true;
  }

  /** Fresh ICE servers, for the next connections and restarts. */
  setIceServers(iceServers: RTCIceServer[]): void {
    this.#configuration = { ...this.#configuration, iceServers };
  }

  /** Says whether signals reach the room: help that needs them waits until they do. */
  setSignaling(up: boolean): void {
    this.#signaling = up;
    if (!up) return;
    for (const { recovery, peer } of this.#entries.values()) {
      peer?.resend();
      recovery?.signalingReady();
    }
  }

  /** Looks for a new way to everyone from whom nothing comes: this page's network may have changed. */
  restartAll(): void {
    for (const { recovery, peer } of this.#entries.values()) if (peer?.negotiated) recovery?.hurry();
  }

  /** A number that rises while anything arrives from one who is connected, whoever that is; 0 = nobody is. */
  async progress(): Promise<number> {
    for (const { peer } of this.#entries.values()) if (peer?.state === "connected") return peer.progress();
    return 0;
  }

  /** Sends to one participant, or to everyone. Returns, for each who took it, what settles when they have room for more. */
  send(data: Sendable, to?: string): Promise<void>[] {
    return [...this.#entries].flatMap(([id, { peer }]) => (id === (to ?? id) ? (peer?.send(data) ?? []) : []));
  }

  /** The connection to each participant, for who must look inside. */
  get peers(): ReadonlyMap<string, Peer> {
    return new Map([...this.#entries].flatMap(([id, { peer }]) => (peer ? [[id, peer] as const] : [])));
  }

  /** Ends everything, listeners included. Safe to call twice. */
  destroy(): void {
    this.closeAll();
    this.#tracks.clear();
    this.events.all.clear();
  }

  #connect(id: string, entry: Entry, initiator: boolean): void {
    this.closePeerConnection(id);
    entry.peer = entry.recovery = undefined;
    const log = prefixed(this.#log, `→ ${id.slice(0, 8)}`);
    try {
      const peer = new Peer({
        initiator,
        polite: this.#localId > id,
        configuration: this.#configuration,
        tracks: this.#tracks,
        log,
      });
      const recovery = new Recovery(
        {
          progress: () => peer.progress(),
          canSignal: () => this.#signaling,
          restartIce: () => this.#restart(id, peer, initiator),
          rebuild: () => this.#rebuild(id, entry, peer),
        },
        log,
        recoveryTimes(2 ** Math.min(entry.lost, MOST_DOUBLINGS)),
      );
      entry.peer = peer;
      entry.recovery = recovery;
      peer.events.on("signal", (signal) => this.events.emit("signal", { ...signal, to: id }));
      peer.events.on("stream-added", (event) => this.events.emit("stream-added", { id, ...event }));
      peer.events.on("stream-removed", (event) => this.events.emit("stream-removed", { id, ...event }));
      peer.events.on("state", (state) => this.#enter(id, entry, state));
      peer.events.on("message", (data) => this.events.emit("message", { id, data }));
      peer.events.on("error", (error) => this.events.emit("error", error));
    } catch (cause) {
      const message =
        "The browser rejected the ICE servers or settings of this call. Check the <rtc-ice-server> elements.";
      this.events.emit("error", new RtcError("invalid-configuration", message, { cause, fatal: true }));
    }
  }

  #enter(id: string, entry: Entry, state: ConnectionState): void {
    entry.recovery?.enter(state);
    if (state === "connected") {
      entry.known = true;
      entry.lost = 0;
    }
    const trouble = state === "connecting" || state === "disconnected" || state === "failed";
    const shown = entry.lost ? "failed" : entry.known ? "disconnected" : state;
    this.events.emit("connection-state", { id, state: trouble ? shown : state });
  }

  /** Who waits for an offer that never came has nothing to restart, and makes it; who made it goes on sending it. */
  #restart(id: string, peer: Peer, initiator: boolean): void {
    if (peer.negotiated) peer.restartIce(this.#configuration);
    else if (!initiator) this.createPeerConnection(id);
  }

  #rebuild(id: string, entry: Entry, peer: Peer): void {
    this.#lose(id, entry, peer);
    this.createPeerConnection(id);
    this.#enter(id, entry, "failed");
  }

  #lose(id: string, entry: Entry, { candidateTypes, turnError }: Peer): void {
    if (entry.lost++) return;
    const hasTurn = this.#configuration.iceServers?.some(({ urls }) => [urls].flat().some(isTurn));
    const tried = new Set([...candidateTypes, ...(hasTurn ? ["relay"] : [])]);
    this.events.emit("unreachable", { id, tried: [...tried], turnError });
  }
}
