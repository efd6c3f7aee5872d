import type { Participant } from "../../core/index.js";

/**
 * Plays what the others say, and the sound of their screens: one `<audio>` per stream in `container`, for as long as
 * there is the stream.
 */
export class RemoteAudio {
  /** Whether the browser keeps silent until somebody touches the page. */
  blocked = false;
  readonly #voices = new Map<MediaStream, HTMLAudioElement>();

  /** `changed` is called when the browser refuses to play, and when it no longer does. */
  constructor(
    private readonly host: Element,
    private readonly changed: (blocked: boolean) => void,
  ) {}

  /** Plays these participants and nobody else. */
  update(participants: readonly Participant[]): void {
    const streams = new Set(participants.flatMap(soundsOf));
    for (const [stream, audio] of this.#voices) {
      if (streams.has(stream)) continue;
      audio.srcObject = null;
      audio.remove();
      this.#voices.delete(stream);
    }
    for (const stream of streams) {
      if (this.#voices.has(stream)) continue;
      const audio = new Audio();
      audio.srcObject = stream;
      this.#voices.set(stream, audio);
      this.host.shadowRoot?.append(audio);
      this.#play(audio);
    }
    if (!streams.size) this.#set(false);
  }

  /** Plays what does not play: within a click, what was refused; after a move in the page, what that has paused. */
  resume(): void {
    for (const audio of this.#voices.values()) if (audio.paused) this.#play(audio);
  }

  #play(audio: HTMLAudioElement): void {
    audio.play().then(
      () => {
        // Where one may sound, all may: whoever was refused before is tried again.
        this.#set(false);
        this.resume();
      },
      // Any other refusal means that the stream has gone meanwhile.
      (error: unknown) => error instanceof DOMException && error.name === "NotAllowedError" && this.#set(true),
    );
  }

  #set(blocked: boolean): void {
    if (blocked === this.blocked) return;
    this.blocked = blocked;
    this.changed(blocked);
  }
}

const soundsOf = ({ screen, streams }: Participant): MediaStream[] =>
  [streams.microphone, screen === "on" ? streams.screen : undefined].filter(
    (stream): stream is MediaStream => !!stream?.getAudioTracks().length,
  );
