import { randomUUID } from "node:crypto";
import { LIMITS } from "../../party/protocol/protocol.js";
import { LoadProcess } from "./load-process.js";
import { median, quantile, rounded, table } from "./numbers.js";
import { cpuSeconds, residentBytes, settledBytes } from "./processes.js";
import { startRelays, type Relay } from "./relays.js";

/** How many participants there are; more than a room holds are in several rooms, at every relay. */
const SIZES = [2, 10, 50, 100, 200];
const ROUNDS = 3;
/** How long each stretch is measured, in seconds. */
const SECONDS = 1.5;
/** What each participant sends a second while latency is measured, far more than a call does; and the least in all. */
const RATE = 10;
const LEAST_RATE = 200;
/** How many messages are on their way all the time while throughput is measured. */
const ON_THEIR_WAY = 100;
/** With how many memory is measured. */
const CROWD = 1000;

interface Measured {
  relay: string;
  size: number;
  round: number;
  p50: number;
  p99: number;
  perSecond: number;
  /** What the relay computed for one message at that rate, in microseconds. */
  cpuPerMessage: number;
  residentBytes: number;
  lost: number;
  /** How busy the load was while latency and throughput were measured, 0 to 1. */
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
  await load.do("join", { wire: relay.wire, host: relay.host, ...roomsFor(size) });
  const heard = await load.do("signal", { seconds: SECONDS, perSecond: Math.max(LEAST_RATE, size * RATE) });
  const before = cpuSeconds(relay.pid);
  const { perSecond, utilization } = await load.do("saturate", { seconds: SECONDS, onTheirWay: ON_THEIR_WAY });
  const cpu = cpuSeconds(relay.pid) - before;
  const resident = residentBytes(relay.pid);
  await load.do("leave", {});
  return {
    ...{ relay: relay.name, size, round },
    ...{ p50: quantile(heard.latencies, 0.5), p99: quantile(heard.latencies, 0.99) },
    ...{ perSecond, cpuPerMessage: (cpu / (perSecond * SECONDS)) * 1e6, residentBytes: resident },
    lost: heard.sent - heard.latencies.length + heard.lost,
    loadUtilization: [heard.utilization, utilization],
  };
}

async function weigh(load: LoadProcess, relay: Relay): Promise<Memory> {
  const before = await settledBytes(relay.pid);
  const { took } = await load.do("join", { wire: relay.wire, host: relay.host, ...roomsFor(CROWD) });
  const crowded = await settledBytes(relay.pid);
  await load.do("leave", {});
  const after = await settledBytes(relay.pid);
  return { relay: relay.name, joinsPerSecond: CROWD / (took / 1000), before, with: crowded, after };
}

/** The same load on each relay, one after the other, and again in another order. */
export async function compare() {
  const relays = await startRelays();
  const load = new LoadProcess();
  try {
    const memory: Memory[] = [];
    // First, while none of them has grown by anything else.
    for (const relay of relays) memory.push(await weigh(load, relay));
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

/** The medians over the rounds, and how they stand to those of the bare relay. */
export function tables({ relays, measured, memory }: Result): string {
  const of = (relay: string, size: number, what: (one: Measured) => number) =>
    median(measured.filter((one) => one.relay === relay && one.size === size).map(what));
  const rows = SIZES.flatMap((size) =>
    relays.map((relay) => {
      const both = (what: (one: Measured) => number, digits: (value: number) => string = rounded) => {
        const [value, bare] = [of(relay, size, what), of("ws", size, what)];
        return relay === "ws" ? digits(value) : `${digits(value)} (×${rounded(value / bare)})`;
      };
      const cells = [both((one) => one.p50), both((one) => one.p99), both((one) => one.perSecond)];
      const lost = measured
        .filter((one) => one.relay === relay && one.size === size)
        .reduce((n, one) => n + one.lost, 0);
      return [`${size}`, relay, ...cells, both((one) => one.cpuPerMessage), `${lost}`];
    }),
  );
  const weights = memory.map((one) => [
    one.relay,
    ...[one.before, one.with, one.after].map((bytes) => rounded(bytes / MEGABYTE)),
    rounded((one.with - one.before) / CROWD / 1024),
    rounded(one.joinsPerSecond),
  ]);
  const head = ["participants", "relay", "p50 ms", "p99 ms", "messages/s", "CPU µs/message", "lost"];
  const weightHead = ["relay", "MB before", `MB with ${CROWD}`, "MB after", "kB per participant", "joins/s"];
  return [table(head, rows), table(weightHead, weights)].join("\n\n");
}
