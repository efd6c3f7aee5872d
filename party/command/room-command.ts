import { readRoomName } from "../auth/room-name.js";
import type { Outcome } from "./run.js";
import { printAnswer } from "./print-answer.js";
import { printableJson, printableLine } from "./printable.js";
import { requestServer, serverUrl, type ServerRequest } from "./server-request.js";

export const ROOMS_USAGE = `rtc-elements rooms                              lists the open rooms, the largest first
rtc-elements room <room>                        shows one room with its participants
rtc-elements end <room>                         ends the call for everyone
rtc-elements remove <room> <participant>        removes a participant, who cannot come back to this call
rtc-elements role <room> <participant> <role>   host, speaker or listener, with the grants of that role
rtc-elements mute <room> <participant>          mutes a participant; --all instead of one: everyone
rtc-elements notice <room> <text>               shows a text on every page; --to <participant>: on one

They use the API of a room server, as its operator. A participant is named by the id that "room" shows.

  --server <url>      the address of the server; else RTC_SERVER in the environment
  --admin-token <t>   its ADMIN_TOKEN, or a token with the scope rtc:admin; better: ADMIN_TOKEN in the environment
  --json              prints the server's answer as JSON
  --                  no options follow

Exit codes: 0 = done, 1 = refused by the server, 2 = wrong arguments, 3 = the server cannot be reached.`;

/** The names of the arguments of each command. */
const COMMANDS = {
  rooms: [],
  room: ["room"],
  end: ["room"],
  remove: ["room", "participant"],
  role: ["room", "participant", "role"],
  mute: ["room", "participant"],
  notice: ["room", "text"],
} as const satisfies Record<string, readonly string[]>;
export type RoomCommand = keyof typeof COMMANDS;

const VALUES = ["server", "admin-token", "to"];
const FLAGS = ["json", "all", "help"];

export const isRoomCommand = (name: string): name is RoomCommand => Object.hasOwn(COMMANDS, name);

const misused = (text: string): Outcome => ({ code: 2, text });

/** The command line: options by name, and the rest in order. */
interface Given {
  options: ReadonlyMap<string, string>;
  words: readonly string[];
}

/** Runs a command that uses the operator's API. The first argument is its name. */
export async function runRoomCommand(
  [command = "", ...rest]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  if (!isRoomCommand(command)) return misused(`There is no command ${command}.`);
  const given = readArguments(rest);
  if (typeof given === "string") return misused(given);
  const { options, words } = given;
  if (options.has("help")) return { code: 0, text: ROOMS_USAGE };
  if (options.has("all") && command !== "mute") return misused("--all belongs to mute.");
  if (options.has("to") && command !== "notice") return misused("--to belongs to notice.");
  const names = options.has("all") ? ["room"] : COMMANDS[command];
  const missing = names[words.length];
  if (missing) return misused(`The ${missing} is missing: rtc-elements ${command} ${placeholders(names)}`);
  if (words.length > names.length) {
    return misused(
      `There is one argument too many. Put quotes around a text: rtc-elements ${command} ${placeholders(names)}`,
    );
  }
  const name = words[0]?.normalize("NFC");
  const room = name === undefined ? undefined : readRoomName(encodeURIComponent(name));
  if (room?.ok === false) return misused(room.message);
  const address = options.get("server") ?? env["RTC_SERVER"] ?? "";
  const url = serverUrl(address);
  if (address === "") return misused("The server is missing: give --server, or set RTC_SERVER in the environment.");
  if (!url)
    return misused("The server's address cannot be read. Write it like this: --server https://calls.example.org");
  const token = options.get("admin-token") ?? env["ADMIN_TOKEN"] ?? "";
  if (token === "") return misused("The token is missing: set ADMIN_TOKEN in the environment, or give --admin-token.");
  const answer = await requestServer(url, token.trim(), requestOf(command, room?.value ?? "", given));
  if (!answer.reached) return { code: 3, text: answer.message };
  const code = answer.ok ? 0 : 1;
  if (options.has("json")) return { code, text: printableJson(answer.json) };
  return { code, text: answer.ok ? printAnswer(command, answer.json) : printableLine(answer.message) };
}

const placeholders = (names: readonly string[]): string => names.map((name) => `<${name}>`).join(" ");

/** Reads the arguments, or returns what is wrong with them. */
function readArguments(args: readonly string[]): Given | string {
  const options = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--") return { options, words: [...words, ...args.slice(i + 1)] };
    const [name = "", inline] = arg.replace(/^--/, "").split(/=(.*)/s);
    if (!arg.startsWith("--")) words.push(arg);
    else if (FLAGS.includes(name) && inline === undefined) options.set(name, "");
    else if (!VALUES.includes(name)) return `There is no option ${arg}.`;
    else {
      const value = inline ?? args[++i];
      if (value === undefined || (inline === undefined && value.startsWith("--"))) {
        return `--${name} needs a value; one that begins with -- is written --${name}=…`;
      }
      options.set(name, value);
    }
  }
  return { options, words };
}

/** The request of a command whose arguments are complete. */
function requestOf(command: RoomCommand, room: string, { options, words }: Given): ServerRequest {
  const [, second = "", third = ""] = words;
  const to = options.get("to");
  switch (command) {
    case "rooms":
      return {};
    case "room":
      return { room };
    case "end":
      return { room, action: { action: "end" } };
    case "remove":
      return { room, action: { action: "remove", to: second } };
    case "role":
      return { room, action: { action: "role", to: second, role: third } };
    case "mute":
      return { room, action: options.has("all") ? { action: "mute-all" } : { action: "mute", to: second } };
    case "notice":
      return { room, action: { action: "notice", text: second, ...(to !== undefined && { to }) } };
    default:
      return command satisfies never;
  }
}
