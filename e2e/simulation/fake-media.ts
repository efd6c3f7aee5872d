import { EventSource } from "./event-source.js";
import type { World } from "./world.js";

let count = 0;

/** A track without media. */
export class FakeTrack extends EventSource {
  readonly id = `track-${++count}`;
  readonly label = this.id;
  enabled = true;
  muted = false;
  readyState: "live" | "ended" = "live";

  constructor(readonly kind: "audio" | "video") {
    super();
  }

  stop(): void {
    this.readyState = "ended";
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.kind };
  }
}

/** A stream of fake tracks. */
export class FakeStream extends EventSource {
  readonly id = `stream-${++count}`;
  readonly #tracks: Set<FakeTrack>;

  constructor(tracks: Iterable<FakeTrack> = []) {
    super();
    this.#tracks = new Set(tracks);
  }

  addTrack(track: FakeTrack): void {
    this.#tracks.add(track);
  }

  removeTrack(track: FakeTrack): void {
    this.#tracks.delete(track);
  }

  getTracks(): FakeTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): FakeTrack[] {
    return this.getTracks().filter(({ kind }) => kind === "audio");
  }

  getVideoTracks(): FakeTrack[] {
    return this.getTracks().filter(({ kind }) => kind === "video");
  }
}

/** `navigator.mediaDevices` of a user who answers after a while, and refuses one request in ten. */
export class FakeMediaDevices extends EventSource {
  constructor(private readonly world: World) {
    super();
  }

  async getUserMedia({ audio, video }: MediaStreamConstraints): Promise<FakeStream> {
    await this.world.later(1, 300);
    if (this.world.chance(0.1)) throw new DOMException("Permission denied", "NotAllowedError");
    const kinds = [...(audio ? ["audio" as const] : []), ...(video ? ["video" as const] : [])];
    return new FakeStream(kinds.map((kind) => new FakeTrack(kind)));
  }

  async getDisplayMedia(): Promise<FakeStream> {
    return this.getUserMedia({ video: true });
  }

  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    return Promise.resolve([]);
  }
}
