import mitt, { type Emitter } from "mitt";
import type { ClientMessage, MessageOf, ServerMessage } from "../../../party/protocol/protocol.js";
import type { ConnectionState, Source } from "../call-state.js";
import { CandidateBatch } from "./candidate-batch.js";
import { CandidateQueue } from "./candidate-queue.js";
import { RtcError } from "../errors.js";
import { noLog, type Log } from "../log.js";
import { ofKind, sendTrack, SLOTS } from "./slots.js";

type Signaling = "offer" | "answer" | "ice-candidate";
type WithoutAddress<M> = M extends unknown ? Omit<M, "to"> : never;
/** What a peer says to the other end; the manager adds `to`. */
export type OutgoingSignal = WithoutAddress<MessageOf<ClientMessage, Signaling>>;
/** Whether an address is a TURN server's. */
export const isTurn = (url: string): boolean => /^turns?:/i.test(url);

/** A signal's name in the log. */
const name = (signal: OutgoingSignal | IncomingSignal): string =>
  signal.type === "ice-candidate" ? `${signal.candidates.length} candidates` : `${signal.type} ${signal.offerId}`;

/** What the other end said. */
export type IncomingSignal = MessageOf<ServerMessage, Signaling>;

/** How often is sent again, in milliseconds, what may have been lost: an open offer, candidates while not connected. */
const RESEND_MS = 2_000;

/** What may wait in the browser to be sent to one participant before senders wait, in bytes, and how often they look. */
const BUFFER_BYTES = 256 * 1024;
const DRAIN_MS = 20;

type Offer = Extract<OutgoingSignal, { type: "offer" }>;
type Answer = Extract<OutgoingSignal, { type: "answer" }>;

