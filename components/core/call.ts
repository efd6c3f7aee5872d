import type { Emitter } from "mitt";
import { cleanName, hasGrant, maySend, type Moderation } from "../../party/protocol/protocol.js";
import type { CallEvents, JoinOptions, LeftReason } from "./call-options.js";
import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { CallStore } from "./call-store.js";
import { inspectCall, type CallReport } from "./diagnosis/inspect.js";
import { RtcError } from "./errors.js";
import { isolatedEmitter } from "./isolated.js";
import { reasonNotToJoin } from "./join-obstacle.js";
import { consoleLog, type Log } from "./log.js";
import { LocalMedia } from "./media/local-media.js";
import { createMesh } from "./mesh/peer-mesh.js";
import { updateRemote, withStream } from "./roster.js";
import { sessionEnd, type CallEvent, type SessionChange } from "./session-change.js";
import { Session } from "./session.js";
import type { Sendable, TransportFactory } from "./transport.js";

/** The largest message that every browser can send and receive. */
const MESSAGE_BYTES = 64 * 1024;
const DEVICES = ["microphone", "camera"] as const;
const SOURCES = [...DEVICES, "screen"] as const;

/** The options of a new {@link Call}. */
export interface CallOptions {
  /** Gets the lines of the log while {@link Call.debug} is on. Default: the console. */
  log?: Log;
  /** Makes the transport of each session. Default: a mesh between the browsers. */
  createTransport?: TransportFactory;
}

/**
 * This page's presence in a room: joins and leaves, wires the session to the local devices, and is the only writer of the
 * state. One room at a time; may join again after leaving.
 *
 * Everything that one message of the room changes is in one snapshot. Events are emitted after it.
 */
export class Call {
  readonly events: Emitter<CallEvents> = isolatedEmitter<CallEvents>();
  /** Whether every step is logged. */
  debug = false;
  readonly #store = new CallStore();
  readonly #log: Log;
  readonly #createTransport: TransportFactory;
  readonly #media: LocalMedia;
  /** The reason for which a source could not be had, until it can. */
  readonly #deviceErrors = new Map<Source, RtcError>();
  /** The decisions made before joining, or in a call that ended otherwise than by `leave()`. They win over the options. */
  #decided: { microphone?: boolean; camera?: boolean; muted?: boolean } = {};
  /** The devices to acquire once the room has said what this page may send. */
  #wanted: Wanted | undefined;
  #session: Session | undefined;
  #endJoin: ((error?: RtcError) => void) | undefined;

