import type { RequestedRoom } from "../room/requests.js";

/** Whether there is a touch screen, as on phones, most of which open one camera at a time. */
export const hasTouch = (): boolean => matchMedia("(any-pointer: coarse)").matches;

/**
 * Goes over to another camera, for which the one in use goes first. If the other is not to be had, the first is taken again; if
 * that is not either, the camera is off.
 */
export async function changeCamera({ call }: RequestedRoom, deviceId: string): Promise<void> {
  const track = (): MediaStreamTrack | undefined => call.state.local.streams.camera?.getVideoTracks()[0];
  const old = track();
  const before = old?.getSettings().deviceId;
  old?.stop();
  await call.switchDevice("camera", deviceId);
  // Somebody has chosen anew meanwhile, which ends in the same way.
  const isDone = (): boolean => !old || track() !== old || call.state.pending.camera;
  if (before && !isDone()) await call.switchDevice("camera", before);
  if (!isDone()) await call.setCamera(false);
}