/** What a data channel carries. Bytes arrive as an ArrayBuffer. */
export type Sendable = string | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

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
   * Names this connection on the wire, so that what was meant for its predecessor is told apart. Not a
   * `randomUUID()`, which browsers hide from insecure pages.
   */
  readonly id = crypto.getRandomValues(new Uint32Array(4)).join("-");
  readonly pc: RTCPeerConnection;
  readonly #polite: boolean;
  readonly #log: Log;
  readonly #tracks: Map<Source, MediaStreamTrack | null>;
  /** By slot. */
  readonly #transceivers: RTCRtpTransceiver[] = [];
  readonly #streams = new Map<Source, MediaStream>();
  readonly #waiting = new CandidateQueue();
  readonly #batch = new CandidateBatch((candidates) => this.#signal({ type: "ice-candidate", candidates }));
  #channel: RTCDataChannel | undefined;
  #remoteId: string | undefined;
  #offers = 0;
  /** The offer that waits for its answer. */
  #open: Offer | undefined;
  #resending: ReturnType<typeof setInterval> | undefined;
  /** The offer that was taken last. */
  #taken = "";
  /** The answer to that, for when the offer comes again because it was lost. */
  #given: Answer | undefined;
  /** The kinds of candidates that this end has found: `host`, `srflx`, `relay`. */
  readonly candidateTypes = new Set<string>();
  /** What a TURN server answered last instead of a relay, such as `401 Unauthorized`. */
  turnError = "";
  /** The other end's part in the DTLS handshake, once settled: Firefox takes another later, which Chromium refuses. */
  #theirSetup = "";
  #makingOffer = false;
  #settingAnswer = false;
  #state: ConnectionState = "connecting";
  #sending = Promise.resolve();

  /** @throws what `new RTCPeerConnection` throws for a configuration the browser refuses. */
  constructor({ initiator, polite, configuration, tracks, log = noLog }: PeerOptions) {
    this.#polite = polite;
    this.#log = log;
    this.#tracks = new Map(tracks);
    const pc = (this.pc = new RTCPeerConnection(configuration));
    pc.onnegotiationneeded = () => void this.#offer();
    pc.onicecandidate = ({ candidate }) => this.#gather(candidate);
    pc.onicecandidateerror = ({ errorCode, errorText, url }) => {
      const error = `${errorCode} ${errorText}`.replace(/\.$/, "");
      log(`candidate error ${error} ${url}`);
      if (isTurn(url)) this.turnError = error;
    };
    pc.onconnectionstatechange = () => this.#setState(pc.connectionState);
    pc.ontrack = ({ track, transceiver }) => this.#receiveTrack(track, transceiver);
    if (initiator) {
      for (const [source, kind] of SLOTS) {
        this.#transceivers.push(pc.addTransceiver(ofKind(kind, this.#tracks.get(source)) ?? kind));
      }
      this.#openChannel();
    }
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** What the other end sends, by source. */
  get streams(): ReadonlyMap<Source, MediaStream> {
    return this.#streams;
  }

  /** Whether the other end made this offer with a new connection, so that only a new peer can answer it. */
  isSuperseded(offer: MessageOf<ServerMessage, "offer">): boolean {
    return this.#remoteId !== undefined && !offer.remoteConnectionId && offer.connectionId !== this.#remoteId;
  }

  /** Sends `track` as `source` from now on, or nothing for `null`. Never renegotiates. */
  setTrack(source: Source, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks.set(source, track);
    // One after another, for a sender's parameters may not be set while they are being set.
    return (this.#sending = this.#sending.then(() => this.#send(source)));
  }

  /** Whether the other end has ever been heard of, so that there is something to restart. */
  get negotiated(): boolean {
    return this.pc.remoteDescription !== null;
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

  /** Takes a signal of the other end. Stale and duplicate ones are dropped; nothing is thrown. */
  async receive(signal: IncomingSignal): Promise<void> {
    if (this.#state === "closed") return;
    try {
      switch (signal.type) {
        case "offer":
          return await this.#receiveOffer(signal);
        case "answer":
          return await this.#receiveAnswer(signal);
        case "ice-candidate":
          this.#log(`${name(signal)} received`);
          return await this.#addCandidates(this.#waiting.take(signal.candidates));
        default:
          signal satisfies never;
      }
    } catch (cause) {
      this.#taken = "";
      this.#fail(`apply the ${signal.type}`, cause);
    }
  }

  /** Negotiates new candidates for the same connection, with `configuration` where new credentials are needed. */
  restartIce(configuration?: RTCConfiguration): void {
    if (this.#state === "closed") return;
    this.#log("ice restart");
    if (configuration) this.pc.setConfiguration(configuration);
    this.pc.restartIce();
  }

  /** Sends what may be lost again: the open offer, with the candidates found meanwhile, else these until connected. */
  resend(): void {
    const { localDescription } = this.pc;
    if (this.#open && localDescription?.type === "offer") this.#signal({ ...this.#open, sdp: localDescription.sdp });
    else if (this.#state !== "connected") this.#batch.repeat();
    else clearInterval(this.#resending);
  }

  /**
   * Sends over the data channel. Returns what settles when there is room for more, or the connection has gone; nothing
   * when it was not taken.
   */
  send(data: Sendable): Promise<void> | undefined {
    const channel = this.#channel;
    try {
      // TypeScript's declaration has one overload for each type, and none for their union.
      channel?.send(data as string);
      return channel && this.#drained(channel);
    } catch {
      // The channel is not open, or full.
      return undefined;
    }
  }

  /** Ends the connection and what it received. The local tracks live on: they are not the peer's. Safe to call twice. */
  close(): void {
    if (this.#state === "closed") return;
    clearInterval(this.#resending);
    this.#channel = undefined;
    const { pc } = this;
    // What is closed lives on for as long as it has listeners, in Chromium.
    pc.onnegotiationneeded = pc.onicecandidate = pc.onicecandidateerror = null;
    pc.onconnectionstatechange = pc.ontrack = null;
    pc.close();
    for (const [source, stream] of this.#streams) {
      for (const track of stream.getTracks()) track.stop();
      this.events.emit("stream-removed", { source, stream });
    }
    this.#streams.clear();
    this.#setState("closed");
    this.events.all.clear();
  }

  async #drained(channel: RTCDataChannel): Promise<void> {
    // Asked, not told: its one listener could not serve everybody who waits.
    while (channel === this.#channel && channel.bufferedAmount > BUFFER_BYTES) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
    }
  }

  async #offer(): Promise<void> {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      const { localDescription } = this.pc;
      // Closed, or rolled back by an offer that came in the meantime: that one's answer says all.
      if (localDescription?.type !== "offer" || this.pc.signalingState !== "have-local-offer") return;
      this.#open = {
        type: "offer",
        connectionId: this.id,
        ...(this.#remoteId && { remoteConnectionId: this.#remoteId }),
        offerId: `${this.id}.${++this.#offers}`,
        sdp: localDescription.sdp,
      };
      this.#signal(this.#open);
      this.#persist();
    } catch (cause) {
      this.#fail("make an offer", cause);
    } finally {
      this.#makingOffer = false;
    }
  }

  async #receiveOffer(offer: MessageOf<ServerMessage, "offer">): Promise<void> {
    const { pc } = this;
    if (offer.remoteConnectionId !== undefined && offer.remoteConnectionId !== this.id) {
      return this.#log(`${name(offer)} dropped: stale`);
    }
    // Sent again: its answer was lost, or is still being made.
    if (offer.offerId === this.#taken) return this.#given && this.#signal(this.#given);
    const collides = this.#makingOffer || (pc.signalingState !== "stable" && !this.#settingAnswer);
    this.#log(`${name(offer)} received${collides ? `, collides: ${this.#polite ? "rolled back" : "ignored"}` : ""}`);
    if (collides && !this.#polite) return;
    this.#remoteId = offer.connectionId;
    this.#taken = offer.offerId;
    this.#open = this.#given = undefined;
    this.#persist();
    const { sdp } = offer;
    const setup = this.#theirSetup;
    // No await between the check above and this call: the browser queues it behind what is under way.
    await pc.setRemoteDescription({ type: "offer", sdp: setup ? sdp.replaceAll("setup:actpass", setup) : sdp });
    this.#claimTransceivers();
    this.#openChannel();
    await pc.setLocalDescription();
    const { localDescription } = pc;
    if (localDescription?.type !== "answer") return;
    this.#theirSetup = localDescription.sdp.includes("setup:active") ? "setup:passive" : "setup:active";
    this.#given = { type: "answer", connectionId: this.id, offerId: offer.offerId, sdp: localDescription.sdp };
    this.#signal(this.#given);
    await this.#addCandidates(this.#waiting.take([], offer.sdp));
  }

  async #receiveAnswer(answer: MessageOf<ServerMessage, "answer">): Promise<void> {
    if (answer.offerId !== this.#open?.offerId) return this.#log(`${name(answer)} dropped: stale`);
    this.#remoteId = answer.connectionId;
    this.#open = undefined;
    try {
      this.#settingAnswer = true;
      await this.pc.setRemoteDescription({ type: "answer", sdp: answer.sdp });
    } finally {
      this.#settingAnswer = false;
    }
    this.#theirSetup = answer.sdp.includes("setup:active") ? "setup:active" : "setup:passive";
    this.#log(`${name(answer)} applied`);
    await this.#addCandidates(this.#waiting.take([], answer.sdp));
  }

  /** Sends again, from now on, until there is a connection. */
  #persist(): void {
    clearInterval(this.#resending);
    this.#resending = setInterval(() => this.resend(), RESEND_MS);
  }

  #gather(candidate: RTCIceCandidate | null): void {
    if (!candidate) return this.#batch.flush();
    if (candidate.type) this.candidateTypes.add(candidate.type);
    this.#batch.add(candidate);
  }

  async #addCandidates(candidates: RTCIceCandidateInit[]): Promise<void> {
    for (const candidate of candidates) {
      // A candidate of a description that has just been replaced is refused; it is of no use to anyone.
      await this.pc
        .addIceCandidate(candidate)
        .catch((cause: unknown) => this.#log(`candidate refused ${String(cause)}`));
    }
  }

  /** Gives each source the transceiver that the other end's offer made for it, and sends what there is to send. */
  #claimTransceivers(): void {
    const offered = this.pc
      .getTransceivers()
      .filter(({ mid, currentDirection }) => mid !== null && currentDirection !== "stopped");
    for (const [slot, [source, kind]] of SLOTS.entries()) {
      const index = offered.findIndex(({ receiver }) => receiver.track.kind === kind);
      const [transceiver] = index < 0 ? [] : offered.splice(index, 1);
      const mine = this.#transceivers[slot];
      if (!transceiver || transceiver === mine) continue;
      // Ours was in an offer that has been rolled back; left alone it would become one more m-line.
      mine?.stop();
      this.#transceivers[slot] = transceiver;
      transceiver.direction = "sendrecv";
      const track = this.#tracks.get(source);
      if (track) void this.setTrack(source, track);
    }
  }

  /** Brings the senders of a source to what is wanted of them by now. */
  async #send(source: Source): Promise<void> {
    const track = this.#tracks.get(source);
    try {
      for (const [slot, [of, kind]] of SLOTS.entries()) {
        if (of === source) await sendTrack(this.#transceivers[slot]?.sender, ofKind(kind, track) ?? null);
      }
    } catch (cause) {
      this.#fail(`replace the ${source} track`, cause);
    }
  }

  #receiveTrack(track: MediaStreamTrack, transceiver: RTCRtpTransceiver): void {
    this.#claimTransceivers();
    const [source] = SLOTS[this.#transceivers.indexOf(transceiver)] ?? [];
    if (!source) return;
    const stream = this.#streams.get(source) ?? new MediaStream();
    if (stream.getTracks().includes(track)) return;
    this.#log(`${source} ${track.kind} added`);
    stream.addTrack(track);
    this.#streams.set(source, stream);
    this.events.emit("stream-added", { source, stream });
  }

  /** The same channel on both ends by agreement, not in band, so that no order of offers can make two. */
  #openChannel(): void {
    if (this.#channel) return;
    this.#channel = Object.assign(this.pc.createDataChannel("rtc-elements", { negotiated: true, id: 0 }), {
      binaryType: "arraybuffer",
      onmessage: ({ data }: MessageEvent<string | ArrayBuffer>) => this.events.emit("message", data),
    });
  }

  #signal(signal: OutgoingSignal): void {
    this.#log(`${name(signal)} sent`);
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
    // What was under way when the connection closed fails by design.
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
