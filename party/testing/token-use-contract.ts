import assert from "node:assert/strict";
import { test } from "node:test";
import { SignJWT } from "jose";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient, type Participant } from "./client.js";
import { moderate, SECRET, type TokenContract } from "./token-kit.js";

const now = () => Math.floor(Date.now() / 1000);
const sign = (claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(SECRET));

/** When tokens are used up, and what they do at a return. */
export function describeTokenUse({ enter, knock, refused, query, newRoom, server }: TokenContract): void {
  /** Tries as a page does: again for as long as it is told to. */
  async function attempt(room: string, bearing: Record<string, string>): Promise<Participant | object> {
    for (;;) {
      const client = new TestClient(server().host, room, { query: bearing });
      if ((await client.first()) === "room-joined") {
        const joined = await client.until("room-joined");
        client.send({ type: "update" });
        return { client, joined, id: joined.self.id };
      }
      const { details } = await client.until("signaling-error");
      const closeCode = await client.refused();
      if (details?.["retryAfter"] === undefined) return { reason: details?.["reason"], closeCode };
      assert.equal(closeCode, CLOSE_CODES.tryAgain);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const isIn = (outcome: object): outcome is Participant => "joined" in outcome;
  async function entersWith(room: string, bearing: Record<string, string>): Promise<Participant> {
    const outcome = await attempt(room, bearing);
    assert.ok(isIn(outcome), JSON.stringify(outcome));
    return outcome;
  }
  const USED = { reason: "token-used", closeCode: CLOSE_CODES.unauthorized };

  test("a one-time token is not used up by refusals", async () => {
    const room = newRoom();
    const once = await query(room, { user: "ben", once: true });
    const host = await enter(room, { role: "host", settings: { opensAt: now() + 3600 } });
    assert.deepEqual(await attempt(room, once), { reason: "early", closeCode: CLOSE_CODES.roomClosed });
    moderate(host, { action: "settings", settings: { opensAt: null, capacity: 1 } });
    await host.client.settled();
    assert.deepEqual(await attempt(room, once), { reason: "room-full", closeCode: CLOSE_CODES.roomFull });
    moderate(host, { action: "settings", settings: { capacity: 9 } });
    moderate(host, { action: "lock" });
    await host.client.settled();
    assert.deepEqual(await attempt(room, once), { reason: "locked", closeCode: CLOSE_CODES.roomLocked });
    moderate(host, { action: "unlock" });
    await host.client.settled();
    const ben = await entersWith(room, once);
    assert.equal(ben.joined.self.user, "ben");
    assert.deepEqual(await attempt(room, once), USED);
  });

  test("a one-time token is not used up by a socket that falls before the page has its key", async () => {
    const room = newRoom();
    const once = await query(room, { user: "ben", once: true });
    for (let i = 0; i < 3; i++) {
      const client = new TestClient(server().host, room, { query: once });
      if (i > 0) await client.first();
      client.socket.on("error", () => undefined);
      client.socket.terminate();
    }
    await entersWith(room, once);
    assert.deepEqual(await attempt(room, once), USED);
  });

  test("of many pages that use a one-time token at once, in many rooms, one is let in", async () => {
    const rooms = [newRoom(), newRoom(), newRoom()];
    const once = await query("room-*", { user: "ben", once: true });
    const outcomes = await Promise.all([...rooms, ...rooms].map((room) => attempt(room, once)));
    assert.equal(outcomes.filter(isIn).length, 1);
    assert.deepEqual(
      outcomes.filter((outcome) => !isIn(outcome)),
      Array.from({ length: 5 }, () => USED),
    );
  });

  test("a one-time token belongs to the resume key of its page, also once the place is gone", async () => {
    const [room, other] = [newRoom(), newRoom()];
    const once = await query("room-*", { user: "ben", once: true });
    const ben = await entersWith(room, once);
    const { resumeKey: resume } = ben.joined;
    assert.deepEqual(await attempt(room, { ...once, resume: crypto.randomUUID() }), USED);
    const back = await entersWith(room, { ...once, resume });
    assert.equal(back.id, ben.id);
    await back.client.leave();
    const again = await entersWith(other, { ...once, resume });
    assert.notEqual(again.id, ben.id);
    assert.equal(again.joined.resumeKey, resume);
    assert.deepEqual(await attempt(other, once), USED);
    const fresh = await query(other, { user: "ben", once: true });
    const withFresh = await entersWith(other, { ...fresh, resume });
    assert.equal(withFresh.id, again.id);
    assert.deepEqual(await attempt(other, fresh), USED, "a token that was used for a return is used");
  });

  test("a one-time token admits to the lobby, and keeps the place there", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true } });
    const once = await query(room, { user: "eve", once: true });
    const eve = await TestClient.knock(server().host, room, { query: once });
    const second = new TestClient(server().host, room, { query: { ...once, resume: eve.waiting.resumeKey } });
    assert.equal((await second.until("waiting")).id, eve.id);
    moderate(host, { action: "admit", to: eve.id });
    assert.equal((await second.until("room-joined")).self.id, eve.id);
  });

  test("an expired token lets a participant return, and nobody join", async () => {
    const room = newRoom();
    const [host, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben" })];
    const claims = { room, sub: "ben", role: "host", iat: now() - 3600, exp: now() - 90 };
    const token = await sign(claims);
    const { resumeKey: resume } = ben.joined;
    const expired = { reason: "token-expired", closeCode: CLOSE_CODES.unauthorized };
    assert.deepEqual(await attempt(room, { token }), expired);
    assert.deepEqual(await attempt(room, { token, resume: "made-up" }), expired);
    assert.deepEqual(await attempt(room, { token, resume: host.joined.resumeKey }), expired, "the key of another user");
    const back = await entersWith(room, { token, resume });
    assert.equal(back.id, ben.id);
    assert.equal(back.joined.self.role, "speaker", "its role does not count");
    await back.client.leave();
    assert.deepEqual(await attempt(room, { token, resume }), expired, "the place is gone");
  });

  test("at a return the fresh token's role and grants count, and everyone is told", async () => {
    const room = newRoom();
    const [ana, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben", role: "host" })];
    ben.client.send({ type: "update", camera: "on" });
    await ben.client.settled();
    const resume = { resume: ben.joined.resumeKey };
    const demoted = await enter(room, { user: "ben", role: "listener", name: "Ben" }, resume);
    assert.equal(demoted.id, ben.id);
    const { role, grants, camera, displayName } = demoted.joined.self;
    assert.deepEqual([role, grants, camera, displayName], ["listener", ["chat"], "off", "Ben"]);
    const { participant } = await ana.client.until(
      "participant-updated",
      ({ participant }) => participant.role === "listener",
    );
    assert.deepEqual(participant, demoted.joined.self);
    moderate(demoted, { action: "end" });
    assert.equal((await demoted.client.until("signaling-error")).code, "forbidden");
    const promoted = await enter(room, { user: "ben", role: "host" }, resume);
    assert.equal(promoted.joined.self.role, "host");

    moderate(ana, { action: "role", to: ben.id, role: "speaker" });
    await promoted.client.until("participant-updated", ({ participant }) => participant.role === "speaker");
    const decided = await enter(room, { user: "ben", role: "host" }, resume);
    assert.equal(decided.joined.self.role, "speaker", "a moderator's decision wins");
  });

  test("a fresh token that may moderate brings its holder from the lobby into the room", async () => {
    const room = newRoom();
    const eve = await knock(room, { user: "eve", settings: { lobby: true } });
    const inside = await enter(room, { user: "eve", role: "host" }, { resume: eve.waiting.resumeKey });
    assert.deepEqual([inside.id, inside.joined.self.role], [eve.id, "host"]);
  });

  test("clocks may differ by a minute either way, and a token that is early says from when it is valid", async () => {
    const room = newRoom();
    for (const off of [-50, 50]) {
      const claims = { sub: "u", iat: now() + off, nbf: now() + off, exp: now() + (off < 0 ? off : 600) };
      await entersWith(room, { token: await sign({ room, ...claims }) });
    }
    for (const later of [{ nbf: now() + 300 }, { iat: now() + 300 }]) {
      const client = new TestClient(server().host, room, {
        query: { token: await sign({ room, sub: "u", exp: now() + 600, ...later }) },
      });
      const { code, details } = await client.until("signaling-error");
      const { reason, opensAt, retryAfter } = { opensAt: 0, retryAfter: 0, reason: "", ...details };
      assert.deepEqual([code, reason], ["unauthorized", "token-early"]);
      assert.ok(retryAfter > 200 && retryAfter <= 241 && Math.abs(opensAt - Date.now() - retryAfter * 1000) < 5000);
      assert.equal(await client.refused(), CLOSE_CODES.tryAgain);
    }
  });

  test("a token that lives for longer than the server accepts is refused", async () => {
    const room = newRoom();
    const life = { reason: "token-life", closeCode: CLOSE_CODES.unauthorized };
    const lives: [object, boolean][] = [
      [{ iat: now(), exp: now() + 24 * 3600 }, true],
      [{ iat: now(), exp: now() + 25 * 3600 }, false],
      [{ exp: now() + 25 * 3600 }, false],
      [{ iat: now() - 24 * 3600, exp: now() + 3600 }, false],
      [{ iat: now() + 50, exp: now() + 25 * 3600 }, false],
    ];
    for (const [claims, isAccepted] of lives) {
      const outcome = await attempt(room, { token: await sign({ room, sub: "u", ...claims }) });
      if (isAccepted) assert.ok(isIn(outcome), JSON.stringify(outcome));
      else assert.deepEqual(outcome, life, JSON.stringify(claims));
    }
    const told = await refused(room, { expiresIn: 25 * 3600 });
    assert.match("message" in told ? String(told.message) : "", /24 h/);
  });
}
