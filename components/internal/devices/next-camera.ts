/** The directions of a camera that is not in use. Some browsers, such as Firefox, report none. */
const facingModes = (device: MediaDeviceInfo): readonly string[] =>
  ("getCapabilities" in device ? (device as InputDeviceInfo).getCapabilities().facingMode : undefined) ?? [];

/**
 * The id of the camera to use instead of the present one: the first that faces another direction, since phones have several
 * cameras on the back. If the browser reports no directions, it is the next one in the list. `undefined` = there is no other.
 */
export async function nextCamera(inUse: MediaStreamTrack): Promise<string | undefined> {
  const { deviceId, facingMode } = inUse.getSettings();
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "videoinput");
  const index = cameras.findIndex((camera) => camera.deviceId === deviceId);
  const others = [...cameras.slice(index + 1), ...cameras.slice(0, Math.max(index, 0))];
  const facesAnotherWay = (camera: MediaDeviceInfo): boolean =>
    facingModes(camera).some((mode) => facingMode && mode !== facingMode);
  return (others.find(facesAnotherWay) ?? others[0])?.deviceId;
}
