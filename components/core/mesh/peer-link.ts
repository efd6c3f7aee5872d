import type { Emitter } from "mitt";
import type { ConnectionState, Source } from "../call-state.js";
import { prefixed, type Log } from "../log.js";
import type { IncomingSignal, Sendable, TransportEvents } from "../transport.js";
import { configurationRejected, isTurn, Peer } from "./peer.js";
import { Recovery, recoveryTimes } from "./recovery.js";

/** Each connection that is given up gives its successor twice the time, up to this: the machine itself may be slow. */
const MOST_DOUBLINGS = 3;

/** The parts that all links of one mesh share. */
export interface LinkContext {
  readonly events: Emitter<TransportEvents>;
  readonly log: Log;
  readonly tracks: ReadonlyMap<Source, MediaStreamTrack | null>;
  /** For the next connections and ICE restarts. */
  configuration: RTCConfiguration;
  /** The local participant's id: of two participants the one with the lower id is impolite. */
  localId: string;
  /** Whether signals reach the room. */
  canSignal: boolean;
}

/**
 * The link to one participant, for as long as they are in the room: one {@link Peer} after another, and the
 * {@link Recovery} of each. Reports what its peers report by the events of the mesh.
 */
export class PeerLink {
  readonly #id: string;
  readonly #initiator: boolean;
  readonly #context: LinkContext;
  #peer: Peer | undefined;
  #recovery: Recovery | undefined;
  /** Whether there has ever been a connection: trouble then is an interruption, not a beginning. */
  #wasConnected = false;
  /** How many connections have been given up since the last one that worked. */
  #givenUp = 0;
  #isRemoved = false;

  constructor(id: string, initiator: boolean, context: LinkContext) {
    this.#id = id;
    this.#initiator = initiator;
    this.#context = context;
  }

  /** The present connection; `undefined` if the browser refused to make it. */
  get peer(): Peer | undefined {
    return this.#peer;
  }

  /** Makes the first connection, or another in the place of the present one: the other end then follows. */
  connect(): void {
    this.#connect(this.#initiator || this.#peer !== undefined);
  }

  receive(signal: IncomingSignal): void {
    const current = this.#peer;
    if (signal.type === "offer" && (!current || current.state === "closed" || current.isSuperseded(signal))) {
      // This end was about to give up too, and the other was faster.
      if (current && this.#recovery?.isExhausted) this.#giveUp(current);
      this.#connect(false);
    }
    void this.#peer?.receive(signal);
  }

  setTrack(source: Source, track: MediaStreamTrack | null): void {
    void this.#peer?.setTrack(source, track);
  }

  send(data: Sendable): Promise<void> | undefined {
    return this.#peer?.send(data);
  }

  /** Signals reach the room again. */
  signalingReady(): void {
    this.#peer?.resend();
    this.#recovery?.signalingReady();
  }

  /** This page's network may have changed: looks for another path unless something still arrives. */
  restart(): void {
    if (this.#peer?.negotiated) this.#recovery?.networkChanged();
  }

  /** Ends the connection. An offer of the other end makes a new one. Safe to call twice. */
  close(): void {
    this.#wasConnected = false;
    this.#recovery?.close();
    this.#peer?.close();
  }

  /** Ends the connection for good. Safe to call twice. */
  remove(): void {
    this.#isRemoved = true;
    this.close();
    // Its connection is being replaced at this moment, or was never made: nothing else reports the end.
    if (!this.#peer) this.#emitState("closed");
  }

  #connect(initiator: boolean): void {
    const [replaced, recovery] = [this.#peer, this.#recovery];
    this.#peer = this.#recovery = undefined;
    recovery?.close();
    replaced?.close();
    // A listener that is told of this end may have removed the participant, or connected to them again.
    if (this.#isRemoved || this.peer) return;
    const { events, localId, configuration, tracks } = this.#context;
    const id = this.#id;
    const log = prefixed(this.#context.log, `→ ${id.slice(0, 8)}`);
    try {
      const peer = new Peer({ initiator, polite: localId > id, configuration, tracks, log });
      const recovery = new Recovery(
        {
          progress: () => peer.progress(),
          canSignal: () => this.#context.canSignal,
          isRepairable: () => peer.isRepairable,
          restartIce: () => this.#restartIce(peer, initiator),
          rebuild: () => this.#rebuild(peer),
        },
        log,
        recoveryTimes(2 ** Math.min(this.#givenUp, MOST_DOUBLINGS)),
      );
      this.#peer = peer;
      this.#recovery = recovery;
      peer.events.on("signal", (signal) => events.emit("signal", { ...signal, to: id }));
      peer.events.on("stream-added", (event) => events.emit("stream-added", { id, ...event }));
      peer.events.on("stream-removed", (event) => events.emit("stream-removed", { id, ...event }));
      peer.events.on("state", (state) => {
        // The end of a connection that is replaced is not the end of the link.
        if (peer === this.#peer) this.#enter(state);
      });
      peer.events.on("message", (data) => events.emit("message", { id, data }));
      peer.events.on("error", (error) => events.emit("error", error));
      if (replaced) this.#enter("connecting");
    } catch (cause) {
      events.emit("error", configurationRejected(cause, true));
    }
  }

  #enter(state: ConnectionState): void {
    this.#recovery?.enter(state);
    if (state === "connected") {
      this.#wasConnected = true;
      this.#givenUp = 0;
    }
    const isTrouble = state === "connecting" || state === "disconnected" || state === "failed";
    if (isTrouble && this.#givenUp > 0) this.#emitState("failed");
    else if (isTrouble && this.#wasConnected) this.#emitState("disconnected");
    else this.#emitState(state);
  }

  #emitState(state: ConnectionState): void {
    this.#context.events.emit("connection-state", { id: this.#id, state });
  }

  /**
   * If no offer ever arrived there is nothing to restart: the answering side becomes the offerer. The offerer just
   * resends.
   */
  #restartIce(peer: Peer, initiator: boolean): void {
    if (peer.negotiated) peer.restartIce(this.#context.configuration);
    else if (!initiator) this.connect();
  }

  #rebuild(peer: Peer): void {
    this.#giveUp(peer);
    this.connect();
  }

  /** Counts a connection as given up, and reports the first of them. */
  #giveUp({ candidateTypes, turnError }: Peer): void {
    this.#givenUp++;
    if (this.#givenUp > 1) return;
    const { events, configuration } = this.#context;
    const hasTurn = configuration.iceServers?.some(({ urls }) => [urls].flat().some(isTurn));
    const tried = new Set([...candidateTypes, ...(hasTurn ? ["relay"] : [])]);
    events.emit("unreachable", { id: this.#id, tried: [...tried], turnError });
  }
}
