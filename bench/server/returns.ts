import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comeBack, enter, type Attendee } from "../../party/testing/crowd.js";
import { freePort, SERVER, startDevServer } from "../../party/testing/dev-server.js";
import { quantile, rounded, table } from "./numbers.js";

const ROOMS = 50;
const IN_EACH = 20;
/** Nothing takes longer than this, in milliseconds. */
const LIMIT = 60_000;

const SCHOOL = { "x-bench-address": "198.51.100.7" };
const VARIABLES = { ADDRESS_HEADER: "x-bench-address" };

/**
 * A thousand participants of 50 rooms behind one address, whose server is killed and started again with the default
 * limits. Each comes back as a page does.
 */
export async function returns() {
  const place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "returns-")) };
  let server = await startDevServer({ ...VARIABLES, ADDRESS_JOINS: "1000000", ADDRESS_CONNECTIONS: "50" }, place);
  const people: Attendee[] = [];
  try {
    await Promise.all(
      Array.from({ length: ROOMS }, async (_, i) => {
        const room = `class-${i}`;
        for (let n = 0; n < IN_EACH;) {
          const attempt = await enter(server.host, room, SCHOOL);
          // The machine is too busy to accept the connection.
          if (!attempt) continue;
          if (!("joined" in attempt)) throw new Error(`${room} let in ${n}: ${JSON.stringify(attempt.refusal)}`);
          n++;
          const { self, resumeKey } = attempt.joined;
          people.push({ room, id: self.id, resumeKey, socket: attempt.socket });
        }
      }),
    );
    // The last ones are written down by then.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await server.stop();
    // The pages try while the server starts. The time counts from its first answer.
    const starting = startDevServer(VARIABLES, place).then((started) => {
      server = started;
      return performance.now();
    });
    const back = await Promise.all(
      people.map(async (one) => {
        const refusals = await comeBack(server.host, one, SCHOOL, LIMIT).catch(() => undefined);
        return { at: performance.now(), refusals };
      }),
    );
    const up = await starting;
    return {
      server: SERVER,
      people: people.length,
      /** They came back as others, or not at all. */
      lost: back.filter(({ refusals }) => refusals === undefined).length,
      refused: back.filter(({ refusals = 0 }) => refusals > 0).length,
      seconds: back.map(({ at }) => Math.max(0, at - up) / 1000),
    };
  } finally {
    for (const { socket } of people) socket.terminate();
    await server.stop();
    await rm(place.storage, { recursive: true, force: true });
  }
}

export function tables({ server, people, lost, refused, seconds }: Awaited<ReturnType<typeof returns>>): string {
  const times = [quantile(seconds, 0.5), quantile(seconds, 0.95), Math.max(...seconds)];
  const head = ["runtime", "people", "lost", "refused", "median s", "p95 s", "last s"];
  return table(head, [[server, `${people}`, `${lost}`, `${refused}`, ...times.map(rounded)]]);
}
