/** What a camera can do, as far as the browser says before it is in use: Firefox never does. */
const facing = (device: MediaDeviceInfo): readonly string[] =>
  ("getCapabilities" in device ? (device as InputDeviceInfo).getCapabilities().facingMode : undefined) ?? [];

/**
 * The id of the camera to follow after the one in use: the first that looks the other way, since phones have several at
 * the back; where browsers do not say, the next in their list. `undefined` if there is no other.
 */
export async function nextCamera(inUse: MediaStreamTrack): Promise<string | undefined> {
  const { deviceId, facingMode } = inUse.getSettings();
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "videoinput");
  const index = cameras.findIndex((camera) => camera.deviceId === deviceId);
  const others = [...cameras.slice(index + 1), ...cameras.slice(0, Math.max(index, 0))];
  const other = others.find((camera) => facing(camera).some((way) => facingMode && way !== facingMode)) ?? others[0];
  return other?.deviceId;
}
