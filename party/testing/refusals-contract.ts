import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import { offer, type Contract } from "./contract-kit.js";

/** Joins and messages that a room refuses. */
export function describeRefusals({ join, newRoom, report, server }: Contract): void {
  test("an invalid frame is answered with an error, and the socket stays open", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room), await join(room)];
    await ana.client.settled();
    const nested = "[".repeat(LIMITS.messageBytes);
    const bad: (string | Buffer)[] = ["", "{", "null", "[]", '{"type":"toString"}', '{"type":"offer"}', nested];
    bad.push(JSON.stringify(offer(ben.id)).replace('"v=0 offer"', "7"), Buffer.from([0, 255, 1]));
    bad.push(`{"__proto__":{"type":"leave"}}`, JSON.stringify({ type: "x".repeat(60_000) }));
    for (const frame of bad) {
      ana.client.send(frame);
      const error = await ana.client.until("signaling-error");
      assert.equal(error.code, "invalid-message");
      assert.ok(error.message.length <= 256, "an error is not an echo");
    }
    ana.client.send(offer(ben.id));
    await ben.client.until("offer");
    assert.deepEqual(await ben.client.settled(), []);
    // Too long for a WebSocket frame at all: there the runtime itself hangs up, on the sender alone.
    ana.client.send("x".repeat(2 ** 21));
    assert.equal((await ana.client.closed).code, 1009);
    assert.equal((await ben.client.until("participant-left")).reason, "disconnected");
  });

  test("a join to a full room is refused, and the others receive nothing", async () => {
    const room = newRoom();
    const people = [await join(room), await join(room), await join(room)];
    for (const { client } of people) await client.settled();
    const late = new TestClient(server().host, room);
    assert.equal((await late.until("signaling-error")).code, "room-full");
    assert.equal(await late.refused(), CLOSE_CODES.roomFull);
    for (const { client } of people) assert.deepEqual(await client.settled(), []);
    assert.equal((await report(room))["participantCount"], 3);
    await people[0]?.client.leave();
    assert.equal((await join(room)).joined.participantCount, 3, "a place that is given up is free");
  });

  test("a join with an invalid query is refused", async () => {
    const room = newRoom();
    const queries: Record<string, string>[] = [
      { displayName: "x".repeat(LIMITS.givenNameLength + 1) },
      { callType: "hologram" },
      { metadata: "{" },
      { metadata: '"a text"' },
      { metadata: JSON.stringify({ a: "x".repeat(LIMITS.metadataLength) }) },
    ];
    const ana = await join(room, { query: { displayName: "\u{1f980}".repeat(LIMITS.displayNameLength / 2) } });
    for (const query of queries) {
      const client = new TestClient(server().host, room, { query });
      assert.equal((await client.until("signaling-error")).code, "invalid-message", JSON.stringify(query));
      assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
    }
    assert.deepEqual(await ana.client.settled(), []);
    for (const id of ["x".repeat(LIMITS.roomLength + 1), "x".repeat(5000), "%E0%A4%A"]) {
      const client = new TestClient(server().host, id);
      assert.equal((await client.until("signaling-error")).code, "invalid-message");
      assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
    }
    for (const longest of ["x".repeat(LIMITS.roomLength), "é".repeat(LIMITS.roomLength / 2)])
      assert.equal((await join(encodeURIComponent(longest))).joined.room.id, longest);
  });
}
