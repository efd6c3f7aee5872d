import { BurstDetector } from "./burst-detector.js";
import type { RoomHandle } from "../room/room-context.js";
import { playTune, type Tune } from "./tones.js";
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

/** Sounds when somebody joins or leaves a room's call, this page included, until the returned function is called. */
export function callSounds({ element, call }: RoomHandle): () => void {
  const { events } = call;
  const bursts = new BurstDetector();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = JOINED;
  const sound = (): void => {
    timer = undefined;
    const volume = volumeIn(element);
    if (!volume || bursts.isBurst(performance.now())) return;
    // A browser that plays nothing yet: too late is worse than not at all.
    playTune(element, { ...next, loudness: next.loudness * volume }).catch(() => {});
  };
  const announce = (tune: Tune): void => {
    bursts.add(performance.now());
    next = tune;
    timer ??= setTimeout(sound, PAUSE);
  };
  const join = (): void => {
    if (isTouched()) announce(JOINED);
  };
  const leave = (): void => {
    if (isTouched()) announce(LEFT);
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
