import mitt, { type Emitter } from "mitt";
import type { Source } from "../call-state.js";
import { RtcError } from "../errors.js";
import { noLog, type Log } from "../log.js";
import { mediaError } from "./media-errors.js";
import { screenSound } from "./screen-sound.js";

/** A mesh encodes the camera once per participant, so the request is modest. */
const CAMERA: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } };

/** A screen's sound without this page's own, where the browser can separate them: the others know what they said. */
const SCREEN_SOUND: MediaTrackConstraints & { restrictOwnAudio: boolean } = { restrictOwnAudio: true };

export type LocalMediaEvents = {
  /** A source has been switched on, off or over to another device; or muted. */
  change: { source: Source; track: MediaStreamTrack | null };
  /** A source is being requested from the browser, or no longer. */
  pending: { source: Source; pending: boolean };
  error: { source: Source; error: RtcError };
  /** A device that was unplugged in the call is back, and `switchDevice` uses it again; `null` = it is in use, or gone. */
  returned: MediaDeviceInfo | null;
};

/**
 * This page's microphone, camera and screen. Switching off stops the track, so that the device's light goes out;
 * muting leaves the microphone open and silent. A refusal is an event, never a rejection.
 */
export class LocalMedia {
  readonly events: Emitter<LocalMediaEvents> = mitt<LocalMediaEvents>();
  readonly #log: Log;
  readonly #tracks = new Map<Source, MediaStreamTrack>();
  /** The latest request for each source: a track of an earlier request is stopped at once. */
  readonly #requests = new Map<Source, symbol>();
  readonly #chosenDevices = new Map<Source, string>();
  readonly #preferredDevices = new Map<Source, string>();
  /** The ids of the devices that were unplugged in the call, and are not in use again. */
  readonly #lost = new Set<string>();
  #muted = false;
  #isClosed = false;

  constructor(log: Log = noLog) {
    this.#log = log;
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
   * Switches sources on, except those that are on or being requested. Microphone and camera are requested in one prompt;
   * if that fails, one by one, so that one missing device does not cost the other.
   */
  acquire(...sources: Source[]): Promise<void> {
    return this.#request(sources.filter((source) => !this.#tracks.has(source) && !this.#requests.has(source)));
  }

  /** Uses this device from now on whenever the source is switched on. */
  chooseDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#chosenDevices.set(source, deviceId);
  }

