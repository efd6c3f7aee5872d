import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES, rosterDigest } from "../protocol/protocol.js";
import { TestClient, type ClientOptions } from "./client.js";
import { offer, type Contract } from "./contract-kit.js";

/** Joins and departures. */
export function describePresence({ get, join, logOf, newRoom, report, server }: Contract): void {
  test("a participant who leaves is removed exactly once", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room), await join(room)];
    await ana.client.settled();
    for (let i = 0; i < 3; i++) ben.client.send({ type: "leave" });
    assert.deepEqual(await ben.client.until("room-left"), {
      type: "room-left",
      reason: "left",
      message: "You have left the call.",
    });
    assert.equal((await ben.client.closed).code, CLOSE_CODES.normal);
    await ana.client.until("participant-left");
    // Its socket is closed, so a second departure would have arrived by now, or with the next one.
    const cem = await join(room);
    await cem.client.leave();
    const heard = await ana.client.settled();
    assert.deepEqual(
      heard.map((message) => message.type),
      ["participant-joined", "participant-left"],
    );
    await server().logged((line) => line.event === "leave" && line["participant"] === cem.id);
    assert.equal(logOf(room).filter(({ event }) => event === "leave").length, 2);
  });

  test("a lost socket ends in a disconnection after the grace time, and the page's own close is answered", async () => {
    const room = newRoom();
    const [ana, ben, cem] = [await join(room), await join(room), await join(room)];
    const before = Date.now();
    ben.client.socket.terminate();
    const { timestamp: _, ...left } = { timestamp: 0, ...(await ana.client.until("participant-left")) };
    assert.deepEqual(left, { type: "participant-left", id: ben.id, reason: "disconnected", participantCount: 2 });
    assert.ok(Date.now() - before >= 1000, "they had their time");
    cem.client.socket.close(4321, "bye");
    assert.equal((await ana.client.until("participant-left")).id, cem.id);
    assert.equal((await cem.client.closed).code, CLOSE_CODES.normal, "the closing handshake is completed");
    const late = await TestClient.resume(server().host, room, ben);
    assert.notEqual(late.id, ben.id, "too late");
    const [one, two] = [ana, late].map(({ client }) => client.socket);
    one?.terminate();
    two?.terminate();
    await server().logged((line) => line.room === room && line.event === "forget");
    assert.equal((await get(room)).status, 404, "a room is not kept for ever for away participants");
  });

  test("a client that comes and goes without a message is not announced", async () => {
    const room = newRoom();
    const ana = await join(room);
    for (let i = 0; i < 5; i++) {
      const ghost = new TestClient(server().host, room);
      const { self } = await ghost.until("room-joined");
      ana.client.send({ type: "ping", digest: rosterDigest([ana.joined.self]) });
      await ana.client.until("pong");
      if (i % 2) ghost.send({ type: "leave" });
      else ghost.socket.terminate();
      await server().logged((line) => line.event === "leave" && line["participant"] === self.id);
    }
    assert.deepEqual(await ana.client.settled(), []);
    assert.equal((await report(room))["joins"], 6, "the operator sees them");
  });

  test("a newcomer who stays silent is announced after a while", async () => {
    const room = newRoom();
    const ana = await join(room);
    const silent = new TestClient(server().host, room);
    const { self } = await silent.until("room-joined");
    const { participant, participantCount } = await ana.client.until("participant-joined");
    assert.deepEqual([participant.id, participantCount], [self.id, 2]);
    const ben = await join(room);
    assert.deepEqual(
      ben.joined.participants.map(({ id }) => id),
      [ana.id, self.id],
    );
    await silent.until("participant-joined");
  });

  test("a room is deleted with its last participant", async () => {
    const room = newRoom();
    const ana = await join(room, { query: { callType: "audio", metadata: '{"topic":"old"}' } });
    assert.equal((await get(room)).status, 200);
    ana.client.send({ type: "leave" });
    ana.client.send(offer("somebody"));
    await ana.client.closed;
    await server().logged((line) => line.room === room && line["code"] === "room-not-found");
    assert.equal((await get(room)).status, 404);
    const ben = await join(room);
    assert.deepEqual(ben.joined.room.metadata, {});
    assert.equal(ben.joined.room.callType, "video");
    assert.equal(ben.joined.room.createdBy, ben.id);
    assert.deepEqual((await report(room))["joins"], 1);
  });

  test("sockets that claim the same id get different ids", async () => {
    const room = newRoom();
    const claim: ClientOptions = {
      query: { _pk: "mine", displayName: "x" },
      headers: {
        "x-partykit-connection-id": "mine",
        "x-rtc-query": "?displayName=forged&_pk=mine",
        "x-partykit-room": "other",
      },
    };
    const [ana, ben, cem] = [await join(room, claim), await join(room, claim), await join(room)];
    assert.equal(new Set([ana.id, ben.id, cem.id, "mine"]).size, 4);
    assert.equal(ben.joined.self.displayName, "x", "the query is the page's own");
    assert.equal(ben.joined.room.id, room);
    ben.client.socket.terminate();
    assert.equal((await cem.client.until("participant-left")).id, ben.id);
    cem.client.send(offer(ana.id));
    assert.equal((await ana.client.until("offer")).from, cem.id, "the first one is still reached");
    const dan = await join(room, { query: { _pk: ana.id } });
    assert.notEqual(dan.id, ana.id);
    dan.client.socket.terminate();
    assert.equal((await cem.client.until("participant-left")).id, dan.id);
    ana.client.send(offer(cem.id));
    assert.equal((await cem.client.until("offer")).from, ana.id);
  });
}
