import type { CallEvents, Participant } from "../core/index.js";
import { Bustle } from "./bustle.js";
import type { RoomHandle } from "./call-context.js";
import { playTune, type Tune } from "./chime.js";
import { volumeIn } from "./volume.js";

/** Quiet: nobody is to be startled, or drowned out. */
const QUIET = { length: 0.24, loudness: 0.06 };
const JOINED: Tune = { ...QUIET, notes: [523, 784] };
const LEFT: Tune = { ...QUIET, notes: [784, 523] };

/** For how long a sound waits for more to happen, in milliseconds: of many at once, not even the first is heard. */
const PAUSE = 250;

/** Whether the person has touched the page, so that they have an idea why it sounds. */
const isTouched = (): boolean =>
  (navigator as Partial<Pick<Navigator, "userActivation">>).userActivation?.hasBeenActive ?? false;

class CallSounds {
  readonly #bustle = new Bustle();
  #next: Tune | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly room: RoomHandle) {
    const { events } = room.call;
    events.on("joined", this.#join);
    events.on("left", this.#leave);
    events.on("participant-joined", this.#otherJoins);
    events.on("participant-left", this.#otherLeaves);
  }

  close(): void {
    const { events } = this.room.call;
    events.off("joined", this.#join);
    events.off("left", this.#leave);
    events.off("participant-joined", this.#otherJoins);
    events.off("participant-left", this.#otherLeaves);
    clearTimeout(this.#timer);
  }

  readonly #join = (): void => {
    if (isTouched()) this.#announce(JOINED);
  };

  readonly #leave = (): void => {
    if (isTouched()) this.#announce(LEFT);
  };

  readonly #otherJoins = ({ participant }: CallEvents["participant-joined"]): void => {
    if (!this.#wasHereBefore(participant)) this.#announce(JOINED);
  };

  readonly #otherLeaves = (): void => this.#announce(LEFT);

  /** Whoever is met in the room did not come now. */
  #wasHereBefore({ joinedAt }: Participant): boolean {
    return joinedAt < this.room.call.state.local.joinedAt;
  }

  #announce(tune: Tune): void {
    this.#bustle.add(performance.now());
    this.#next = tune;
    this.#timer ??= setTimeout(() => this.#sound(), PAUSE);
  }

  #sound(): void {
    this.#timer = undefined;
    const { element } = this.room;
    const volume = volumeIn(element);
    if (!this.#next || !volume || this.#bustle.isStorm(performance.now())) return;
    // A browser that plays nothing yet: too late is worse than not at all.
    playTune(element, { ...this.#next, loudness: this.#next.loudness * volume }).catch(() => {});
  }
}

/** Sounds when somebody joins or leaves a room's call, this page included, until the returned function is called. */
export function callSounds(room: RoomHandle): () => void {
  const sounds = new CallSounds(room);
  return () => sounds.close();
}
