import { countsOf, type Counts } from "../room/counts.js";
import { LATENCY_BOUNDS } from "../room/relay-latency.js";
import type { DeploymentReport } from "./deployment-report.js";
import type { RoomReport } from "../room/room-record.js";

/** Characters that a label must escape. */
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n" };

type Labels = Record<string, string>;
type Sample = readonly [labels: Labels, value: number];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function line(name: string, [labels, value]: Sample): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${text.replace(/[\\"\n]/g, (c) => ESCAPES[c] ?? c)}"`,
  );
  return `${name}${pairs.length > 0 ? `{${pairs.join()}}` : ""} ${value}\n`;
}

const head = (name: string, kind: "gauge" | "counter" | "histogram", help: string): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`;

const metric = (name: string, kind: "gauge" | "counter", help: string, ...samples: Sample[]): string =>
  `${head(name, kind, help)}${samples.map((sample) => line(name, sample)).join("")}`;

/** The help text of each counter. */
const HELP: Readonly<Record<string, string>> = {
  joins: "Participants that joined.",
  leaves: "Participants that left while others stayed.",
  returns: "Times that a participant returned by another socket.",
  refusedJoins: "Connections refused by a room.",
  floods: "Sockets closed because they exceeded their limits.",
  unread: "Sockets closed because their page did not read what was sent.",
  relayed: "Messages forwarded, by type; a broadcast counts once.",
  relayedBytes: "Bytes forwarded, by type; once for each receiver.",
  droppedCandidates: "Candidates for a participant who had left.",
  droppedWhileAway: "Messages for a participant who was away.",
  errors: "Errors sent, by code.",
  webhooks: "Attempts to send a webhook that failed, and webhooks given up, by type.",
  moderation: "Moderation actions done, by action.",
  moderationRefused: "Moderation actions refused, by code.",
  doorRefusals: "Connections refused before they reached a room, by reason.",
  wrongAdminTokens: "Requests with a wrong ADMIN_TOKEN.",
};

/** The label of counters that are not told apart by type. */
const LABELS: Readonly<Record<string, string>> = {
  errors: "code",
  moderation: "action",
  moderationRefused: "code",
  doorRefusals: "reason",
};

/** The counters of {@link relayLatency}, which have a form of their own. */
const LATENCY = ["relayLatency", "relayMilliseconds"];

const countMetrics = (prefix: string, counts: Counts, labels: Labels): string =>
  Object.entries(counts)
    .filter(([name]) => !LATENCY.includes(name))
    .map(([name, value]) => {
      const by = LABELS[name] ?? "type";
      const samples: Sample[] =
        typeof value === "number"
          ? [[labels, value]]
          : Object.entries(value).map(([key, each]): Sample => [{ ...labels, [by]: key }, each]);
      return metric(`${prefix}_${snake(name)}_total`, "counter", HELP[name] ?? name, ...samples);
    })
    .join("");

/** The latencies of relayed messages as a histogram, each bucket with those below it. */
function latencyMetrics(prefix: string, { relayLatency, relayMilliseconds }: Counts, labels: Labels): string {
  const name = `${prefix}_relay_seconds`;
  const counted = typeof relayLatency === "object" ? relayLatency : {};
  let below = 0;
  const buckets = [...LATENCY_BOUNDS, Infinity].map((bound): Sample => {
    below += counted[bound] ?? 0;
    return [{ ...labels, le: bound === Infinity ? "+Inf" : `${bound / 1000}` }, below];
  });
  const sum = typeof relayMilliseconds === "number" ? relayMilliseconds / 1000 : 0;
  return [
    head(name, "histogram", "From the arrival of a frame to the last time that it was sent."),
    ...buckets.map((sample) => line(`${name}_bucket`, sample)),
    line(`${name}_sum`, [labels, sum]),
    line(`${name}_count`, [labels, below]),
  ].join("");
}

/** The report about one room in the text format of Prometheus (0.0.4). */
export function roomMetrics(report: RoomReport): string {
  const { participantCount, awayCount, waitingCount, age, rates } = report;
  const room = { room: report.id };
  const counts = countsOf(report);
  return [
    metric("rtc_room_participants", "gauge", "Participants, including those who are away.", [room, participantCount]),
    metric("rtc_room_away", "gauge", "Participants without a socket, whose place is kept.", [room, awayCount]),
    metric("rtc_room_waiting", "gauge", "Participants in the lobby.", [room, waitingCount]),
    metric("rtc_room_locked", "gauge", "1 = only moderators can join.", [room, report.locked ? 1 : 0]),
    metric("rtc_room_peak_participants", "gauge", "The highest number of participants at once.", [room, report.peak]),
    metric("rtc_room_age_seconds", "gauge", "The age of the room.", [room, age]),
    metric("rtc_room_messages_per_second", "gauge", "Averaged over about a minute.", [room, rates.messagesPerSecond]),
    metric("rtc_room_bytes_per_second", "gauge", "Averaged over about a minute.", [room, rates.bytesPerSecond]),
    countMetrics("rtc_room", counts, room),
    latencyMetrics("rtc_room", counts, room),
  ].join("");
}

/**
 * The report about the whole deployment, in the same format. While a share is missing it has no counters: with a part of
 * them missing they would look like counters that began anew.
 */
export function deploymentMetrics(report: DeploymentReport): string {
  const { missing } = report;
  const gauges = [
    metric("rtc_shares", "gauge", "Shares of the registry.", [{}, report.shares]),
    metric("rtc_shares_missing", "gauge", "Shares that did not answer.", [{}, missing.length]),
    metric("rtc_rooms", "gauge", "Open rooms.", [{}, report.rooms]),
    metric("rtc_participants", "gauge", "Participants, including those who are away.", [{}, report.participantCount]),
    metric("rtc_away", "gauge", "Participants without a socket, whose place is kept.", [{}, report.awayCount]),
    metric("rtc_waiting", "gauge", "Participants in lobbies.", [{}, report.waitingCount]),
  ];
  if (missing.length > 0) return gauges.join("");
  return [
    ...gauges,
    metric("rtc_rooms_opened_total", "counter", "Rooms that were created.", [{}, report.roomsOpened]),
    metric("rtc_rooms_closed_total", "counter", "Rooms whose last participant left.", [{}, report.roomsClosed]),
    metric("rtc_rooms_lost_total", "counter", "Rooms that stopped reporting.", [{}, report.roomsLost]),
    countMetrics("rtc", report.counts, {}),
    latencyMetrics("rtc", report.counts, {}),
  ].join("");
}
