import assert from "node:assert/strict";
import { test } from "node:test";
import { type SignalingErrorCode } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import { answer, candidates, ids, offer, readObject, type Contract } from "./contract-kit.js";

/** The report and the log of a room. */
export function describeReports({ get, join, logOf, newRoom, server }: Contract): void {
  test("a room reports metadata and counters over HTTP, without names", async () => {
    const room = newRoom();
    const missing = await get(room);
    assert.equal(missing.status, 404);
    const { message, ...rest } = await readObject(missing);
    assert.deepEqual(rest, { code: "room-not-found" satisfies SignalingErrorCode });
    assert.equal(typeof message, "string");

    const ana = await join(room, { query: { displayName: "Ana-the-name", metadata: '{"topic":"t"}' } });
    const ben = await join(room);
    ana.client.send(offer(ben.id));
    ben.client.send(answer(ana.id));
    ben.client.send({ type: "ice-candidate", candidates });
    ben.client.send({ type: "update", handRaised: true });
    ben.client.send("{");
    await ana.client.settled();
    await ben.client.settled();
    const response = await get(room, { headers: { origin: "https://elsewhere.example" } });
    assert.equal(response.headers.get("access-control-allow-origin"), "*");
    assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
    assert.doesNotMatch(await response.clone().text(), /Ana-the-name/);
    const { lastActiveAt, age, rates, relayedBytes, relayLatency, relayMilliseconds, ...body } =
      await readObject(response);
    assert.ok(typeof age === "number" && age >= 0);
    assert.ok(typeof rates === "object" && rates !== null && "messagesPerSecond" in rates);
    const sent = {
      offer: { from: ana.id, ...ids, sdp: "v=0 offer" },
      answer: { from: ben.id, ...ids, sdp: "v=0 answer" },
    };
    assert.ok(typeof relayedBytes === "object" && relayedBytes !== null);
    const bytes = Object.fromEntries(
      Object.entries(sent).map(([type, body]) => [type, JSON.stringify({ type, ...body }).length]),
    );
    assert.deepEqual({ ...relayedBytes, ...bytes }, relayedBytes);
    assert.ok(typeof relayLatency === "object" && relayLatency !== null);
    const latencies = Object.values(relayLatency).reduce<number>((sum, each) => sum + Number(each), 0);
    assert.equal(latencies, 4, "each message that was passed on is in one bucket");
    assert.ok(typeof relayMilliseconds === "number" && relayMilliseconds >= 0 && relayMilliseconds < 60_000);
    assert.ok(typeof lastActiveAt === "number" && lastActiveAt >= ana.joined.room.createdAt);
    assert.deepEqual(body, {
      ...ana.joined.room,
      access: "open",
      participantCount: 2,
      awayCount: 0,
      waitingCount: 0,
      joins: 2,
      leaves: 0,
      returns: 0,
      refusedJoins: 0,
      floods: 0,
      unread: 0,
      peak: 2,
      relayed: { offer: 1, answer: 1, "ice-candidate": 1, update: 1 },
      droppedCandidates: 0,
      droppedWhileAway: 0,
      // Two of them are how this test waits.
      errors: {
        "room-not-found": 0,
        "participant-not-found": 2,
        "invalid-message": 1,
        "room-full": 0,
        "rate-limited": 0,
        unauthorized: 0,
        forbidden: 0,
        "room-locked": 0,
        "room-closed": 0,
      },
      moderation: {},
      moderationRefused: {},
    });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const refused = await get(room, { method });
      assert.equal(refused.status, 405);
      assert.equal(refused.headers.get("allow"), "GET, HEAD");
    }
    assert.equal((await get(room, { method: "HEAD" })).status, 200);
  });

  test("each join, leave and refusal is logged as one line of JSON, without text of participants", async () => {
    const room = newRoom();
    const ana = await join(room, { query: { displayName: "Ana-the-name", token: "the-token" } });
    const ben = await join(room);
    ana.client.send(offer(ben.id, "v=0 the-sdp"));
    ana.client.send(offer("nobody", "v=0 the-sdp"));
    ana.client.send('{"type":"the-type"}');
    await ana.client.settled();
    await new TestClient(server().host, room, { query: { callType: "the-call-type" } }).refused();
    await ana.client.leave();
    await ben.client.leave();
    await server().logged((line) => line.room === room && line.event === "forget");
    const lines = logOf(room);
    for (const { time } of lines) assert.ok(Date.parse(String(time)) > 0);
    const steps = lines.map(({ time: _time, room: _room, level: _level, outcome: _outcome, ...step }) => step);
    const kinds = new Set(lines.map(({ event, level, outcome }) => [event, level, outcome].join(" ")));
    assert.deepEqual([...kinds].sort(), [
      "forget info ok",
      "join info ok",
      "leave info ok",
      "refused-join warn refused",
      "refused-message warn refused",
      "relay debug ok",
    ]);
    const barrier = steps.findIndex(({ to }) => to !== undefined && to !== "nobody" && to !== ben.id);
    steps.splice(barrier, 1);
    const refused = steps.find(({ event }) => event === "refused-join");
    assert.deepEqual(steps, [
      { event: "join", participant: ana.id, participantCount: 1 },
      { event: "join", participant: ben.id, participantCount: 2 },
      { event: "relay", participant: ana.id, type: "offer", to: ben.id },
      { event: "refused-message", participant: ana.id, code: "participant-not-found", type: "offer", to: "nobody" },
      { event: "refused-message", participant: ana.id, code: "invalid-message" },
      { event: "refused-join", participant: refused?.["participant"], code: "invalid-message", why: "join" },
      { event: "leave", participant: ana.id, reason: "left", participantCount: 1 },
      { event: "leave", participant: ben.id, reason: "left", participantCount: 0 },
      { event: "forget" },
    ]);
    assert.doesNotMatch(server().output.join("\n"), /the-(sdp|type|call-type)|Ana-the-name/);
  });
}
