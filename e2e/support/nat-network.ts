import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { findBrowser, findProgram } from "../../tools/lib/browsers.js";
import { freePort } from "../../tools/lib/room-server.js";
import { relay } from "./namespace-relay.js";

/** Where a person sits: each behind a router of their own. */
export type Side = "a" | "b";
const SIDES: readonly Side[] = ["a", "b"];

/** The address that both sides reach, where the room server and the TURN server are. */
export const PUBLIC_ADDRESS = "203.0.113.1";

/** Of a router: `cone` lets through whom the person has written to, `symmetric` takes another port for each of them. */
export type Nat = "cone" | "symmetric";

let reason: string | false | undefined;

/** Why this machine can build no network, as a sentence, or `false` when it can. */
export function lacksNetwork(): string | false {
  return (reason ??= look());
}

function look(): string | false {
  if (process.platform !== "linux") return "Network namespaces are a thing of Linux.";
  if (process.getuid?.() !== 0) return "Network namespaces need root.";
  const lacking = ["ip", "nft"].filter((name) => findProgram(name) === undefined);
  if (lacking.length > 0)
    return `Not found on this machine: ${lacking.join(", ")}. Debian has it in iproute2, nftables.`;
  const pageProbe = `rtc-${process.pid}-probe`;
  try {
    execFileSync("ip", ["netns", "add", pageProbe], { stdio: "pipe" });
    execFileSync("ip", ["netns", "exec", pageProbe, "nft", "add table inet probe"], { stdio: "pipe" });
    return false;
  } catch (error) {
    return `Network namespaces cannot be made here: ${String(error)}`;
  } finally {
    try {
      execFileSync("ip", ["netns", "del", pageProbe], { stdio: "pipe" });
    } catch {
      // It was never made.
    }
  }
}

let built = 0;

/**
 * Two people's homes, each a host behind a router, and a public network between them, as network namespaces:
 *
 *     a 10.1.0.2 — router 10.1.0.1, 203.0.113.11 —+
 *                                                 +— public, 203.0.113.1
 *     b 10.2.0.2 — router 10.2.0.1, 203.0.113.12 —+
 *
 * The routers only route, so that each host can write to the other, until {@link nat} makes them a home's. Faults are
 * made in them, on the way: at its own network card a browser would be told.
 */
export class Network {
  readonly #name = `rtc-${process.pid}-${++built}`;
  readonly #down: (() => unknown)[] = [];
  readonly #hosts = { a: 2, b: 2 };

  private constructor(readonly folder: string) {}

  /** `folder` is for the files it needs. */
  static async build(folder: string): Promise<Network> {
    removeLeftOver();
    const network = new Network(folder);
    const remove = () => network.#remove();
    process.once("exit", remove);
    network.#down.push(() => process.off("exit", remove), remove);
    await network.#wire();
    return network;
  }

  async #wire(): Promise<void> {
    const pub = this.#space("public");
    const lines = this.#spaces.flatMap((space) => [`ip netns add ${space}`, `ip -n ${space} link set lo up`]);
    lines.push(
      `ip -n ${pub} link add bridge type bridge`,
      `ip -n ${pub} addr add ${PUBLIC_ADDRESS}/24 dev bridge`,
      `ip -n ${pub} link set bridge up`,
    );
    for (const [index, side] of SIDES.entries()) {
      const [host, router, net] = [this.#space(side), this.#space(`router-${side}`), index + 1];
      const other = SIDES.length - index;
      lines.push(
        `ip -n ${host} link add lan type veth peer name lan netns ${router}`,
        `ip -n ${router} link add wan type veth peer name wan-${side} netns ${pub}`,
        `ip -n ${pub} link set wan-${side} master bridge`,
        `ip -n ${pub} link set wan-${side} up`,
        `ip -n ${host} link set lan up`,
        `ip -n ${router} addr add 10.${net}.0.1/24 dev lan`,
        `ip -n ${router} link set lan up`,
        `ip -n ${router} addr add 203.0.113.1${net}/24 dev wan`,
        `ip -n ${router} link set wan up`,
        `ip netns exec ${router} sysctl -qw net.ipv4.ip_forward=1`,
        `ip -n ${router} route add 10.${other}.0.0/24 via 203.0.113.1${other}`,
        `ip -n ${pub} route add 10.${net}.0.0/24 via 203.0.113.1${net}`,
        ...this.#address(side),
      );
    }
    await shell(lines);
  }

  /** Makes what a server of this machine at `127.0.0.1:<port>` offers reachable at {@link PUBLIC_ADDRESS}, same port. */
  async publish(port: number): Promise<void> {
    await this.#carry(port, "public", `${PUBLIC_ADDRESS}:${port}`, `127.0.0.1:${port}`);
  }

