import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { AgentCalls } from "./turn-agent.js";

type Place = "client" | "server" | "peer";
const PLACES: readonly Place[] = ["client", "server", "peer"];

/** Addresses out of ordinary public ranges, which no list of special ranges has. Nothing leaves this machine. */
export const ADDRESSES = {
  server: { 4: "45.90.10.1", 6: "2a0c:9a40:1::1" },
  client: { 4: "45.90.10.2", 6: "2a0c:9a40:1::2" },
  peer: { 4: "45.90.10.3", 6: "2a0c:9a40:1::3" },
} as const;

/** A call of an agent, with the result as a promise. */
export type Agent = {
  [Name in keyof AgentCalls]: (...args: Parameters<AgentCalls[Name]>) => Promise<Awaited<ReturnType<AgentCalls[Name]>>>;
};

let built = 0;

/**
 * A TURN server's machine, a client and a peer, as network namespaces on one public network. The peer also has every
 * address for which the server's machine knows no other route, so it stands for the private networks behind it.
 */
export class TurnNetwork {
  readonly #name = `rtc-${process.pid}-turn${++built}`;
  readonly #children: ChildProcess[] = [];
  readonly #remove = () => this.#removeSpaces();

  private constructor() {}

  /** `behind`: ranges that are reached through the peer. */
  static async build(behind: readonly string[]): Promise<TurnNetwork> {
    const network = new TurnNetwork();
    process.once("exit", network.#remove);
    const { server } = ADDRESSES;
    const [space, peer] = [network.#space("server"), network.#space("peer")];
    const lines = PLACES.flatMap((place) => [
      `ip netns add ${network.#space(place)}`,
      `ip -n ${network.#space(place)} link set lo up`,
    ]);
    lines.push(
      `ip -n ${space} link add net type bridge`,
      `ip -n ${space} addr add ${server[4]}/24 dev net`,
      `ip -n ${space} addr add ${server[6]}/64 dev net nodad`,
      `ip -n ${space} link set net up`,
    );
    for (const place of ["client", "peer"] as const) {
      const at = network.#space(place);
      lines.push(
        `ip -n ${at} link add net type veth peer name to-${place} netns ${space}`,
        `ip -n ${space} link set to-${place} master net`,
        `ip -n ${space} link set to-${place} up`,
        `ip -n ${at} addr add ${ADDRESSES[place][4]}/24 dev net`,
        `ip -n ${at} addr add ${ADDRESSES[place][6]}/64 dev net nodad`,
        `ip -n ${at} link set net up`,
        `ip -n ${at} route add default via ${server[4]}`,
        `ip -n ${at} route add default via ${server[6]}`,
      );
    }
    // Otherwise an IPv6 socket cannot have an address that only a route makes local.
    lines.push(`ip netns exec ${peer} sysctl -qw net.ipv6.ip_nonlocal_bind=1`);
    for (const range of behind) {
      const family = range.includes(":") ? 6 : 4;
      lines.push(
        `ip -n ${space} route add ${range} via ${ADDRESSES.peer[family]}`,
        `ip -n ${peer} route add local ${range} dev lo`,
      );
    }
    await promisify(execFile)("bash", ["-ec", lines.join("\n")]);
    return network;
  }

  /** Starts a program in one of the namespaces. */
  spawn(place: Place, program: string, args: string[]): ChildProcess {
    const child = spawn("ip", ["netns", "exec", this.#space(place), program, ...args], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#children.push(child);
    return child;
  }

  /** Runs a program in the namespace of the server, and returns its output. */
  async run(program: string, ...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)("ip", ["netns", "exec", this.#space("server"), program, ...args]);
    return stdout;
  }

  async agent(place: Place): Promise<Agent> {
    const program = join(import.meta.dirname, "turn-agent.ts");
    const child = this.spawn(place, process.execPath, ["--import", "tsx", program]);
    const { stdin, stdout, stderr } = child;
    if (!stdin || !stdout) throw new Error("The agent has no input.");
    stderr?.pipe(process.stderr);
    const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
    const lines = createInterface(stdout);
    await once(lines, "line");
    lines.on("line", (line) => {
      const { id, result, error } = JSON.parse(line) as { id: number; result?: unknown; error?: string };
      const caller = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) caller?.resolve(result);
      else caller?.reject(new Error(error));
    });
    child.once("close", () => {
      for (const { reject } of waiting.values()) reject(new Error("The agent has ended."));
    });
    let calls = 0;
    return new Proxy({} as Agent, {
      get: (_, call) =>
        // An agent is no promise, although `await` asks for its `then`.
        call === "then"
          ? undefined
          : (...args: unknown[]) =>
              new Promise((resolve, reject) => {
                const id = ++calls;
                waiting.set(id, { resolve, reject });
                stdin.write(`${JSON.stringify({ id, call, args })}\n`);
              }),
    });
  }

  /** Ends the programs and removes the namespaces. */
  async close(): Promise<void> {
    const running = this.#children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = running.map((child) => once(child, "close"));
    for (const child of running) child.kill("SIGKILL");
    await Promise.all(ended);
    process.off("exit", this.#remove);
    this.#removeSpaces();
  }

  #space(place: Place): string {
    return `${this.#name}-${place}`;
  }

  #removeSpaces(): void {
    for (const place of PLACES) {
      try {
        execFileSync("ip", ["netns", "del", this.#space(place)], { stdio: "pipe" });
      } catch {
        // It was not made, or is already removed.
      }
    }
  }
}
