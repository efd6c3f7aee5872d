import { randomUUID } from "node:crypto";
import { LoadProcess } from "./load-process.js";
import { table } from "./numbers.js";
import { settledBytes } from "./processes.js";
import { startRoomServer } from "./relays.js";

/** In each round `JOINS` participants join new rooms of `IN_EACH`, and leave. */
const JOINS = 1000;
const IN_EACH = 20;
const ROUNDS = 8;
/** After this many rounds all code is compiled, and buffers keep their size. */
const WARM = 5;

/** Measures the runtime's memory after each thousand of joins and leaves. */
export async function joins() {
  const server = await startRoomServer();
  const load = new LoadProcess();
  try {
    const rounds: { joins: number; resident: number }[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const rooms = Array.from({ length: JOINS / IN_EACH }, () => `bench-${randomUUID()}`);
      await load.run("join", { wire: "plain", host: server.host, rooms, inEach: IN_EACH });
      await load.run("signal", { seconds: 1, perSecond: JOINS });
      await load.run("leave", {});
      rounds.push({ joins: round * JOINS, resident: await settledBytes(server.pid) });
    }
    return { rounds };
  } finally {
    load.stop();
    await server.stop();
  }
}

const MEGABYTE = 1024 * 1024;

export function tables({ rounds }: Awaited<ReturnType<typeof joins>>): string {
  const rows = rounds.map(({ joins, resident }) => [`${joins}`, (resident / MEGABYTE).toFixed(1)]);
  const [from, to] = [rounds[WARM - 1], rounds.at(-1)];
  if (!from || !to) throw new Error("There were too few rounds.");
  const perJoin = Math.round((to.resident - from.resident) / (to.joins - from.joins));
  return `${table(["joins and leaves", "MB"], rows)}\n\nFrom ${from.joins} to ${to.joins}: ${perJoin} bytes for each.`;
}
