import { RtcError } from "../../core/index.js";
import { followVoices, voicesOf } from "./audio-elements.js";

const speakers = new WeakMap<Element, string>();
/** The latest wish for each room: what an earlier one brings is dropped. */
const wishes = new WeakMap<Element, symbol>();

/** Not in every browser: on phones the system chooses where sound comes out. */
const canChoose = (audio: Partial<Pick<HTMLAudioElement, "setSinkId">>): boolean => audio.setSinkId !== undefined;

/** The device through which a room plays; `""` = the system's own choice. */
export const speakerOf = (room: Element): string => speakers.get(room) ?? "";

/**
 * Plays all sound of a room through another device, that of people who come later, too. `""` = the system's own choice.
 *
 * @throws {RtcError} `device-unavailable` when the browser refuses; everything sounds as before.
 */
export async function useSpeaker(room: Element, deviceId: string): Promise<void> {
  if (!deviceId && !wishes.has(room)) return;
  const wish = Symbol();
  wishes.set(room, wish);
  const probe = new Audio();
  try {
    if (!canChoose(probe)) throw new TypeError("This browser lets no page choose.");
    await probe.setSinkId(deviceId);
  } catch (cause) {
    throw new RtcError("device-unavailable", "The chosen speaker is not available. Choose another one.", { cause });
  }
  if (wishes.get(room) !== wish) return;
  const follows = speakers.has(room);
  speakers.set(room, deviceId);
  if (!follows) {
    followVoices(room, (voice) => void route(voice, speakerOf(room)));
    followPlugs(new WeakRef(room));
  }
  await Promise.all(voicesOf(room).map((voice) => route(voice, deviceId)));
}

/** Without the chosen device the system's own plays, until it is back: some browsers would be silent. */
function followPlugs(kept: WeakRef<Element>): void {
  navigator.mediaDevices.addEventListener("devicechange", () => {
    const room = kept.deref();
    const speaker = room && speakerOf(room);
    if (!speaker) return;
    const play = (sink: string) => voicesOf(room).forEach((voice) => void route(voice, sink));
    new Audio().setSinkId(speaker).then(
      () => play(speaker),
      () => play(""),
    );
  });
}

/** A device that has been unplugged meanwhile leaves the voice where it is: heard. */
const route = (voice: HTMLAudioElement, sink: string): Promise<void> => voice.setSinkId(sink).catch(() => {});
