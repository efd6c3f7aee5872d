import { run as runTokenCommand, USAGE as TOKEN_USAGE } from "../auth/token-command.js";
import { isRoomCommand, ROOMS_USAGE, runRoomCommand } from "./room-command.js";

/** The output of a command, and its exit code. */
export interface Outcome {
  /** 0 = it is done; 1 = it was refused; 2 = the arguments are wrong; 3 = the server cannot be reached. */
  code: 0 | 1 | 2 | 3;
  /** For standard output, or for standard error if it failed. */
  text: string;
}

const USAGE = `${TOKEN_USAGE}\n\n\n${ROOMS_USAGE}`;

/** Runs the command line of the package. `args` are the arguments after its name. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const [command = ""] = args;
  if (command === "token") return runTokenCommand(args, env);
  if (isRoomCommand(command)) return runRoomCommand(args, env);
  if (command === "--help" || command === "-h") return { code: 0, text: USAGE };
  return { code: 2, text: `${command ? `There is no command ${command}.\n\n` : ""}${USAGE}` };
}
