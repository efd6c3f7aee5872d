import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DeviceKind } from "../room/events.js";

/** Not in TypeScript's DOM types: only Firefox has it. */
type MediaDevicesNow = MediaDevices & { selectAudioOutput?: () => Promise<MediaDeviceInfo> };

const KINDS = {
  microphone: "audioinput",
  camera: "videoinput",
  speaker: "audiooutput",
} as const satisfies Record<DeviceKind, MediaDeviceKind>;

/** Hidden by browsers from insecure pages, which the DOM types do not tell. */
const mediaDevices = (): MediaDevicesNow | undefined => navigator.mediaDevices;

/** Whether the browser has a question of its own for which speaker to use. */
export const canAskForSpeaker = (): boolean => !!mediaDevices()?.selectAudioOutput;

/** Asks it, within a click. `""` where there is no such question. */
export const askForSpeaker = async (): Promise<string> => (await mediaDevices()?.selectAudioOutput?.())?.deviceId ?? "";

/** Whether a page can choose devices of a kind at all: on phones the system chooses where sound comes out. */
export const canChoose = (kind: DeviceKind): boolean =>
  !!mediaDevices() && (kind !== "speaker" || "setSinkId" in HTMLMediaElement.prototype || canAskForSpeaker());

/** The devices there are, kept up to date. To list them asks nobody for anything. */
export class DeviceList implements ReactiveController {
  #all: readonly MediaDeviceInfo[] | undefined;
  #latest: symbol | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    mediaDevices()?.addEventListener("devicechange", this.look);
    this.look();
  }

  hostDisconnected(): void {
    mediaDevices()?.removeEventListener("devicechange", this.look);
  }

  /** `undefined` until the browser has answered. */
  of(kind: DeviceKind): readonly MediaDeviceInfo[] | undefined {
    return this.#all?.filter((device) => device.kind === KINDS[kind]);
  }

  /** Looks again: after a permission, devices have names. */
  readonly look = (): void => {
    const look = (this.#latest = Symbol());
    void mediaDevices()
      ?.enumerateDevices()
      .then((all) => {
        if (look !== this.#latest) return;
        this.#all = all;
        this.host.requestUpdate();
      });
  };
}
