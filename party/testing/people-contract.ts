import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient, type Participant } from "./client.js";
import { enter as attemptToEnter } from "./crowd.js";
import { offer } from "./contract-kit.js";
import type { DevServer } from "./dev-server.js";
import { MODERATION_VARIABLES, tokenContractWith } from "./token-kit.js";

/** The environment for {@link describePeople}. A sender may send 100 messages at once. */
export const PEOPLE_VARIABLES = {
  ...MODERATION_VARIABLES,
  MESSAGES_PER_SECOND: "10",
  ROOM_CAPACITY: "3",
  USER_PAGES: "2",
};

/** More than half of what a sender may send at once. */
const SOME = 60;

/** Holds some fields of an object. */
function assertHas(told: object, expected: Record<string, unknown>, why?: string): void {
  const fields = new Map(Object.entries(told));
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fields.get(key)])), expected, why);
}

/** The contract about limits and places, which belong to people and not to sockets. */
export function describePeople(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 120_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });
    const { newRoom, enter, query, refused, report } = tokenContractWith(() => server);

    const send = ({ client }: Participant, to: Participant, count: number) => {
      for (let i = 0; i < count; i++) client.send(offer(to.id));
    };
    const attemptBy = async (room: string, user: string, resume?: string) => {
      const attempt = await attemptToEnter(
        server.host,
        room,
        {},
        { ...(await query(room, { user })), ...(resume && { resume }) },
      );
      assert.ok(attempt);
      return attempt;
    };
    const comeBack = async (room: string, user: string, { joined }: Participant) =>
      TestClient.join(server.host, room, { query: { ...(await query(room, { user })), resume: joined.resumeKey } });

    test("a new socket of a participant does not refill what they may send, and a flooder stays out for a minute", async () => {
      const room = newRoom();
      const [ana, eve] = [await enter(room), await enter(room, { user: "eve" })];
      send(eve, ana, SOME);
      await eve.client.settled();
      const again = await comeBack(room, "eve", eve);
      assert.equal(again.id, eve.id);
      send(again, ana, SOME);
      assert.equal(await again.client.refused(), CLOSE_CODES.rateLimited);
      assert.equal((await ana.client.until("participant-left")).id, eve.id);

      const { retryAfter, ...told } = { retryAfter: 0, ...(await refused(room, { user: "eve" })) };
      assertHas(told, { code: "rate-limited", reason: "flood", closeCode: CLOSE_CODES.tryAgain });
      assert.ok(retryAfter > 30 && retryAfter <= 60, `${retryAfter} seconds`);
      const byKey = await refused(room, {}, { resume: eve.joined.resumeKey });
      assertHas(byKey, { reason: "flood" });
      await enter(room, { user: "ben" });
      assert.notEqual((await enter(newRoom(), { user: "eve" })).id, eve.id, "other rooms are not concerned");
    });

    test("the pages of one user share what they may send, and flood together", async () => {
      const room = newRoom();
      const ana = await enter(room);
      const pages = [await enter(room, { user: "two" }), await enter(room, { user: "two" })];
      for (const page of pages) send(page, ana, SOME);
      for (const { client } of pages) assert.equal(await client.refused(), CLOSE_CODES.rateLimited);
      for (const _ of pages) await ana.client.until("participant-left");
      assert.equal((await report(room))["floods"], 1);
      assert.deepEqual(
        (await ana.client.settled()).filter(({ type }) => type === "signaling-error"),
        [],
      );
    });

    test("a user who joins too often is told when to try again, and others join", async () => {
      const room = newRoom();
      const begun = Date.now();
      await enter(room);
      let joins = 0;
      for (;;) {
        const attempt = await attemptBy(room, "often");
        if ("refusal" in attempt) {
          assert.equal(attempt.refusal.details?.["reason"], "often");
          assert.ok((attempt.retryAfter ?? 0) >= 1);
          assert.equal(attempt.closeCode, CLOSE_CODES.tryAgain);
          break;
        }
        attempt.socket.send('{"type":"leave"}');
        joins++;
      }
      assert.ok(joins >= 10 && joins <= 11 + (Date.now() - begun) / 6000, `${joins} joins`);
      await enter(room);
    });

    test("a participant who returns too often is told when to try again, and keeps the socket that they have", async () => {
      const room = newRoom();
      const ana = await enter(room, { user: "ana" });
      let last = ana.client.socket;
      for (;;) {
        const attempt = await attemptBy(room, "ana", ana.joined.resumeKey);
        if ("refusal" in attempt) {
          assert.equal(attempt.refusal.details?.["reason"], "often");
          assert.equal(attempt.closeCode, CLOSE_CODES.tryAgain);
          break;
        }
        last = attempt.socket;
      }
      const answered = once(last, "message");
      last.send('{"type":"ping","digest":""}');
      await answered;
      assert.equal(last.readyState, last.OPEN);
    });

    test("a host comes into a full room", async () => {
      const room = newRoom();
      for (let i = 0; i < 3; i++) await enter(room);
      assertHas(await refused(room), { code: "room-full" });
      const host = await enter(room, { role: "host" });
      assert.equal(host.joined.participantCount, 4);
      assertHas(await refused(room), { code: "room-full" });
    });

    test("of the pages of one user the newest stay, and the oldest is told that it was replaced", async () => {
      const room = newRoom();
      const ana = await enter(room);
      const [first, second] = [await enter(room, { user: "ben" }), await enter(room, { user: "ben" })];
      await ana.client.settled();
      const third = await enter(room, { user: "ben" });
      assert.equal((await first.client.until("room-left")).reason, "replaced");
      assert.equal(await first.client.refused(), CLOSE_CODES.replaced);
      assert.deepEqual(
        third.joined.participants.map(({ id }) => id),
        [ana.id, second.id],
      );
      const left = await ana.client.until("participant-left");
      assert.deepEqual([left.id, left.reason, left.participantCount], [first.id, "left", 2]);
      // A page that is away goes first.
      await third.client.vanish();
      await server.logged((line) => line.event === "away" && line["participant"] === third.id);
      const fourth = await enter(room, { user: "ben" });
      assert.deepEqual(
        fourth.joined.participants.map(({ id }) => id),
        [ana.id, second.id],
      );
      assert.equal(second.client.socket.readyState, second.client.socket.OPEN);
    });

    test("a participant who is away gives their place in a full room to a newcomer, the oldest absence first", async () => {
      const room = newRoom();
      const [ana, ben, cem] = [await enter(room), await enter(room, { user: "b" }), await enter(room, { user: "c" })];
      for (const one of [cem, ben]) {
        await one.client.vanish();
        await server.logged((line) => line.event === "away" && line["participant"] === one.id);
      }
      await ana.client.settled();
      assertHas(await refused(room), { code: "room-full" }, "they may come back any moment");
      const dan = await admittedInTheEnd(room);
      assert.deepEqual(
        dan.participants.map(({ id }) => id),
        [ana.id, ben.id],
      );
      assert.equal((await ana.client.until("participant-left")).id, cem.id);
      assert.equal((await comeBack(room, "b", ben)).id, ben.id);
    });

    /** Tries until the room has a place. */
    async function admittedInTheEnd(room: string) {
      for (;;) {
        const attempt = await attemptBy(room, "dan");
        if ("joined" in attempt) return attempt.joined;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }

    test("limits and places cause no fault in the server's log", () => {
      assert.deepEqual(
        server.log().filter(({ event }) => event === "fault"),
        [],
      );
    });
  });
}
