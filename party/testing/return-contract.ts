import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, LIMITS, rosterDigest, type ClientMessage } from "../protocol/protocol.js";
import { TestClient, type Participant } from "./client.js";
import type { DevServer } from "./dev-server.js";
import { faultsOf } from "./faults.js";

/** The environment for {@link describeResuming}: no time limit ends during a test, and many returns are within the limits. */
export const RESUME_VARIABLES = { ROOM_CAPACITY: "3", GRACE_SECONDS: "3600", MESSAGES_PER_SECOND: "1000" };

const ids = { connectionId: "c1", offerId: "o1" };
const offer = (to: string): ClientMessage => ({ type: "offer", to, ...ids, sdp: "v=0" });
const candidates = [{ candidate: "candidate:1", sdpMid: "0", sdpMLineIndex: 0, usernameFragment: "uf" }];

/** The contract with participants who lost their socket, seen from outside. */
export function describeResuming(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 120_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });

    const newRoom = () => `room-${randomUUID()}`;
    const join = (room: string, query: Record<string, string> = {}) => TestClient.join(server.host, room, { query });
    const comeBack = (room: string, participant: Participant) => TestClient.resume(server.host, room, participant);
    const count = async (room: string, name: string): Promise<unknown> => {
      const report: unknown = await (await fetch(`http://${server.host}/parties/main/${room}`)).json();
      return new Map(Object.entries(report ?? {})).get(name);
    };
    const logOf = (id: string) =>
      server
        .log()
        .filter(({ participant }) => participant === id)
        .map(({ event, reason }) => (typeof reason === "string" ? `${event} ${reason}` : event));
    /** Ends their socket without a close frame, and waits until the room has noticed. */
    async function drop({ client, id }: Participant): Promise<void> {
      const seen = logOf(id).filter((event) => event === "away").length;
      await client.vanish();
      let found = 0;
      await server.logged((line) => line.event === "away" && line["participant"] === id && ++found > seen);
    }

    test("a participant who lost their socket returns, and nobody receives anything", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room, { displayName: "Ben" })];
      ben.client.send({ type: "update", camera: "on" });
      await ben.client.settled();
      await drop(ben);
      assert.equal(await count(room, "participantCount"), 2);
      assert.equal(await count(room, "awayCount"), 1);
      ana.client.send({ type: "update", microphone: "muted" });
      await ana.client.settled();

      const again = await comeBack(room, ben);
      assert.deepEqual(again.joined, {
        ...ben.joined,
        self: { ...ben.joined.self, camera: "on" },
        participants: [{ ...ana.joined.self, microphone: "muted" }],
      });
      again.client.send({ type: "update", handRaised: true });
      again.client.send(offer(ana.id));
      await again.client.settled();
      ana.client.send(offer(ben.id));
      assert.equal((await again.client.until("offer")).from, ana.id);
      assert.equal(await count(room, "awayCount"), 0);
      assert.equal(await count(room, "returns"), 1);
      assert.equal(await count(room, "joins"), 2);
      again.client.send({ type: "leave" });
      await ana.client.until("participant-left");
      const heard = ana.client.frames.map((text) => JSON.parse(text) as Record<string, unknown>);
      const self = { ...again.joined.self, handRaised: true };
      const told = heard.filter(({ type }) => type !== "signaling-error").slice(1);
      assert.deepEqual(told, [
        { type: "participant-joined", participant: ben.joined.self, participantCount: 2 },
        { type: "participant-updated", participant: again.joined.self },
        { type: "participant-updated", participant: self },
        { type: "offer", from: ben.id, ...ids, sdp: "v=0" },
        { type: "participant-left", id: ben.id, reason: "left", participantCount: 1 },
      ]);
      await server.logged((line) => line.event === "leave" && line["participant"] === ben.id);
      assert.deepEqual(logOf(ben.id), ["join", "refused-message", "away", "return", "refused-message", "leave left"]);
    });

    test("a leave request over HTTP needs the resume key", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      const url = `http://${server.host}/parties/main/${room}?leave=`;
      const post = async (key: string) => (await fetch(url + key, { method: "POST" })).status;
      for (const key of [ben.id, "x", randomUUID()]) assert.equal(await post(key), 204);
      await drop(ben);
      assert.equal(await count(room, "participantCount"), 2);
      assert.equal(await post(ben.joined.resumeKey), 204);
      const left = { type: "participant-left", id: ben.id, reason: "left", participantCount: 1 };
      assert.deepEqual(await ana.client.until("participant-left"), left);
      assert.equal(await post(ben.joined.resumeKey), 204, "twice is no mistake");
      assert.notEqual((await comeBack(room, ben)).id, ben.id);
      assert.equal(await post(ana.joined.resumeKey), 204);
      assert.equal((await ana.client.until("room-left")).reason, "left");
      await ana.client.closed;
    });

    test("a participant can return many times with one resume key, also when alone", async () => {
      const room = newRoom();
      const metadata = '{"topic":"t"}';
      let ana = await join(room, { metadata });
      for (let i = 0; i < 20; i++) {
        await drop(ana);
        const again = await comeBack(room, ana);
        assert.deepEqual(again.joined, ana.joined);
        ana = again;
      }
      assert.equal(await count(room, "returns"), 20);
      assert.equal(await count(room, "joins"), 1);
    });

    test("an away participant keeps their place, and new participants see them", async () => {
      const room = newRoom();
      const people = [await join(room), await join(room)];
      for (const one of people) await drop(one);
      const cem = await join(room);
      assert.deepEqual(cem.joined.participants, [people[0]?.joined.self, people[1]?.joined.self]);
      assert.equal(cem.joined.participantCount, 3);
      const late = new TestClient(server.host, room);
      assert.equal(await late.refused(), CLOSE_CODES.roomFull);
      for (const one of people) assert.equal((await comeBack(room, one)).id, one.id);
    });

    test("a second socket of a participant closes the first for good, and nobody else receives anything", async () => {
      const room = newRoom();
      const [ana, first] = [await join(room), await join(room)];
      await ana.client.settled();
      const second = await comeBack(room, first);
      assert.equal(second.id, first.id);
      assert.equal((await first.client.until("room-left")).reason, "replaced");
      assert.equal(await first.client.refused(), CLOSE_CODES.replaced);
      // Both at once, with sockets open on both sides: one wins, and the other is told so.
      const rivals = [1, 2].map(() => new TestClient(server.host, room, { query: { resume: first.joined.resumeKey } }));
      for (const rival of rivals) assert.equal((await rival.until("room-joined")).self.id, first.id);
      assert.equal(await second.client.refused(), CLOSE_CODES.replaced);
      const loser = await Promise.race(
        rivals.map(async (rival) => {
          assert.equal((await rival.until("room-left")).reason, "replaced");
          return rival;
        }),
      );
      assert.equal(await loser.refused(), CLOSE_CODES.replaced);
      ana.client.send(offer(first.id));
      for (const winner of rivals) if (winner !== loser) await winner.until("offer");
      assert.deepEqual(await ana.client.settled(), []);
      assert.equal(await count(room, "participantCount"), 2);
      assert.equal(await count(room, "awayCount"), 0);
    });

    test("a resume key that is unknown, of another room, or of a left participant makes a new participant", async () => {
      const [room, elsewhere] = [newRoom(), newRoom()];
      const [ana, stranger, gone] = [await join(room), await join(elsewhere), await join(room)];
      await gone.client.leave();
      await drop(stranger);
      const keys = ["", "x".repeat(LIMITS.resumeKeyLength), randomUUID(), "__proto__", ana.id, stranger.id];
      keys.push(stranger.joined.resumeKey, gone.joined.resumeKey, ana.joined.resumeKey.toUpperCase());
      const seen = new Set([ana.id, stranger.id, gone.id]);
      for (const resume of keys) {
        const one = await join(room, { resume, displayName: "New" });
        assert.ok(!seen.has(one.id), resume);
        assert.equal(one.joined.self.displayName, "New");
        assert.notEqual(one.joined.resumeKey, resume);
        seen.add(one.id);
        await one.client.leave();
      }
      const tooLong = new TestClient(server.host, room, { query: { resume: "x".repeat(LIMITS.resumeKeyLength + 1) } });
      assert.equal((await tooLong.until("signaling-error")).code, "invalid-message");
      assert.equal(await tooLong.refused(), CLOSE_CODES.invalidJoin);
      assert.equal((await comeBack(elsewhere, stranger)).id, stranger.id);
      const told = ana.client.takeUnread().map(({ type }) => type);
      assert.equal(told.filter((type) => type === "participant-joined").length, keys.length + 1);
      assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
    });

    test("a resume key is sent to its participant only", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      const cem = await comeBack(room, ana);
      cem.client.send({ type: "ping", digest: "of others" });
      await cem.client.until("roster");
      await ben.client.settled();
      const key = ana.joined.resumeKey;
      assert.equal(new Set([key, ben.joined.resumeKey]).size, 2);
      assert.ok(!ben.client.frames.join().includes(key));
      const response = await fetch(`http://${server.host}/parties/main/${room}`);
      assert.ok(!(await response.text()).includes(key));
      assert.ok(!server.output.join().includes(key), "nor to the log");
    });

    test("a message to an away participant is dropped without an error", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      await ana.client.settled();
      await drop(ben);
      ana.client.send(offer(ben.id));
      ana.client.send({ type: "ice-candidate", to: ben.id, candidates });
      ana.client.send({ type: "ice-candidate", candidates });
      assert.deepEqual(await ana.client.settled(), []);
      assert.equal(await count(room, "droppedWhileAway"), 2);
      const again = await comeBack(room, ben);
      assert.deepEqual(await again.client.settled(), [], "and keeps nothing of it");
    });

    test("a participant who returns to leave is removed at once", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      await drop(ben);
      const again = await comeBack(room, ben);
      again.client.send({ type: "leave" });
      again.client.socket.close();
      assert.equal((await ana.client.until("participant-left")).reason, "left");
      assert.notEqual((await comeBack(room, ben)).id, ben.id);
    });

    test("a ping is answered with pong if the roster matches, else with the roster", async () => {
      const room = newRoom();
      const [ana, ben] = [await join(room), await join(room)];
      await ana.client.settled();
      const everyone = [ben.joined.self, ana.joined.self];
      const ping = (digest: string) => {
        ana.client.send({ type: "ping", digest });
      };
      ping(rosterDigest(everyone));
      assert.deepEqual(await ana.client.settled(), [{ type: "pong" }]);
      const roster = (participant = ben.joined.self) => [
        { type: "roster", self: ana.joined.self, participants: [participant], participantCount: 2 },
      ];
      for (const digest of ["wrong", rosterDigest([ana.joined.self])]) {
        ping(digest);
        assert.deepEqual(await ana.client.settled(), roster());
      }
      ping("");
      const greeting = { ...ana.joined, participants: [ben.joined.self], participantCount: 2 };
      assert.deepEqual(await ana.client.settled(), [greeting], "a page without a roster receives room-joined again");
      await drop(ben);
      ping(rosterDigest(everyone));
      assert.deepEqual(await ana.client.settled(), [{ type: "pong" }], "an away participant is in the roster");
      const again = await comeBack(room, ben);
      again.client.send({ type: "update", handRaised: true });
      await again.client.settled();
      await ana.client.settled();
      ping(rosterDigest(everyone));
      const changed = { ...ben.joined.self, handRaised: true };
      assert.deepEqual(await ana.client.settled(), roster(changed));
      ping(rosterDigest([changed, ana.joined.self]));
      assert.deepEqual(await ana.client.settled(), [{ type: "pong" }]);
      ping("x".repeat(LIMITS.digestLength + 1));
      assert.equal((await ana.client.until("signaling-error")).code, "invalid-message");
    });

    test("returns cause no fault in the server's log", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
