import type { Quality } from "../../core/index.js";
import type { QualityCause, QualitySide } from "../../texts/cases.js";

/** The quality of a connection, and the cause if it is not good. */
export interface QualityVerdict {
  readonly quality: Quality;
  readonly cause: QualityCause | null;
}

/** A verdict, and the side that causes it; `null` = unknown. */
export interface SidedVerdict extends QualityVerdict {
  readonly side: QualitySide | null;
}

const ORDER: readonly Quality[] = ["good", "fair", "poor", "lost"];

const badness = ({ quality }: QualityVerdict): number => ORDER.indexOf(quality);

const isBad = (verdict: QualityVerdict): boolean => verdict.quality !== "good";

/**
 * Finds the side that causes a bad quality by comparing connections. If most of them are bad, it is their common end: this page. If
 * only a few are bad, it is the remote end. For a single connection the side is unknown.
 */
export function withSides(verdicts: ReadonlyMap<string, QualityVerdict>): Map<string, SidedVerdict> {
  const bad = [...verdicts.values()].filter(isBad).length;
  const likelySide = bad > verdicts.size / 2 ? "ours" : "theirs";
  const side = verdicts.size < 2 ? null : likelySide;
  return new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, side: isBad(verdict) ? side : null }]));
}

/**
 * How well the local participant is received: the median of how well each remote participant receives them, since what only one of
 * them misses is lost on their side. `null` without remote participants.
 */
export function localVerdict(verdicts: Iterable<QualityVerdict>): QualityVerdict | null {
  const fromWorst = [...verdicts].sort((a, b) => badness(b) - badness(a));
  return fromWorst[Math.floor(fromWorst.length / 2)] ?? null;
}

/** The number of verdicts in a row before a worse, or a better, quality is shown. */
const WORSE = 2;
const BETTER = 3;

/** Keeps a verdict until another one has held for a while, so that the display does not flicker. */
export class SteadyVerdict {
  value: QualityVerdict = { quality: "good", cause: null };
  #others: QualityVerdict[] = [];

  /** Adds the newest verdict; `atOnce` = it is certain. Returns the verdict to show. */
  update(verdict: QualityVerdict, atOnce = false): QualityVerdict {
    const { value } = this;
    if (atOnce || verdict.quality === value.quality) return this.#replace(verdict);
    const isWorse = badness(verdict) > badness(value);
    this.#others = this.#others.filter((other) => badness(other) > badness(value) === isWorse);
    this.#others.push(verdict);
    if (this.#others.length < (isWorse ? WORSE : BETTER)) return value;
    // The smallest change that all of them agree on.
    const [smallest = verdict] = this.#others.sort((a, b) => (badness(a) - badness(b)) * (isWorse ? 1 : -1));
    return this.#replace(smallest);
  }

  #replace(verdict: QualityVerdict): QualityVerdict {
    this.#others = [];
    this.value = verdict;
    return verdict;
  }
}
