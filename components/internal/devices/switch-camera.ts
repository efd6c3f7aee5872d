import type { Call } from "../../core/index.js";

/** Whether the machine has a touch screen. Most phones can open only one camera at a time. */
export const hasTouch = (): boolean => matchMedia("(any-pointer: coarse)").matches;

/**
 * Switches to another camera after stopping the present one. If the other one cannot be opened, the first is opened again. If
 * that fails, too, the camera is off.
 */
export async function changeCamera(call: Call, deviceId: string): Promise<void> {
  const track = (): MediaStreamTrack | undefined => call.state.local.streams.camera?.getVideoTracks()[0];
  const old = track();
  const before = old?.getSettings().deviceId;
  old?.stop();
  await call.switchDevice("camera", deviceId);
  // Another choice may have been made meanwhile, and takes the same steps.
  const isDone = (): boolean => !old || track() !== old || call.state.pending.camera;
  if (before && !isDone()) await call.switchDevice("camera", before);
  if (!isDone()) await call.setCamera(false);
}
