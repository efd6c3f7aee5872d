import mitt, { type Emitter } from "mitt";
import type { Source } from "./call-state.js";
import { RtcError } from "./errors.js";
import { noLog, type Log } from "./log.js";
import { LostDevices } from "./lost-devices.js";
import { mediaError } from "./media-errors.js";

/** What a source is asked for. A mesh encodes the camera once per participant, so its default is modest. */
const CONSTRAINTS: Readonly<Record<Source, MediaTrackConstraints | true>> = {
  microphone: true,
  camera: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } },
  screen: true,
};

export type LocalMediaEvents = {
  /** A source has been switched on, off or over to another device; or muted. */
  change: { source: Source; track: MediaStreamTrack | null };
  /** A source is being asked for, or no longer. */
  pending: { source: Source; pending: boolean };
  error: { source: Source; error: RtcError };
  /** A device that was unplugged in the call is back: `switchDevice` takes it again. */
  returned: { source: Source; device: MediaDeviceInfo };
};

/**
 * This page's microphone, camera and screen. Switching off stops the track, so that the device's light goes out;
 * muting leaves the microphone open and silent. A refusal is an event, never a rejection.
 */
export class LocalMedia {
  readonly events: Emitter<LocalMediaEvents> = mitt<LocalMediaEvents>();
  readonly #log: Log;
  readonly #tracks = new Map<Source, MediaStreamTrack>();
  /** The latest wish for each source: what an earlier one brings is stopped at once. */
  readonly #wishes = new Map<Source, symbol>();
  readonly #lost = new LostDevices((source, device) => this.events.emit("returned", { source, device }));
  #muted = false;

