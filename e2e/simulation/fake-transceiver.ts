import type { Direction, Kind } from "./fake-description.js";
import { FakeTrack } from "./fake-media.js";

export const sends = (direction: Direction): boolean => direction === "sendrecv" || direction === "sendonly";
export const receives = (direction: Direction): boolean => direction === "sendrecv" || direction === "recvonly";
export const directionOf = (send: boolean, receive: boolean): Direction =>
  send ? (receive ? "sendrecv" : "sendonly") : receive ? "recvonly" : "inactive";

/** A sender that keeps its track and parameters. */
export class FakeSender {
  #parameters = { encodings: [{ active: true }] };

  constructor(public track: FakeTrack | null) {}

  replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }

  getParameters(): { encodings: { active: boolean }[] } {
    return structuredClone(this.#parameters);
  }

  setParameters(parameters: { encodings: { active: boolean }[] }): Promise<void> {
    this.#parameters = structuredClone(parameters);
    return Promise.resolve();
  }
}

/** A transceiver without media. It calls `changed` when it is stopped. */
export class FakeTransceiver {
  mid: string | null = null;
  currentDirection: Direction | "stopped" | null = null;
  stopped = false;
  /** The direction in the last local description. */
  described: Direction | null = null;
  /** Whether a track event has been fired for it. */
  announced = false;
  readonly sender: FakeSender;
  readonly receiver: { readonly track: FakeTrack };

  constructor(
    readonly kind: Kind,
    public direction: Direction,
    track: FakeTrack | null,
    private readonly changed: () => void,
  ) {
    this.sender = new FakeSender(track);
    this.receiver = { track: new FakeTrack(kind) };
  }

  setCodecPreferences(): void {}

  stop(): void {
    this.stopped = true;
    this.currentDirection = "stopped";
    this.changed();
  }
}
