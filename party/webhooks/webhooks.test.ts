import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { mintToken } from "../auth/mint-token.js";
import { ADMIN_TOKEN } from "../testing/contract-kit.js";
import { freePort, startDevServer, SERVER, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { moderate, MODERATION_VARIABLES, SECRET, tokenContractWith } from "../testing/token-kit.js";
import { WebhookReceiver } from "../testing/webhook-receiver.js";

const KEY = "the key of the webhooks of the tests";
const WEBHOOK_SECRET = `whsec_${btoa(KEY)}`;

const faultsOf = (server: DevServer) => server.log().filter(({ event }) => event === "fault");

describe(`webhooks (${SERVER})`, { timeout: 240_000 }, () => {
  const receiver = new WebhookReceiver(KEY);
  let server: DevServer;
  let variables: Record<string, string>;
  let place: ServerPlace;
  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "webhooks-")) };
    variables = { ...MODERATION_VARIABLES, WEBHOOK_URL: await receiver.listen(), WEBHOOK_SECRET };
    server = await startDevServer(variables, place);
  });
  after(async () => {
    receiver.close();
    await server.stop();
    await rm(place.storage, { recursive: true, force: true });
  });
  const { enter, knock, newRoom, report } = tokenContractWith(() => server);

  test("joins, leaves, moderation, and a room's begin and end are reported in order, signed, without names", async () => {
    const room = newRoom();
    const host = await enter(room, { user: "host", role: "host", name: "Hanna" });
    const ben = await enter(room, { user: "ben", name: "Benjamin" });
    moderate(host, { action: "mute", to: ben.id });
    await ben.client.until("moderated");
    await ben.client.leave();
    await fetch(`http://${server.host}/parties/main/${room}/actions`, {
      method: "POST",
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ action: "end" }),
    });
    const received = await receiver.arrived(room, 8);
    const person = ({ joined }: typeof host) => {
      const { id, user, role, joinedAt } = joined.self;
      return { id, user, role, joinedAt };
    };
    assert.deepEqual(
      received.map(({ type, data }) => [type, data]),
      [
        ["room.opened", { room }],
        ["participant.joined", { room, participant: person(host), participantCount: 1 }],
        ["participant.joined", { room, participant: person(ben), participantCount: 2 }],
        [
          "room.moderated",
          { room, by: { id: host.id, user: "host" }, action: "mute", to: { id: ben.id, user: "ben" } },
        ],
        ["participant.left", { room, participant: person(ben), reason: "left", participantCount: 1 }],
        ["room.moderated", { room, by: { operator: "admin" }, action: "end" }],
        ["participant.left", { room, participant: person(host), reason: "ended", participantCount: 0 }],
        ["room.ended", { room }],
      ],
    );
    assert.equal(new Set(received.map(({ id }) => id)).size, received.length, "each has an id of its own");
    for (const { id, timestamp } of received) {
      assert.match(id, /^msg_/);
      assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 60_000);
    }
    assert.doesNotMatch(JSON.stringify(received), /Hanna|Benjamin/);
    assert.deepEqual(receiver.faults, []);
  });

  test("those who wait in a lobby are not reported until they are admitted", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true } });
    const eve = await knock(room, { user: "eve" });
    moderate(host, { action: "admit", to: eve.id });
    await eve.client.until("room-joined");
    const received = await receiver.arrived(room, 4);
    assert.deepEqual(
      received.map(({ type }) => type),
      ["room.opened", "participant.joined", "room.moderated", "participant.joined"],
    );
    assert.deepEqual(received[2]?.data["to"], { id: eve.id, user: "eve" });
  });

  test("a receiver that is slow holds nothing up, and gets everything in order", async () => {
    const room = newRoom();
    let resolve = () => {};
    const promise = new Promise<void>((done) => (resolve = done));
    receiver.pause = promise;
    const arrival = receiver.next();
    const people = [await enter(room)];
    await arrival;
    for (let i = 0; i < 3; i++) people.push(await enter(room));
    const [first, ...others] = people;
    for (const { client } of others) await client.leave();
    for (let i = 0; i < 3; i++) await first?.client.until("participant-left");
    assert.equal(receiver.of(room).length, 1, "the call went on meanwhile");
    assert.deepEqual((await report(room))["webhooks"], { waiting: 8, failed: 0, dropped: 0 });
    receiver.pause = undefined;
    resolve();
    const counts = (await receiver.arrived(room, 8)).map(({ data }) => data["participantCount"]);
    assert.deepEqual(counts, [undefined, 1, 2, 3, 4, 3, 2, 1]);
    assert.deepEqual(receiver.faults, []);
  });

  test("a receiver that hangs holds up no alarm of the room: who is away leaves in time", async () => {
    const own = await startDevServer({ ...variables, GRACE_SECONDS: "1" });
    let resolve = () => {};
    try {
      const { enter, newRoom } = tokenContractWith(() => own);
      receiver.status = 500;
      const room = newRoom();
      const ana = await enter(room);
      const ben = await enter(room);
      await own.logged((line) => line.room === room && line.event === "webhook-failed");
      receiver.status = 204;
      receiver.pause = new Promise<void>((done) => (resolve = done));
      // It comes by an alarm, and waits for its answer.
      await receiver.next();
      await ben.client.vanish();
      assert.equal(
        (await ana.client.until("participant-left", ({ id }) => id === ben.id, 6000)).reason,
        "disconnected",
      );
      receiver.pause = undefined;
      resolve();
      await receiver.arrived(room, 4);
    } finally {
      receiver.pause = undefined;
      resolve();
      await own.stop();
    }
  });

  test("a webhook that fails is sent again with the same id, and later ones wait for it", async () => {
    const room = newRoom();
    receiver.status = 500;
    const ana = await enter(room);
    const failed = await server.logged((line) => line.room === room && line.event === "webhook-failed");
    assert.deepEqual([failed["level"], failed["error"]], ["warn", "The receiver answered 500."]);
    receiver.status = 302;
    const ben = await enter(room);
    receiver.status = 204;
    const received = await receiver.arrived(room, 3);
    const [opened] = received;
    assert.deepEqual(
      received.map(({ data: { participant } }) => (participant as { id: string } | undefined)?.id),
      [undefined, ana.id, ben.id],
    );
    const attempts = receiver.received.filter(({ data }) => data["room"] === room);
    assert.ok(attempts.length > received.length);
    assert.equal(attempts[0]?.id, opened?.id);
    assert.equal(((await report(room))["webhooks"] as { dropped: number }).dropped, 0);
    await server.logged((line) => line.room === room && line.event === "webhook-failed");
    assert.ok(!server.output.join("\n").includes(KEY) && !server.output.join("\n").includes(WEBHOOK_SECRET));
  });

  test("webhooks of a room that has ended outlive a killed server and an absent receiver", async () => {
    const room = newRoom();
    receiver.status = 503;
    const ana = await enter(room, { user: "ana" });
    await server.logged((line) => line.room === room && line.event === "webhook-failed");
    await ana.client.leave();
    await server.logged((line) => line.room === room && line.event === "forget");
    assert.deepEqual(faultsOf(server), []);
    await server.stop();
    receiver.status = 204;
    server = await startDevServer(variables, place);
    // `partykit dev` keeps no alarm when it ends. A request wakes the room on both.
    const there = await report(room);
    assert.equal(there["code"], "room-not-found");
    const received = await receiver.arrived(room, 4);
    assert.deepEqual(
      received.map(({ type }) => type),
      ["room.opened", "participant.joined", "participant.left", "room.ended"],
    );
    const again = await enter(room, { user: "ana" });
    await receiver.arrived(room, 6);
    await again.client.leave();
    await receiver.arrived(room, 8);
    assert.deepEqual(receiver.faults, []);
    assert.deepEqual(faultsOf(server), []);
  });

  test("a server without a receiver's address sends and counts nothing", async () => {
    const plain = await startDevServer(MODERATION_VARIABLES);
    try {
      const room = newRoom();
      const token = await mintToken({ room, user: "u" }, SECRET);
      const other = tokenContractWith(() => plain);
      const { joined } = await other.join(room, { query: { token } });
      assert.equal(joined.room.id, room);
      assert.equal((await other.report(room))["webhooks"], undefined);
    } finally {
      await plain.stop();
    }
  });
});
