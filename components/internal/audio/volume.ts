import mitt, { type Emitter } from "mitt";
import type { Participant } from "../../core/index.js";
import { Amplifier } from "./gain.js";
import type { RoomHandle } from "../room/room-context.js";
import { carryOut } from "../room/requests.js";
import { followVoices, voicesOf } from "./audio-elements.js";

/** A room and its call. */
type Room = Pick<RoomHandle, "element" | "call">;

/** How loud everybody can be, and one of them: as they are sent, and twice as loud. */
export const LOUDEST = { everyone: 1, one: 2 } as const;

/** Tells of a room in which a volume has changed. */
export const volumes: Emitter<{ change: Element }> = mitt();

/** What somebody's volume is kept by: they may come back. */
const keyOf = ({ user, id }: Participant): string => user ?? id;

/** How loud one room plays whom, for as long as the page lives. */
class Mixer {
  everyone = 1;
  /** By participant, as {@link keyOf} has it. */
  readonly each = new Map<string, number>();
  /** What the room has given each voice to play. */
  readonly #streams = new WeakMap<HTMLAudioElement, MediaStream>();
  readonly #amplifiers = new Map<HTMLAudioElement, Amplifier>();

  constructor(private readonly room: Room) {
    followVoices(room.element, (voice) => {
      if (voice.srcObject instanceof MediaStream) this.#streams.set(voice, voice.srcObject);
      this.#mix(voice);
    });
    // The room itself follows its call from the beginning, so by now voices of those who have gone have gone, too.
    room.call.subscribe(() => this.#sweep());
  }

  mix(): void {
    voicesOf(this.room.element).forEach((voice) => this.#mix(voice));
  }

  #mix(voice: HTMLAudioElement): void {
    const stream = this.#streams.get(voice);
    if (!stream) return;
    const who = this.room.call.state.remotes.find(({ streams }) => Object.values(streams).includes(stream));
    const wanted = this.everyone * ((who && this.each.get(keyOf(who))) ?? 1);
    const volume = Math.min(1, wanted);
    voice.volume = volume;
    // On some phones nothing but the person's own keys changes the volume of an element.
    const gain = Math.abs(voice.volume - volume) < 0.01 ? Math.max(1, wanted) : wanted;
    const amplifier = this.#amplifiers.get(voice);
    if (gain === 1) this.#drop(voice);
    else if (amplifier) amplifier.gain = gain;
    else this.#amplify(voice, stream, gain);
  }

  #amplify(voice: HTMLAudioElement, stream: MediaStream, gain: number): void {
    try {
      this.#amplifiers.set(voice, new Amplifier(voice, stream, gain));
    } catch {
      // A browser that can process no sound plays it as it is.
    }
  }

  #drop(voice: HTMLAudioElement): void {
    this.#amplifiers.get(voice)?.close();
    this.#amplifiers.delete(voice);
  }

  /** Lets go of those who have gone. */
  #sweep(): void {
    for (const voice of this.#amplifiers.keys()) if (!voice.srcObject) this.#drop(voice);
  }
}

const mixers = new WeakMap<Element, Mixer>();

/** How loud a room plays a participant, or everybody: 1 = as it is sent. */
export function volumeIn(room: Element | undefined, who?: Participant): number {
  const mixer = room && mixers.get(room);
  return (who ? mixer?.each.get(keyOf(who)) : mixer?.everyone) ?? 1;
}

/** Plays a participant, by id, or everybody, so loud: what they send now, and what they will. */
export function setVolume(room: Room, volume: number, id?: string): void {
  const { element, call } = room;
  if (!Number.isFinite(volume)) return;
  const who = call.state.remotes.find((remote) => remote.id === id);
  if (id !== undefined && !who) return;
  const value = Math.min(who ? LOUDEST.one : LOUDEST.everyone, Math.max(0, volume));
  if (value === volumeIn(element, who)) return;
  const mixer = mixers.get(element) ?? new Mixer(room);
  mixers.set(element, mixer);
  if (who) mixer.each.set(keyOf(who), value);
  else mixer.everyone = value;
  mixer.mix();
  volumes.emit("change", element);
}

carryOut("rtc-volume-request", (element, { volume, participant }) =>
  setVolume({ element, call: element.call }, volume, participant),
);
