import mitt, { type Emitter } from "mitt";
import type { ConnectionState, Source } from "../call-state.js";
import { RtcError } from "../errors.js";
import { noLog, type Log } from "../log.js";
import type { IncomingSignal, Sendable } from "../transport.js";
import { CandidateBatch } from "./candidate-batch.js";
import { CandidateQueue } from "./candidate-queue.js";
import { DataChannel } from "./data-channel.js";
import { signalName, type OutgoingSignal } from "./signals.js";
import { SlotTransceivers } from "./slots.js";

/** Whether an address is a TURN server's. */
export const isTurn = (url: string): boolean => /^turns?:/i.test(url);

/** The error of a browser that refuses ICE servers or other settings. */
export const configurationRejected = (cause: unknown, fatal = false): RtcError =>
  new RtcError(
    "invalid-configuration",
    "The browser rejected the ICE servers or settings of this call. Check the <rtc-ice-server> elements.",
    { cause, fatal },
  );

/** The interval, in milliseconds, at which the open offer, or candidates while not connected, are sent again. */
const RESEND_MS = 2_000;

type Offer = Extract<OutgoingSignal, { type: "offer" }>;
type Answer = Extract<OutgoingSignal, { type: "answer" }>;
type IncomingOffer = Extract<IncomingSignal, { type: "offer" }>;
type IncomingAnswer = Extract<IncomingSignal, { type: "answer" }>;

export interface PeerOptions {
  /** Makes the first offer. The other end waits for it. */
  initiator: boolean;
  /** Gives way when two offers collide. The two ends must differ. */
  polite: boolean;
  configuration?: RTCConfiguration;
  /** Tracks to send from the start, by source. */
  tracks?: ReadonlyMap<Source, MediaStreamTrack | null>;
  log?: Log;
}

export type PeerEvents = {
  /** To be carried to the other end, in order. */
  signal: OutgoingSignal;
  "stream-added": { source: Source; stream: MediaStream };
  "stream-removed": { source: Source; stream: MediaStream };
  state: ConnectionState;
  /** From the other end's data channel. */
  message: string | ArrayBuffer;
  error: RtcError;
};

/**
 * One RTCPeerConnection: perfect negotiation (webrtc-pc, section 10.7), trickled candidates, one transceiver per
 * source, one reliable ordered data channel. Knows nothing of calls or people.
 */
export class Peer {
  readonly events: Emitter<PeerEvents> = mitt<PeerEvents>();
  /**
   * Names this connection on the wire, so that signals for its predecessor are recognised. Not a `randomUUID()`, which
   * browsers hide from insecure pages.
   */
  readonly id = crypto.getRandomValues(new Uint32Array(4)).join("-");
  readonly pc: RTCPeerConnection;
  readonly #initiator: boolean;
  readonly #polite: boolean;
  readonly #log: Log;
  readonly #transceivers: SlotTransceivers;
  readonly #streams = new Map<Source, MediaStream>();
  readonly #candidates = new CandidateQueue();
  readonly #batch = new CandidateBatch((candidates) => this.#signal({ type: "ice-candidate", candidates }));
  readonly #channel = new DataChannel((data) => this.events.emit("message", data));
  #remoteId: string | undefined;
  #offers = 0;
  /** Our offer that has no answer yet. */
  #openOffer: Offer | undefined;
  #resendTimer: ReturnType<typeof setInterval> | undefined;
  /** The last offer of the other end that was applied. */
  #acceptedOfferId = "";
  /** The answer to it, to be sent again when the same offer arrives again: then the answer was lost. */
  #sentAnswer: Answer | undefined;
  /** The kinds of local candidates found: `host`, `srflx`, `relay`. */
  readonly candidateTypes = new Set<string>();
  /** The last answer of a TURN server that was not a relay, such as `401 Unauthorized`. */
  turnError = "";
  /** The other end's role in the DTLS handshake, once settled: Firefox changes it later, which Chromium refuses. */
  #remoteSetup = "";
  #makingOffer = false;
  #settingAnswer = false;
  #state: ConnectionState = "connecting";

