import type { RequestTable } from "../room/requests.js";
import { nextCamera } from "./next-camera.js";
import { changeCamera } from "./switch-camera.js";

/** The request that `<rtc-flip-button>` adds to its room. */
export const flipRequests = {
  "rtc-flip-request": async ({ call }) => {
    /** The track in use. `undefined` while another camera is being opened: a second tap then does nothing. */
    const current = (): MediaStreamTrack | undefined =>
      call.state.pending.camera ? undefined : call.state.local.streams.camera?.getVideoTracks()[0];
    const track = current();
    const next = track && (await nextCamera(track));
    // While the cameras were listed, another tap may have been faster, or the camera may have been switched off.
    if (next && current() === track) await changeCamera(call, next);
  },
} as const satisfies Partial<RequestTable>;
