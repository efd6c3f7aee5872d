import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, LIMITS, type ClientMessage, type SignalingErrorCode } from "../protocol.js";
import { TestClient, type ClientOptions } from "./client.js";
import { faultsOf } from "./faults.js";
import type { DevServer, LogLine } from "./dev-server.js";

/** The environment that {@link describeRoomServer} expects its server to run with. */
export const CONTRACT_VARIABLES = {
  ROOM_CAPACITY: "3",
  GRACE_SECONDS: "1",
  ICE_SERVERS: '[{"urls":["turn:turn.example:3478"],"username":"u","credential":"c"}]',
  RTC_LOG: "debug",
};

const ids = { connectionId: "c1", remoteConnectionId: "c2", offerId: "o1" };
const offer = (to: string, sdp = "v=0 offer"): ClientMessage => ({ type: "offer", to, ...ids, sdp });
const answer = (to: string): ClientMessage => ({ type: "answer", to, ...ids, sdp: "v=0 answer" });
const candidates = [{ candidate: "candidate:1", sdpMid: "0", sdpMLineIndex: 0, usernameFragment: "uf" }];

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json();
  assert.ok(typeof body === "object" && body !== null);
  return { ...body };
}

/** What every host of the room's rules owes to pages, seen from outside: sockets and HTTP, nothing else. */
export function describeRoomServer(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 120_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });

    const newRoom = () => `room-${randomUUID()}`;
    const join = (room: string, options?: ClientOptions) => TestClient.join(server.host, room, options);
    const get = async (room: string, init?: RequestInit) => fetch(`http://${server.host}/parties/main/${room}`, init);
    const report = async (room: string) => readObject(await get(room));
    const logOf = (room: string): LogLine[] => server.log().filter((line) => line.room === room);

    test("pushes room-joined with the roster before the page has said a word", async () => {
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

    test("relays to the one it is meant for, from the one who really sent it", async () => {
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

    test("carries the largest description it allows, and refuses a larger one", async () => {
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

    test("tells the others what somebody has changed of themselves, and only when something changed", async () => {
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
      assert.deepEqual(cem.joined.participants[0], renamed, "who comes later sees what holds now");
    });

    test("lets go of one who leaves, exactly once", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      await ana.client.settled();
      for (let i = 0; i < 3; i++) ben.client.send({ type: "leave" });
      assert.deepEqual(await ben.client.until("room-left"), { type: "room-left", reason: "left" });
      assert.equal((await ben.client.closed).code, CLOSE_CODES.normal);
      await ana.client.until("participant-left");
      // Its socket is gone for good, so a second departure would have been told by now, or with the next one.
      const cem = await join(room);
      await cem.client.leave();
      const heard = await ana.client.settled();
      assert.deepEqual(
        heard.map((message) => message.type),
        ["participant-joined", "participant-left"],
      );
      await server.logged((line) => line.event === "leave" && line["participant"] === cem.id);
      assert.equal(logOf(room).filter(({ event }) => event === "leave").length, 2);
    });

    test("calls a socket that just ends a disconnection in the end, and answers the page's own close", async () => {
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
      const late = await TestClient.return(server.host, room, ben);
      assert.notEqual(late.id, ben.id, "too late");
      const [one, two] = [ana, late].map(({ client }) => client.socket);
      one?.terminate();
      two?.terminate();
      await server.logged((line) => line.room === room && line.event === "forget");
      assert.equal((await get(room)).status, 404, "nor is a room kept for ever for those who are away");
    });

    test("forgets the room with its last participant", async () => {
      const room = newRoom();
      const ana = await join(room, { query: { callType: "audio", metadata: '{"topic":"old"}' } });
      assert.equal((await get(room)).status, 200);
      ana.client.send({ type: "leave" });
      ana.client.send(offer("somebody"));
      await ana.client.closed;
      await server.logged((line) => line.room === room && line["code"] === "room-not-found");
      assert.equal((await get(room)).status, 404);
      const ben = await join(room);
      assert.deepEqual(ben.joined.room.metadata, {});
      assert.equal(ben.joined.room.callType, "video");
      assert.equal(ben.joined.room.createdBy, ben.id);
      assert.deepEqual((await report(room))["joins"], 1);
    });

    test("answers an offer to somebody who is not there, and drops a candidate for them in silence", async () => {
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

    test("answers what it cannot read, and the link lives", async () => {
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

    test("turns away who finds no place, and the others hear nothing of it", async () => {
      const room = newRoom();
      const people = [await join(room), await join(room), await join(room)];
      for (const { client } of people) await client.settled();
      const late = new TestClient(server.host, room);
      assert.equal((await late.until("signaling-error")).code, "room-full");
      assert.equal(await late.refused(), CLOSE_CODES.roomFull);
      for (const { client } of people) assert.deepEqual(await client.settled(), []);
      assert.equal((await report(room))["participantCount"], 3);
      await people[0]?.client.leave();
      assert.equal((await join(room)).joined.participantCount, 3, "a place that is given up is free");
    });

    test("turns away a join that it cannot read", async () => {
      const room = newRoom();
      const queries: Record<string, string>[] = [
        { displayName: "x".repeat(LIMITS.displayNameLength + 1) },
        { callType: "hologram" },
        { metadata: "{" },
        { metadata: '"a text"' },
        { metadata: JSON.stringify({ a: "x".repeat(LIMITS.metadataLength) }) },
      ];
      const ana = await join(room, { query: { displayName: "\u{1f980}".repeat(LIMITS.displayNameLength / 2) } });
      for (const query of queries) {
        const client = new TestClient(server.host, room, { query });
        assert.equal((await client.until("signaling-error")).code, "invalid-message", JSON.stringify(query));
        assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
      }
      assert.deepEqual(await ana.client.settled(), []);
      for (const id of ["x".repeat(LIMITS.roomLength + 1), "x".repeat(5000), "%E0%A4%A"]) {
        const client = new TestClient(server.host, id);
        assert.equal((await client.until("signaling-error")).code, "invalid-message");
        assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
      }
      for (const longest of ["x".repeat(LIMITS.roomLength), "é".repeat(LIMITS.roomLength / 2)])
        assert.equal((await join(encodeURIComponent(longest))).joined.room.id, longest);
    });

    test("keeps two sockets that claim one id apart, whatever the client says it is", async () => {
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

    test("tells its metadata and counters over HTTP, and no names", async () => {
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
      const { lastActiveAt, age, rates, relayedBytes, ...body } = await readObject(response);
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
      assert.ok(typeof lastActiveAt === "number" && lastActiveAt >= ana.joined.room.createdAt);
      assert.deepEqual(body, {
        ...ana.joined.room,
        access: "open",
        participantCount: 2,
        awayCount: 0,
        joins: 2,
        leaves: 0,
        returns: 0,
        refusedJoins: 0,
        floods: 0,
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
        },
      });
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const refused = await get(room, { method });
        assert.equal(refused.status, 405);
        assert.equal(refused.headers.get("allow"), "GET, HEAD");
      }
      assert.equal((await get(room, { method: "HEAD" })).status, 200);
    });

    test("logs each join, leave and refusal as one line of JSON, without anything a person wrote", async () => {
      const room = newRoom();
      const ana = await join(room, { query: { displayName: "Ana-the-name", token: "the-token" } });
      const ben = await join(room);
      ana.client.send(offer(ben.id, "v=0 the-sdp"));
      ana.client.send(offer("nobody", "v=0 the-sdp"));
      ana.client.send('{"type":"the-type"}');
      await ana.client.settled();
      await new TestClient(server.host, room, { query: { callType: "the-call-type" } }).refused();
      await ana.client.leave();
      await ben.client.leave();
      await server.logged((line) => line.room === room && line.event === "forget");
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
      assert.doesNotMatch(server.output.join("\n"), /the-(sdp|type|call-type)|Ana-the-name/);
    });

    test("has had no fault of its own in all of this", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
