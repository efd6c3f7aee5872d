import { type Ear, TrackLevel } from "./track-level.js";

/** A level that was measured longer ago than this, in milliseconds, is of somebody who has stopped sending. */
const STALE = 300;

/**
 * Listens to what arrives from a participant: by what the packets themselves say, which costs no sound processing and does not
 * depend on how loud this page plays it; where there is no such thing, by listening to the track.
 */
export class ReceiverLevel implements Ear {
  #receiver: RTCRtpReceiver | undefined;
  #fallback: TrackLevel | undefined;
  #timestamp = 0;
  #heardAt = -Infinity;

  constructor(
    private readonly track: MediaStreamTrack,
    private readonly connection: () => RTCPeerConnection | undefined,
  ) {}

  get hears(): boolean {
    return this.#fallback?.hears ?? true;
  }

  read(now = performance.now()): number {
    if (this.#fallback) return this.#fallback.read();
    this.#receiver ??= this.connection()
      ?.getReceivers()
      .find(({ track }) => track === this.track);
    const source = latest(this.#receiver);
    if (!this.#receiver || (source && source.audioLevel === undefined)) {
      this.#fallback = new TrackLevel(this.track);
      return 0;
    }
    if (source && source.timestamp !== this.#timestamp) {
      this.#timestamp = source.timestamp;
      this.#heardAt = now;
    }
    return now - this.#heardAt < STALE ? (source?.audioLevel ?? 0) : 0;
  }

  close(): void {
    this.#fallback?.close();
    this.#fallback = undefined;
  }
}

/** What the newest packet said. Older entries stay for ten seconds after a sender has changed its source. */
const latest = (receiver: RTCRtpReceiver | undefined): RTCRtpSynchronizationSource | undefined =>
  receiver?.getSynchronizationSources().sort((a, b) => b.timestamp - a.timestamp)[0];
