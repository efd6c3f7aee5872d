import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { comeBack, enter, type Attendee } from "../testing/crowd.js";
import { freePort, SERVER, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const ROOMS = 10;
const IN_EACH = 20;
/** The joins of an address per minute: many fewer than there are people. */
const JOINS = 12;
/** How long a return may take, in milliseconds. A limit, not a wait. */
const LIMIT = 60_000;

const VARIABLES = {
  GRACE_SECONDS: "3600",
  ADDRESS_HEADER: "x-test-address",
  ADDRESS_JOINS: `${JOINS}`,
};
const SCHOOL = { "x-test-address": "198.51.100.7" };

describe(`a school behind one address (${SERVER})`, { timeout: 300_000 }, () => {
  let place: ServerPlace;
  let server: DevServer;
  const people: Attendee[] = [];

  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "school-")) };
  });
  after(async () => {
    for (const { socket } of people) socket.terminate();
    await server.stop();
    await rm(place.storage, { recursive: true });
  });

  test("a whole school returns after its server was killed, whatever the address may join per minute", async () => {
    server = await startDevServer({ ...VARIABLES, ADDRESS_JOINS: "100000" }, place);
    await Promise.all(
      Array.from({ length: ROOMS }, async (_, i) => {
        for (let n = 0; n < IN_EACH; n++) {
          const attempt = await enter(server.host, `class-${i}`, SCHOOL);
          assert.ok(attempt && "joined" in attempt, JSON.stringify(attempt));
          const { self, resumeKey } = attempt.joined;
          people.push({ room: `class-${i}`, id: self.id, resumeKey, socket: attempt.socket });
        }
      }),
    );
    await server.stop();

    server = await startDevServer(VARIABLES, place);
    const refusals = await Promise.all(people.map((one) => comeBack(server.host, one, SCHOOL, LIMIT)));
    assert.equal(people.length, ROOMS * IN_EACH);
    assert.deepEqual(new Set(refusals), new Set([0]), "no return was refused");
  });

  test("after that, the address may still join as often as before, and then later", async () => {
    const begun = Date.now();
    let joins = 0;
    const waits: number[] = [];
    while (waits.length < 3) {
      const attempt = await enter(server.host, `new-${randomUUID()}`, SCHOOL);
      assert.ok(attempt);
      if ("joined" in attempt) {
        joins++;
        attempt.socket.terminate();
        continue;
      }
      const { refusal, retryAfter = 0, closeCode } = attempt;
      assert.equal(refusal.code, "rate-limited");
      assert.equal(refusal.details?.["reason"], "rate");
      assert.equal(closeCode, CLOSE_CODES.tryAgain, "a page tries again");
      waits.push(retryAfter);
    }
    const perSecond = JOINS / 60;
    assert.ok(joins >= JOINS && joins <= JOINS + ((Date.now() - begun) / 1000) * perSecond + 1, `${joins} joined`);
    const [first = 0, , third = 0] = waits;
    assert.ok(first >= 1 && first <= 60 && third > first, `each is told a later time: ${waits.join(", ")}`);
  });

  test("wrong keys are counted as joins by the room, and nothing more than that is let in", async () => {
    // The address has used up its joins above.
    const known = await enter(server.host, "class-0", SCHOOL, { resume: randomUUID() });
    assert.ok(known && "refusal" in known, "the room does not know the key");
    assert.equal(known.refusal.details?.["reason"], "rate");
    assert.equal(known.closeCode, CLOSE_CODES.tryAgain);

    for (const second of ["", "y"]) {
      const twice = new URLSearchParams([
        ["resume", randomUUID()],
        ["resume", second],
      ]);
      const attempt = await enter(server.host, `made-up-${randomUUID()}`, SCHOOL, twice);
      assert.ok(attempt && "refusal" in attempt, `a second key in the query: "${second}"`);
    }

    const other = { "x-test-address": "198.51.100.8" };
    const begun = Date.now();
    let joins = 0;
    // Four rooms for each join: the next ones are refused in front of the rooms.
    const attempts = JOINS * 5;
    for (let i = 0; i < attempts; i++) {
      const attempt = await enter(server.host, `made-up-${randomUUID()}`, other, { resume: randomUUID() });
      assert.ok(attempt);
      if (!("joined" in attempt)) continue;
      attempt.socket.terminate();
      joins++;
    }
    const minutes = (Date.now() - begun) / 60_000;
    assert.ok(joins >= JOINS, `${joins} joins by wrong keys`);
    assert.ok(joins <= JOINS * (1 + minutes) + 1, `${joins} joins by wrong keys in ${minutes} minutes`);
  });

  test("the school causes no fault in the server's log", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
