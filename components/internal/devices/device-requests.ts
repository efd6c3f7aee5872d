import { RtcError } from "../../core/index.js";
import { changeCamera, hasTouch } from "./switch-camera.js";
import { choices, rememberDevice, rememberedDevice } from "./device-preferences.js";
import { askForSpeaker } from "./device-list.js";
import { carryOut, type RequestedRoom } from "../room/requests.js";
import { useSpeaker } from "../audio/audio-output.js";

/** The rooms that need no speaker of an earlier visit: they have it, or another has been chosen since. */
const settled = new WeakSet<Element>();

/** Gives a room the speaker of an earlier visit, as soon as the browser lets it. */
export async function restoreSpeaker(room: Element): Promise<void> {
  const deviceId = rememberedDevice("speaker");
  if (!deviceId || settled.has(room)) return;
  try {
    await useSpeaker(room, deviceId);
    settled.add(room);
    choices.emit("change", "speaker");
  } catch {
    // Not plugged in, or not to be known before the microphone is allowed: tried again when that may have changed.
  }
}

async function chooseSpeaker(room: RequestedRoom, deviceId?: string): Promise<void> {
  try {
    const id = deviceId ?? (await askForSpeaker());
    settled.add(room);
    await useSpeaker(room, id);
    rememberDevice("speaker", id);
  } catch (error) {
    // Closing the browser's own question is a choice, not a failure.
    if (error instanceof RtcError) room.call.events.emit("error", { error });
    choices.emit("change", "speaker");
  }
}

function chooseSource(room: RequestedRoom, kind: "microphone" | "camera", deviceId: string): void {
  const { call } = room;
  rememberDevice(kind, deviceId);
  call.chooseDevice(kind, deviceId);
  const { local, pending } = call.state;
  // One that is off stays off: the choice holds for when it is switched on.
  if (!local.streams[kind] && !pending[kind]) return;
  void (kind === "camera" && hasTouch() ? changeCamera(room, deviceId) : call.switchDevice(kind, deviceId));
}

carryOut("rtc-device-request", (room, { kind, deviceId }) => {
  if (kind === "speaker") void chooseSpeaker(room, deviceId);
  else if (deviceId !== undefined) chooseSource(room, kind, deviceId);
});
