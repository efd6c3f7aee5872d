import { carryOut } from "./requests.js";

carryOut("rtc-device-return-request", ({ call }) => {
  const { returnedDevice } = call.state;
  if (!returnedDevice) return;
  const source = returnedDevice.kind === "videoinput" ? "camera" : "microphone";
  void call.switchDevice(source, returnedDevice.deviceId);
});
