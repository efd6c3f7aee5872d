import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { moderate, type TokenContract } from "./token-kit.js";

const ENDED = { code: "room-closed", reason: "ended", status: 403, closeCode: CLOSE_CODES.ended };
const REMOVED = { code: "forbidden", reason: "removed", status: 403, closeCode: CLOSE_CODES.removed };
const REFUSED = { code: "forbidden", reason: "not-admitted", status: 403, closeCode: CLOSE_CODES.notAdmitted };
const LOCKED = { code: "room-locked", reason: "locked", status: 423, closeCode: CLOSE_CODES.roomLocked };

/** The part of a refusal that stays the same. */
const plain = (told: object) => {
  const { message: _, ...rest } = { message: "", ...told };
  return rest;
};

/** Decisions that hold after a call: its end, bans, a lock, and the refusal of a participant in the lobby. */
export function describeEnds({ enter, knock, refused, newRoom, requestReport }: TokenContract): void {
  test("a call that was ended stays ended for all who may not moderate, until a moderator begins another", async () => {
    const room = newRoom();
    const [host, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben" })];
    moderate(host, { action: "end" });
    for (const { client } of [host, ben]) assert.equal((await client.closed).code, CLOSE_CODES.ended);
    assert.deepEqual(plain(await refused(room, { user: "ben" }, { resume: ben.joined.resumeKey })), ENDED);
    assert.deepEqual(plain(await refused(room, { user: "ben" })), ENDED);
    assert.deepEqual(plain(await refused(room, { settings: { lobby: true } })), ENDED, "nor is there a lobby");
    assert.equal((await requestReport(room)).status, 404, "there is no room");
    assert.deepEqual(plain(await refused(room)), ENDED, "a request for its numbers changes nothing");
    const again = await enter(room, { role: "speaker", grants: ["moderate"] });
    assert.equal(again.joined.room.createdBy, again.id, "another call");
    await enter(room, { user: "ben" });
  });

  test("a removed user stays out after the call, whoever begins the next", async () => {
    const room = newRoom();
    const [host, eve] = [await enter(room, { role: "host" }), await enter(room, { user: "eve" })];
    moderate(host, { action: "remove", to: eve.id });
    assert.equal((await eve.client.closed).code, CLOSE_CODES.removed);
    await host.client.leave();
    assert.equal((await requestReport(room)).status, 404);
    assert.deepEqual(plain(await refused(room, { user: "eve" })), REMOVED);
    assert.deepEqual(plain(await refused(room, { user: "eve", role: "host" })), REMOVED);
    const ben = await enter(room, { user: "ben" });
    assert.deepEqual(plain(await refused(room, { user: "eve" })), REMOVED);
    await ben.client.leave();
    assert.deepEqual(plain(await refused(room, { user: "eve" })), REMOVED);
    await enter(newRoom(), { user: "eve" });
  });

  test("a locked room stays locked when everyone has left", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host" });
    moderate(host, { action: "lock" });
    await host.client.settled();
    await host.client.leave();
    assert.deepEqual(plain(await refused(room)), LOCKED);
    const again = await enter(room, { role: "host" });
    assert.equal(again.joined.room.locked, true);
    assert.deepEqual(plain(await refused(room)), LOCKED);
    moderate(again, { action: "unlock" });
    await again.client.settled();
    await enter(room);
    await again.client.leave();
  });

  test("a user who was not admitted cannot knock again at once, on any page", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true } });
    const [eve, twice] = [await knock(room, { user: "eve" }), await knock(room, { user: "eve" })];
    moderate(host, { action: "refuse", to: eve.id });
    for (const { client } of [eve, twice]) {
      assert.equal((await client.until("room-left")).reason, "refused");
      assert.equal(await client.refused(), CLOSE_CODES.notAdmitted);
    }
    const told = await refused(room, { user: "eve" });
    assert.deepEqual(plain(told), REFUSED);
    assert.match("message" in told ? String(told.message) : "", /ask again in 5 minutes\.$/);
    assert.deepEqual(plain(await refused(room, { user: "fay" }, { resume: eve.waiting.resumeKey })), REFUSED);
    moderate(host, { action: "settings", settings: { lobby: false } });
    await host.client.settled();
    assert.deepEqual(plain(await refused(room, { user: "eve" })), REFUSED);
    await enter(room, { user: "eve", role: "host" });
  });

  test("a moderator can remove a participant in the lobby, who then stays out", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true } });
    const nurse = await enter(room, { role: "speaker", grants: ["moderate"] });
    const [eve, chief] = [
      await knock(room, { user: "eve" }),
      await knock(room, { user: "chief", role: "host", grants: ["chat"] }),
    ];
    moderate(nurse, { action: "remove", to: chief.id });
    assert.equal((await nurse.client.until("signaling-error")).code, "forbidden", "only a host removes a host");
    moderate(nurse, { action: "mute", to: eve.id });
    assert.equal((await nurse.client.until("signaling-error")).code, "participant-not-found");
    moderate(nurse, { action: "remove", to: eve.id });
    assert.equal((await eve.client.until("room-left")).reason, "removed");
    assert.equal((await eve.client.closed).code, CLOSE_CODES.removed);
    assert.equal((await host.client.until("knock-ended")).id, eve.id);
    assert.deepEqual(plain(await refused(room, { user: "eve" })), REMOVED);
  });
}
