import { tell } from "../room/events.js";
import { carryOut } from "../room/requests.js";

carryOut("rtc-device-return-request", ({ call }) => {
  const { returnedDevice } = call.state;
  if (!returnedDevice) return;
  const source = returnedDevice.kind === "videoinput" ? "camera" : "microphone";
  void call.switchDevice(source, returnedDevice.deviceId);
});

/** Asks `room` to use the device that is back. */
export const askToUseReturned = (from: Element, room: Element): void =>
  tell(from, "rtc-device-return-request", { room });
