import { LOG_LEVELS, type LogEntry, type LogLevel } from "../room/log-entry.js";

/** The level and the outcome of each event; an event that is not listed is an `info` that went well. */
const KINDS: Readonly<Partial<Record<LogEntry["event"], readonly [LogLevel, outcome: "ok" | "refused" | "failed"]>>> = {
  relay: ["debug", "ok"],
  report: ["debug", "ok"],
  "refused-operation": ["warn", "refused"],
  "refused-join": ["warn", "refused"],
  "refused-message": ["warn", "refused"],
  "refused-request": ["warn", "refused"],
  flood: ["warn", "refused"],
  unread: ["warn", "refused"],
  "hook-failed": ["error", "failed"],
  "webhook-failed": ["warn", "failed"],
  "webhook-dropped": ["error", "failed"],
  "turn-failed": ["error", "failed"],
  fault: ["error", "failed"],
};

/** A refused moderation counts as a refused message. */
const kindOf = ({ event, code }: LogEntry) =>
  KINDS[event === "moderation" && code !== undefined ? "refused-message" : event] ?? ["info", "ok"];

/** Whether an entry is logged at that level. */
export const isLogged = (entry: LogEntry, at: LogLevel): boolean =>
  LOG_LEVELS.indexOf(kindOf(entry)[0]) >= LOG_LEVELS.indexOf(at);

/** The entry as one line of JSON, with the room, the time (ISO 8601), its level and its outcome. */
export function logLine(room: string, entry: LogEntry): string {
  const [level, outcome] = kindOf(entry);
  return JSON.stringify({ time: new Date().toISOString(), level, room, ...entry, outcome });
}
