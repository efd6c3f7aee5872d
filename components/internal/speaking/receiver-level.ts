import { type LevelMeter, TrackLevel } from "./track-level.js";

/** If the newest packet is older than this, in milliseconds, the participant has stopped sending. */
const STALE = 300;

/**
 * Reads the level of a remote participant from the headers of their packets: that takes no sound processing and does not depend
 * on the volume at which this page plays them. If packets carry no level, it measures the track.
 */
export class ReceiverLevel implements LevelMeter {
  #receiver: RTCRtpReceiver | undefined;
  #fallback: TrackLevel | undefined;
  #timestamp = 0;
  #receivedAt = -Infinity;

  constructor(
    private readonly track: MediaStreamTrack,
    private readonly connection: () => RTCPeerConnection | undefined,
  ) {}

  get isRunning(): boolean {
    return this.#fallback?.isRunning ?? true;
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
      this.#receivedAt = now;
    }
    return now - this.#receivedAt < STALE ? (source?.audioLevel ?? 0) : 0;
  }

  close(): void {
    this.#fallback?.close();
    this.#fallback = undefined;
  }
}

/** The entry of the newest packet. After a sender has changed its source, older entries stay in the list for ten seconds. */
const latest = (receiver: RTCRtpReceiver | undefined): RTCRtpSynchronizationSource | undefined =>
  receiver?.getSynchronizationSources().sort((a, b) => b.timestamp - a.timestamp)[0];
