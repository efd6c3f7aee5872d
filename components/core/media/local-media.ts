import mitt, { type Emitter } from "mitt";
import type { Source } from "../call-state.js";
import { RtcError } from "../errors.js";
import { noLog, type Log } from "../log.js";
import { mediaError } from "./media-errors.js";
import { screenSound } from "../mesh/slots.js";

/** A mesh encodes the camera once per participant, so what is asked of it is modest. */
const CAMERA: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } };

/** The devices that this page's person likes best: filled by whoever remembers that. `chooseDevice` counts for more. */
export const favouriteDevices = new Map<Source, string>();

/** A screen's sound without this page's own, in browsers that can tell them apart: the others know what they said. */
const SCREEN_SOUND: MediaTrackConstraints & { restrictOwnAudio: boolean } = { restrictOwnAudio: true };

export type LocalMediaEvents = {
  /** A source has been switched on, off or over to another device; or muted. */
  change: { source: Source; track: MediaStreamTrack | null };
  /** A source is being asked for, or no longer. */
  pending: { source: Source; pending: boolean };
  error: { source: Source; error: RtcError };
  /** A device that was unplugged in the call is back, `switchDevice` takes it again; `null` = it is in use, or gone. */
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
  /** The latest wish for each source: what an earlier one brings is stopped at once. */
  readonly #wishes = new Map<Source, symbol>();
  /** The devices to take, as far as they have been chosen. */
  readonly #chosen = new Map<Source, string>();
  /** The ids of the devices that were unplugged in the call, and are not in use again. */
  readonly #lost = new Set<string>();
  #muted = false;

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
   * Switches sources on, those excepted that are on or just being asked for. Microphone and camera are asked for in one
   * prompt; if that fails, one by one, so that one missing device does not cost the other.
   */
  acquire(...sources: Source[]): Promise<void> {
    return this.#ask(sources.filter((source) => !this.#tracks.has(source) && !this.#wishes.has(source)));
  }

  /** Takes this device from now on whenever the source is switched on. */
  chooseDevice(source: "microphone" | "camera", deviceId: string): void {
    this.#chosen.set(source, deviceId);
  }

  /** Switches a source over to the device with this id, or another if that has gone; keeps the one in use if all fails. */
  switchDevice(source: "microphone" | "camera", deviceId: string): Promise<void> {
    this.chooseDevice(source, deviceId);
    return this.#ask([source]);
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
    this.#endWish(source);
    const track = this.#tracks.get(source);
    if (!track) return;
    this.#drop(source, track);
    this.events.emit("change", { source, track: null });
  }

  /** Lets go of every device. Safe to call twice. */
  releaseAll(): void {
    this.#lost.clear();
    devices()?.removeEventListener("devicechange", this.#look);
    for (const source of [...this.#wishes.keys(), ...this.#tracks.keys()]) this.release(source);
  }

  /** Lets go of every device and of every listener. */
  close(): void {
    this.releaseAll();
    this.events.all.clear();
  }

  async #ask(sources: readonly Source[]): Promise<void> {
    const wish = this.#wish(sources);
    for (const [source, error] of await this.#try(sources, wish)) this.#refuse(source, wish, error);
  }

  #wish(sources: readonly Source[]): symbol {
    const wish = Symbol();
    for (const source of sources) {
      this.#wishes.set(source, wish);
      this.events.emit("pending", { source, pending: true });
    }
    return wish;
  }

  /**
   * Asks for those sources for which the wish still holds: together, then one by one. Returns why each of them cannot be
   * had; one error for all where the reason is the same.
   */
  async #try(sources: readonly Source[], wish: symbol): Promise<Map<Source, RtcError>> {
    const wanted = sources.filter((source) => this.#wishes.get(source) === wish);
    const [first, second] = wanted;
    const refusals = new Map<Source, RtcError>();
    if (!first) return refusals;
    try {
      const stream = await capture(wanted, (source) => this.#chosen.get(source) ?? favouriteDevices.get(source));
      for (const source of wanted) this.#settle(source, wish, takeTrack(stream, source));
    } catch (cause) {
      this.#log(`${wanted.join(" and ")} refused: ${String(cause)}`);
      const error = mediaError(second ? "camera and microphone" : first, cause);
      // A person who closed the one prompt is not asked again twice; a page that may not ask need not try.
      if (second && error.code !== "request-dismissed" && error.code !== "insecure-context") {
        for (const source of wanted) for (const refusal of await this.#try([source], wish)) refusals.set(...refusal);
        if (refusals.size < wanted.length || [...refusals.values()].some(({ code }) => code !== error.code)) {
          return refusals;
        }
      }
      for (const source of wanted) refusals.set(source, error);
    }
    return refusals;
  }

  /** The device has gone: another takes its place, if there is one. */
  async #replace(source: Source, lost = ""): Promise<void> {
    this.#log(`${source} ended`);
    this.release(source);
    if (source === "screen") return;
    this.#lost.add(lost);
    devices()?.addEventListener("devicechange", this.#look);
    const wish = this.#wish([source]);
    const [refusal] = await this.#try([source], wish);
    const track = this.track(source);
    const next = track ? `Now using ${track.label}.` : "Plug it back in or choose another one.";
    const error = new RtcError("device-lost", `Your ${source} was disconnected. ${next}`, { cause: refusal?.[1] });
    if (track) this.events.emit("error", { source, error });
    else this.#refuse(source, wish, error);
  }

  /** Devices have come or gone: one that was lost may be back. */
  readonly #look = (): void => {
    void devices()
      ?.enumerateDevices()
      .then((all) => this.events.emit("returned", all.find(({ deviceId }) => this.#lost.has(deviceId)) ?? null));
  };

  #endWish(source: Source): void {
    if (this.#wishes.delete(source)) this.events.emit("pending", { source, pending: false });
  }

  /** Ends a wish that has not been settled, with the reason. */
  #refuse(source: Source, wish: symbol, error: RtcError): void {
    if (this.#wishes.get(source) !== wish) return;
    this.#endWish(source);
    // Closing the browser's screen picker is a choice, not a failure.
    if (source !== "screen" || !isRefusal(error.cause)) this.events.emit("error", { source, error });
  }

  /** Puts a track into use, unless something else has been wished for meanwhile. */
  #settle(source: Source, wish: symbol, track: MediaStreamTrack | undefined): void {
    if (!track || this.#wishes.get(source) !== wish) return stop(track);
    const previous = this.#tracks.get(source);
    if (previous) this.#drop(source, previous);
    if (source === "microphone") track.enabled = !this.#muted;
    // Firefox knows it no more when the track has ended.
    const { deviceId } = track.getSettings();
    // Fired for what the page did not do: an unplugged device, the browser's own stop button.
    track.onended = () => void this.#replace(source, deviceId);
    if (this.#lost.delete(deviceId ?? "")) this.#look();
    this.#tracks.set(source, track);
    this.#log(`${source} on`);
    this.#endWish(source);
    this.events.emit("change", { source, track });
  }

  #drop(source: Source, track: MediaStreamTrack): void {
    track.onended = null;
    stop(track);
    this.#tracks.delete(source);
    this.#log(`${source} off`);
  }
}

function takeTrack(stream: MediaStream, source: Source): MediaStreamTrack | undefined {
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

/** The DOM types promise them always; browsers hide them from insecure pages. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices;

async function capture(
  sources: readonly Source[],
  choice: (source: Source) => string | undefined,
): Promise<MediaStream> {
  const from = devices();
  if (!from) {
    const message = "Camera and microphone only work on secure pages. Open this page over https:// or on localhost.";
    throw new RtcError("insecure-context", message);
  }
  if (sources[0] === "screen") return from.getDisplayMedia({ video: true, audio: SCREEN_SOUND });
  const ask = (how: "exact" | "ideal") => {
    const constraints = (source: Source, wanted: MediaTrackConstraints) => {
      const id = choice(source);
      return sources.includes(source) && { ...wanted, ...(id && { deviceId: { [how]: id } }) };
    };
    return from.getUserMedia({ audio: constraints("microphone", {}), video: constraints("camera", CAMERA) });
  };
  // A device that has gone must not cost the call its microphone: any other is better than none.
  return ask("exact").catch((cause: unknown) => {
    if (isRefusal(cause) || !sources.some(choice)) throw cause;
    return ask("ideal");
  });
}
