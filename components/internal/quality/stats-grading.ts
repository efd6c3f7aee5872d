import { pathOf, type StatReport as Stat, type Stats } from "../../core/diagnosis/inspect.js";
import type { QualityCause } from "../../texts/cases.js";
import type { QualityVerdict } from "./quality-verdict.js";

/** The values at which a measurement begins to be fair, and to be poor. */
type Limits = readonly [fair: number, poor: number];
/** The shares of lost packets, and of sound that the browser has concealed. */
const LOSS: Limits = [0.03, 0.1];
const CONCEALED: Limits = [0.05, 0.15];
/** In seconds: the round trip, the time that sound waits to be played, and the jitter. */
const ROUND_TRIP: Limits = [0.35, 0.8];
const BUFFER: Limits = [0.25, 0.6];
const JITTER: Limits = [0.05, 0.12];
/** The share of time in which the picture is frozen. */
const FROZEN: Limits = [0.05, 0.25];
/** Bits per second that can be sent. Negative, because less is worse. */
const BANDWIDTH: Limits = [-150_000, -60_000];
/** Fewer packets say nothing about the share that is lost. */
const ENOUGH_PACKETS = 20;

const GRADES = ["good", "fair", "poor"] as const;

const number = (stat: Stat | undefined, name: string): number => {
  const value = stat?.[name];
  return typeof value === "number" ? value : 0;
};

/** The growth of counters between two measurements, summed over some reports. A counter that shrank counts as 0. */
class Growth {
  constructor(
    private readonly before: Stats,
    private readonly after: readonly Stat[],
  ) {}

  of(name: string): number {
    const grown = (stat: Stat): number => Math.max(0, number(stat, name) - number(this.before.get(stat.id), name));
    return this.after.reduce((sum, stat) => sum + grown(stat), 0);
  }

  /** The growth of one counter divided by that of another; 0 if the other has not grown by `least`. */
  share(name: string, ofName: string, least = 1): number {
    const whole = this.of(ofName);
    return whole >= least ? this.of(name) / whole : 0;
  }
}

function grade(value: number, [fair, poor]: Limits): 0 | 1 | 2 {
  if (value >= poor) return 2;
  return value >= fair ? 1 : 0;
}

function isRelayed(stats: Stats): boolean {
  const path = pathOf(stats);
  return ["localCandidateId", "remoteCandidateId"].some(
    (name) => stats.get(path?.[name])?.["candidateType"] === "relay",
  );
}

const only = (stats: Stats, type: string, kind?: "audio" | "video"): Stat[] =>
  [...stats.values()].filter((stat) => stat.type === type && (!kind || stat["kind"] === kind));

type Finding = readonly [grade: 0 | 1 | 2, cause: QualityCause];

/** Grades the round trip time. Some browsers report it only for what they send, not for the candidate pair. */
function gradeRoundTrip(stats: Stats): Finding {
  const trips = only(stats, "remote-inbound-rtp").map((report) => number(report, "roundTripTime"));
  const trip = Math.max(number(pathOf(stats), "currentRoundTripTime"), ...trips);
  return [grade(trip, ROUND_TRIP), isRelayed(stats) ? "relay" : "delay"];
}

/** The worst finding; of equally bad ones the first. */
function worst(findings: Finding[]): QualityVerdict {
  const [found] = findings.sort(([a], [b]) => b - a);
  return found?.[0] ? { quality: GRADES[found[0]], cause: found[1] } : { quality: "good", cause: null };
}

/**
 * Grades what arrived from a participant between two measurements of the connection to them.
 *
 * @param isSending Whether the participant sends sound or video. Then a connection without packets is lost.
 */
export function gradeReceiving(before: Stats, after: Stats, isSending: boolean): QualityVerdict {
  const all = new Growth(before, only(after, "inbound-rtp"));
  if (isSending && all.of("packetsReceived") === 0) return { quality: "lost", cause: "nothing" };
  const sound = new Growth(before, only(after, "inbound-rtp", "audio"));
  const picture = new Growth(before, only(after, "inbound-rtp", "video"));
  const [stat] = after.values();
  const seconds = ((stat?.timestamp ?? 0) - (before.get(stat?.id ?? "")?.timestamp ?? 0)) / 1000;
  const lost = all.of("packetsLost");
  const packets = lost + all.of("packetsReceived");
  const concealed = sound.of("concealedSamples") - sound.of("silentConcealedSamples");
  const samples = sound.of("totalSamplesReceived");
  const frozen = seconds > 0 ? picture.of("totalFreezesDuration") / seconds : 0;
  const hasStopped = picture.of("packetsReceived") >= ENOUGH_PACKETS && picture.of("framesDecoded") === 0;
  const jitter = Math.max(0, ...only(after, "inbound-rtp", "audio").map((report) => number(report, "jitter")));
  const waiting = sound.share("jitterBufferDelay", "jitterBufferEmittedCount");
  return worst([
    [packets >= ENOUGH_PACKETS ? grade(lost / packets, LOSS) : 0, "loss"],
    [samples > 0 ? grade(concealed / samples, CONCEALED) : 0, "loss"],
    [hasStopped ? 2 : grade(frozen, FROZEN), "freezes"],
    [grade(jitter, JITTER), "jitter"],
    gradeRoundTrip(after),
    [grade(waiting, BUFFER), "delay"],
  ]);
}

/** Grades what this page sent to a participant, by the reports of their browser and the limits of this one. */
export function gradeSending(before: Stats, after: Stats): QualityVerdict {
  const sent = only(after, "outbound-rtp");
  const packets = new Growth(before, sent).of("packetsSent");
  if (!packets) return { quality: "good", cause: null };
  const reports = only(after, "remote-inbound-rtp");
  const lost = new Growth(before, reports).of("packetsLost");
  const limits = only(after, "outbound-rtp", "video").map((stat) => stat["qualityLimitationReason"]);
  const available = pathOf(after)?.["availableOutgoingBitrate"];
  return worst([
    [packets >= ENOUGH_PACKETS ? grade(lost / packets, LOSS) : 0, "loss"],
    [typeof available === "number" && limits.length ? grade(-available, BANDWIDTH) : 0, "bandwidth"],
    [limits.includes("bandwidth") ? 1 : 0, "bandwidth"],
    [limits.includes("cpu") ? 1 : 0, "processor"],
    gradeRoundTrip(after),
  ]);
}
