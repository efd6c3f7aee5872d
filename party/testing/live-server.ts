import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The timeout of the server's first response, in milliseconds. It is a limit, not a wait. */
const START_LIMIT = 60_000;

/** A line the room server logged. */
export type LogLine = { event: string; room: string } & Record<string, unknown>;

/** A live room server, on a port of its own and with storage of its own. */
export interface DevServer {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** All printed lines. */
  readonly output: readonly string[];
  /** The structured lines among them. */
  log(): LogLine[];
  /** The first log line that fits, now or later. */
  logged(fits: (line: LogLine) => boolean): Promise<LogLine>;
  /** Another address, without the program that the runtime's development server puts in front: if it has one. */
  direct?(): Promise<string>;
  /** Measures the used heap, in bytes, if the runtime supports it. */
  heap?(): Promise<() => Promise<number>>;
  /** Kills it and everything it started (SIGKILL). Safe to call twice. */
  stop(): Promise<void>;
}

/** The address and the storage by which a server can replace another one. */
export interface ServerPlace {
  port: number;
  /** A directory. */
  storage: string;
}

/** The output of a server. */
export class ServerOutput {
  readonly lines: string[] = [];
  readonly #news = new EventEmitter().setMaxListeners(0);

  add(line: string): void {
    this.lines.push(line);
    this.#news.emit("line", line);
  }

  log(): LogLine[] {
    return this.lines.flatMap((line) => parseLogLine(line) ?? []);
  }

  logged(fits: (line: LogLine) => boolean): Promise<LogLine> {
    return new Promise((resolve) => {
      const look = (text: string) => {
        const line = parseLogLine(text);
        if (!line || !fits(line)) return false;
        this.#news.off("line", look);
        resolve(line);
        return true;
      };
      if (!this.lines.some(look)) this.#news.on("line", look);
    });
  }
}

/** How to start a server. */
export interface Launch {
  /** Its name for messages. */
  name: string;
  host: string;
  /** The arguments of Node. */
  args: string[];
  /** Beside this process's own. */
  env?: Record<string, string>;
  /** Called once it has ended. */
  ended?: () => Promise<void>;
}

/** Starts a room server, and waits for its first response. */
export async function launch({ name, host, args, env = {}, ended }: Launch): Promise<DevServer> {
  // A process group of its own, so that the runtime that it starts can be killed with it.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  const printed = new ServerOutput();
  for (const input of [child.stdout, child.stderr]) createInterface(input).on("line", (line) => printed.add(line));

  const killGroup = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  process.once("exit", killGroup);
  // The test runner ends a file that exceeds its timeout by a signal, which causes no "exit" event.
  const interrupted = () => process.exit(1);
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const server: DevServer = {
    host,
    output: printed.lines,
    log: () => printed.log(),
    logged: (fits) => printed.logged(fits),
    stop: async () => {
      process.off("exit", killGroup);
      for (const signal of SIGNALS) process.off(signal, interrupted);
      killGroup();
      if (child.exitCode === null && child.signalCode === null) await exited;
      await ended?.();
    },
  };

  const limit = Date.now() + START_LIMIT;
  while (!(await answers(host))) {
    const hasEnded = child.exitCode !== null;
    if (hasEnded || Date.now() > limit) {
      await server.stop();
      throw new Error(`${name} ${hasEnded ? "ended" : "does not answer"}:\n${printed.lines.join("\n")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return server;
}

async function answers(host: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}/parties/main/is-it-up`);
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** The log entry in a line of output, if there is one. */
function parseLogLine(text: string): LogLine | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  try {
    const line: unknown = JSON.parse(text.slice(start));
    return isLogLine(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

const isLogLine = (line: unknown): line is LogLine =>
  typeof line === "object" &&
  line !== null &&
  "event" in line &&
  typeof line.event === "string" &&
  "room" in line &&
  typeof line.room === "string";

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
