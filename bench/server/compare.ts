import { randomUUID } from "node:crypto";
import { LIMITS } from "../../party/protocol/protocol.js";
import { LoadProcess } from "./load-process.js";
import { median, quantile, rounded, table } from "./numbers.js";
import { cpuSeconds, residentBytes, settledBytes } from "./processes.js";
import { startRelays, type Relay } from "./relays.js";

/** Numbers of participants. At every relay, more than a room holds are spread over several rooms. */
const SIZES = [2, 10, 50, 100, 200];
const ROUNDS = 3;
/** The length of each measurement, in seconds. */
const SECONDS = 1.5;
/**
 * Offers per second of each participant while latency is measured, far more than in a call; and the minimum for all
 * together.
 */
const RATE = 10;
const LEAST_RATE = 200;
/** Messages in flight while throughput is measured. */
const IN_FLIGHT = 100;
/** The number of participants for the memory measurement. */
const MEMORY_CROWD = 1000;

interface Measured {
  relay: string;
  size: number;
  round: number;
  p50: number;
  p99: number;
  perSecond: number;
  /** The relay's CPU time for one message at that rate, in microseconds. */
  cpuPerMessage: number;
  residentBytes: number;
  lost: number;
  /** The event loop utilization of the load while latency and throughput were measured, 0 to 1. */
  loadUtilization: [number, number];
}

interface Memory {
  relay: string;
  joinsPerSecond: number;
  before: number;
  with: number;
  after: number;
}

const roomsFor = (size: number): { rooms: string[]; inEach: number } => {
  const count = Math.ceil(size / LIMITS.participants);
  return { rooms: Array.from({ length: count }, () => `bench-${randomUUID()}`), inEach: size / count };
};

async function measure(load: LoadProcess, relay: Relay, size: number, round: number): Promise<Measured> {
  await load.run("join", { wire: relay.wire, host: relay.host, ...roomsFor(size) });
  const received = await load.run("signal", { seconds: SECONDS, perSecond: Math.max(LEAST_RATE, size * RATE) });
  const before = cpuSeconds(relay.pid);
  const { perSecond, utilization } = await load.run("saturate", { seconds: SECONDS, inFlight: IN_FLIGHT });
  const cpu = cpuSeconds(relay.pid) - before;
  const resident = residentBytes(relay.pid);
  await load.run("leave", {});
  return {
    relay: relay.name,
    size,
    round,
    p50: quantile(received.latencies, 0.5),
    p99: quantile(received.latencies, 0.99),
    perSecond,
    cpuPerMessage: (cpu / (perSecond * SECONDS)) * 1e6,
    residentBytes: resident,
    lost: received.sent - received.latencies.length + received.lost,
    loadUtilization: [received.utilization, utilization],
  };
}

async function measureMemory(load: LoadProcess, relay: Relay): Promise<Memory> {
  const before = await settledBytes(relay.pid);
  const { took } = await load.run("join", { wire: relay.wire, host: relay.host, ...roomsFor(MEMORY_CROWD) });
  const crowded = await settledBytes(relay.pid);
  await load.run("leave", {});
  const after = await settledBytes(relay.pid);
  return { relay: relay.name, joinsPerSecond: MEMORY_CROWD / (took / 1000), before, with: crowded, after };
}

/** Puts the same load on each relay in turn, and again in another order. */
export async function compare() {
  const relays = await startRelays();
  const load = new LoadProcess();
  try {
    const memory: Memory[] = [];
    // Memory is measured first, before any relay has grown.
    for (const relay of relays) memory.push(await measureMemory(load, relay));
    for (const relay of relays) await measure(load, relay, 10, 0);
    const measured: Measured[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      for (const size of SIZES) {
        for (let i = 0; i < relays.length; i++) {
          const relay = relays[(i + round) % relays.length];
          if (relay) measured.push(await measure(load, relay, size, round));
        }
      }
      console.error(`Round ${round} of ${ROUNDS} is done.`);
    }
    return { relays: relays.map(({ name }) => name), measured, memory };
  } finally {
    load.stop();
    for (const relay of relays) await relay.stop();
  }
}

type Result = Awaited<ReturnType<typeof compare>>;

const MEGABYTE = 1024 * 1024;

/** The medians over the rounds, also relative to those of the bare relay. */
export function tables({ relays, measured, memory }: Result): string {
  const of = (relay: string, size: number, what: (row: Measured) => number) =>
    median(measured.filter((row) => row.relay === relay && row.size === size).map(what));
  const rows = SIZES.flatMap((size) =>
    relays.map((relay) => {
      const both = (what: (row: Measured) => number, digits: (value: number) => string = rounded) => {
        const value = of(relay, size, what);
        const bare = of("ws", size, what);
        return relay === "ws" ? digits(value) : `${digits(value)} (×${rounded(value / bare)})`;
      };
      const cells = [both((row) => row.p50), both((row) => row.p99), both((row) => row.perSecond)];
      const lost = measured
        .filter((row) => row.relay === relay && row.size === size)
        .reduce((n, row) => n + row.lost, 0);
      return [`${size}`, relay, ...cells, both((row) => row.cpuPerMessage), `${lost}`];
    }),
  );
  const weights = memory.map((row) => [
    row.relay,
    ...[row.before, row.with, row.after].map((bytes) => rounded(bytes / MEGABYTE)),
    rounded((row.with - row.before) / MEMORY_CROWD / 1024),
    rounded(row.joinsPerSecond),
  ]);
  const head = ["participants", "relay", "p50 ms", "p99 ms", "messages/s", "CPU µs/message", "lost"];
  const weightHead = ["relay", "MB before", `MB with ${MEMORY_CROWD}`, "MB after", "kB per participant", "joins/s"];
  return [table(head, rows), table(weightHead, weights)].join("\n\n");
}
