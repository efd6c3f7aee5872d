import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { findProgram } from "../../tools/lib/browsers.js";
import { PUBLIC_ADDRESS, type Network } from "./nat-network.js";

export const TURN_PORT = 3478;
export const TURN_SECRET = "of this test";
/** The server's URL, for `TURN_URLS`. */
export const turnUrl = (transport: "udp" | "tcp"): string =>
  `turn:${PUBLIC_ADDRESS}:${TURN_PORT}?transport=${transport}`;

/** Why this machine cannot run a TURN server, as a sentence, or `false` when it can. */
export const lacksTurn = (): string | false =>
  findProgram("turnserver") === undefined && "Not found on this machine: turnserver. The Debian package is coturn.";

/** coturn on the public network, with credentials signed with a shared secret. A test can kill and restart it. */
export class TurnServer {
  #child: ChildProcess | undefined;
  /** The output of all its processes. */
  output = "";

  constructor(
    readonly network: Network,
    readonly secret = TURN_SECRET,
  ) {}

  /** Resolves once it listens. */
  async start(): Promise<void> {
    const folder = this.network.folder;
    const child = this.network.spawn("turnserver", [
      ...["-n", `--listening-ip=${PUBLIC_ADDRESS}`, `--relay-ip=${PUBLIC_ADDRESS}`, `--listening-port=${TURN_PORT}`],
      ...["--min-port=49160", "--max-port=49359", "--realm=rtc.test", "--fingerprint"],
      ...["--use-auth-secret", `--static-auth-secret=${this.secret}`],
      ...["--no-tls", "--no-dtls", "--no-cli", "--no-rfc5780", "--no-multicast-peers"],
      ...[`--userdb=${join(folder, "turndb")}`, `--pidfile=${join(folder, "turn.pid")}`],
      ...["--log-file=stdout", "--simple-log", "--verbose"],
    ]);
    this.#child = child;
    const listens = new Promise<void>((resolve, reject) => {
      let printed = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding("utf8").on("data", (text: string) => {
          this.output += text;
          printed += text;
          if (printed.includes("Total General servers")) resolve();
        });
      }
      child.once("close", () => reject(new Error(`coturn did not start:\n${printed}`)));
    });
    await listens;
  }

  /** Kills the process with SIGKILL. Safe to call twice. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "close");
  }
}
