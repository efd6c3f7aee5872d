import { borrowAudio, returnAudio } from "./audio-context.js";

/**
 * Changes how loud an `<audio>` plays a stream beyond what its volume can: by a gain between the two. What is heard still comes
 * out of that element, so the browser's echo cancellation knows it, and it keeps the speaker that was chosen for it.
 *
 * As long as the browser lets no sound be processed, the element plays the stream as it is.
 */
export class Amplifier {
  readonly #context = borrowAudio();
  readonly #source: MediaStreamAudioSourceNode;
  readonly #gain: GainNode;
  readonly #out: MediaStreamAudioDestinationNode;
  /** Plays the stream without a sound: what arrives over a connection and no element plays, Chromium does not decode. */
  readonly #pump = new Audio();

  constructor(
    private readonly audio: HTMLAudioElement,
    private readonly stream: MediaStream,
    gain: number,
  ) {
    this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream });
    this.#gain = new GainNode(this.#context, { gain });
    this.#out = new MediaStreamAudioDestinationNode(this.#context);
    this.#source.connect(this.#gain).connect(this.#out);
    this.#pump.muted = true;
    this.#pump.srcObject = stream;
    void this.#pump.play().catch(ignore);
    this.#context.addEventListener("statechange", this.#route);
    this.#route();
  }

  set gain(value: number) {
    // Not at once, which would click.
    this.#gain.gain.setTargetAtTime(value, this.#context.currentTime, 0.02);
  }

  /** The element plays the stream itself again, unless it has been told to play nothing meanwhile. Safe to call twice. */
  close(): void {
    if (!this.#pump.srcObject) return;
    this.#pump.srcObject = null;
    this.#context.removeEventListener("statechange", this.#route);
    this.#source.disconnect();
    this.#gain.disconnect();
    if (this.audio.srcObject) this.#play(this.stream);
    returnAudio();
  }

  readonly #route = (): void => this.#play(this.#context.state === "running" ? this.#out.stream : this.stream);

  /** An element that waits to be allowed to play goes on waiting. */
  #play(stream: MediaStream): void {
    const { audio } = this;
    if (audio.srcObject === stream) return;
    const { paused } = audio;
    audio.srcObject = stream;
    if (!paused) void audio.play().catch(ignore);
  }
}

/** The next change of what is played has interrupted it, or the stream has gone. */
const ignore = (): void => {};
