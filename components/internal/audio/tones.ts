import { borrowAudio, returnAudio } from "./audio-context.js";
import { speakerOf } from "./audio-output.js";

/** Some notes, one after the other. */
export interface Tune {
  /** Their pitches, in hertz. */
  readonly notes: readonly number[];
  /** How long each sounds, in seconds; half of that later the next begins. */
  readonly length: number;
  /** How loud, from 0 to 1. */
  readonly loudness: number;
}

/** For how long a browser may make up its mind, in milliseconds: what waits for the next touch of the page comes too late. */
const PATIENCE = 2000;

/**
 * Plays a tune the way a room plays people: through an `<audio>` and the room's speaker, which no browser but one can do
 * without that detour.
 *
 * @throws {DOMException} when the browser plays nothing before somebody touches the page.
 */
export async function playTune(room: Element, { notes, length, loudness }: Tune): Promise<void> {
  const context = borrowAudio();
  const out = new MediaStreamAudioDestinationNode(context);
  const audio = new Audio();
  audio.srcObject = out.stream;
  try {
    // A device that has been unplugged meanwhile: the system's own is heard, as with voices.
    await (audio as Partial<HTMLAudioElement>).setSinkId?.(speakerOf(room)).catch(() => {});
    const refusal = new Promise((_, reject) =>
      setTimeout(() => reject(new DOMException("The browser plays no sound yet.", "NotAllowedError")), PATIENCE),
    );
    await Promise.race([Promise.all([context.resume(), audio.play()]), refusal]);
    const start = context.currentTime + 0.1;
    const voices = notes.map((hertz, index) => ({ hertz, length, loudness, start: start + (index * length) / 2 }));
    await Promise.all(voices.map((voice) => sound(context, out, voice)));
  } finally {
    audio.srcObject = null;
    returnAudio();
  }
}

/** Sounds a note that fades, and settles when it has. */
function sound(
  context: AudioContext,
  out: AudioNode,
  { hertz, length, loudness, start }: Pick<Tune, "length" | "loudness"> & { hertz: number; start: number },
): Promise<unknown> {
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(out);
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.02);
  gain.gain.linearRampToValueAtTime(0, start + length);
  const ended = new Promise((resolve) => (oscillator.onended = resolve));
  oscillator.start(start);
  oscillator.stop(start + length);
  return ended;
}
