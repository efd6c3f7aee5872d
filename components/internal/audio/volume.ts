import mitt, { type Emitter } from "mitt";
import type { Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import type { RequestTable } from "../room/requests.js";
import { AudioGain } from "./gain.js";

/** The highest volume: of everybody together as loud as it is sent, of one participant twice as loud. */
export const LOUDEST = { everyone: 1, one: 2 } as const;

/** Emits the element of a room in which a volume has changed. */
export const volumes: Emitter<{ change: Element }> = mitt();

/** The key of a participant's volume. It is that of the user where there is one: a user may come back as another participant. */
const keyOf = ({ user, id }: Participant): string => user ?? id;

/** How loud one room plays its participants, for as long as the page lives. */
class Mixer {
  everyone = 1;
  /** By participant, as {@link keyOf} has it. */
  readonly each = new Map<string, number>();
  /** The stream that the room gave each element to play. A gain replaces it by its own. */
  readonly #streams = new Map<HTMLAudioElement, MediaStream>();
  readonly #gains = new Map<HTMLAudioElement, AudioGain>();

  constructor(private readonly room: RoomHandle) {
    room.services?.audio.elements.subscribe((audio) => {
      if (audio.srcObject instanceof MediaStream) this.#streams.set(audio, audio.srcObject);
      this.#mix(audio);
      return () => {
        this.#removeGain(audio);
        this.#streams.delete(audio);
      };
    });
  }

  mix(): void {
    for (const audio of this.#streams.keys()) this.#mix(audio);
  }

  #mix(audio: HTMLAudioElement): void {
    const stream = this.#streams.get(audio);
    if (!stream) return;
    const { remotes } = this.room.call.state;
    const participant = remotes.find(({ streams }) => Object.values(streams).includes(stream));
    const wanted = this.everyone * ((participant && this.each.get(keyOf(participant))) ?? 1);
    const volume = Math.min(1, wanted);
    audio.volume = volume;
    // On some phones only the user's own keys change the volume of an element.
    const gain = Math.abs(audio.volume - volume) < 0.01 ? Math.max(1, wanted) : wanted;
    const present = this.#gains.get(audio);
    if (gain === 1) this.#removeGain(audio);
    else if (present) present.gain = gain;
    else this.#addGain(audio, stream, gain);
  }

  #addGain(audio: HTMLAudioElement, stream: MediaStream, gain: number): void {
    try {
      this.#gains.set(audio, new AudioGain(audio, stream, gain));
    } catch {
      // A browser that cannot process sound plays it as it is.
    }
  }

  #removeGain(audio: HTMLAudioElement): void {
    this.#gains.get(audio)?.close();
    this.#gains.delete(audio);
  }
}

const mixers = new WeakMap<Element, Mixer>();

/** How loud a room plays a participant, or everybody: 1 = as it is sent. */
export function volumeIn(room: Element | undefined, participant?: Participant): number {
  const mixer = room && mixers.get(room);
  return (participant ? mixer?.each.get(keyOf(participant)) : mixer?.everyone) ?? 1;
}

/** Sets the volume of a participant, by id, or of everybody: for what they send now and what they will send. */
export function setVolume(room: RoomHandle, volume: number, id?: string): void {
  const { element, call } = room;
  if (!Number.isFinite(volume)) return;
  const participant = call.state.remotes.find((remote) => remote.id === id);
  if (id !== undefined && !participant) return;
  const value = Math.min(participant ? LOUDEST.one : LOUDEST.everyone, Math.max(0, volume));
  if (value === volumeIn(element, participant)) return;
  const mixer = mixers.get(element) ?? new Mixer(room);
  mixers.set(element, mixer);
  if (participant) mixer.each.set(keyOf(participant), value);
  else mixer.everyone = value;
  mixer.mix();
  volumes.emit("change", element);
}

/** The request that `<rtc-volume>` brings along. */
export const volumeRequests = {
  "rtc-volume-request": (room, { volume, participant }) => setVolume(room, volume, participant),
} as const satisfies Partial<RequestTable>;
