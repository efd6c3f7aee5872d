import { borrowAudio, returnAudio } from "./audio-context.js";
import { speakerOf } from "./audio-output.js";

/** A sequence of overlapping notes. */
export interface Tune {
  /** The pitches, in hertz. */
  readonly notes: readonly number[];
  /** The length of each note, in seconds. The next note begins after half of it. */
  readonly length: number;
  /** From 0 to 1. */
  readonly loudness: number;
}

/** The longest wait for the browser's permission to play, in milliseconds. A tune that begins later would confuse. */
const TIMEOUT = 2000;

/**
 * Plays a tune through an `<audio>` and the room's speaker, as a room plays participants. Only one browser lets an AudioContext
 * itself choose the speaker.
 *
 * @throws {DOMException} when the browser plays no sound until the user interacts with the page.
 */
export async function playTune(room: Element, { notes, length, loudness }: Tune): Promise<void> {
  const context = borrowAudio();
  const out = new MediaStreamAudioDestinationNode(context);
  const audio = new Audio();
  audio.srcObject = out.stream;
  try {
    // If the chosen speaker has been unplugged meanwhile, the system's default plays the tune, as it plays participants.
    await (audio as Partial<HTMLAudioElement>).setSinkId?.(speakerOf(room)).catch(() => {});
    const refusal = new Promise((_, reject) =>
      setTimeout(() => reject(new DOMException("The browser plays no sound yet.", "NotAllowedError")), TIMEOUT),
    );
    await Promise.race([Promise.all([context.resume(), audio.play()]), refusal]);
    const start = context.currentTime + 0.1;
    await Promise.all(
      notes.map((hertz, index) =>
        playNote(context, out, { hertz, length, loudness, start: start + (index * length) / 2 }),
      ),
    );
  } finally {
    audio.srcObject = null;
    returnAudio();
  }
}

/** Plays a note that fades out. Resolves when it has ended. */
function playNote(
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
