import { randomUUID } from "node:crypto";
import { CLOSE_CODES } from "../../party/protocol/protocol.js";
import { FLOODS, type FloodKind } from "./flood.js";
import { LoadProcess } from "./load-process.js";
import { median, quantile, rounded, table } from "./numbers.js";
import { startRoomServer } from "./relays.js";

const OTHERS = 20;
/** What each of them sends a second. */
const RATE = 20;
/** What the flooder sends a second. */
const FLOOD_RATE = 1000;
const ROUNDS = 6;
/** Of each stretch, in seconds. A flooder is closed after little more than one. */
const SECONDS = 1.2;

interface Round {
  kind: FloodKind;
  /** What 95 of 100 offers of the others took at most, in milliseconds: while nobody floods, and while somebody does. */
  quiet: number;
  flooded: number;
  /** Offers of the others that did not arrive, and sockets of theirs that were closed. */
  lost: number;
  flood: { sent: number; seconds: number; closeCode: number };
}

/** Twenty signal, quietly and beside a flooder, in turns. */
export async function abuse() {
  const server = await startRoomServer({ ADDRESS_JOINS: "1000000", ADDRESS_CONNECTIONS: "50" });
  const [load, flooder] = [new LoadProcess(), new LoadProcess()];
  try {
    const room = `bench-${randomUUID()}`;
    await load.do("join", { wire: "plain", host: server.host, rooms: [room], inEach: OTHERS });
    const signal = () => load.do("signal", { seconds: SECONDS, perSecond: OTHERS * RATE });
    await signal();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of Object.keys(FLOODS) as FloodKind[]) {
        const quiet = await signal();
        const [flooded, flood] = await Promise.all([
          signal(),
          flooder.do("flood", { host: server.host, room, kind, perSecond: FLOOD_RATE }),
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
  const rows = (Object.keys(FLOODS) as FloodKind[]).map((kind) => {
    const those = rounds.filter((round) => round.kind === kind);
    const of = (what: (round: Round) => number) => rounded(median(those.map(what)));
    const closed = those.filter(({ flood }) => flood.closeCode === CLOSE_CODES.rateLimited).length;
    return [
      kind,
      of(({ quiet }) => quiet),
      of(({ flooded }) => flooded),
      `×${of(({ quiet, flooded }) => flooded / quiet)}`,
      `${those.reduce((sum, { lost }) => sum + lost, 0)}`,
      `${closed} of ${those.length}`,
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
