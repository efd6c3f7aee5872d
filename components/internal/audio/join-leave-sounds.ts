import { BurstDetector } from "./burst-detector.js";
import type { RoomHandle } from "../room/room-context.js";
import { playTune, type Tune } from "./tones.js";
import { volumeIn } from "./volume.js";

/** Quiet, so that the sounds neither startle anyone nor mask a voice. */
const QUIET = { length: 0.24, loudness: 0.06 };
const JOINED: Tune = { ...QUIET, notes: [523, 784] };
const LEFT: Tune = { ...QUIET, notes: [784, 523] };

/** The delay before a sound, in milliseconds: in a burst of events not even the first one is played. */
const DELAY = 250;

/** Whether the user has interacted with the page. Otherwise its own sounds would come unexpectedly. */
const hasInteracted = (): boolean =>
  (navigator as Partial<Pick<Navigator, "userActivation">>).userActivation?.hasBeenActive ?? false;

/** Plays a sound when a participant, local or remote, joins or leaves a room's call, until the returned function is called. */
export function callSounds({ element, call }: RoomHandle): () => void {
  const { events } = call;
  const bursts = new BurstDetector();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = JOINED;
  const play = (): void => {
    timer = undefined;
    const volume = volumeIn(element);
    if (!volume || bursts.isBurst(performance.now())) return;
    // If the browser plays no sound yet, the sound is dropped: a late one would confuse.
    playTune(element, { ...next, loudness: next.loudness * volume }).catch(() => {});
  };
  const announce = (tune: Tune): void => {
    bursts.add(performance.now());
    next = tune;
    timer ??= setTimeout(play, DELAY);
  };
  const join = (): void => {
    if (hasInteracted()) announce(JOINED);
  };
  const leave = (): void => {
    if (hasInteracted()) announce(LEFT);
  };
  const otherJoins = (): void => announce(JOINED);
  const otherLeaves = (): void => announce(LEFT);
  events.on("joined", join);
  events.on("left", leave);
  events.on("participant-joined", otherJoins);
  events.on("participant-left", otherLeaves);
  return () => {
    events.off("joined", join);
    events.off("left", leave);
    events.off("participant-joined", otherJoins);
    events.off("participant-left", otherLeaves);
    clearTimeout(timer);
  };
}
