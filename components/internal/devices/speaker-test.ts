import { playTune } from "../audio/tones.js";
import type { RequestTable } from "../room/requests.js";
import { choices } from "./device-preferences.js";

/** Two notes, a fourth apart. */
const CHIME = { notes: [523, 698], length: 0.5, loudness: 0.3 };

const playing = new WeakSet<Element>();

/** Whether a test tone is playing through a room's speaker. `choices` emits when that changes. */
export const isTesting = (room: Element): boolean => playing.has(room);

/** The request that `<rtc-speaker-test>` adds to its room. */
export const speakerTestRequests = {
  "rtc-speaker-test-request": async ({ element }) => {
    if (isTesting(element)) return;
    playing.add(element);
    choices.emit("change", "speaker");
    try {
      await playTune(element, CHIME);
    } catch {
      // A script has clicked the button: the browser plays no sound until the user interacts with the page.
    } finally {
      playing.delete(element);
      choices.emit("change", "speaker");
    }
  },
} as const satisfies Partial<RequestTable>;
