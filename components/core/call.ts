import mitt, { type Emitter } from "mitt";
import { hasGrant, LIMITS, maySend, type Moderation } from "../../party/protocol/protocol.js";
import type { CallEvents, JoinOptions, LeftReason } from "./call-options.js";
import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { CallStore, withStream } from "./call-store.js";
import { RtcError } from "./errors.js";
import { inspectCall, type CallReport } from "./diagnosis/inspect.js";
import { LocalMedia } from "./media/local-media.js";
import { consoleLog, type Log } from "./log.js";
import type { Sendable } from "./mesh/peer.js";
import { Session, type SessionHost } from "./session.js";

/** What every browser can send and take in one message. */
const MESSAGE_BYTES = 64 * 1024;
const DEVICES = ["microphone", "camera"] as const;
const SOURCES = [...DEVICES, "screen"] as const;

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
  /** What was decided before joining, or in a call that ended otherwise than by `leave()`: the options leave it as it is. */
  #decided: { microphone?: boolean; camera?: boolean; muted?: boolean } = {};
  readonly #host: SessionHost = {
    events: this.events,
    entitle: () => this.#entitle(),
    mute: () => this.setMuted(true),
    tell: (error, shown) => (shown ? this.#report(error) : this.#tell(error)),
    end: (reason, error) => this.#end(reason, error),
  };
  /** The devices that are asked for once the room has said what this page may send. */
  #wanted: Wanted | undefined;
  #session: Session | undefined;
  /** Ends the promise of `join()`. */
  #settle: ((error?: RtcError) => void) | undefined;

  constructor({ log = consoleLog }: { log?: Log } = {}) {
    this.#log = (line) => this.debug && log(line);
    this.#media = new LocalMedia(this.#log);
    this.#media.events.on("change", ({ source, track }) => this.#showLocalTrack(source, track));
    this.#media.events.on("pending", ({ source, pending }) => this.#store.setPending(source, pending));
    this.#media.events.on("returned", (returnedDevice) => this.#offer(returnedDevice));
    this.#media.events.on("error", ({ source, error }) => {
      this.#deviceErrors.set(source, error);
      this.#report(error);
    });
    this.events.on("joined", () => this.#settle?.());
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
   * are by then, muted or off if so decided, `leave()` lets go of them. Does nothing in a call.
   */
  async preview({ audio, video }: Pick<JoinOptions, "audio" | "video">): Promise<void> {
    if (this.#session) return;
    this.#store.update({ preview: true });
    await this.#take({ microphone: audio, camera: video });
  }

  /**
   * Joins a room, leaving the present one. Devices are asked for at the same time, or, with a token, as soon as the room
   * has said what this page may send; their refusal does not stop the call: see the `error` event. What was decided in a
   * preview, or in the call that this ends, counts for more than the options: nobody who was muted is heard.
   *
   * @returns settles when the page is in the room, or has left again.
   * @throws {RtcError} when it cannot be, and trying again is of no use.
   */
  async join(options: JoinOptions): Promise<void> {
    if (this.#session) this.#end("left");
    const refusal = whyNot(options);
    if (refusal) {
      this.#store.update({ connectionState: "failed" });
      this.#report(refusal);
      throw refusal;
    }
    this.#log(`joining ${options.room}`);
    this.#store.update({ connectionState: "connecting", preview: false, error: null });
    this.#store.updateLocal({ displayName: clipName(options.displayName) });
    this.#session = new Session(options, this.#store, this.#media.tracks, this.#host, this.#log);
    const wanted = { muted: options.muted, microphone: options.audio, camera: options.video, ...this.#decided };
    this.#media.setMuted(wanted.muted ?? false);
    // Whoever has a token may not be let to send what this page would: nobody is asked for a device in vain.
    if (options.token || options.tokenUrl) this.#wanted = wanted;
    else void this.#take(wanted);
    return new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    });
  }

  /**
   * Leaves the room and lets go of every device and connection, before it returns. Safe to call twice. Who means to come
   * `back` is muted then, if they were; by default the next call begins as its options say.
   */
  leave({ back = false } = {}): void {
    this.#end("left");
    if (!back) this.#decided = {};
  }

  /** Leaves for good: nobody hears of this call any more. Safe to call twice. */
  close(): void {
    this.leave();
    this.#media.close();
    this.events.all.clear();
  }

  /** Silences the microphone or ends that. Ending it without a microphone asks for one. */
  setMuted(muted: boolean): void {
    this.#decided.muted = muted;
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

  /** Takes this microphone or camera from now on whenever it is switched on. What is in use stays. */
  chooseDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#media.chooseDevice(source, deviceId);
  }

  /** Goes over to another microphone or camera, or switches that one on. */
  async switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    if (this.#mayUse(source)) await this.#media.switchDevice(source, deviceId);
  }

  /** Changes what others read. At most 64 characters; the rest is cut, as are blanks around it. */
  setDisplayName(name: string): void {
    this.#store.updateLocal({ displayName: clipName(name) });
    this.#session?.tellOthers();
  }

  /** Raises this participant's hand, or lowers it. */
  setHandRaised(handRaised: boolean): void {
    this.#store.updateLocal({ handRaised });
    this.#session?.tellOthers();
  }

  /**
   * Asks the room for what takes the grant `moderate`: to mute somebody, to let somebody in, to lock the room, … What
   * comes of it, the state tells; a refusal is an `error` event.
   */
  moderate(what: Moderation): void {
    this.#session?.moderate(what);
  }

  /** Notes what this page has found out about a participant, or decided; nobody else is told. */
  note(id: string, found: Partial<Pick<Participant, "speaking" | "quality" | "pinned">>): void {
    if (id === this.state.local.id) this.#store.updateLocal(found);
    else this.#store.updateRemote(id, found);
  }

  /** The connection to a participant, to be measured; another after some kinds of trouble. */
  connectionTo(id: string): RTCPeerConnection | undefined {
    return this.#session?.peers?.peers.get(id)?.pc;
  }

  /**
   * Sends text or bytes to the pages of everyone who is connected, or of one participant: reliably, in order, browser to
   * browser. Their calls tell of it with `message`.
   *
   * @returns settles, with how many it goes to, when there is room for the next: wait for it when you send much.
   * @throws {RtcError} `message-too-large` over 64 KiB; `not-connected` outside a room, or to somebody out of reach;
   *   `not-granted` without the grant `chat`.
   */
  async send(data: Sendable, { to }: { to?: string } = {}): Promise<number> {
    if (new Blob([data]).size > MESSAGE_BYTES) {
      throw new RtcError("message-too-large", "This message is too long. A message can hold up to 64 KiB.");
    }
    if (!hasGrant(this.state.local, "chat")) throw notGranted("send messages");
    const sent = this.#session?.peers?.send(data, to);
    if (!sent || (to && !sent[0]))
      throw new RtcError("not-connected", "Not sent, because nobody is connected right now. Try again in a moment.");
    return (await Promise.all(sent)).length;
  }

  /** All there is to know about this call and its connections now, as one plain object: for bug reports. */
  inspect(): Promise<CallReport> {
    return inspectCall(this.state, this.#session?.peers?.peers ?? new Map());
  }

  /** Leaves, in order: tracks stop, connections close, remote streams go, the socket closes, the state is reset. */
  #end(reason: LeftReason, error?: RtcError): void {
    const session = this.#session;
    this.#session = undefined;
    this.#media.releaseAll();
    session?.close();
    this.#deviceErrors.clear();
    this.#wanted = undefined;
    this.#store.update({ ...initialState, ...(reason === "error" && { connectionState: "failed" }) });
    if (error) this.#report(error);
    if (!session) return;
    this.#log(`left: ${reason}`);
    this.#settle?.(error);
    this.events.emit("left", { reason });
  }

  #take(wanted: Wanted): Promise<void> {
    return this.#media.acquire(...DEVICES.filter((source) => wanted[source] && this.#may(source)));
  }

  #may(source: Source): boolean {
    return maySend(this.state.local, source, this.state.room?.callType);
  }

  /** Whether they may; if not, that is said. */
  #mayUse(source: Source): boolean {
    const may = this.#may(source);
    if (!may) this.#tell(notGranted(`use the ${source}`));
    return may;
  }

  /** Lets go of what may not be sent, and asks for what was wanted and may be. */
  #entitle(): void {
    for (const source of SOURCES) if (!this.#may(source)) this.#media.release(source);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) void this.#take({ ...wanted, ...this.#decided });
  }

  async #setSource(source: Source, on: boolean): Promise<void> {
    if (on && !this.#mayUse(source)) return;
    if (source !== "screen") this.#decided[source] = on;
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
    this.#session?.tellOthers();
  }

  /** Tells of a device that is back, once. */
  #offer(device: MediaDeviceInfo | null): void {
    if (this.state.returnedDevice?.deviceId === device?.deviceId) return;
    this.#store.update({ returnedDevice: device });
    if (device) this.events.emit("device-returned", { device });
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
}

type Wanted = Partial<Record<Source, boolean | undefined>>;

const notGranted = (what: string): RtcError =>
  new RtcError("not-granted", `You cannot ${what} in this call. Ask a host to allow it.`);

const clipName = (name = ""): string => name.trim().slice(0, LIMITS.displayNameLength);

/** Why there is no use in trying to join. */
function whyNot({ room }: JoinOptions): RtcError | undefined {
  if (typeof RTCPeerConnection === "undefined") {
    const message = "This browser cannot make calls. Use a current version of Chrome, Edge, Firefox or Safari.";
    return new RtcError("unsupported-browser", message, { fatal: true });
  }
  if (!room)
    return new RtcError("room-missing", 'This call has no room. Set one: <rtc-room room="…">.', { fatal: true });
  return undefined;
}
