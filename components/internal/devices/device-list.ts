import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DeviceKind } from "../room/events.js";

/** Only Firefox has `selectAudioOutput`, so TypeScript's DOM types lack it. */
type MediaDevicesWithSelection = MediaDevices & { selectAudioOutput?: () => Promise<MediaDeviceInfo> };

const KINDS = {
  microphone: "audioinput",
  camera: "videoinput",
  speaker: "audiooutput",
} as const satisfies Record<DeviceKind, MediaDeviceKind>;

/** Browsers hide `mediaDevices` from insecure pages. The DOM types do not say so. */
const mediaDevices = (): MediaDevicesWithSelection | undefined => navigator.mediaDevices;

/** Whether the browser has a dialog of its own for choosing a speaker. */
export const canAskForSpeaker = (): boolean => !!mediaDevices()?.selectAudioOutput;

/** Opens that dialog, which takes a user gesture, and returns the id of the chosen speaker. `""` = the browser has no dialog. */
export const askForSpeaker = async (): Promise<string> => (await mediaDevices()?.selectAudioOutput?.())?.deviceId ?? "";

/** Whether a page can choose devices of a kind: on phones the system chooses the speaker. */
export const canChoose = (kind: DeviceKind): boolean =>
  !!mediaDevices() && (kind !== "speaker" || "setSinkId" in HTMLMediaElement.prototype || canAskForSpeaker());

/** The available devices, kept up to date. Listing them requests no permission. */
export class DeviceList implements ReactiveController {
  #all: readonly MediaDeviceInfo[] | undefined;
  #latest: symbol | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    mediaDevices()?.addEventListener("devicechange", this.refresh);
    this.refresh();
  }

  hostDisconnected(): void {
    mediaDevices()?.removeEventListener("devicechange", this.refresh);
  }

  /** `undefined` until the browser has answered. */
  of(kind: DeviceKind): readonly MediaDeviceInfo[] | undefined {
    return this.#all?.filter((device) => device.kind === KINDS[kind]);
  }

  /** Lists the devices again. Devices get their names when the page gets the permission to use them. */
  readonly refresh = (): void => {
    const current = Symbol();
    this.#latest = current;
    void mediaDevices()
      ?.enumerateDevices()
      .then((all) => {
        // A later refresh may have been faster.
        if (current !== this.#latest) return;
        this.#all = all;
        this.host.requestUpdate();
      });
  };
}
