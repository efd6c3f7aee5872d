import { countsOf, type Counts } from "../room/counts.js";
import type { DeploymentReport } from "./room-registry.js";
import type { RoomReport } from "../room/room-record.js";

/** What a label may not hold as it is. */
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

/** Of each number that only grows, what it counts. */
const HELP: Readonly<Record<string, string>> = {
  joins: "Participants that came.",
  leaves: "Participants that left while others stayed.",
  returns: "Sockets by which a participant came back.",
  refusedJoins: "Connections turned away by a room.",
  floods: "Sockets closed because more came by them than may.",
  relayed: "Messages passed on, by type; one to everyone counts once.",
  relayedBytes: "Bytes passed on, by type; once for each receiver.",
  droppedCandidates: "Candidates for somebody who had left.",
  droppedWhileAway: "Messages for somebody who was away.",
  errors: "Errors told, by code.",
  moderation: "What moderators have done, by action.",
  moderationRefused: "What was refused of it, by code.",
};

/** The label by which a number is told apart that is not told by type. */
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

/** The numbers of one room, in the text format of Prometheus (0.0.4). */
export function roomMetrics(report: RoomReport): string {
  const { participantCount, awayCount, waitingCount, age, rates } = report;
  const room = { room: report.id };
  return [
    metric("rtc_room_participants", "gauge", "Everyone, those who are away included.", [room, participantCount]),
    metric("rtc_room_away", "gauge", "Those without a socket, who are waited for.", [room, awayCount]),
    metric("rtc_room_waiting", "gauge", "Who waits to be let in.", [room, waitingCount]),
    metric("rtc_room_locked", "gauge", "1 = nobody new comes in.", [room, report.locked ? 1 : 0]),
    metric("rtc_room_peak_participants", "gauge", "The most there ever were at once.", [room, report.peak]),
    metric("rtc_room_age_seconds", "gauge", "For how long the room has been there.", [room, age]),
    metric("rtc_room_messages_per_second", "gauge", "Over about a minute.", [room, rates.messagesPerSecond]),
    metric("rtc_room_bytes_per_second", "gauge", "Over about a minute.", [room, rates.bytesPerSecond]),
    countMetrics("rtc_room", countsOf(report), room),
  ].join("");
}

/** The numbers of a whole deployment, in the same format. */
export function deploymentMetrics(report: DeploymentReport): string {
  return [
    metric("rtc_rooms", "gauge", "Rooms that are open.", [{}, report.rooms]),
    metric("rtc_participants", "gauge", "Everyone in them, those who are away included.", [
      {},
      report.participantCount,
    ]),
    metric("rtc_away", "gauge", "Those without a socket, who are waited for.", [{}, report.awayCount]),
    metric("rtc_waiting", "gauge", "Who waits to be let into one of them.", [{}, report.waitingCount]),
    metric("rtc_rooms_opened_total", "counter", "Rooms that came to be.", [{}, report.roomsOpened]),
    metric("rtc_rooms_closed_total", "counter", "Rooms whose last participant went.", [{}, report.roomsClosed]),
    metric("rtc_rooms_lost_total", "counter", "Rooms of which nothing was heard any more.", [{}, report.roomsLost]),
    countMetrics("rtc", report.counts, {}),
  ].join("");
}
