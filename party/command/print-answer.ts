import * as v from "valibot";
import { check } from "../protocol/parse.js";
import { printableLine } from "./printable.js";
import type { RoomCommand } from "./room-command.js";

/** A time that a Date can hold. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** The parts of the server's reports that are printed. */
const deployment = v.object({
  rooms: v.number(),
  participantCount: v.number(),
  largest: v.array(v.object({ id: v.string(), createdAt: moment, participantCount: v.number() })),
});
const participant = v.object({
  id: v.string(),
  user: v.optional(v.string()),
  role: v.optional(v.string()),
  microphone: v.string(),
  camera: v.string(),
  screen: v.string(),
  isAway: v.optional(v.boolean(), false),
});
const room = v.object({
  id: v.string(),
  createdAt: moment,
  callType: v.string(),
  locked: v.optional(v.boolean(), false),
  lobby: v.optional(v.boolean(), false),
  participantCount: v.number(),
  waitingCount: v.number(),
  participants: v.optional(v.array(participant), []),
  waiting: v.optional(v.array(participant), []),
});
type Participant = v.InferOutput<typeof participant>;
const done = v.object({ action: v.string(), participantCount: v.number() });

const UNREADABLE = "The server's answer cannot be read: it may be of another version. Try --json.";

/** The answer to a command, for people. */
export function printAnswer(command: RoomCommand, json: unknown): string {
  if (command === "rooms") return print(deployment, json, printRooms);
  if (command === "room") return print(room, json, printRoom);
  return print(done, json, ({ participantCount }) => `Done. ${people(participantCount)} in the room.`);
}

function print<T>(schema: v.GenericSchema<unknown, T>, json: unknown, asText: (value: T) => string): string {
  const read = check(schema, json);
  return read.ok ? asText(read.value) : UNREADABLE;
}

function printRooms({ rooms, participantCount, largest }: v.InferOutput<typeof deployment>): string {
  const head = `${rooms === 1 ? "1 room" : `${rooms} rooms`}, ${people(participantCount)}.`;
  if (largest.length === 0) return head;
  const rows = largest.map((one) => [one.id, String(one.participantCount), date(one.createdAt)]);
  const more = rooms > largest.length ? `\nThese are the ${largest.length} largest.` : "";
  return `${head}\n\n${table(["room", "people", "since"], rows)}${more}`;
}

function printRoom(report: v.InferOutput<typeof room>): string {
  const { id, createdAt, callType, locked, lobby, participantCount, waitingCount, participants, waiting } = report;
  const traits = [callType, ...(locked ? ["locked"] : []), ...(lobby ? [`lobby with ${people(waitingCount)}`] : [])];
  const head = `${printableLine(id)}: ${people(participantCount)}, since ${date(createdAt)} (${printableLine(traits.join(", "))}).`;
  const rows = [
    ...participants.map(rowOf),
    ...waiting.map(({ id, user = "" }) => [id, user, "", "waits in the lobby"]),
  ];
  return rows.length === 0 ? head : `${head}\n\n${table(["participant", "user", "role", "sends"], rows)}`;
}

function rowOf({ id, user = "", role = "", microphone, camera, screen, isAway }: Participant): string[] {
  const sends = [
    ...(microphone === "on" ? ["microphone"] : []),
    ...(camera === "on" ? ["camera"] : []),
    ...(screen === "on" ? ["screen"] : []),
  ];
  return [id, user, role, isAway ? "away" : sends.join(", ")];
}

const people = (count: number): string => (count === 1 ? "1 participant" : `${count} participants`);

const date = (at: number): string => new Date(at).toISOString().replace("T", " ").slice(0, 16);

function table(head: readonly string[], rows: readonly string[][]): string {
  const lines = [head, ...rows].map((cells) => cells.map(printableLine));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? "").length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
