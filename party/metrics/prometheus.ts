import { countsOf, type Counts } from "../room/counts.js";
import type { DeploymentReport } from "./room-registry.js";
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

const metric = (name: string, kind: "gauge" | "counter", help: string, ...samples: Sample[]): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${samples.map((sample) => line(name, sample)).join("")}`;

/** The help text of each counter. */
const HELP: Readonly<Record<string, string>> = {
  joins: "Participants that joined.",
  leaves: "Participants that left while others stayed.",
  returns: "Times that a participant returned by another socket.",
  refusedJoins: "Connections refused by a room.",
  floods: "Sockets closed because they exceeded their limits.",
  relayed: "Messages forwarded, by type; a broadcast counts once.",
  relayedBytes: "Bytes forwarded, by type; once for each receiver.",
  droppedCandidates: "Candidates for a participant who had left.",
  droppedWhileAway: "Messages for a participant who was away.",
  errors: "Errors sent, by code.",
  webhooks: "Attempts to send a webhook that failed, and webhooks given up, by type.",
  moderation: "Moderation actions done, by action.",
  moderationRefused: "Moderation actions refused, by code.",
};

/** The label of counters that are not told apart by type. */
const LABELS: Readonly<Record<string, string>> = { errors: "code", moderation: "action", moderationRefused: "code" };

const countMetrics = (prefix: string, counts: Counts, labels: Labels): string =>
  Object.entries(counts)
    .map(([name, value]) => {
      const by = LABELS[name] ?? "type";
      const samples: Sample[] =
        typeof value === "number"
          ? [[labels, value]]
          : Object.entries(value).map(([key, each]): Sample => [{ ...labels, [by]: key }, each]);
      return metric(`${prefix}_${snake(name)}_total`, "counter", HELP[name] ?? name, ...samples);
    })
    .join("");

/** The report about one room in the text format of Prometheus (0.0.4). */
export function roomMetrics(report: RoomReport): string {
  const { participantCount, awayCount, waitingCount, age, rates } = report;
  const room = { room: report.id };
  return [
    metric("rtc_room_participants", "gauge", "Participants, including those who are away.", [room, participantCount]),
    metric("rtc_room_away", "gauge", "Participants without a socket, whose place is kept.", [room, awayCount]),
    metric("rtc_room_waiting", "gauge", "Participants in the lobby.", [room, waitingCount]),
    metric("rtc_room_locked", "gauge", "1 = only moderators can join.", [room, report.locked ? 1 : 0]),
    metric("rtc_room_peak_participants", "gauge", "The highest number of participants at once.", [room, report.peak]),
    metric("rtc_room_age_seconds", "gauge", "The age of the room.", [room, age]),
    metric("rtc_room_messages_per_second", "gauge", "Averaged over about a minute.", [room, rates.messagesPerSecond]),
    metric("rtc_room_bytes_per_second", "gauge", "Averaged over about a minute.", [room, rates.bytesPerSecond]),
    countMetrics("rtc_room", countsOf(report), room),
  ].join("");
}

/** The report about the whole deployment, in the same format. */
export function deploymentMetrics(report: DeploymentReport): string {
  return [
    metric("rtc_rooms", "gauge", "Open rooms.", [{}, report.rooms]),
    metric("rtc_participants", "gauge", "Participants, including those who are away.", [{}, report.participantCount]),
    metric("rtc_away", "gauge", "Participants without a socket, whose place is kept.", [{}, report.awayCount]),
    metric("rtc_waiting", "gauge", "Participants in lobbies.", [{}, report.waitingCount]),
    metric("rtc_rooms_opened_total", "counter", "Rooms that were created.", [{}, report.roomsOpened]),
    metric("rtc_rooms_closed_total", "counter", "Rooms whose last participant left.", [{}, report.roomsClosed]),
    metric("rtc_rooms_lost_total", "counter", "Rooms that stopped reporting.", [{}, report.roomsLost]),
    countMetrics("rtc", report.counts, {}),
  ].join("");
}
