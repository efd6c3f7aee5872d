import { RtcError } from "../../core/index.js";
import { useSpeaker } from "../audio/audio-output.js";
import type { DeviceKind } from "../room/events.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";
import type { RoomHandle } from "../room/room-context.js";
import { askForSpeaker } from "./device-list.js";
import { choices, rememberDevice, rememberedDevice } from "./device-preferences.js";
import { changeCamera, hasTouch } from "./switch-camera.js";

/** The rooms that play through the remembered speaker already, or through one that was chosen since. */
const restored = new WeakSet<Element>();

/** Plays a room through the remembered speaker, unless the browser refuses. */
export async function restoreSpeaker(room: RoomHandle): Promise<void> {
  const deviceId = rememberedDevice("speaker");
  if (!deviceId || restored.has(room.element)) return;
  try {
    await useSpeaker(room, deviceId);
    restored.add(room.element);
    choices.emit("change", "speaker");
  } catch {
    // The speaker is not plugged in, or hidden until the microphone is allowed. A later attempt may succeed.
  }
}

/** Switches a room to another device; without `deviceId`, the browser asks the user for a speaker. */
function chooseDevice(room: RequestedRoom, kind: DeviceKind, deviceId: string | undefined): void {
  if (kind === "speaker") void chooseSpeaker(room, deviceId);
  else if (deviceId !== undefined) chooseSource(room, kind, deviceId);
}

async function chooseSpeaker(room: RequestedRoom, deviceId: string | undefined): Promise<void> {
  try {
    const id = deviceId ?? (await askForSpeaker());
    restored.add(room.element);
    await useSpeaker(room, id);
    rememberDevice("speaker", id);
  } catch (error) {
    // Any other error means that the user has closed the browser's dialog, which is no failure.
    if (error instanceof RtcError) room.call.events.emit("error", { error });
    choices.emit("change", "speaker");
  }
}

function chooseSource({ call }: RequestedRoom, kind: "microphone" | "camera", deviceId: string): void {
  rememberDevice(kind, deviceId);
  call.chooseDevice(kind, deviceId);
  const { local, pending } = call.state;
  // A source that is off stays off: the choice takes effect when it is switched on.
  if (!local.streams[kind] && !pending[kind]) return;
  void (kind === "camera" && hasTouch() ? changeCamera(call, deviceId) : call.switchDevice(kind, deviceId));
}

/** An element that lets people choose a device adds these to its room. */
export const deviceRequests = {
  "rtc-device-request": (room, { kind, deviceId }) => chooseDevice(room, kind, deviceId),
} as const satisfies Partial<RequestTable>;
