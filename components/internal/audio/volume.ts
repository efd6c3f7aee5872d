import mitt, { type Emitter } from "mitt";
import type { Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import type { RequestTable } from "../room/requests.js";
import { AudioGain } from "./gain.js";

/** The highest volume of all participants together, and of one participant; 1 = the volume at which the sound is sent. */
export const LOUDEST = { everyone: 1, one: 2 } as const;

/** Emits the element of a room in which a volume has changed. */
export const volumes: Emitter<{ change: Element }> = mitt();

/** The key of a participant's volume: the user of their token, if there is one, since a user may come back with another id. */
const keyOf = ({ user, id }: Participant): string => user ?? id;

/** The volumes of one room's participants. They are kept as long as the page lives. */
class Mixer {
  everyone = 1;
  /** By participant; see {@link keyOf}. */
  readonly each = new Map<string, number>();
  /** The stream of each element as the room has set it. A gain replaces it by its own. */
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
    // On some phones a page cannot change the volume of an element: only the volume keys do.
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
      // A browser that cannot process sound plays the stream unchanged.
    }
  }

  #removeGain(audio: HTMLAudioElement): void {
    this.#gains.get(audio)?.close();
    this.#gains.delete(audio);
  }
}

const mixers = new WeakMap<Element, Mixer>();

/** The volume of a participant in a room, or of all participants; 1 = the volume at which the sound is sent. */
export function volumeIn(room: Element | undefined, participant?: Participant): number {
  const mixer = room && mixers.get(room);
  return (participant ? mixer?.each.get(keyOf(participant)) : mixer?.everyone) ?? 1;
}

/** Sets the volume of a participant, by id, or of all participants: for their present and future streams. */
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

/** The request that `<rtc-volume>` adds to its room. */
export const volumeRequests = {
  "rtc-volume-request": (room, { volume, participant }) => setVolume(room, volume, participant),
} as const satisfies Partial<RequestTable>;
