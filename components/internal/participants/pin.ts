import type { Participant } from "../../core/index.js";
import { dispatchRequest } from "../room/events.js";

/** Requests that `room` pins a participant who is not pinned, and unpins one who is. */
export const requestPin = (from: Element, room: Element, { id, pinned }: Participant): void => {
  dispatchRequest(from, "rtc-pin-request", { room, participant: id, pinned: !pinned });
};
