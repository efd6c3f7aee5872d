import type { Quality } from "../../core/index.js";
import type { QualityCause, QualitySide } from "../../texts/cases.js";

/** How well something arrives, and if not well, why. */
export interface QualityVerdict {
  readonly quality: Quality;
  readonly cause: QualityCause | null;
}

/** A verdict, and on whose side the trouble is; `null` = that cannot be told. */
export interface SidedVerdict extends QualityVerdict {
  readonly side: QualitySide | null;
}

const ORDER: readonly Quality[] = ["good", "fair", "poor", "lost"];

const badness = ({ quality }: QualityVerdict): number => ORDER.indexOf(quality);

const isBad = (verdict: QualityVerdict): boolean => verdict.quality !== "good";

/**
 * Says on whose side the trouble is, by comparing. What most connections share is their common end, this page's; what one
 * has alone is the other's. Of a single connection both ends look the same.
 */
export function withSides(verdicts: ReadonlyMap<string, QualityVerdict>): Map<string, SidedVerdict> {
  const bad = [...verdicts.values()].filter(isBad).length;
  const common = verdicts.size < 2 ? null : bad > verdicts.size / 2 ? "ours" : "theirs";
  return new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, side: isBad(verdict) ? common : null }]));
}

/**
 * How well this page is received, from how well it is by each: as bad as by more than half of them, since what only one of them
 * misses gets lost on their side. `null` if nobody is there.
 */
export function localVerdict(verdicts: Iterable<QualityVerdict>): QualityVerdict | null {
  const fromWorst = [...verdicts].sort((a, b) => badness(b) - badness(a));
  return fromWorst[Math.floor(fromWorst.length / 2)] ?? null;
}

/** So many verdicts in a row are needed before somebody is told that it is worse, or better again. */
const WORSE = 2;
const BETTER = 3;

/** Keeps a verdict until another has held for a while, so that nothing flickers. */
export class SteadyVerdict {
  value: QualityVerdict = { quality: "good", cause: null };
  #others: QualityVerdict[] = [];

  /** Takes the newest verdict, `atOnce` if there is no doubt. Returns the one to show. */
  take(verdict: QualityVerdict, atOnce = false): QualityVerdict {
    const { value } = this;
    if (atOnce || verdict.quality === value.quality) return this.#settle(verdict);
    const isWorse = badness(verdict) > badness(value);
    this.#others = this.#others.filter((other) => badness(other) > badness(value) === isWorse);
    this.#others.push(verdict);
    if (this.#others.length < (isWorse ? WORSE : BETTER)) return value;
    // The smallest change on which all of them agree.
    const [smallest = verdict] = this.#others.sort((a, b) => (badness(a) - badness(b)) * (isWorse ? 1 : -1));
    return this.#settle(smallest);
  }

  #settle(verdict: QualityVerdict): QualityVerdict {
    this.#others = [];
    return (this.value = verdict);
  }
}
