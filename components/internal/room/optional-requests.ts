import { volumeRequests } from "../audio/volume.js";
import { chatRequests } from "../chat/chat.js";
import { deviceRequests } from "../devices/device-requests.js";
import { flipRequests } from "../devices/flip-camera.js";
import { previewRequests } from "../devices/preview.js";
import { speakerTestRequests } from "../devices/speaker-test.js";
import { pipRequests } from "../pip/pip.js";
import { reactionRequests } from "../reactions/reactions.js";
import type { RtcRequestType } from "./events.js";
import type { RequestTable, RoomRequestType } from "./requests.js";
import { rooms } from "./room-context.js";

/** The requests that a room answers only with the element that adds them, or with the whole kit. */
const optionalRequests = {
  ...chatRequests,
  ...deviceRequests,
  ...flipRequests,
  ...pipRequests,
  ...previewRequests,
  ...reactionRequests,
  ...speakerTestRequests,
  ...volumeRequests,
} as const satisfies Pick<RequestTable, Exclude<RtcRequestType, RoomRequestType>>;

/**
 * Makes every present and future room of the page answer every request: with the whole kit, a page may dispatch a request from
 * a control of its own, without the element that adds the request.
 */
export function answerAllRequests(): void {
  rooms.subscribe(({ services }) => {
    services?.requests.add(optionalRequests);
    return undefined;
  });
}
