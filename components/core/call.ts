import mitt, { type Emitter } from "mitt";
import {
  LIMITS,
  type LeaveReason,
  type MessageOf,
  type ServerMessage,
  type WireParticipant,
} from "../../party/protocol.js";
import type { CallEvents, JoinOptions, LeftReason } from "./call-options.js";
import { initialState, type CallState, type ConnectionState, type Source } from "./call-state.js";
import { CallStore, withStream } from "./call-store.js";
import { RtcError } from "./errors.js";
import { inspectCall, type CallReport } from "./inspect.js";
import { LocalMedia } from "./local-media.js";
import { consoleLog, type Log } from "./log.js";
import { PeerConnectionManager } from "./peer-connection-manager.js";
import { SignalingClient } from "./signaling-client.js";

const SOURCES = ["microphone", "camera", "screen"] as const;

/** What lives from joining to leaving. */
interface Session {
  readonly options: JoinOptions;
  readonly signaling: SignalingClient;
  /** There once the room has answered. */
  peers: PeerConnectionManager | undefined;
  /** Ends the promise of `join()`. */
  readonly settle: (error?: RtcError) => void;
}

/**
 * This page's presence in a room: joins and leaves, wires socket, peers and devices to each other, and is the only
 * writer of the state. One room at a time; may join again after leaving.
 */
export class Call {
  readonly events: Emitter<CallEvents> = mitt<CallEvents>();
  /** Whether every step is logged. */
  debug = false;
  readonly #store = new CallStore();
  readonly #log: Log;
  readonly #media: LocalMedia;
  /** Why a source could not be had, until it can. */
  readonly #deviceErrors = new Map<Source, RtcError>();
  #session: Session | undefined;

