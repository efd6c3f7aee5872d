import type { Participant } from "../../core/index.js";
import { ObservableSet } from "../room/observable-set.js";

/** The remote sound of one room. */
export interface RoomAudio {
  /** The `<audio>` elements through which the room plays, one per stream. Each is added before it starts to play. */
  readonly elements: ObservableSet<HTMLAudioElement>;
  /** Whether the browser refuses to play until the user interacts with the page. */
  readonly blocked: boolean;
  /** Calls `listener` whenever `blocked` changes, until the returned function is called. */
  subscribe(listener: (blocked: boolean) => void): () => void;
  /** Plays every paused element: in a user gesture those that the browser has blocked, after a move in the page all of them. */
  resume(): void;
}

/**
 * Plays the microphones and the screen sound of remote participants: one `<audio>` per stream in the shadow tree of `host`, until
 * the participant stops sending the stream.
 */
export class RemoteAudio implements RoomAudio {
  readonly elements = new ObservableSet<HTMLAudioElement>();
  blocked = false;
  readonly #byStream = new Map<MediaStream, HTMLAudioElement>();
  readonly #listeners = new Set<(blocked: boolean) => void>();

  constructor(private readonly host: Element) {}

  subscribe(listener: (blocked: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Plays these participants and no others. */
  update(participants: readonly Participant[]): void {
    const streams = new Set(participants.flatMap(audibleStreams));
    for (const [stream, audio] of this.#byStream) {
      if (streams.has(stream)) continue;
      audio.srcObject = null;
      audio.remove();
      this.#byStream.delete(stream);
      this.elements.delete(audio);
    }
    for (const stream of streams) {
      if (this.#byStream.has(stream)) continue;
      const audio = new Audio();
      audio.srcObject = stream;
      this.#byStream.set(stream, audio);
      this.host.shadowRoot?.append(audio);
      this.elements.add(audio);
      this.#play(audio);
    }
    if (!streams.size) this.#setBlocked(false);
  }

  resume(): void {
    for (const audio of this.elements) if (audio.paused) this.#play(audio);
  }

  #play(audio: HTMLAudioElement): void {
    audio.play().then(
      () => {
        // The permission to play holds for the whole page: try again to play the elements that were blocked before.
        this.#setBlocked(false);
        this.resume();
      },
      // Any other error means that the stream has ended meanwhile.
      (error: unknown) => error instanceof DOMException && error.name === "NotAllowedError" && this.#setBlocked(true),
    );
  }

  #setBlocked(blocked: boolean): void {
    if (blocked === this.blocked) return;
    this.blocked = blocked;
    for (const listener of [...this.#listeners]) listener(blocked);
  }
}

const audibleStreams = ({ screen, streams }: Participant): MediaStream[] =>
  [streams.microphone, screen === "on" ? streams.screen : undefined].filter(
    (stream): stream is MediaStream => !!stream?.getAudioTracks().length,
  );
