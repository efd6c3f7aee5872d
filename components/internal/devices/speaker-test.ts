import { playTune } from "../audio/tones.js";
import { choices } from "./device-preferences.js";
import { carryOut } from "../room/requests.js";

/** A friendly fourth. */
const CHIME = { notes: [523, 698], length: 0.5, loudness: 0.3 };

const playing = new WeakSet<Element>();

/** Whether a room's speaker is just being tried out. `choices` tells when that changes. */
export const isTesting = (room: Element): boolean => playing.has(room);

carryOut("rtc-speaker-test-request", async (room) => {
  if (isTesting(room)) return;
  playing.add(room);
  choices.emit("change", "speaker");
  try {
    await playTune(room, CHIME);
  } catch {
    // The browser plays nothing before somebody touches the page: a button that was not pressed by a person.
  } finally {
    playing.delete(room);
    choices.emit("change", "speaker");
  }
});
