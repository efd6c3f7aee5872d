import { accessWarning } from "../auth/token-settings.js";
import type { LogEntry } from "../room/log-entry.js";
import { describeSettings } from "./described-settings.js";
import { isLogged, logLine } from "./log.js";
import type { Environment } from "../runtime.js";
import { readSettings, type ServerSettings } from "./settings.js";

/** Read once, so that an invalid setting is reported once and not by every room. */
let settings: ServerSettings | undefined;

/** The settings of this process, from its environment. */
export function settingsOf(env: Environment): ServerSettings {
  if (settings) return settings;
  const warn = (sentence: string) => console.error(`rtc-elements: ${sentence}`);
  settings = readSettings(env, warn);
  const warning = accessWarning(settings.access);
  if (warning) warn(warning);
  writeLog("", settings, { event: "settings", settings: describeSettings(settings) });
  return settings;
}

/** Writes a log entry about a room if the log level includes it. */
export function writeLog(room: string, { logLevel }: ServerSettings, entry: LogEntry): void {
  if (isLogged(entry, logLevel)) console.log(logLine(room, entry));
}
