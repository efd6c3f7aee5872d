import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { RoomRegistry } from "../../party/metrics/room-registry.js";
import { parseClientMessage } from "../../party/protocol/protocol.js";
import { countsOf } from "../../party/room/counts.js";
import { recordWith } from "../../party/room/room-record.js";
import { Room } from "../../party/room/room.js";
import { MemoryHost, type MemoryConnection } from "../../party/testing/memory-host.js";
import { LoadProcess } from "./load-process.js";
import { quantile, rounded, table } from "./numbers.js";
import { cpuSeconds, settledBytes } from "./processes.js";
import { startRoomServer } from "./relays.js";

/** A busy room: so many participants, each of whom sends a message of 300 bytes a second. */
const IN_EACH = 4;
const SECONDS = 10;
const BUSY = [10, 1000];
/** The rooms of one share of the registry. */
const REPORTING = [1000, 5000, 20_000];
/** The participants of one room. A server admits 50; the rules alone go further. */
const CROWDS = [10, 50, 200];

/** Rooms on a live server: latency, CPU time and memory. */
export async function busyRooms(count: number) {
  const server = await startRoomServer();
  const load = new LoadProcess();
  try {
    const before = await settledBytes(server.pid);
    const rooms = Array.from({ length: count }, () => `bench-${randomUUID()}`);
    const { took } = await load.run("join", { wire: "plain", host: server.host, rooms, inEach: IN_EACH });
    const perSecond = count * IN_EACH;
    await load.run("signal", { seconds: 3, perSecond });
    const cpu = cpuSeconds(server.pid);
    const start = performance.now();
    const { sent, latencies, lost, utilization } = await load.run("signal", { seconds: SECONDS, perSecond });
    const seconds = (performance.now() - start) / 1000;
    const share = (cpuSeconds(server.pid) - cpu) / seconds;
    const resident = await settledBytes(server.pid);
    const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
    const perParticipant = (resident - before) / (count * IN_EACH);
    return {
      ...{ count, joinSeconds: took / 1000, perSecond: sent / seconds, arrived: latencies.length / sent },
      ...{ p50, p99, share, resident, perParticipant, lost, utilization },
    };
  } finally {
    load.stop();
    await server.stop();
  }
}

/** A share of the registry in memory: the time of a room's summary, and of the report of the share. */
async function registry(rooms: number) {
  const share = await RoomRegistry.open({ list: () => Promise.resolve(new Map()), put() {}, delete() {} }, 0);
  const { counters } = recordWith({ id: "r", callType: "video", createdAt: 0, createdBy: "x", metadata: {} });
  const counts = countsOf(counters);
  const numbers = { isOpen: true, participantCount: IN_EACH, awayCount: 0, waitingCount: 0, counts };
  let at = 0;
  const summary = (i: number) => ({ room: `room-${i % rooms}`, createdAt: i % rooms, at: ++at, ...numbers });
  for (let i = 0; i < rooms; i++) share.update(summary(i), at);
  const timed = (times: number, work: (i: number) => void) => {
    // The quickest of many rounds, in which no other work of the machine came between.
    const rounds = Array.from({ length: 50 }, () => {
      const start = performance.now();
      for (let i = 0; i < times; i++) work(i);
      return ((performance.now() - start) / times) * 1000;
    });
    return Math.min(...rounds);
  };
  return {
    rooms,
    summaryMicroseconds: timed(100, (i) => share.update(summary(i * 7), at)),
    reportMicroseconds: timed(1, () => share.report(at)),
  };
}

