import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { rosterDigest, type WireParticipant } from "../protocol/protocol.js";
import { TestClient, type Participant } from "../testing/client.js";
import { freePort, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const PEOPLE = 20;

describe("a room whose server is killed and started again", { timeout: 180_000 }, () => {
  let place: ServerPlace;
  let server: DevServer;
  let people: Participant[] = [];
  const room = "survivor";

  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "rooms-")) };
  });
  after(async () => {
    await server.stop();
    await rm(place.storage, { recursive: true });
  });

  const start = async (graceSeconds: number) => {
    server = await startDevServer({ GRACE_SECONDS: `${graceSeconds}` }, place);
  };
  /** The roster that a participant received. */
  const rosterOf = ({ joined }: Participant): WireParticipant[] => [joined.self, ...joined.participants];

  test("participants return with their identity after a restart, in any order", async () => {
    await start(3600);
    for (let i = 0; i < PEOPLE; i++) people.push(await TestClient.join(server.host, room));
    const [gone, away, ...others] = people;
    assert.ok(gone && away);
    await gone.client.leave();
    away.client.socket.terminate();
    await server.logged((line) => line.event === "away" && line["participant"] === away.id);
    await server.stop();
    for (const { client } of others) await client.closed;

    await start(3600);
    const survivors = [away, ...others];
    people = await Promise.all(survivors.map((one) => TestClient.resume(server.host, room, one)));
    assert.deepEqual(
      people.map(({ id }) => id),
      survivors.map(({ id }) => id),
    );
    const digests = new Set(people.map((one) => rosterDigest(rosterOf(one))));
    assert.equal(digests.size, 1, "whoever was first was told the same as the last");
    const [digest = ""] = digests;
    for (const one of people) {
      assert.equal(one.joined.participantCount, PEOPLE - 1);
      one.client.send({ type: "ping", digest });
      await one.client.until("pong");
      assert.deepEqual(await one.client.settled(), [], "and heard of nobody's coming or going");
    }
    assert.notEqual(
      (await TestClient.resume(server.host, room, gone)).id,
      gone.id,
      "a participant who has left stays out",
    );
    assert.deepEqual(await faultsOf(server), []);
  });

  test("participants who do not return after a restart leave after the grace time, and the empty room is deleted", async () => {
    await server.stop();
    await start(1);
    const [ana, ...missing] = people;
    assert.ok(ana);
    const back = await TestClient.resume(server.host, room, ana);
    assert.equal(back.id, ana.id);
    assert.equal(back.joined.participantCount, PEOPLE);
    const gone = new Set<string>();
    while (gone.size < PEOPLE - 1) gone.add((await back.client.until("participant-left")).id);
    for (const { id } of missing) assert.ok(gone.has(id));
    back.client.socket.terminate();
    await server.logged((line) => line.room === room && line.event === "forget");
    assert.deepEqual(await faultsOf(server), []);
  });
});
