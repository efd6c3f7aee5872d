/** How much louder than the noise around somebody has to be, in decibels, and how much of it is forgiven to who talks. */
const ABOVE_NOISE = 12;
const FORGIVEN = 4;
/** What is quieter is never talk; what is louder always is, however steady. In decibels below full scale. */
const QUIETEST = -58;
const LOUDEST = -36;
/** How fast the noise floor is taken to rise and to sink, in decibels per millisecond. */
const RISE = 0.002;
const SINK = 0.02;
/** For how long there must be sound, and for how long silence, in milliseconds. */
const ATTACK = 150;
const RELEASE = 800;
/** More time than this between two samples says nothing of what was between them. */
const LONGEST = 100;

/** A level from 0 to 1 in decibels below full scale. */
export const decibels = (level: number): number => 20 * Math.log10(Math.max(level, 1e-5));

/** A level as people hear it, from 0 to 1: for meters. */
export const loudness = (level: number): number => Math.min(1, Math.max(0, (decibels(level) + 60) / 50));

/**
 * Tells talk from noise: a click is no word, a pause for breath no end, and a fan is only the floor from which a voice
 * rises. It has no clock of its own.
 */
export class SpeakingDetector {
  speaking = false;
  #floor = (QUIETEST + LOUDEST) / 2 - ABOVE_NOISE;
  #loudFor = 0;
  #lastLoud = -Infinity;
  #before: number | undefined;

  /** Takes the level (0 to 1) at a time in milliseconds. Returns whether somebody is speaking. */
  hear(level: number, now: number): boolean {
    const passed = Math.min(LONGEST, Math.max(0, now - (this.#before ?? now)));
    this.#before = now;
    const heard = decibels(level);
    const isLoud = heard > this.#threshold - (this.speaking ? FORGIVEN : 0);
    this.#floor += Math.min(RISE * passed, Math.max(-SINK * passed, heard - this.#floor));
    this.#loudFor = Math.min(ATTACK, Math.max(0, this.#loudFor + (isLoud ? passed : -passed)));
    if (isLoud) this.#lastLoud = now;
    if (!this.speaking) this.speaking = isLoud && this.#loudFor >= ATTACK;
    else if (now - this.#lastLoud >= RELEASE) {
      this.speaking = false;
      this.#loudFor = 0;
    }
    return this.speaking;
  }

  get #threshold(): number {
    return Math.min(LOUDEST, Math.max(QUIETEST, this.#floor + ABOVE_NOISE));
  }
}

/** Tells when something has been the case for some time without a break. It has no clock of its own. */
export class Lasting {
  #since: number | undefined;

  constructor(private readonly milliseconds: number) {}

  /** Takes whether it is the case at a time. Returns whether it has been for long enough. */
  see(isSo: boolean, now: number): boolean {
    this.#since = isSo ? (this.#since ?? now) : undefined;
    return this.#since !== undefined && now - this.#since >= this.milliseconds;
  }
}
