import { randomUUID } from "node:crypto";
import { CLOSE_CODES } from "../../party/protocol/protocol.js";
import { LoadProcess } from "./load-process.js";
import { FLOOD_KINDS, type FloodKind } from "./orders.js";
import { median, quantile, rounded, table } from "./numbers.js";
import { startRoomServer } from "./relays.js";

const OTHERS = 20;
/** Offers per second of each participant. */
const RATE = 20;
/** Messages per second of the flooder. */
const FLOOD_RATE = 1000;
const ROUNDS = 6;
/** The length of each measurement, in seconds. A flooder is closed after little more than one. */
const SECONDS = 1.2;

interface Round {
  kind: FloodKind;
  /** The 95th percentile of the others' latency, in milliseconds: without and with a flood. */
  quiet: number;
  flooded: number;
  /** Offers of the others that did not arrive, and sockets of theirs that were closed. */
  lost: number;
  flood: { sent: number; seconds: number; closeCode: number };
}

/** Measures twenty participants who signal, alternately without and with a flooder beside them. */
export async function abuse() {
  const server = await startRoomServer({ ADDRESS_JOINS: "1000000", ADDRESS_CONNECTIONS: "50" });
  const load = new LoadProcess();
  const flooder = new LoadProcess();
  try {
    const room = `bench-${randomUUID()}`;
    await load.run("join", { wire: "plain", host: server.host, rooms: [room], inEach: OTHERS });
    const signal = () => load.run("signal", { seconds: SECONDS, perSecond: OTHERS * RATE });
    await signal();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of FLOOD_KINDS) {
        const quiet = await signal();
        const [flooded, flood] = await Promise.all([
          signal(),
          flooder.run("flood", { host: server.host, room, kind, perSecond: FLOOD_RATE }),
        ]);
        const lost = [quiet, flooded].reduce((sum, { sent, latencies }) => sum + sent - latencies.length, flooded.lost);
        const p95 = ({ latencies }: { latencies: number[] }) => quantile(latencies, 0.95);
        rounds.push({ kind, quiet: p95(quiet), flooded: p95(flooded), lost, flood });
      }
    }
    return { rounds };
  } finally {
    load.stop();
    flooder.stop();
    await server.stop();
  }
}

/** The medians over the rounds. */
export function tables({ rounds }: Awaited<ReturnType<typeof abuse>>): string {
  const rows = FLOOD_KINDS.map((kind) => {
    const ofKind = rounds.filter((round) => round.kind === kind);
    const of = (what: (round: Round) => number) => rounded(median(ofKind.map(what)));
    const closed = ofKind.filter(({ flood }) => flood.closeCode === CLOSE_CODES.rateLimited).length;
    return [
      kind,
      of(({ quiet }) => quiet),
      of(({ flooded }) => flooded),
      `×${of(({ quiet, flooded }) => flooded / quiet)}`,
      `${ofKind.reduce((sum, { lost }) => sum + lost, 0)}`,
      `${closed} of ${ofKind.length}`,
      of(({ flood }) => flood.seconds),
    ];
  });
  const head = [
    "flood of",
    "p95 ms quiet",
    "p95 ms flooded",
    "ratio",
    "lost",
    `closed with ${CLOSE_CODES.rateLimited}`,
  ];
  return table([...head, "after s"], rows);
}
