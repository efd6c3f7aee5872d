import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../protocol/protocol.js";
import { CONTRACT_VARIABLES, answer, candidates, ids, offer, type Contract } from "./contract-kit.js";

/** Forwarded messages, and the roster of each participant. */
export function describeSignaling({ join, newRoom, report }: Contract): void {
  test("room-joined with the roster arrives before the page sends anything", async () => {
    const room = newRoom();
    const ana = await join(room, {
      query: { displayName: "Ana", callType: "audio", metadata: '{"topic":"x","a":{"n":[1]}}' },
    });
    assert.equal(ana.joined.self.displayName, "Ana");
    assert.deepEqual(ana.joined.participants, []);
    assert.equal(ana.joined.participantCount, 1);
    assert.deepEqual(ana.joined.iceServers, JSON.parse(CONTRACT_VARIABLES.ICE_SERVERS));
    assert.deepEqual(ana.joined.room, {
      id: room,
      callType: "audio",
      createdAt: ana.joined.self.joinedAt,
      createdBy: ana.id,
      metadata: { topic: "x", a: { n: [1] } },
    });

    const ben = await join(room, { query: { displayName: "Ben", callType: "video", metadata: '{"topic":"mine"}' } });
    const cem = await join(room);
    assert.deepEqual(cem.joined.participants, [ana.joined.self, ben.joined.self], "in the order of joining");
    assert.equal(cem.joined.participantCount, 3);
    assert.deepEqual(cem.joined.room, ana.joined.room, "the first joiner's words stand");
    assert.equal(cem.joined.self.displayName, "");

    const heard = await ana.client.settled();
    assert.deepEqual(heard, [
      { type: "participant-joined", participant: ben.joined.self, participantCount: 2 },
      { type: "participant-joined", participant: cem.joined.self, participantCount: 3 },
    ]);
  });

  test("a message reaches its receiver only, with the true sender", async () => {
    const room = newRoom();
    const [ana, ben, cem] = [await join(room), await join(room), await join(room)];
    for (const { client } of [ana, ben, cem]) await client.settled();

    ana.client.send(JSON.stringify({ ...offer(ben.id), from: cem.id, extra: { secret: 1 } }));
    ana.client.send(answer(ben.id));
    ana.client.send({ type: "ice-candidate", to: ben.id, candidates });
    ana.client.send({ type: "ice-candidate", candidates });
    assert.deepEqual(await ana.client.settled(), [], "the sender hears nothing");
    const everywhere = { type: "ice-candidate", from: ana.id, candidates };
    assert.deepEqual(await ben.client.settled(), [
      { type: "offer", from: ana.id, ...ids, sdp: "v=0 offer" },
      { type: "answer", from: ana.id, ...ids, sdp: "v=0 answer" },
      everywhere,
      everywhere,
    ]);
    assert.deepEqual(await cem.client.settled(), [everywhere]);
  });

  test("the largest allowed description is forwarded, and a larger one is refused", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room), await join(room)];
    const sdp = "\ud800 é".padEnd(LIMITS.sdpLength, "x");
    ana.client.send(offer(ben.id, sdp));
    assert.equal((await ben.client.until("offer")).sdp, sdp);
    ana.client.send(offer(ben.id, `${sdp}x`));
    assert.equal((await ana.client.until("signaling-error")).code, "invalid-message");
    ana.client.send(offer(ben.id, "é".repeat(LIMITS.messageBytes / 2)));
    assert.equal((await ana.client.until("signaling-error")).code, "invalid-message");
    assert.deepEqual(await ben.client.settled(), []);
  });

  test("an update reaches the others only if something changed", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room, { query: { displayName: "Ana" } }), await join(room)];
    await ana.client.settled();
    ana.client.send({ type: "update", microphone: "muted", handRaised: true });
    ana.client.send({ type: "update", microphone: "muted" });
    ana.client.send({ type: "update" });
    ana.client.send(JSON.stringify({ type: "update", displayName: "Anna", id: ben.id, joinedAt: 1 }));
    assert.deepEqual(await ana.client.settled(), []);
    const muted = { ...ana.joined.self, microphone: "muted", handRaised: true };
    const renamed = { ...muted, displayName: "Anna" };
    assert.deepEqual(await ben.client.settled(), [
      { type: "participant-updated", participant: muted },
      { type: "participant-updated", participant: renamed },
    ]);
    const cem = await join(room);
    assert.deepEqual(cem.joined.participants[0], renamed, "a later participant receives the current state");
  });

  test("a page that receives much is asked to confirm what it has read", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room), await join(room)];
    for (let n = 0; n < 8; n++) ana.client.send(offer(ben.id, "v=0".padEnd(LIMITS.sdpLength)));
    for (let n = 0; n < 8; n++) await ben.client.until("offer");
    assert.deepEqual(await ben.client.settled(), []);
    const marks = ben.client.frames.filter((frame) => frame.startsWith('{"type":"mark"'));
    assert.ok(marks.length >= 1);
    assert.ok(
      !ana.client.frames.some((frame) => frame.startsWith('{"type":"mark"')),
      "and one that receives little is not",
    );
  });

  test("an offer to a missing participant is answered with an error, and a candidate is dropped", async () => {
    const [room, elsewhere] = [newRoom(), newRoom()];
    const [ana, ben, stranger] = [await join(room), await join(room), await join(elsewhere)];
    await ben.client.leave();
    await ana.client.settled();
    for (const to of [ben.id, stranger.id, "__proto__"]) {
      ana.client.send({ type: "ice-candidate", to, candidates });
      for (const message of [offer(to), answer(to)]) {
        ana.client.send(message);
        const error = await ana.client.until("signaling-error");
        assert.equal(error.code, "participant-not-found");
        assert.deepEqual(error.details, { type: message.type, to });
        assert.ok(error.message && error.timestamp > 0);
      }
    }
    ana.client.send(offer(ana.id));
    assert.equal((await ana.client.until("signaling-error")).code, "invalid-message");
    assert.deepEqual(await ana.client.settled(), []);
    assert.deepEqual(await stranger.client.settled(), [], "another room hears nothing");
    assert.equal((await report(room))["droppedCandidates"], 3);
  });
}
