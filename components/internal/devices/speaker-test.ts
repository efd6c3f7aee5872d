import { playTune } from "../audio/tones.js";
import type { RequestTable } from "../room/requests.js";
import { choices } from "./device-preferences.js";

/** A friendly fourth. */
const CHIME = { notes: [523, 698], length: 0.5, loudness: 0.3 };

const playing = new WeakSet<Element>();

/** Whether a test tone is playing through a room's speaker. `choices` emits when that changes. */
export const isTesting = (room: Element): boolean => playing.has(room);

/** The request that `<rtc-speaker-test>` brings along. */
export const speakerTestRequests = {
  "rtc-speaker-test-request": async ({ element }) => {
    if (isTesting(element)) return;
    playing.add(element);
    choices.emit("change", "speaker");
    try {
      await playTune(element, CHIME);
    } catch {
      // The browser plays nothing before the user interacts with the page: a script has clicked the button.
    } finally {
      playing.delete(element);
      choices.emit("change", "speaker");
    }
  },
} as const satisfies Partial<RequestTable>;
