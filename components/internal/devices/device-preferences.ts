import mitt, { type Emitter } from "mitt";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DeviceKind } from "../room/events.js";
import type { RoomCall } from "../room/room-context.js";

const KEY = "rtc-elements.devices";
const KINDS: readonly DeviceKind[] = ["microphone", "camera", "speaker"];
const remembered = new Map<DeviceKind, string>(readStoredDevices());

/** Emits when a device has been chosen, and when a choice has failed. */
export const choices: Emitter<{ change: DeviceKind }> = mitt();

/** The device that was chosen last, on this visit or an earlier one; `""` = none. */
export const rememberedDevice = (kind: DeviceKind): string => remembered.get(kind) ?? "";

/** Remembers a choice for this visit and the next ones; `""` forgets it. */
export function rememberDevice(kind: DeviceKind, deviceId: string): void {
  if (deviceId) remembered.set(kind, deviceId);
  else remembered.delete(kind);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(remembered)));
  } catch {
    // Storage is full or forbidden: the choice holds for this visit.
  }
  choices.emit("change", kind);
}

/** An element's slice, which knows its room. */
interface RoomSlice {
  readonly room: { readonly call: Pick<RoomCall, "preferDevice"> } | undefined;
}

/**
 * Makes the call of an element's room prefer the remembered microphone and camera, for elements that let the user choose
 * devices. `slice` has to be added to the host before this controller: it finds the room.
 */
export class DevicePreferences implements ReactiveController {
  readonly #slice: RoomSlice;

  constructor(host: Pick<ReactiveControllerHost, "addController">, slice: RoomSlice) {
    this.#slice = slice;
    host.addController(this);
  }

  hostConnected(): void {
    choices.on("change", this.#apply);
    // At once: a room with `autojoin` joins after its first update.
    this.#apply();
  }

  hostDisconnected(): void {
    choices.off("change", this.#apply);
  }

  hostUpdate(): void {
    this.#apply();
  }

  readonly #apply = (): void => {
    for (const kind of ["microphone", "camera"] as const) {
      this.#slice.room?.call.preferDevice?.(kind, rememberedDevice(kind));
    }
  };
}

/** The valid entries that an earlier visit has stored. */
function readStoredDevices(): [DeviceKind, string][] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || !stored) return [];
    const entries = new Map<string, unknown>(Object.entries(stored));
    return KINDS.flatMap((kind) => {
      const deviceId = entries.get(kind);
      return typeof deviceId === "string" && deviceId ? [[kind, deviceId]] : [];
    });
  } catch {
    // Storage is forbidden, or missing: this is a server.
    return [];
  }
}