  constructor(log: Log = noLog) {
    this.#log = log;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** The live tracks, as they are at the time of reading. */
  get tracks(): ReadonlyMap<Source, MediaStreamTrack> {
    return this.#tracks;
  }

  /** The live track of a source. */
  track(source: Source): MediaStreamTrack | null {
    return this.#tracks.get(source) ?? null;
  }

  /**
   * Switches sources on, those already on excepted. Microphone and camera are asked for in one prompt; if that fails,
   * one by one, so that one missing device does not cost the other.
   */
  async acquire(...sources: Source[]): Promise<void> {
    const missing = sources.filter((source) => !this.#tracks.has(source));
    if (missing.length < 2) {
      await Promise.all(missing.map((source) => this.#acquireOne(source)));
      return;
    }
    const wishes = missing.map((source) => this.#wish(source));
    try {
      const stream = await capture(missing);
      missing.forEach((source, index) => this.#settle(source, wishes[index], takeTrack(stream, source)));
    } catch (cause) {
      this.#log(`${missing.join(" and ")} refused together: ${String(cause)}`);
      const refusals = await this.#askOneByOne(missing, wishes, mediaError("camera and microphone", cause));
      missing.forEach((source, index) => this.#refuse(source, wishes[index], refusals[index]));
    }
  }

  /** Switches a source over to the device with this id, or another if that has gone; keeps the one in use if all fails. */
  async switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    await this.#acquireOne(source, deviceId);
  }

  /** Silences the microphone, or ends that. Holds for a microphone that comes later, too. */
  setMuted(muted: boolean): void {
    this.#muted = muted;
    const track = this.track("microphone");
    if (!track || track.enabled === !muted) return;
    track.enabled = !muted;
    this.events.emit("change", { source: "microphone", track });
  }

  /** Switches a source off and lets go of its device. */
  release(source: Source): void {
    if (this.#wishes.delete(source)) this.events.emit("pending", { source, pending: false });
    const track = this.#tracks.get(source);
    if (!track) return;
    this.#drop(source, track);
    this.events.emit("change", { source, track: null });
  }

  /** Lets go of every device. Safe to call twice. */
  releaseAll(): void {
    this.#lost.clear();
    for (const source of ["microphone", "camera", "screen"] as const) this.release(source);
  }

  /** Lets go of every device and of every listener. */
  close(): void {
    this.releaseAll();
    this.events.all.clear();
  }

  async #acquireOne(source: Source, deviceId?: string): Promise<void> {
    const wish = this.#wish(source);
    this.#refuse(source, wish, await this.#try(source, wish, deviceId));
  }

  /** Why each of them cannot be had alone either; one error for all where the reason is the same. */
  async #askOneByOne(
    sources: readonly Source[],
    wishes: readonly symbol[],
    together: RtcError,
  ): Promise<(RtcError | undefined)[]> {
    // A person who closed the one prompt is not asked again twice; a page that may not ask need not try.
    const final = together.code === "request-dismissed" || together.code === "insecure-context";
    if (final) return sources.map(() => together);
    const refusals = [];
    for (const [index, source] of sources.entries()) refusals.push(await this.#try(source, wishes[index]));
    const same = refusals.every((refusal) => refusal?.code === together.code);
    return same ? sources.map(() => together) : refusals;
  }

  /** Asks for a source, unless the wish for it has been overtaken. Returns why it was refused. */
  async #try(source: Source, wish: symbol | undefined, deviceId?: string): Promise<RtcError | undefined> {
    if (this.#wishes.get(source) !== wish) return undefined;
    try {
      this.#settle(source, wish, takeTrack(await capture([source], deviceId), source));
      return undefined;
    } catch (cause) {
      this.#log(`${source} refused: ${String(cause)}`);
      return mediaError(source, cause);
    }
  }

  /** The device has gone: another takes its place, if there is one. */
  async #replace(source: Source, lost: MediaStreamTrack): Promise<void> {
    this.#log(`${source} ended`);
    this.release(source);
    if (source === "screen") return;
    this.#lost.add(source, lost.getSettings().deviceId ?? "");
    const wish = this.#wish(source);
    const gone = `The ${source} was disconnected.`;
    try {
      const track = takeTrack(await capture([source]), source);
      if (!this.#settle(source, wish, track)) return;
      this.events.emit("error", { source, error: new RtcError("device-lost", `${gone} Now using ${track?.label}.`) });
    } catch (cause) {
      const message = `${gone} Plug it in again or choose another.`;
      this.#refuse(source, wish, new RtcError("device-lost", message, { cause }));
    }
  }

  /** Ends a wish that has not been settled, with the reason. */
  #refuse(source: Source, wish: symbol | undefined, error: RtcError | undefined): void {
    if (!wish || this.#wishes.get(source) !== wish) return;
    this.#wishes.delete(source);
    this.events.emit("pending", { source, pending: false });
    // Closing the browser's screen picker is a choice, not a failure.
    const chosen = source === "screen" && isRefusal(error?.cause);
    if (error && !chosen) this.events.emit("error", { source, error });
  }

  #wish(source: Source): symbol {
    const wish = Symbol(source);
    this.#wishes.set(source, wish);
    this.events.emit("pending", { source, pending: true });
    return wish;
  }

  /** Puts a track into use, unless something else has been wished for meanwhile; says whether it did. */
  #settle(source: Source, wish: symbol | undefined, track: MediaStreamTrack | undefined): boolean {
    if (!track || this.#wishes.get(source) !== wish) {
      track?.stop();
      return false;
    }
    this.#wishes.delete(source);
    const previous = this.#tracks.get(source);
    if (previous) this.#drop(source, previous);
    if (source === "microphone") track.enabled = !this.#muted;
    // Fired for what the page did not do: an unplugged device, the browser's own stop button.
    track.onended = () => void this.#replace(source, track);
    this.#tracks.set(source, track);
    this.#log(`${source} on`);
    this.events.emit("pending", { source, pending: false });
    this.events.emit("change", { source, track });
    return true;
  }

  #drop(source: Source, track: MediaStreamTrack): void {
    track.onended = null;
    track.stop();
    this.#tracks.delete(source);
    this.#log(`${source} off`);
  }
}

function takeTrack(stream: MediaStream, source: Source): MediaStreamTrack | undefined {
  return source === "microphone" ? stream.getAudioTracks()[0] : stream.getVideoTracks()[0];
}

/** Firefox throws a `MediaStreamError`, which is an error and no DOMException. */
const isRefusal = (cause: unknown): boolean => cause instanceof Error && cause.name === "NotAllowedError";

async function capture(sources: readonly Source[], deviceId?: string): Promise<MediaStream> {
  // The DOM types promise `mediaDevices` always; browsers hide it from insecure pages.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) {
    const message = "Camera and microphone need a secure page. Open it over https:// or on localhost.";
    throw new RtcError("insecure-context", message);
  }
  if (sources[0] === "screen") return devices.getDisplayMedia({ video: CONSTRAINTS.screen });
  const ask = (choice?: ConstrainDOMString) => {
    const constraints = (source: Source) => {
      if (!sources.includes(source)) return false;
      const wanted = CONSTRAINTS[source];
      return choice ? { ...(wanted === true ? {} : wanted), deviceId: choice } : wanted;
    };
    return devices.getUserMedia({ audio: constraints("microphone"), video: constraints("camera") });
  };
  if (!deviceId) return ask();
  // A device that has gone must not cost the call its microphone: any other is better than none.
  return ask({ exact: deviceId }).catch((cause: unknown) => {
    if (isRefusal(cause)) throw cause;
    return ask({ ideal: deviceId });
  });
}