  /** @throws what `new RTCPeerConnection` throws for a configuration the browser refuses. */
  constructor({ initiator, polite, configuration, tracks, log = noLog }: PeerOptions) {
    this.#initiator = initiator;
    this.#polite = polite;
    this.#log = log;
    const pc = new RTCPeerConnection(configuration);
    this.pc = pc;
    this.#transceivers = new SlotTransceivers(pc, tracks, (step, cause) => this.#fail(step, cause));
    pc.onnegotiationneeded = () => void this.#offer();
    pc.onicecandidate = ({ candidate }) => this.#addLocalCandidate(candidate);
    pc.onicecandidateerror = ({ errorCode, errorText, url }) => {
      const error = `${errorCode} ${errorText}`.replace(/\.$/, "");
      log(`candidate error ${error} ${url}`);
      if (isTurn(url)) this.turnError = error;
    };
    pc.onconnectionstatechange = () => this.#setState(pc.connectionState);
    pc.ontrack = ({ track, transceiver }) => this.#receiveTrack(track, transceiver);
    if (initiator) {
      this.#transceivers.create();
      this.#channel.open(pc);
    }
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The streams that the other end sends, by source. */
  get streams(): ReadonlyMap<Source, MediaStream> {
    return this.#streams;
  }

  /**
   * Whether only a new peer can answer this first offer of another connection: this peer has been connected to the
   * connection before it, or has made its own first offer at the same time and gives way. Chromium could roll that back,
   * but would then negotiate without end: the transceivers of the offer belong to no m-line any more.
   */
  isSuperseded(offer: IncomingOffer): boolean {
    if (offer.remoteConnectionId !== undefined) return false;
    return this.#remoteId === undefined ? this.#initiator && this.#polite : offer.connectionId !== this.#remoteId;
  }

  /** Sends `track` as `source` from now on, or nothing for `null`. Never renegotiates. */
  setTrack(source: Source, track: MediaStreamTrack | null): Promise<void> {
    return this.#transceivers.setTrack(source, track);
  }

  /** Whether the other end has ever answered or made an offer, so that there is something to restart. */
  get negotiated(): boolean {
    return this.pc.remoteDescription !== null;
  }

  /**
   * Whether an ICE restart can help. It cannot once DTLS has failed or ended, for which Firefox needs no more than data
   * that is sent while several restarts are under way.
   */
  get isRepairable(): boolean {
    return !this.pc
      .getSenders()
      .some(({ transport }) => transport?.state === "failed" || transport?.state === "closed");
  }

  /**
   * A number that rises while anything arrives: the other end's description, bytes, and, where the browser counts them,
   * answers to the checks of ICE.
   */
  async progress(): Promise<number> {
    let progress = this.negotiated ? 1 : 0;
    if (this.#state === "closed") return progress;
    (await this.pc.getStats()).forEach((stat: RTCIceCandidatePairStats) => {
      if (stat.type === "candidate-pair") progress += (stat.bytesReceived ?? 0) + (stat.responsesReceived ?? 0);
    });
    return progress;
  }

  /** Handles a signal of the other end. Stale and duplicate ones are dropped; nothing is thrown. */
  async receive(signal: IncomingSignal): Promise<void> {
    if (this.#state === "closed") return;
    try {
      switch (signal.type) {
        case "offer":
          return await this.#receiveOffer(signal);
        case "answer":
          return await this.#receiveAnswer(signal);
        case "ice-candidate":
          this.#log(`${signalName(signal)} received`);
          return await this.#addCandidates(this.#candidates.accept(signal.candidates));
        default:
          signal satisfies never;
      }
    } catch (cause) {
      this.#acceptedOfferId = "";
      this.#fail(`apply the ${signal.type}`, cause);
    }
  }

  /** Negotiates new candidates for the same connection, with `configuration` where new credentials are needed. */
  restartIce(configuration?: RTCConfiguration): void {
    if (this.#state === "closed") return;
    this.#log("ice restart");
    try {
      if (configuration) this.pc.setConfiguration(configuration);
    } catch (cause) {
      // The servers that the connection has may still be of use.
      this.events.emit("error", configurationRejected(cause));
    }
    this.pc.restartIce();
  }

  /** Sends again what may be lost: the open offer with the candidates found meanwhile, else the candidates until connected. */
  resend(): void {
    const { localDescription } = this.pc;
    if (this.#openOffer && localDescription?.type === "offer")
      this.#signal({ ...this.#openOffer, sdp: localDescription.sdp });
    else if (this.#state !== "connected") this.#batch.repeat();
    else clearInterval(this.#resendTimer);
  }

  /**
   * Sends over the data channel. Returns a promise that resolves when there is room for more, or the connection is
   * closed; `undefined` when the channel did not accept the data.
   */
  send(data: Sendable): Promise<void> | undefined {
    return this.#channel.send(data);
  }

  /** Ends the connection and what it received. Local tracks live on: they are not the peer's. Safe to call twice. */
  close(): void {
    if (this.#state === "closed") return;
    clearInterval(this.#resendTimer);
    this.#channel.close();
    const { pc } = this;
    // In Chromium a closed connection is not collected while it has listeners.
    pc.onnegotiationneeded = pc.onicecandidate = pc.onicecandidateerror = null;
    pc.onconnectionstatechange = pc.ontrack = null;
    pc.close();
    const streams = [...this.#streams];
    this.#streams.clear();
    for (const [source, stream] of streams) {
      for (const track of stream.getTracks()) track.stop();
      this.events.emit("stream-removed", { source, stream });
    }
    this.#setState("closed");
    this.events.all.clear();
  }

  async #offer(): Promise<void> {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      const { localDescription } = this.pc;
      // Closed, or rolled back by an offer that arrived meanwhile: the answer to it carries everything.
      if (localDescription?.type !== "offer" || this.pc.signalingState !== "have-local-offer") return;
      this.#openOffer = {
        type: "offer",
        connectionId: this.id,
        ...(this.#remoteId && { remoteConnectionId: this.#remoteId }),
        offerId: `${this.id}.${++this.#offers}`,
        sdp: localDescription.sdp,
      };
      // First, since a listener that carries the signal may throw: then the offer is sent again.
      this.#resendUntilConnected();
      this.#signal(this.#openOffer);
    } catch (cause) {
      this.#fail("make an offer", cause);
    } finally {
      this.#makingOffer = false;
    }
  }

  async #receiveOffer(offer: IncomingOffer): Promise<void> {
    const { pc } = this;
    if (offer.remoteConnectionId !== undefined && offer.remoteConnectionId !== this.id) {
      return this.#log(`${signalName(offer)} dropped: stale`);
    }
    // Sent again: its answer was lost, or is still being made.
    if (offer.offerId === this.#acceptedOfferId) {
      if (this.#sentAnswer) this.#signal(this.#sentAnswer);
      return;
    }
    const collides = this.#makingOffer || (pc.signalingState !== "stable" && !this.#settingAnswer);
    const collision = this.#polite ? ", collides: rolled back" : ", collides: ignored";
    this.#log(`${signalName(offer)} received${collides ? collision : ""}`);
    if (collides && !this.#polite) return;
    this.#remoteId = offer.connectionId;
    this.#acceptedOfferId = offer.offerId;
    this.#openOffer = this.#sentAnswer = undefined;
    this.#resendUntilConnected();
    const { sdp } = offer;
    const setup = this.#remoteSetup;
    // No await between the check above and this call: the browser queues it behind what is under way.
    await pc.setRemoteDescription({ type: "offer", sdp: setup ? sdp.replaceAll("setup:actpass", setup) : sdp });
    this.#transceivers.adopt();
    this.#channel.open(pc);
    await pc.setLocalDescription();
    const { localDescription } = pc;
    if (localDescription?.type !== "answer") return;
    this.#remoteSetup = localDescription.sdp.includes("setup:active") ? "setup:passive" : "setup:active";
    this.#sentAnswer = { type: "answer", connectionId: this.id, offerId: offer.offerId, sdp: localDescription.sdp };
    this.#signal(this.#sentAnswer);
    await this.#addCandidates(this.#candidates.accept([], offer.sdp));
  }

  async #receiveAnswer(answer: IncomingAnswer): Promise<void> {
    if (answer.offerId !== this.#openOffer?.offerId) return this.#log(`${signalName(answer)} dropped: stale`);
    this.#remoteId = answer.connectionId;
    this.#openOffer = undefined;
    try {
      this.#settingAnswer = true;
      await this.pc.setRemoteDescription({ type: "answer", sdp: answer.sdp });
    } finally {
      this.#settingAnswer = false;
    }
    this.#remoteSetup = answer.sdp.includes("setup:active") ? "setup:active" : "setup:passive";
    this.#log(`${signalName(answer)} applied`);
    await this.#addCandidates(this.#candidates.accept([], answer.sdp));
  }

  /** Sends the open offer and the candidates again, from now on, until there is a connection. */
  #resendUntilConnected(): void {
    clearInterval(this.#resendTimer);
    this.#resendTimer = setInterval(() => this.resend(), RESEND_MS);
  }

  #addLocalCandidate(candidate: RTCIceCandidate | null): void {
    if (!candidate) return this.#batch.flush();
    if (candidate.type) this.candidateTypes.add(candidate.type);
    this.#batch.add(candidate);
  }

  async #addCandidates(candidates: RTCIceCandidateInit[]): Promise<void> {
    for (const candidate of candidates) {
      // The browser refuses a candidate of a description that has just been replaced. It is not needed any more.
      await this.pc
        .addIceCandidate(candidate)
        .catch((cause: unknown) => this.#log(`candidate refused ${String(cause)}`));
    }
  }

  #receiveTrack(track: MediaStreamTrack, transceiver: RTCRtpTransceiver): void {
    this.#transceivers.adopt();
    const source = this.#transceivers.sourceOf(transceiver);
    if (!source) return;
    const stream = this.#streams.get(source) ?? new MediaStream();
    if (stream.getTracks().includes(track)) return;
    this.#log(`${source} ${track.kind} added`);
    stream.addTrack(track);
    this.#streams.set(source, stream);
    this.events.emit("stream-added", { source, stream });
  }

  #signal(signal: OutgoingSignal): void {
    this.#log(`${signalName(signal)} sent`);
    this.events.emit("signal", signal);
  }

  #setState(state: RTCPeerConnectionState | ConnectionState): void {
    const next = state === "new" ? "connecting" : state;
    if (next === this.#state) return;
    this.#log(`connection ${next}`);
    this.#state = next;
    this.events.emit("state", next);
  }

  #fail(step: string, cause: unknown): void {
    // A step that was under way when the connection closed fails by design.
    if (this.#state === "closed" || this.pc.signalingState === "closed") return;
    this.#log(`could not ${step}: ${String(cause)}`);
    this.events.emit(
      "error",
      new RtcError(
        "negotiation-failed",
        `The connection to a participant failed: the browser could not ${step}. Reload the page.`,
        { cause },
      ),
    );
  }
}
