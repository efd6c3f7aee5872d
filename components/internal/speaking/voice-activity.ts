/** A voice is this much louder than the noise floor, in decibels. While a participant is speaking, this much less is enough. */
const ABOVE_NOISE = 12;
const HYSTERESIS = 4;
/** Quieter sound is never speech. Louder sound always is, even if it is steady. In decibels relative to full scale. */
const QUIETEST = -58;
const LOUDEST = -36;
/** The speed at which the noise floor follows the sound up and down, in decibels per millisecond. */
const RISE = 0.002;
const SINK = 0.02;
/** Speaking begins after this long with sound, and ends after this long without, in milliseconds. */
const ATTACK = 150;
const RELEASE = 800;
/** The longest time for which one sample counts, in milliseconds: a page in the background samples less often. */
const LONGEST_SAMPLE = 100;

/** A level from 0 to 1 in decibels relative to full scale, at least -100. */
export const decibels = (level: number): number => 20 * Math.log10(Math.max(level, 1e-5));

/** The perceived loudness of a level, from 0 to 1, for meters. */
export const loudness = (level: number): number => Math.min(1, Math.max(0, (decibels(level) + 60) / 50));

/**
 * Distinguishes speech from noise. A short sound such as a click does not count as speech, a short pause does not end it, and
 * steady noise such as a fan raises the floor that a voice has to exceed. The caller passes the time.
 */
export class SpeakingDetector {
  speaking = false;
  #floor = (QUIETEST + LOUDEST) / 2 - ABOVE_NOISE;
  #loudFor = 0;
  #lastLoud = -Infinity;
  #before: number | undefined;

  /** Adds the level (0 to 1) at a time in milliseconds. Returns whether the participant is speaking. */
  update(level: number, now: number): boolean {
    const passed = Math.min(LONGEST_SAMPLE, Math.max(0, now - (this.#before ?? now)));
    this.#before = now;
    const measured = decibels(level);
    const isLoud = measured > this.#threshold - (this.speaking ? HYSTERESIS : 0);
    this.#floor += Math.min(RISE * passed, Math.max(-SINK * passed, measured - this.#floor));
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

/** Determines whether a condition has held for some time without a break. The caller passes the time. */
export class HeldCondition {
  #since: number | undefined;

  constructor(private readonly milliseconds: number) {}

  /** Adds whether the condition holds at a time in milliseconds. Returns whether it has held for long enough. */
  update(holds: boolean, now: number): boolean {
    this.#since = holds ? (this.#since ?? now) : undefined;
    return this.#since !== undefined && now - this.#since >= this.milliseconds;
  }
}