  constructor({ log = consoleLog, createTransport = createMesh }: CallOptions = {}) {
    this.#log = (line) => this.debug && log(line);
    this.#createTransport = createTransport;
    this.#media = new LocalMedia(this.#log);
    this.#media.events.on("change", ({ source, track }) => this.#updateLocalTrack(source, track));
    this.#media.events.on("pending", ({ source, pending }) => this.#store.setPending(source, pending));
    this.#media.events.on("returned", (returnedDevice) => this.#offerDevice(returnedDevice));
    this.#media.events.on("error", ({ source, error }) => {
      this.#deviceErrors.set(source, error);
      this.#report(error);
    });
    this.events.on("error", ({ error }) => this.#log(`error ${error.code}: ${error.message}`));
    this.events.on("participant-joined", ({ participant }) => this.#log(`${participant.id.slice(0, 8)} joined`));
    this.events.on("participant-left", ({ participant, reason }) =>
      this.#log(`${participant.id.slice(0, 8)} ${reason}`),
    );
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
   * Switches devices on before joining, so that the person can see and hear what others would. `join()` keeps them as they
   * are by then, muted or off if so decided, and `leave()` releases them. Does nothing in a call.
   */
  async preview({ audio, video }: Pick<JoinOptions, "audio" | "video">): Promise<void> {
    if (this.#session) return;
    this.#store.update({ preview: true });
    await this.#acquire({ microphone: audio, camera: video });
  }

  /**
   * Joins a room, leaving the present one. Devices are requested at the same time, or, with a token, as soon as the room
   * has said what this page may send; their refusal does not stop the call: see the `error` event. Decisions made in a
   * preview, or in the call that this ends, win over the options: a muted page stays muted.
   *
   * @returns a promise that resolves when the page is in the room, or has left again.
   * @throws {RtcError} when joining has failed, and trying again cannot succeed.
   */
  join(options: JoinOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#store.step(() => {
        if (this.#session) this.#end("left");
        this.#settleJoin();
        const endJoin = (this.#endJoin = (error) => (error ? reject(error) : resolve()));
        // A listener of what has just ended may leave, or join another room: the last word counts.
        this.#store.afterStep(() => {
          if (this.#endJoin === endJoin) this.#begin(options);
        });
      });
    });
  }

  /**
   * Leaves the room, and releases every device and connection before it returns. Safe to call twice. With `back` the page
   * is only being left, as by a reload: the room keeps this participant's place for some seconds, the next page in this tab
   * returns to it, and the next call of this one keeps what was decided, such as muting. By default the participant has
   * left, and the next call begins as its options say.
   */
  leave({ back = false } = {}): void {
    if (!back) this.#decided = {};
    this.#end("left", undefined, back);
  }

  /** Leaves for good, and removes every listener. Safe to call twice. */
  close(): void {
    this.leave();
    this.#store.afterStep(() => {
      this.events.all.clear();
      // A listener of `left` may have joined again.
      this.#end("left");
      this.#media.close();
    });
  }

  /** Mutes the microphone, or unmutes it. Unmuting without a microphone requests one. */
  setMuted(muted: boolean): void {
    this.#decided.muted = muted;
    this.#media.setMuted(muted);
    if (!muted && !this.#media.track("microphone")) void this.setMicrophone(true);
  }

  /** Adds the microphone to the call, or removes it. */
  setMicrophone(on: boolean): Promise<void> {
    return this.#setSource("microphone", on);
  }

  /** Switches the camera on or off. Off releases the device. */
  setCamera(on: boolean): Promise<void> {
    return this.#setSource("camera", on);
  }

  /** Shares the screen, which the person chooses in the browser's dialog, or ends that. */
  setScreen(on: boolean): Promise<void> {
    return this.#setSource("screen", on);
  }

  /** Uses this microphone or camera from now on whenever it is switched on. The one in use stays. */
  chooseDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#media.chooseDevice(source, deviceId);
  }

  /**
   * Uses this microphone or camera for as long as none has been chosen, such as the one of an earlier visit; `""` = no
   * preference.
   */
  preferDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#media.preferDevice(source, deviceId);
  }

  /** Switches to another microphone or camera, or switches that one on. */
  async switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    if (this.#mayUse(source)) await this.#media.switchDevice(source, deviceId);
  }

  /** Changes the name that others read. At most 64 characters; the rest is cut, and so are blanks around it. */
  setDisplayName(name: string): void {
    this.#store.updateLocal({ displayName: cleanName(name) });
    this.#session?.sendUpdate();
  }

  /** Raises this participant's hand, or lowers it. */
  setHandRaised(handRaised: boolean): void {
    this.#store.updateLocal({ handRaised });
    this.#session?.sendUpdate();
  }

  /**
   * Requests what needs the grant `moderate`: to mute a participant, to admit one, to lock the room, … The state reports
   * the result; a refusal is an `error` event.
   */
  moderate(what: Moderation): void {
    this.#session?.moderate(what);
  }

  /**
   * Sends a message to code that extends the room server: a name, and any JSON, of at most 4 KiB together. Returns whether it was
   * sent, which needs an open connection to the room.
   */
  sendToServer(name: string, data?: unknown): boolean {
    return this.#session?.sendToServer(name, data) ?? false;
  }

  /** Adds to the state what this page alone has measured about a participant, or decided. Nothing is sent. */
  note(id: string, found: Partial<Pick<Participant, "speaking" | "quality" | "pinned">>): void {
    if (id === this.state.local.id) this.#store.updateLocal(found);
    else this.#store.update({ remotes: updateRemote(this.state.remotes, id, found) });
  }

  /** The connection to a participant, to be measured. A repair may replace it by another. */
  connectionTo(id: string): RTCPeerConnection | undefined {
    return this.#session?.transport?.connection(id);
  }

  /**
   * Sends text or bytes to the pages of everyone who is connected, or of one participant: reliably, in order, browser to
   * browser. Their calls emit `message`.
   *
   * @returns a promise of the number of recipients, which resolves when there is room for the next message: wait for it
   *   when you send much.
   * @throws {RtcError} `message-too-large` over 64 KiB; `not-connected` outside a room, or to a participant out of reach;
   *   `not-granted` without the grant `chat`.
   */
  async send(data: Sendable, { to }: { to?: string } = {}): Promise<number> {
    if (new Blob([data]).size > MESSAGE_BYTES) {
      throw new RtcError("message-too-large", "This message is too long. A message can hold up to 64 KiB.");
    }
    if (!hasGrant(this.state.local, "chat")) throw notGranted("send messages");
    const sent = this.#session?.transport?.send(data, to);
    if (!sent || (to && !sent[0])) {
      throw new RtcError("not-connected", "Not sent, because nobody is connected right now. Try again in a moment.");
    }
    return (await Promise.all(sent)).length;
  }

  /** This call and its connections as they are now, as one plain object: for bug reports. */
  async inspect(): Promise<CallReport> {
    return inspectCall(this.state, (await this.#session?.transport?.inspect()) ?? []);
  }

  /** Begins the way into a room, in one step. */
  #begin(options: JoinOptions): void {
    this.#store.step(() => {
      const refusal = reasonNotToJoin(options);
      if (refusal) {
        this.#store.update({ connectionState: "failed" });
        this.#settleJoin(refusal);
        return this.#report(refusal);
      }
      this.#log(`joining ${options.room}`);
      this.#store.update({ connectionState: "connecting", preview: false, error: null });
      this.#store.updateLocal({ displayName: cleanName(options.displayName ?? "") });
      this.#session = this.#openSession(options);
      const wanted = { muted: options.muted, microphone: options.audio, camera: options.video, ...this.#decided };
      this.#media.setMuted(wanted.muted ?? false);
      // A token may not permit what the options ask for: do not prompt for a device before the room has said so.
      if (options.token || options.tokenUrl) this.#wanted = wanted;
      else void this.#acquire(wanted);
    });
  }

  /** Ends the promise of `join()`, once. */
  #settleJoin(error?: RtcError): void {
    this.#endJoin?.(error);
    this.#endJoin = undefined;
  }

  #openSession(options: JoinOptions): Session {
    const store = this.#store;
    const session = new Session(options, {
      get state() {
        return store.snapshot;
      },
      tracks: this.#media.tracks,
      createTransport: this.#createTransport,
      log: this.#log,
      apply: (step) =>
        this.#store.step(() => {
          const change = step();
          if (change) this.#apply(session, change);
        }),
      end: (reason, error) => this.#end(reason, error),
    });
    return session;
  }

  /** Writes what a step of the session changes. */
  #apply(session: Session, { state, grantsReceived, muted, joined, events = [] }: SessionChange): void {
    if (state) this.#store.update(state);
    if (grantsReceived) this.#applyGrants();
    if (muted) this.setMuted(true);
    const { room } = this.state;
    if (joined) this.#settleJoin();
    if (joined && room) this.#emitOf(session, () => ({ type: "joined", detail: { room, self: this.state.local } }));
    for (const event of events) this.#emitOf(session, () => event);
  }

  /** Leaves, in order: tracks stop, connections close, remote streams go, the socket closes, the state is reset. */
  #end(reason: LeftReason, error?: RtcError, back = false): void {
    const session = this.#session;
    this.#session = undefined;
    this.#store.step(() => {
      this.#media.releaseAll();
      session?.close(sessionEnd(reason, error, back));
      this.#deviceErrors.clear();
      this.#wanted = undefined;
      this.#store.update({ ...initialState, ...(reason === "error" && { connectionState: "failed" }) });
      this.#settleJoin(error);
      if (error) this.#report(error);
      if (!session) return;
      this.#log(`left: ${reason}`);
      this.#store.afterStep(() => this.#emit({ type: "left", detail: { reason } }));
    });
  }

  #acquire(wanted: Wanted): Promise<void> {
    return this.#media.acquire(...DEVICES.filter((source) => wanted[source] && this.#may(source)));
  }

  #may(source: Source): boolean {
    return maySend(this.state.local, source, this.state.room?.callType);
  }

  /** Whether this page may send a source; reports an error if not. */
  #mayUse(source: Source): boolean {
    const may = this.#may(source);
    if (!may) this.#emitError(notGranted(`use the ${source}`));
    return may;
  }

  /** Releases what may not be sent, and acquires what was wanted and may be sent. */
  #applyGrants(): void {
    for (const source of SOURCES) if (!this.#may(source)) this.#media.release(source);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) void this.#acquire({ ...wanted, ...this.#decided });
  }

  async #setSource(source: Source, on: boolean): Promise<void> {
    if (on && !this.#mayUse(source)) return;
    if (source !== "screen") this.#decided[source] = on;
    if (on) await this.#media.acquire(source);
    else this.#media.release(source);
  }

  #updateLocalTrack(source: Source, track: MediaStreamTrack | null): void {
    this.#session?.transport?.setLocalTrack(source, track);
    const { local, error } = this.state;
    const previous = local.streams[source];
    const stream = track && (previous?.getTracks()[0] === track ? previous : new MediaStream([track]));
    this.#store.step(() => {
      this.#store.updateLocal({
        [source]: track ? (track.enabled ? "on" : "muted") : "off",
        streams: withStream(local, source, stream),
      });
      if (track && error && error === this.#deviceErrors.get(source)) this.#store.update({ error: null });
    });
    this.#session?.sendUpdate();
  }

  /** Reports a device that is back, once. */
  #offerDevice(device: MediaDeviceInfo | null): void {
    if (this.state.returnedDevice?.deviceId === device?.deviceId) return;
    this.#store.step(() => {
      this.#store.update({ returnedDevice: device });
      if (device) this.#store.afterStep(() => this.#emit({ type: "device-returned", detail: { device } }));
    });
  }

  /** Puts an error into the state, for as long as it matters, and emits it. */
  #report(error: RtcError): void {
    if (this.state.error === error) return;
    this.#store.step(() => {
      this.#store.update({ error });
      this.#emitError(error);
    });
  }

  #emitError(error: RtcError): void {
    this.#store.afterStep(() => this.#emit({ type: "error", detail: { error } }));
  }

  /** Emits an event after the present step, unless a listener has ended its session meanwhile. */
  #emitOf(session: Session, event: () => CallEvent): void {
    this.#store.afterStep(() => this.#session === session && this.#emit(event()));
  }

  #emit<K extends keyof CallEvents>({ type, detail }: CallEvent<K>): void {
    this.events.emit(type, detail);
  }
}

type Wanted = Partial<Record<Source, boolean | undefined>>;

const notGranted = (what: string): RtcError =>
  new RtcError("not-granted", `You cannot ${what} in this call. Ask a host to allow it.`);
