import mitt, { type Emitter } from "mitt";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DeviceKind } from "../room/events.js";
import type { RoomCall } from "../room/room-context.js";

const KEY = "rtc-elements.devices";
const KINDS: readonly DeviceKind[] = ["microphone", "camera", "speaker"];
const remembered = new Map<DeviceKind, string>(recall());

/** Reports that a device has been chosen, or that a choice has turned out to be impossible. */
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

/** The room whose call prefers the devices. */
interface PreferringMember {
  readonly room: { readonly call: Pick<RoomCall, "preferDevice"> } | undefined;
}

/**
 * Makes the call of an element's room prefer the remembered microphone and camera, for elements by which devices are
 * chosen. `slice` finds the room: give it to the host first.
 */
export class DevicePreferences implements ReactiveController {
  readonly #slice: PreferringMember;

  constructor(host: Pick<ReactiveControllerHost, "addController">, slice: PreferringMember) {
    this.#slice = slice;
    host.addController(this);
  }

  hostConnected(): void {
    choices.on("change", this.#apply);
    // Before the room can join by itself, which it does after its first update.
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
      this.#slice.room?.call.preferDevice(kind, rememberedDevice(kind));
    }
  };
}

/** What an earlier visit has stored, as far as it is valid. */
function recall(): [DeviceKind, string][] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof found !== "object" || !found) return [];
    const entries = new Map<string, unknown>(Object.entries(found));
    return KINDS.flatMap((kind) => {
      const deviceId = entries.get(kind);
      return typeof deviceId === "string" && deviceId ? [[kind, deviceId]] : [];
    });
  } catch {
    // Forbidden, or not there: this is a server.
    return [];
  }
}
