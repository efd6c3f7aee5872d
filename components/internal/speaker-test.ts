import { borrowAudio, returnAudio } from "./audio-context.js";
import { choices } from "./device-memory.js";
import { carryOut } from "./requests.js";
import { speakerOf } from "./sink.js";

/** A friendly fourth, in hertz, and how long each note takes, in seconds. */
const NOTES = [523, 698];
const LENGTH = 0.5;

const playing = new WeakSet<Element>();

/** Whether a room's speaker is just being tried out. `choices` tells when that changes. */
export const isTesting = (room: Element): boolean => playing.has(room);

/**
 * Plays a chime the way a room plays people: through an `<audio>` and the room's speaker, which no browser but one can do
 * without that detour.
 */
async function chime(room: Element): Promise<void> {
  const context = borrowAudio();
  const out = new MediaStreamAudioDestinationNode(context);
  const audio = new Audio();
  audio.srcObject = out.stream;
  try {
    // A device that has been unplugged meanwhile: the system's own is heard, as with voices.
    await (audio as Partial<HTMLAudioElement>).setSinkId?.(speakerOf(room)).catch(() => {});
    await Promise.all([context.resume(), audio.play()]);
    await Promise.all(NOTES.map((hertz, index) => note(context, out, hertz, context.currentTime + 0.1 + index * 0.25)));
  } finally {
    audio.srcObject = null;
    returnAudio();
  }
}

/** Sounds a note that fades, and settles when it has. */
function note(context: AudioContext, out: AudioNode, hertz: number, start: number): Promise<unknown> {
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(out);
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.3, start + 0.02);
  gain.gain.linearRampToValueAtTime(0, start + LENGTH);
  const ended = new Promise((resolve) => (oscillator.onended = resolve));
  oscillator.start(start);
  oscillator.stop(start + LENGTH);
  return ended;
}

carryOut("rtc-speaker-test-request", async (room) => {
  if (isTesting(room)) return;
  playing.add(room);
  choices.emit("change", "speaker");
  try {
    await chime(room);
  } catch {
    // The browser plays nothing before somebody touches the page: a button that was not pressed by a person.
  } finally {
    playing.delete(room);
    choices.emit("change", "speaker");
  }
});
