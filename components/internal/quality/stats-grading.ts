import { pathOf, type StatReport as Stat, type Stats } from "../../core/diagnosis/inspect.js";
import type { QualityCause } from "../../texts/cases.js";
import type { QualityVerdict } from "./quality-verdict.js";

/** Each measure: from where it is fair, and from where it is poor. */
type Limits = readonly [fair: number, poor: number];
/** Of packets, or of sound that had to be made up. */
const LOSS: Limits = [0.03, 0.1];
const CONCEALED: Limits = [0.05, 0.15];
/** In seconds: there and back, how long sound waits to be played, how unevenly it comes. */
const ROUND_TRIP: Limits = [0.35, 0.8];
const BUFFER: Limits = [0.25, 0.6];
const JITTER: Limits = [0.05, 0.12];
/** Of the time. */
const FROZEN: Limits = [0.05, 0.25];
/** In bits per second that one can send, turned round: less is worse. */
const BANDWIDTH: Limits = [-150_000, -60_000];
/** Fewer packets than that say nothing of how many are lost. */
const ENOUGH_PACKETS = 20;

const GRADES = ["good", "fair", "poor"] as const;

const number = (stat: Stat | undefined, name: string): number => {
  const value = stat?.[name];
  return typeof value === "number" ? value : 0;
};

/** How much the named counters of some statistics have grown together, and in no case have shrunk. */
class Growth {
  constructor(
    private readonly before: Stats,
    private readonly after: readonly Stat[],
  ) {}

  of(name: string): number {
    const grown = (stat: Stat): number => Math.max(0, number(stat, name) - number(this.before.get(stat.id), name));
    return this.after.reduce((sum, stat) => sum + grown(stat), 0);
  }

  /** The growth of one counter for each one of another; 0 if that has not grown by `least`. */
  share(name: string, ofName: string, least = 1): number {
    const whole = this.of(ofName);
    return whole >= least ? this.of(name) / whole : 0;
  }
}

const grade = (value: number, [fair, poor]: Limits): 0 | 1 | 2 => (value >= poor ? 2 : value >= fair ? 1 : 0);

function isRelayed(stats: Stats): boolean {
  const path = pathOf(stats);
  return ["localCandidateId", "remoteCandidateId"].some(
    (name) => stats.get(path?.[name])?.["candidateType"] === "relay",
  );
}

const only = (stats: Stats, type: string, kind?: "audio" | "video"): Stat[] =>
  [...stats.values()].filter((stat) => stat.type === type && (!kind || stat["kind"] === kind));

type Finding = readonly [grade: 0 | 1 | 2, cause: QualityCause];

/** How long the way there and back is. Not every browser tells it of the path; all do of what they send. */
function tooFar(stats: Stats): Finding {
  const trips = only(stats, "remote-inbound-rtp").map((report) => number(report, "roundTripTime"));
  const trip = Math.max(number(pathOf(stats), "currentRoundTripTime"), ...trips);
  return [grade(trip, ROUND_TRIP), isRelayed(stats) ? "relay" : "delay"];
}

/** The worst that was found, and of what is equally bad the first. */
function worst(findings: Finding[]): QualityVerdict {
  const [found] = findings.sort(([a], [b]) => b - a);
  return found?.[0] ? { quality: GRADES[found[0]], cause: found[1] } : { quality: "good", cause: null };
}

/**
 * How well a participant arrived between two measurements of the connection to them.
 *
 * @param isSending Whether they say that they send sound or a picture: then silence on the line is trouble.
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
  const stands = picture.of("packetsReceived") >= ENOUGH_PACKETS && picture.of("framesDecoded") === 0;
  const jitter = Math.max(0, ...only(after, "inbound-rtp", "audio").map((one) => number(one, "jitter")));
  const waiting = sound.share("jitterBufferDelay", "jitterBufferEmittedCount");
  return worst([
    [packets >= ENOUGH_PACKETS ? grade(lost / packets, LOSS) : 0, "loss"],
    [samples > 0 ? grade(concealed / samples, CONCEALED) : 0, "loss"],
    [stands ? 2 : grade(frozen, FROZEN), "freezes"],
    [grade(jitter, JITTER), "jitter"],
    tooFar(after),
    [grade(waiting, BUFFER), "delay"],
  ]);
}

/** How well this page's own sound and picture reached a participant, as their browser reports and this one limits itself. */
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
    tooFar(after),
  ]);
}
