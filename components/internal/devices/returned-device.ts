import { dispatchRequest } from "../room/events.js";

/** Requests that `room` switches to the device that was unplugged during the call and is available again. */
export const requestReturnedDevice = (from: Element, room: Element): void => {
  dispatchRequest(from, "rtc-device-return-request", { room });
};