  /** Uses this device for as long as none has been chosen; `""` = no preference. */
  preferDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#preferredDevices.set(source, deviceId);
  }

  /** Switches a source over to the device with this id, or another if that has gone; keeps the one in use if all fails. */
  switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    this.chooseDevice(source, deviceId);
    return this.#request([source]);
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
    this.#endRequest(source);
    const track = this.#tracks.get(source);
    if (!track) return;
    this.#drop(source, track);
    this.events.emit("change", { source, track: null });
  }

  /** Lets go of every device. Safe to call twice. */
  releaseAll(): void {
    this.#lost.clear();
    devices()?.removeEventListener("devicechange", this.#checkReturned);
    for (const source of [...this.#requests.keys(), ...this.#tracks.keys()]) this.release(source);
  }

  /** Lets go of every device and of every listener, and requests no device any more. Safe to call twice. */
  close(): void {
    this.#isClosed = true;
    this.releaseAll();
    this.events.all.clear();
  }

  async #request(sources: readonly Source[]): Promise<void> {
    if (this.#isClosed) return;
    const request = this.#beginRequest(sources);
    for (const [source, error] of await this.#capture(sources, request)) this.#refuse(source, request, error);
  }

  #beginRequest(sources: readonly Source[]): symbol {
    const request = Symbol();
    for (const source of sources) {
      this.#requests.set(source, request);
      this.events.emit("pending", { source, pending: true });
    }
    return request;
  }

  /**
   * Captures those sources whose latest request is this one: together, then one by one. Returns the reason for each that
   * is refused; one error for all where the reason is the same.
   */
  async #capture(sources: readonly Source[], request: symbol): Promise<Map<Source, RtcError>> {
    const wanted = sources.filter((source) => this.#requests.get(source) === request);
    const [first, second] = wanted;
    const refusals = new Map<Source, RtcError>();
    if (!first) return refusals;
    try {
      const stream = await capture(wanted, (source) => this.#deviceFor(source));
      for (const source of wanted) this.#use(source, request, trackOf(stream, source));
    } catch (cause) {
      this.#log(`${wanted.join(" and ")} refused: ${String(cause)}`);
      const error = mediaError(second ? "camera and microphone" : first, cause);
      // A person who closed the one prompt is not asked again twice; an insecure page cannot ask at all.
      if (second && error.code !== "request-dismissed" && error.code !== "insecure-context") {
        for (const source of wanted) {
          for (const [refused, reason] of await this.#capture([source], request)) refusals.set(refused, reason);
        }
        const reasons = [...refusals.values()];
        if (refusals.size < wanted.length || reasons.some(({ code }) => code !== error.code)) return refusals;
      }
      for (const source of wanted) refusals.set(source, error);
    }
    return refusals;
  }

  #deviceFor(source: Source): string | undefined {
    return this.#chosenDevices.get(source) ?? this.#preferredDevices.get(source);
  }

  /** The device has gone: another takes its place, if there is one. */
  async #replace(source: Source, lostId = ""): Promise<void> {
    this.#log(`${source} ended`);
    this.release(source);
    if (source === "screen") return;
    this.#lost.add(lostId);
    devices()?.addEventListener("devicechange", this.#checkReturned);
    const request = this.#beginRequest([source]);
    const refusals = await this.#capture([source], request);
    const track = this.track(source);
    const next = track ? `Now using ${track.label}.` : "Plug it back in or choose another one.";
    const cause = refusals.get(source);
    const error = new RtcError("device-lost", `Your ${source} was disconnected. ${next}`, { cause });
    if (track) this.events.emit("error", { source, error });
    else this.#refuse(source, request, error);
  }

  /** Devices have been plugged in or out: one that was lost may be back. */
  readonly #checkReturned = (): void => {
    void devices()
      ?.enumerateDevices()
      .then((all) => this.events.emit("returned", all.find(({ deviceId }) => this.#lost.has(deviceId)) ?? null));
  };

  #endRequest(source: Source): void {
    if (this.#requests.delete(source)) this.events.emit("pending", { source, pending: false });
  }

  /** Ends a request, if it is still the latest of its source, with the reason. */
  #refuse(source: Source, request: symbol, error: RtcError): void {
    if (this.#requests.get(source) !== request) return;
    this.#endRequest(source);
    // Closing the browser's screen picker is a choice, not a failure.
    if (source !== "screen" || !isRefusal(error.cause)) this.events.emit("error", { source, error });
  }

  /** Puts a track into use, unless its source has been requested again or released meanwhile. */
  #use(source: Source, request: symbol, track: MediaStreamTrack | undefined): void {
    if (!track || this.#requests.get(source) !== request) return stop(track);
    const previous = this.#tracks.get(source);
    if (previous) this.#drop(source, previous);
    if (source === "microphone") track.enabled = !this.#muted;
    // Read it now: Firefox does not know the device any more when the track has ended.
    const { deviceId } = track.getSettings();
    // Fired for what the page did not do: an unplugged device, the browser's own stop button.
    track.onended = () => void this.#replace(source, deviceId);
    if (this.#lost.delete(deviceId ?? "")) this.#checkReturned();
    this.#tracks.set(source, track);
    this.#log(`${source} on`);
    this.#endRequest(source);
    this.events.emit("change", { source, track });
  }

  #drop(source: Source, track: MediaStreamTrack): void {
    track.onended = null;
    stop(track);
    this.#tracks.delete(source);
    this.#log(`${source} off`);
  }
}

function trackOf(stream: MediaStream, source: Source): MediaStreamTrack | undefined {
  const [sound] = stream.getAudioTracks();
  const [picture] = stream.getVideoTracks();
  if (source === "screen" && picture && sound) screenSound.set(picture, sound);
  return source === "microphone" ? sound : picture;
}

function stop(track?: MediaStreamTrack): void {
  if (!track) return;
  screenSound.get(track)?.stop();
  track.stop();
}

/** Firefox throws a `MediaStreamError`, which is an error and no DOMException. */
const isRefusal = (cause: unknown): boolean => cause instanceof Error && cause.name === "NotAllowedError";

/** The DOM types promise `mediaDevices` always; browsers hide it from insecure pages. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices;

async function capture(
  sources: readonly Source[],
  deviceFor: (source: Source) => string | undefined,
): Promise<MediaStream> {
  const mediaDevices = devices();
  if (!mediaDevices) {
    const message = "Camera and microphone only work on secure pages. Open this page over https:// or on localhost.";
    throw new RtcError("insecure-context", message);
  }
  if (sources[0] === "screen") return mediaDevices.getDisplayMedia({ video: true, audio: SCREEN_SOUND });
  const request = (strictness: "exact" | "ideal"): Promise<MediaStream> => {
    const constraints = (source: Source, general: MediaTrackConstraints): MediaTrackConstraints | false => {
      if (!sources.includes(source)) return false;
      const id = deviceFor(source);
      return id ? { ...general, deviceId: { [strictness]: id } } : general;
    };
    return mediaDevices.getUserMedia({ audio: constraints("microphone", {}), video: constraints("camera", CAMERA) });
  };
  return request("exact").catch((cause: unknown) => {
    if (isRefusal(cause) || !sources.some(deviceFor)) throw cause;
    // A device that has gone must not cost the call its microphone: any other is better than none.
    return request("ideal");
  });
}