  /** Starts a program on the public network. */
  spawn(program: string, args: string[]): ChildProcess {
    return spawn("ip", ["netns", "exec", this.#space("public"), program, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** A program that starts a Chromium in somebody's home. */
  async chromium(side: Side): Promise<string> {
    return this.#wrap("chromium", side, '"$@"');
  }

  /** A program that starts a Firefox in somebody's home, with the port by which it is driven carried out of there. */
  async firefox(side: Side): Promise<string> {
    const port = await freePort();
    const socket = join(this.folder, `firefox-${side}.socket`);
    await this.#relayInside(side, socket, `127.0.0.1:${port}`);
    const outside = await relay(`127.0.0.1:${port}`, socket);
    this.#down.push(() => outside.stop());
    return this.#wrap("firefox", side, `"\${@/--remote-debugging-port=0/--remote-debugging-port=${port}}"`);
  }

  /** Loses every UDP packet (or, with `all`, every packet) between a home and the world, until {@link restore}. */
  async drop(side: Side, what: "udp" | "all"): Promise<void> {
    const rule = what === "udp" ? "meta l4proto udp drop" : "drop";
    await this.#nft(side, `table ip fault { chain forward { type filter hook forward priority -10; ${rule}; }; }`);
  }

  async restore(side: Side): Promise<void> {
    await this.#nft(side, "delete table ip fault");
  }

  /** Pulls the cable, or plugs it in again: the host gets the address it had. */
  async link(side: Side, state: "down" | "up"): Promise<void> {
    const host = this.#space(side);
    await shell([`ip -n ${host} link set lan ${state}`, ...(state === "up" ? [this.#route(side)] : [])]);
  }

  /** Takes the host its address: what was sent from there, and open connections, are void. */
  async leave(side: Side): Promise<void> {
    this.#hosts[side]++;
    await shell([this.#noAddress(side)]);
  }

  /** Gives the host another address than it had before. */
  async arrive(side: Side): Promise<void> {
    await shell(this.#address(side));
  }

  /** Leaves and arrives at once, before a browser may have noticed. */
  async move(side: Side): Promise<void> {
    this.#hosts[side]++;
    await shell([this.#noAddress(side), ...this.#address(side)]);
  }

  /** Makes a router a home's: nobody comes in who was not written to. Before anybody has connected. */
  async nat(side: Side, nat: Nat): Promise<void> {
    const ports = nat === "symmetric" ? " random,fully-random" : "";
    await this.#nft(
      side,
      `table ip home {
        chain out { type nat hook postrouting priority 100; oifname "wan" masquerade${ports}; }
        chain in { type filter hook input priority 0; iifname "wan" ct state new drop; }
        chain forward { type filter hook forward priority 0; iifname "wan" ct state new drop; }
      }`,
    );
  }

  /** Ends all of it. Processes inside the network end before it does. */
  close(): Promise<void> {
    for (const down of this.#down.splice(0).reverse()) down();
    return Promise.resolve();
  }

  get #spaces(): string[] {
    return [...SIDES, ...SIDES.map((side) => `router-${side}` as const), "public" as const].map((at) =>
      this.#space(at),
    );
  }

  #space(at: Side | `router-${Side}` | "public"): string {
    return `${this.#name}-${at}`;
  }

  #noAddress(side: Side): string {
    return `ip -n ${this.#space(side)} addr flush dev lan`;
  }

  #address(side: Side): string[] {
    const net = SIDES.indexOf(side) + 1;
    return [`ip -n ${this.#space(side)} addr add 10.${net}.0.${this.#hosts[side]}/24 dev lan`, this.#route(side)];
  }

  #route(side: Side): string {
    return `ip -n ${this.#space(side)} route replace default via 10.${SIDES.indexOf(side) + 1}.0.1`;
  }

  async #nft(side: Side, rules: string): Promise<void> {
    await promisify(execFile)("ip", ["netns", "exec", this.#space(`router-${side}`), "nft", rules]);
  }

  async #wrap(product: "chromium" | "firefox", side: Side, args: string): Promise<string> {
    const browser = await findBrowser(product);
    if (browser === undefined) throw new Error(`There is no ${product} on this machine.`);
    const path = join(this.folder, `${product}-${side}`);
    await writeFile(path, `#!/bin/bash\nexec ip netns exec ${this.#space(side)} "${browser}" ${args}\n`);
    await chmod(path, 0o755);
    return path;
  }

  async #carry(port: number, at: "public", from: string, to: string): Promise<void> {
    const socket = join(this.folder, `${at}-${port}.socket`);
    const outside = await relay(socket, to);
    this.#down.push(() => outside.stop());
    await this.#relayInside(at, from, socket);
  }

  async #relayInside(at: Side | "public", from: string, to: string): Promise<void> {
    const program = join(import.meta.dirname, "namespace-relay.ts");
    const args = ["netns", "exec", this.#space(at), process.execPath, "--import", "tsx", program, from, to];
    const child = spawn("ip", args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#down.push(() => child.kill());
    await once(createInterface(child.stdout), "line");
  }

  #remove(): void {
    for (const space of this.#spaces) {
      try {
        execFileSync("ip", ["netns", "del", space], { stdio: "pipe" });
      } catch {
        // Not made, or gone already.
      }
    }
  }
}

/** Namespaces left behind by tests that were killed before they could clean up. */
function removeLeftOver(): void {
  for (const [, space = "", pid] of execFileSync("ip", ["netns", "list"], { encoding: "utf8" }).matchAll(
    /^(rtc-(\d+)-\S+)/gm,
  )) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      execFileSync("ip", ["netns", "del", space]);
    }
  }
}

async function shell(lines: string[]): Promise<void> {
  await promisify(execFile)("bash", ["-ec", lines.join("\n")]);
}