  constructor({ log = consoleLog }: { log?: Log } = {}) {
    this.#log = (line) => this.debug && log(line);
    this.#media = new LocalMedia(this.#log);
    this.#media.events.on("change", ({ source, track }) => this.#showLocalTrack(source, track));
    this.#media.events.on("pending", ({ source, pending }) => this.#store.setPending(source, pending));
    this.#media.events.on("error", ({ source, error }) => {
      this.#deviceErrors.set(source, error);
      this.#report(error);
    });
    this.#store.subscribe((state) => this.events.emit("state-change", { state }));
  }

  /** The present snapshot. Another object after every change. */
  get state(): CallState {
    return this.#store.snapshot;
  }

  /** Calls `listener` after every change of the state, until the returned function is called. */
  subscribe(listener: (state: CallState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /**
   * Joins a room, leaving the present one. Devices are asked for at the same time, and their refusal does not stop the
   * call: see the `error` event.
   *
   * @returns settles when the page is in the room, or has left again.
   * @throws {RtcError} when it cannot be, and trying again is of no use.
   */
  async join(options: JoinOptions): Promise<void> {
    this.leave();
    const refusal = whyNot(options);
    if (refusal) {
      this.#store.update({ connectionState: "failed" });
      this.#report(refusal);
      throw refusal;
    }
    this.#log(`joining ${options.room}`);
    this.#showOwnConnection("connecting");
    this.#store.updateLocal({ displayName: clipName(options.displayName) });
    return new Promise((resolve, reject) => {
      const signaling = new SignalingClient({
        host: options.host ?? location.host,
        party: options.party ?? "main",
        room: options.room,
        query: () => this.#joinQuery(options),
        log: this.#log,
      });
      const settle = (error?: RtcError) => (error ? reject(error) : resolve());
      this.#session = { options, signaling, peers: undefined, settle };
      signaling.events.on("message", (message) => this.#receive(message));
      signaling.events.on("down", () => this.#loseServer());
      signaling.events.on("refused", ({ reason }) => {
        const message = reason || "The room server refused this page.";
        this.#end("error", new RtcError("invalid-message", message, { fatal: true }));
      });
      this.#media.setMuted(options.muted ?? false);
      const wanted = { microphone: options.audio, camera: options.video, screen: false };
      void this.#media.acquire(...SOURCES.filter((source) => wanted[source]));
    });
  }

  /** Leaves the room and lets go of every device and connection, before it returns. Safe to call twice. */
  leave(): void {
    this.#end("left");
  }

  /** Leaves for good: nobody hears of this call any more. Safe to call twice. */
  close(): void {
    this.leave();
    this.#media.close();
    this.events.all.clear();
  }

  /** Silences the microphone or ends that. Ending it without a microphone asks for one. */
  setMuted(muted: boolean): void {
    this.#media.setMuted(muted);
    if (!muted && !this.#media.track("microphone")) void this.setMicrophone(true);
  }

  /** Takes the microphone onto the call, or off it. */
  setMicrophone(on: boolean): Promise<void> {
    return this.#setSource("microphone", on);
  }

  /** Switches the camera on or off. Off lets go of the device. */
  setCamera(on: boolean): Promise<void> {
    return this.#setSource("camera", on);
  }

  /** Shares the screen, for which the browser asks the person, or ends that. */
  setScreen(on: boolean): Promise<void> {
    return this.#setSource("screen", on);
  }

  /** Goes over to another microphone or camera. */
  switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    return this.#media.switchDevice(source, deviceId);
  }

  /** Changes what others read. At most 64 characters; the rest is cut. */
  setDisplayName(name: string): void {
    this.#store.updateLocal({ displayName: clipName(name) });
    this.#tellOthers();
  }

  /** Raises this participant's hand, or lowers it. */
  setHandRaised(handRaised: boolean): void {
    this.#store.updateLocal({ handRaised });
    this.#tellOthers();
  }

  /** Sends text to one participant over the data channel. Returns whether it was taken. */
  sendMessage(to: string, text: string): boolean {
    return this.#session?.peers?.sendMessage(to, text) ?? false;
  }

  /** Sends text to everyone over the data channels. Returns how many took it. */
  broadcastMessage(text: string): number {
    return this.#session?.peers?.broadcastMessage(text) ?? 0;
  }

  /** All there is to know about this call and its connections now, as one plain object: for bug reports. */
  inspect(): Promise<CallReport> {
    return inspectCall(this.state, this.#session?.peers?.peers ?? new Map());
  }

  #receive(message: ServerMessage): void {
    const session = this.#session;
    if (!session) return;
    switch (message.type) {
      case "room-joined":
        return this.#enter(session, message);
      case "participant-joined":
        return this.#addRemote(session, message.participant);
      case "participant-updated":
        return void this.#store.putRemote(message.participant);
      case "participant-left":
        return this.#removeRemote(session, message.id, message.reason);
      case "offer":
      case "answer":
      case "ice-candidate":
        return session.peers?.receive(message);
      case "room-left":
        return this.#end(message.reason);
      case "signaling-error":
        return this.#receiveError(session, message);
      default:
        message satisfies never;
    }
  }

  /** An error before the room has let this page in is its refusal; later ones are about one message. */
  #receiveError(session: Session, { code, message }: MessageOf<ServerMessage, "signaling-error">): void {
    if (!session.peers) return this.#end("error", new RtcError(code, message, { fatal: true }));
    // A signal that crossed somebody's leaving is nobody's mistake: that they have left is said on its own.
    if (code === "participant-not-found") this.#log(`dropped by the room: ${message}`);
    else this.#tell(new RtcError(code, message));
  }

  /** The room has let this page in: for the first time, or again after the socket was lost. */
  #enter(session: Session, message: MessageOf<ServerMessage, "room-joined">): void {
    const again = session.peers !== undefined;
    session.peers?.destroy();
    session.peers = this.#connectPeers(session.options, message);
    const present = new Set(message.participants.map(({ id }) => id));
    for (const { id } of this.state.remotes) if (!present.has(id)) this.#removeRemote(session, id, "disconnected");
    const { error } = this.state;
    this.#store.update({
      room: Object.freeze(message.room),
      error: error?.code === "server-unreachable" ? null : error,
    });
    this.#store.updateLocal({ id: message.self.id, joinedAt: message.self.joinedAt });
    this.#showOwnConnection("connected");
    this.#tellOthers();
    if (!again) {
      this.events.emit("joined", { room: message.room, self: this.state.local });
      session.settle();
    }
    for (const participant of message.participants) this.#addRemote(session, participant);
  }

  #connectPeers(options: JoinOptions, message: MessageOf<ServerMessage, "room-joined">): PeerConnectionManager {
    const iceServers = options.iceServers ?? (message.iceServers as RTCIceServer[] | undefined);
    const peers = new PeerConnectionManager({
      configuration: {
        ...(iceServers && { iceServers }),
        ...(options.iceTransportPolicy && { iceTransportPolicy: options.iceTransportPolicy }),
        ...(options.iceCandidatePoolSize && { iceCandidatePoolSize: options.iceCandidatePoolSize }),
      },
      log: this.#log,
    });
    peers.initialize(message.self.id);
    for (const source of SOURCES) peers.setLocalTrack(source, this.#media.track(source));
    peers.events.on("signal", (signal) => this.#session?.signaling.send(signal));
    peers.events.on("stream-added", ({ id, source, stream }) => this.#store.setStream(id, source, stream));
    peers.events.on("stream-removed", ({ id, source }) => this.#store.setStream(id, source, null));
    peers.events.on("connection-state", ({ id, state }) => this.#showConnection(id, state));
    peers.events.on("message", ({ id, text }) => this.events.emit("message", { from: id, text }));
    peers.events.on("error", (error) => (error.fatal ? this.#end("error", error) : this.#tell(error)));
    return peers;
  }

  #loseServer(): void {
    if (this.state.connectionState === "disconnected") return;
    this.#showOwnConnection("disconnected");
    this.#report(new RtcError("server-unreachable", "The room server cannot be reached. Trying again until it can."));
  }

  /** Leaves, in order: tracks stop, connections close, remote streams go, the socket closes, the state is reset. */
  #end(reason: LeftReason, error?: RtcError): void {
    const session = this.#session;
    this.#session = undefined;
    this.#media.releaseAll();
    session?.peers?.destroy();
    session?.signaling.close();
    this.#deviceErrors.clear();
    this.#store.update({ ...initialState, ...(error && { connectionState: "failed" }) });
    if (error) this.#report(error);
    if (!session) return;
    this.#log(`left: ${reason}`);
    session.settle(error);
    this.events.emit("left", { reason });
  }

  async #setSource(source: Source, on: boolean): Promise<void> {
    if (on) await this.#media.acquire(source);
    else this.#media.release(source);
  }

  #showLocalTrack(source: Source, track: MediaStreamTrack | null): void {
    this.#session?.peers?.setLocalTrack(source, track);
    const { local, error } = this.state;
    const previous = local.streams[source];
    const stream = track && (previous?.getTracks()[0] === track ? previous : new MediaStream([track]));
    this.#store.updateLocal({
      [source]: track ? (track.enabled ? "on" : "muted") : "off",
      streams: withStream(local, source, stream),
    });
    if (track && error && error === this.#deviceErrors.get(source)) this.#store.update({ error: null });
    this.#tellOthers();
  }

  /** Tells the room what this page shows and sends now. */
  #tellOthers(): void {
    const { displayName, microphone, camera, screen, handRaised } = this.state.local;
    this.#session?.signaling.send({ type: "update", displayName, microphone, camera, screen, handRaised });
  }

  #addRemote(session: Session, wire: WireParticipant): void {
    // The one before may have ended the call: the browser refuses its settings.
    if (session !== this.#session) return;
    const participant = this.#store.putRemote(wire);
    session.peers?.addPeer(wire.id);
    if (!participant) return;
    this.#log(`${wire.id.slice(0, 8)} joined`);
    this.events.emit("participant-joined", { participant });
  }

  #removeRemote(session: Session, id: string, reason: LeaveReason): void {
    session.peers?.removePeer(id);
    const participant = this.#store.remote(id);
    if (!participant) return;
    this.#store.removeRemote(id);
    this.#log(`${id.slice(0, 8)} ${reason}`);
    this.events.emit("participant-left", { participant, reason });
  }

  #showConnection(id: string, connectionState: ConnectionState): void {
    this.#store.updateRemote(id, { connectionState });
    const participant = this.#store.remote(id);
    if (connectionState !== "failed" || !participant) return;
    const who = participant.displayName || "a participant";
    const message = `The connection to ${who} could not be made. Trying again; another network may help.`;
    this.#tell(new RtcError("connection-failed", message, { participantId: id }));
    this.#session?.peers?.restartIce(id);
  }

  #showOwnConnection(connectionState: ConnectionState): void {
    this.#store.update({ connectionState });
    this.#store.updateLocal({ connectionState });
  }

  /** Shows an error, for as long as it matters, and tells of it. */
  #report(error: RtcError): void {
    if (this.state.error === error) return;
    this.#store.update({ error });
    this.#tell(error);
  }

  #tell(error: RtcError): void {
    this.#log(`error ${error.code}: ${error.message}`);
    this.events.emit("error", { error });
  }

  #joinQuery({ token, callType, metadata }: JoinOptions): Record<string, string> {
    return {
      displayName: this.state.local.displayName,
      ...(callType && { callType }),
      ...(metadata && { metadata: JSON.stringify(metadata) }),
      ...(token && { token }),
    };
  }
}

const clipName = (name = ""): string => name.slice(0, LIMITS.displayNameLength);

/** Why there is no use in trying to join. */
function whyNot({ room }: JoinOptions): RtcError | undefined {
  if (typeof RTCPeerConnection === "undefined") {
    const message = "This browser cannot make calls. Use a current Chrome, Edge, Firefox or Safari.";
    return new RtcError("unsupported-browser", message, { fatal: true });
  }
  if (!room)
    return new RtcError("room-missing", 'The call has no room. Set one: <rtc-room room="…">.', { fatal: true });
  return undefined;
}
