import { borrowAudio, returnAudio } from "../audio/audio-context.js";

/** Something that can tell how loud a participant is. */
export interface Ear {
  /** Whether it hears at all: a page that nobody has touched may have to wait. */
  readonly hears: boolean;
  /** The level now, 0 to 1; 0 is digital silence. */
  read(): number;
  close(): void;
}

/** Listens to a track by WebAudio, without making any sound. Hears nothing where the browser cannot do that. */
export class TrackLevel implements Ear {
  readonly #samples = new Float32Array(2048);
  #context: AudioContext | undefined;
  #source: MediaStreamAudioSourceNode | undefined;
  #analyser: AnalyserNode | undefined;

  /** `end` is called when it listens no more. */
  constructor(
    track: MediaStreamTrack,
    private readonly end?: () => void,
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

  get hears(): boolean {
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
    this.end?.();
  }
}

/**
 * Listens to a microphone whether it is muted or not: to a copy of the track, which goes on while the track itself is
 * silenced. The copy holds the device, so it has to be closed when the track is stopped.
 */
export function microphoneLevel(track: MediaStreamTrack): Ear {
  const copy = track.clone();
  copy.enabled = true;
  return new TrackLevel(copy, () => copy.stop());
}
