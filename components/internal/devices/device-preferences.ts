import mitt, { type Emitter } from "mitt";
import { favouriteDevices } from "../../core/media/local-media.js";
import type { DeviceKind } from "../room/events.js";

const KEY = "rtc-elements.devices";
const KINDS: readonly DeviceKind[] = ["microphone", "camera", "speaker"];
const remembered = new Map<DeviceKind, string>(recall());

/** Tells that a choice of a device has been made, or has turned out to be impossible. */
export const choices: Emitter<{ change: DeviceKind }> = mitt();

/** The device that the person has chosen last, on this visit or an earlier one; `""` = none. */
export const rememberedDevice = (kind: DeviceKind): string => remembered.get(kind) ?? "";

/** Remembers a choice for this visit and the next ones; `""` forgets it. Every call then takes it, if it is there. */
export function rememberDevice(kind: DeviceKind, deviceId: string): void {
  if (deviceId) remembered.set(kind, deviceId);
  else remembered.delete(kind);
  keepFavourites();
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(remembered)));
  } catch {
    // Storage is full or forbidden: the choice holds for this visit.
  }
  choices.emit("change", kind);
}

function keepFavourites(): void {
  for (const kind of ["microphone", "camera"] as const) favouriteDevices.set(kind, rememberedDevice(kind));
}

/** What an earlier visit has left, as far as it makes sense. */
function recall(): [DeviceKind, string][] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof found !== "object" || !found) return [];
    return KINDS.flatMap((kind) => {
      const deviceId: unknown = Reflect.get(found, kind);
      return typeof deviceId === "string" && deviceId ? [[kind, deviceId]] : [];
    });
  } catch {
    // Forbidden, or not there: this is a server.
    return [];
  }
}

keepFavourites();
