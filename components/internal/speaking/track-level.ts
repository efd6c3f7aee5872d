import { borrowAudio, returnAudio } from "../audio/audio-context.js";

/** Measures the sound level of a participant. */
export interface LevelMeter {
  /** Whether it measures at all: the browser may process no sound before the user interacts with the page. */
  readonly isRunning: boolean;
  /** The present level, from 0 to 1; 0 is digital silence. */
  read(): number;
  close(): void;
}

/** Measures a track with Web Audio, without playing it. The level is 0 in a browser that cannot do that. */
export class TrackLevel implements LevelMeter {
  readonly #samples = new Float32Array(2048);
  #context: AudioContext | undefined;
  #source: MediaStreamAudioSourceNode | undefined;
  #analyser: AnalyserNode | undefined;

  /** `closed` is called when the meter is closed. */
  constructor(
    track: MediaStreamTrack,
    private readonly closed?: () => void,
  ) {
    try {
      this.#context = borrowAudio();
      this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: new MediaStream([track]) });
      this.#analyser = new AnalyserNode(this.#context, { fftSize: this.#samples.length });
      this.#source.connect(this.#analyser);
    } catch {
      this.close();
    }
  }

  get isRunning(): boolean {
    return this.#context?.state === "running";
  }

  read(): number {
    this.#analyser?.getFloatTimeDomainData(this.#samples);
    return Math.sqrt(this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length);
  }

  /** Safe to call twice. */
  close(): void {
    this.#source?.disconnect();
    if (this.#context) returnAudio();
    this.#context = undefined;
    this.closed?.();
  }
}

/**
 * Measures a microphone whether it is muted or not: a copy of the track stays enabled while the track itself is disabled. The
 * copy keeps the device open, so the meter has to be closed when the track is stopped.
 */
export function microphoneLevel(track: MediaStreamTrack): LevelMeter {
  const copy = track.clone();
  copy.enabled = true;
  return new TrackLevel(copy, () => copy.stop());
}
