import type { Source } from "./call-state.js";

/** Remembers the devices that were unplugged in the call, and notices when one of them is back. */
export class LostDevices {
  readonly #found: (source: Source, device: MediaDeviceInfo) => void;
  readonly #lost = new Map<string, Source>();
  readonly #look = () => void this.#lookAround();

  constructor(found: (source: Source, device: MediaDeviceInfo) => void) {
    this.#found = found;
  }

  add(source: Source, deviceId: string): void {
    this.#lost.set(deviceId, source);
    navigator.mediaDevices.addEventListener("devicechange", this.#look);
  }

  /** Forgets all of them. Safe to call twice. */
  clear(): void {
    if (this.#lost.size === 0) return;
    this.#lost.clear();
    navigator.mediaDevices.removeEventListener("devicechange", this.#look);
  }

  async #lookAround(): Promise<void> {
    for (const device of await navigator.mediaDevices.enumerateDevices()) {
      const source = this.#lost.get(device.deviceId);
      if (!source) continue;
      this.#lost.delete(device.deviceId);
      this.#found(source, device);
    }
    if (this.#lost.size === 0) navigator.mediaDevices.removeEventListener("devicechange", this.#look);
  }
}
