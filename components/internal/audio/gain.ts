import { borrowAudio, returnAudio } from "./audio-context.js";

/**
 * Plays the stream of an `<audio>` through a gain, which can make it louder than the element's own volume can. The same element
 * plays the result: so the browser's echo cancellation works, and the chosen speaker is kept.
 *
 * While the browser processes no sound, the element plays the original stream.
 */
export class AudioGain {
  readonly #context = borrowAudio();
  readonly #source: MediaStreamAudioSourceNode;
  readonly #gain: GainNode;
  readonly #output: MediaStreamAudioDestinationNode;
  /** Plays the stream muted: Chromium does not decode a remote stream that no element plays. */
  readonly #decoder = new Audio();

  constructor(
    private readonly audio: HTMLAudioElement,
    private readonly stream: MediaStream,
    gain: number,
  ) {
    this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream });
    this.#gain = new GainNode(this.#context, { gain });
    this.#output = new MediaStreamAudioDestinationNode(this.#context);
    this.#source.connect(this.#gain).connect(this.#output);
    this.#decoder.muted = true;
    this.#decoder.srcObject = stream;
    void this.#decoder.play().catch(ignore);
    this.#context.addEventListener("statechange", this.#route);
    this.#route();
  }

  set gain(value: number) {
    // A sudden change would click.
    this.#gain.gain.setTargetAtTime(value, this.#context.currentTime, 0.02);
  }

  /** Makes the element play the original stream again, unless it plays nothing any more. Safe to call twice. */
  close(): void {
    if (!this.#decoder.srcObject) return;
    this.#decoder.srcObject = null;
    this.#context.removeEventListener("statechange", this.#route);
    this.#source.disconnect();
    this.#gain.disconnect();
    if (this.audio.srcObject) this.#play(this.stream);
    returnAudio();
  }

  readonly #route = (): void => this.#play(this.#context.state === "running" ? this.#output.stream : this.stream);

  /** An element that the browser has not allowed to play stays paused. */
  #play(stream: MediaStream): void {
    const { audio } = this;
    if (audio.srcObject === stream) return;
    const { paused } = audio;
    audio.srcObject = stream;
    if (!paused) void audio.play().catch(ignore);
  }
}

/** `play()` rejects when the source changes again, or when the stream ends. */
const ignore = (): void => {};
