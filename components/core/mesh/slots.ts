import type { Source } from "../call-state.js";
import { screenSound } from "../media/screen-sound.js";

/**
 * The m-lines of every connection, in their order: one per source, and one for the sound of the screen. There from the
 * start and never renegotiated.
 */
export const SLOTS: readonly (readonly [Source, "audio" | "video"])[] = [
  ["microphone", "audio"],
  ["camera", "video"],
  ["screen", "video"],
  ["screen", "audio"],
];

/** The track for a slot of this kind: the source's own, or the sound that was captured with it. */
const ofKind = (kind: string, track: MediaStreamTrack | null = null): MediaStreamTrack | null | undefined =>
  track && (track.kind === kind ? track : screenSound.get(track));

/** Makes a sender send a track, or nothing. */
async function sendTrack(sender: RTCRtpSender | undefined, track: MediaStreamTrack | null): Promise<void> {
  await sender?.replaceTrack(track);
  // Without a track Firefox repeats the last picture once a second, unless its encodings are inactive.
  const parameters = sender?.getParameters();
  const active = track !== null;
  if (!parameters?.encodings.some((encoding) => encoding.active !== active)) return;
  for (const encoding of parameters.encodings) encoding.active = active;
  await sender?.setParameters(parameters);
}

/** The transceivers of one connection, one per slot, and the local tracks that they send. */
export class SlotTransceivers {
  readonly #connection: RTCPeerConnection;
  readonly #tracks: Map<Source, MediaStreamTrack | null>;
  readonly #fail: (step: string, cause: unknown) => void;
  /** By slot. */
  readonly #transceivers: RTCRtpTransceiver[] = [];
  #sending = Promise.resolve();

  constructor(
    connection: RTCPeerConnection,
    tracks: ReadonlyMap<Source, MediaStreamTrack | null> | undefined,
    fail: (step: string, cause: unknown) => void,
  ) {
    this.#connection = connection;
    this.#tracks = new Map(tracks);
    this.#fail = fail;
  }

  /** Makes the transceivers of an end that makes the first offer. */
  create(): void {
    for (const [source, kind] of SLOTS) {
      this.#transceivers.push(this.#connection.addTransceiver(ofKind(kind, this.#tracks.get(source)) ?? kind));
    }
  }

  /** The source that a transceiver belongs to. */
  sourceOf(transceiver: RTCRtpTransceiver): Source | undefined {
    return SLOTS[this.#transceivers.indexOf(transceiver)]?.[0];
  }

  /** Sends `track` as `source` from now on, or nothing for `null`. */
  setTrack(source: Source, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks.set(source, track);
    // One after another: a sender's parameters may not be set while they are being set.
    this.#sending = this.#sending.then(() => this.#send(source));
    return this.#sending;
  }

  /** Gives each slot the transceiver that the other end's offer made for it, and sends the tracks there are. */
  adopt(): void {
    const offered = this.#connection
      .getTransceivers()
      .filter(({ mid, currentDirection }) => mid !== null && currentDirection !== "stopped");
    for (const [slot, [source, kind]] of SLOTS.entries()) {
      const index = offered.findIndex(({ receiver }) => receiver.track.kind === kind);
      const [transceiver] = index < 0 ? [] : offered.splice(index, 1);
      if (!transceiver || this.#transceivers[slot]) continue;
      this.#transceivers[slot] = transceiver;
      transceiver.direction = "sendrecv";
      const track = this.#tracks.get(source);
      if (track) void this.setTrack(source, track);
    }
  }

  /** Brings the senders of a source to its present track. */
  async #send(source: Source): Promise<void> {
    const track = this.#tracks.get(source);
    try {
      for (const [slot, [slotSource, kind]] of SLOTS.entries()) {
        if (slotSource === source) await sendTrack(this.#transceivers[slot]?.sender, ofKind(kind, track) ?? null);
      }
    } catch (cause) {
      this.#fail(`replace the ${source} track`, cause);
    }
  }
}