/** One room in memory, which sends to sockets that do nothing: the time of its rules alone. */
async function crowd(size: number) {
  const host = new MemoryHost();
  Object.assign(host.settings, { capacity: size, joinsPerMinute: 1e9, messagesPerSecond: 1e9, bytesPerSecond: 1e12 });
  // The sockets take what is sent, and do not read it.
  let bytes = 0;
  const quiet = (connection: MemoryConnection) =>
    Object.assign(connection, { send: (text: string) => void (bytes += text.length) });
  const room = await Room.open(host);
  const sockets = Array.from({ length: size }, (_, i) => quiet(host.connect(`p${i}`)));
  const started = performance.now();
  /** Each join: how long it took, and how much was sent. */
  const joins: { milliseconds: number; bytes: number }[] = [];
  for (const socket of sockets) {
    const [before, start] = [bytes, performance.now()];
    room.join(socket, new URLSearchParams());
    // The room announces a newcomer with their first message.
    room.message(socket, '{"type":"update"}');
    joins.push({ milliseconds: performance.now() - start, bytes: bytes - before });
  }
  const joined = performance.now() - started;
  const [first, second] = sockets;
  if (!first || !second) throw new Error("There are too few.");
  const offer = { type: "offer", to: "p1", connectionId: "c", offerId: "o", sdp: "v=0 ".repeat(70) };
  const update = (isRaised: boolean) => ({ type: "update", handRaised: isRaised });
  if (!parseClientMessage(JSON.stringify(offer)).ok) throw new Error("The offer is none.");
  const timed = (times: number, frame: (i: number) => object) => {
    const rounds = Array.from({ length: 50 }, () => {
      const start = performance.now();
      for (let i = 0; i < times; i++) room.message(first, JSON.stringify(frame(i)));
      return ((performance.now() - start) / times) * 1000;
    });
    return Math.min(...rounds);
  };
  const result = {
    ...{
      size,
      joinMilliseconds: Math.min(...joins.slice(-5).map(({ milliseconds }) => milliseconds)),
      allMilliseconds: joined,
      lastJoinBytes: joins.at(-1)?.bytes ?? 0,
    },
    toOneMicroseconds: timed(100, () => offer),
    toAllMicroseconds: timed(10, (i) => update(i % 2 === 0)),
  };
  for (const socket of sockets) room.disconnect(socket);
  return result;
}

/** One after the other, each printed when it is there: the last ones take minutes. */
async function each<T extends object>(sizes: readonly number[], measure: (size: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const size of sizes) {
    const result = await measure(size);
    console.log(JSON.stringify(result));
    results.push(result);
  }
  return results;
}

/** The parts that need no server. */
export async function memory() {
  return { busy: [], registries: await each(REPORTING, registry), crowds: await each(CROWDS, crowd) };
}

export async function rooms() {
  return { ...(await memory()), busy: await each(BUSY, busyRooms) };
}

const MEGABYTE = 1024 * 1024;

export function tables({ busy, registries, crowds }: Awaited<ReturnType<typeof rooms>>): string {
  const busyRows = busy.map((one) => [
    ...[`${one.count}`, `${one.count * IN_EACH}`, rounded(one.perSecond), rounded(one.p50), rounded(one.p99)],
    ...[`${Math.round(one.share * 100)} %`, `${Math.round(one.resident / MEGABYTE)}`, rounded(one.joinSeconds)],
    `${one.lost}`,
  ]);
  const registryRows = registries.map((one) => [
    ...[`${one.rooms}`, rounded(one.summaryMicroseconds), rounded(one.reportMicroseconds)],
  ]);
  const crowdRows = crowds.map((one) => [
    ...[`${one.size}`, rounded(one.joinMilliseconds), rounded(one.lastJoinBytes / 1024)],
    ...[rounded(one.toOneMicroseconds), rounded(one.toAllMicroseconds)],
  ]);
  return [
    table(
      ["busy rooms", "participants", "messages/s", "p50 ms", "p99 ms", "CPU", "MB", "joins took s", "lost"],
      busyRows,
    ),
    table(["rooms of a share", "µs for a room's summary", "µs for the report"], registryRows),
    table(["in one room", "ms for the last join", "kB it sends", "µs to one", "µs to all"], crowdRows),
  ].join("\n\n");
}
