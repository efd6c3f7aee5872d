/**
 * `npm run bench:attacks -- [seconds] [words of an attack's name]`: attacks a live server for so long each, 60 seconds unless
 * told otherwise and ten minutes at most, and prints the memory of its runtime, the heap of the room server in it and the
 * latency of a call beside it. The heap includes garbage, so the least of several values shows what is retained.
 * `SERVER=partykit` attacks `partykit dev` in the place of the Worker.
 */
import { randomUUID } from "node:crypto";
import { residentBytes, workerdAt } from "../server/processes.js";
import { LoadProcess } from "../server/load-process.js";
import { quantile, rounded, table } from "../server/numbers.js";
import { startPartyKit } from "../../party/testing/partykit-server.js";
import { startWorker } from "../../party/testing/worker-server.js";
import { ATTACKS } from "./attacks.js";

const LONGEST = 600;
/** The innocent call: how many are in it, and how many offers all of them send a second. */
const CALL = { people: 5, perSecond: 100 };
/** The length of each measurement of the call, in seconds. */
const SLICE = 5;

const [secondsGiven, ...words] = process.argv.slice(2);
const seconds = Math.min(LONGEST, Number(secondsGiven ?? 60));
if (!(seconds >= SLICE)) throw new Error(`The first argument is the number of seconds, ${SLICE} to ${LONGEST}.`);
const chosen = Object.entries(ATTACKS).filter(([name]) => name.includes(words.join(" ")));
const start = process.env["SERVER"] === "partykit" ? startPartyKit : startWorker;

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const rows: string[][] = [];
for (const [name, begin] of chosen) {
  const server = await start({ ADDRESS_HEADER: "x-test-address", ADDRESS_CONNECTIONS: "40" });
  const load = new LoadProcess();
  try {
    const room = `bench-${randomUUID()}`;
    await load.run("join", { wire: "plain", host: server.host, rooms: [room], inEach: CALL.people });
    const signal = () => load.run("signal", { seconds: SLICE, perSecond: CALL.perSecond });
    await signal();
    const quiet = await signal();
    const pid = workerdAt(server.host.split(":")[1] ?? "");
    const before = residentBytes(pid);
    const readHeap = await server.heap?.();
    const heaps = readHeap ? [await readHeap()] : [];
    const attack = begin({ host: server.host, room, address: "203.0.113.9" });
    const end = Date.now() + seconds * 1000;
    const latencies: number[] = [];
    let [most, lost] = [before, 0];
    while (Date.now() < end) {
      const { sent, latencies: more, lost: closed } = await signal();
      latencies.push(...more);
      lost = lost + sent - more.length + closed;
      most = Math.max(most, residentBytes(pid));
      if (readHeap) heaps.push(await readHeap());
    }
    const after = residentBytes(pid);
    const summary = attack.summary();
    attack.stop();
    const [p95, attacked] = [quantile(quiet.latencies, 0.95), quantile(latencies, 0.95)];
    const memory = [before, most, after].map((bytes) => `${megabytes(bytes)}`);
    const heap = [heaps.slice(0, 3), heaps.slice(-3)].map((some) => rounded(Math.min(...some) / 2 ** 20));
    memory.push(...(readHeap ? heap : ["", ""]));
    rows.push([name, summary, ...memory, rounded(p95), rounded(attacked), `×${rounded(attacked / p95)}`, `${lost}`]);
    console.log(rows.at(-1)?.join(" | "));
  } finally {
    load.stop();
    await server.stop();
  }
}
const head = [
  "attack",
  "",
  "MB before",
  "MB at most",
  "MB after",
  "heap begins",
  "heap ends",
  "p95 ms quiet",
  "p95 ms attacked",
  "ratio",
  "lost",
];
console.log(`\n${table(head, rows)}`);
// The runtime's own handles stay open.
process.exit();
