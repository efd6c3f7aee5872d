import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { findBrowser, findProgram } from "../../tools/lib/browsers.js";
import { freePort } from "../../tools/lib/room-server.js";
import { relay } from "./namespace-relay.js";

/** The two ends of the network: each user is behind a router of their own. */
export type Side = "a" | "b";
const SIDES: readonly Side[] = ["a", "b"];

/** The address of the room server and the TURN server, which both sides reach. */
export const PUBLIC_ADDRESS = "203.0.113.1";

/** A `cone` NAT uses one public port for all destinations, a `symmetric` one another port for each. */
export type Nat = "cone" | "symmetric";

let reason: string | false | undefined;

/** Why this machine cannot build the network, as a sentence, or `false` when it can. */
export function lacksNetwork(): string | false {
  return (reason ??= findReason());
}

function findReason(): string | false {
  if (process.platform !== "linux") return "Network namespaces exist on Linux only.";
  if (process.getuid?.() !== 0) return "Network namespaces need root.";
  const lacking = ["ip", "nft"].filter((name) => findProgram(name) === undefined);
  if (lacking.length > 0) {
    return `Not found on this machine: ${lacking.join(", ")}. The Debian packages are iproute2 and nftables.`;
  }
  const namespace = `rtc-${process.pid}-probe`;
  try {
    execFileSync("ip", ["netns", "add", namespace], { stdio: "pipe" });
    execFileSync("ip", ["netns", "exec", namespace, "nft", "add table inet probe"], { stdio: "pipe" });
    return false;
  } catch (error) {
    return `Network namespaces cannot be made here: ${String(error)}`;
  } finally {
    try {
      execFileSync("ip", ["netns", "del", namespace], { stdio: "pipe" });
    } catch {
      // It was not made.
    }
  }
}

let built = 0;

/**
 * Two homes, each a host behind a router, and a public network between them, as network namespaces:
 *
 *     a 10.1.0.2 — router 10.1.0.1, 203.0.113.11 —+
 *                                                 +— public, 203.0.113.1
 *     b 10.2.0.2 — router 10.2.0.1, 203.0.113.12 —+
 *
 * Until {@link nat} is called the routers only route, so that each host can send to the other. Faults are made in the
 * routers: the operating system would report those of a host's own network card to the browser.
 */
export class Network {
  readonly #name = `rtc-${process.pid}-${++built}`;
  readonly #cleanups: (() => unknown)[] = [];
  readonly #hosts = { a: 2, b: 2 };

  private constructor(readonly folder: string) {}

  /** `folder` is for its sockets and scripts. */
  static async build(folder: string): Promise<Network> {
    removeLeftOver();
    const network = new Network(folder);
    const remove = () => network.#remove();
    process.once("exit", remove);
    network.#cleanups.push(() => process.off("exit", remove), remove);
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
      const host = this.#space(side);
      const router = this.#space(`router-${side}`);
      const net = index + 1;
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

  /** Makes a server of this machine at `127.0.0.1:<port>` reachable at {@link PUBLIC_ADDRESS}, at the same port. */
  async publish(port: number): Promise<void> {
    const socket = join(this.folder, `public-${port}.socket`);
    const outside = await relay(socket, `127.0.0.1:${port}`);
    this.#cleanups.push(() => outside.stop());
    await this.#relayInside("public", `${PUBLIC_ADDRESS}:${port}`, socket);
  }

  /** Starts a program on the public network. */
  spawn(program: string, args: string[]): ChildProcess {
    return spawn("ip", ["netns", "exec", this.#space("public"), program, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** A program that starts Chromium in the home at this side. */
  async chromium(side: Side): Promise<string> {
    return this.#wrap("chromium", side, '"$@"');
  }

  /** A program that starts Firefox in the home at this side. A relay makes its debugging port reachable from outside. */
  async firefox(side: Side): Promise<string> {
    const port = await freePort();
    const socket = join(this.folder, `firefox-${side}.socket`);
    await this.#relayInside(side, socket, `127.0.0.1:${port}`);
    const outside = await relay(`127.0.0.1:${port}`, socket);
    this.#cleanups.push(() => outside.stop());
    return this.#wrap("firefox", side, `"\${@/--remote-debugging-port=0/--remote-debugging-port=${port}}"`);
  }

  /** Drops every UDP packet (or, with `all`, every packet) between a home and the public network, until {@link restore}. */
  async drop(side: Side, what: "udp" | "all"): Promise<void> {
    const rule = what === "udp" ? "meta l4proto udp drop" : "drop";
    await this.#nft(side, `table ip fault { chain forward { type filter hook forward priority -10; ${rule}; }; }`);
  }

  async restore(side: Side): Promise<void> {
    await this.#nft(side, "delete table ip fault");
  }

  /** Takes the host's link down or up. The host keeps its address. */
  async link(side: Side, state: "down" | "up"): Promise<void> {
    const host = this.#space(side);
    await shell([`ip -n ${host} link set lan ${state}`, ...(state === "up" ? [this.#route(side)] : [])]);
  }

  /** Removes the host's address, which ends its open connections. */
  async leave(side: Side): Promise<void> {
    this.#hosts[side]++;
    await shell([this.#noAddress(side)]);
  }

  /** Gives the host a new address. */
  async arrive(side: Side): Promise<void> {
    await shell(this.#address(side));
  }

  /** Replaces the host's address at once, so that a browser may not notice. */
  async move(side: Side): Promise<void> {
    this.#hosts[side]++;
    await shell([this.#noAddress(side), ...this.#address(side)]);
  }

  /** Makes a router translate addresses and refuse unsolicited packets. Call it before the browsers connect. */
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

  /** Removes the network. Its processes end first. */
  close(): Promise<void> {
    for (const cleanup of this.#cleanups.splice(0).reverse()) cleanup();
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

  async #relayInside(at: Side | "public", from: string, to: string): Promise<void> {
    const program = join(import.meta.dirname, "namespace-relay.ts");
    const args = ["netns", "exec", this.#space(at), process.execPath, "--import", "tsx", program, from, to];
    const child = spawn("ip", args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#cleanups.push(() => child.kill());
    await once(createInterface(child.stdout), "line");
  }

  #remove(): void {
    for (const space of this.#spaces) {
      try {
        execFileSync("ip", ["netns", "del", space], { stdio: "pipe" });
      } catch {
        // It was not made, or is already removed.
      }
    }
  }
}

/** Removes the namespaces of tests that were killed before their cleanup. */
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
