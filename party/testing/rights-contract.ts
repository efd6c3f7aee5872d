import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { grantsOf } from "../room/roles.js";
import { CLOSE_CODES, hasGrant, maySend, type ClientMessage, type Grant, type Role } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import { candidates, offer } from "./contract-kit.js";
import { moderate, type TokenContract } from "./token-kit.js";

const SOURCES = ["microphone", "camera", "screen"] as const;

/** The rights of participants, also after they leave and return. */
export function describeRights({ enter, refused, query, newRoom, server, report }: TokenContract): void {
  const people: { role: Role; grants?: Grant[] }[] = [
    { role: "host" },
    { role: "speaker" },
    { role: "listener" },
    { role: "listener", grants: ["audio"] },
    { role: "speaker", grants: ["screen", "chat"] },
    { role: "speaker", grants: [] },
  ];
  for (const callType of ["video", "audio"] as const) {
    for (const { role, grants = grantsOf(role) } of people) {
      const name = `${role} (${grants.join(", ") || "nothing"}) in a call of type ${callType}`;
      test(`${name}: may send the granted sources only, and connects to everyone`, async () => {
        const room = newRoom();
        const [ana, ben] = [await enter(room, { role: "host" }, { callType }), await enter(room, { role, grants })];
        assert.deepEqual(ben.joined.self.grants, grants);
        assert.equal(ben.joined.room.callType, callType);
        await ana.client.settled();
        const on = { microphone: "on", camera: "on", screen: "on" } as const;
        ben.client.send({ type: "update", ...on, displayName: "Ben", handRaised: true });
        const { participant } = await ana.client.until("participant-updated");
        const may = SOURCES.filter((source) => maySend({ grants }, source, callType));
        const shown = Object.fromEntries(SOURCES.map((source) => [source, may.includes(source) ? "on" : "off"]));
        assert.deepEqual(participant, { ...ben.joined.self, ...shown, displayName: "Ben", handRaised: true });
        const sources = SOURCES.filter((source) => !may.includes(source));
        const told = (await ben.client.settled()).map((message) =>
          message.type === "signaling-error" ? [message.code, message.details] : message,
        );
        assert.deepEqual(told, sources.length > 0 ? [["forbidden", { type: "update", sources }]] : []);
        for (const message of [offer(ana.id), { type: "ice-candidate", to: ana.id, candidates } as ClientMessage])
          ben.client.send(message);
        assert.equal((await ana.client.until("offer")).from, ben.id);
        assert.equal((await ana.client.until("ice-candidate")).from, ben.id);
      });
    }
  }

  test("a participant without a grants field has every grant but moderate", () => {
    assert.deepEqual(
      (["audio", "video", "screen", "chat", "moderate"] as const).filter((grant) => hasGrant({}, grant)),
      ["audio", "video", "screen", "chat"],
    );
  });

  test("an action about a missing participant, or about oneself, is refused", async () => {
    const room = newRoom();
    const [ana, ben] = [await enter(room, { role: "host" }), await enter(room)];
    await ben.client.leave();
    await ana.client.settled();
    const gone = { to: ben.id };
    const someone: ClientMessage[] = [
      { type: "moderate", action: "mute", ...gone },
      { type: "moderate", action: "ask-unmute", ...gone },
      { type: "moderate", action: "remove", ...gone },
      { type: "moderate", action: "admit", ...gone },
      { type: "moderate", action: "refuse", ...gone },
      { type: "moderate", action: "admit", to: ana.id },
      { type: "moderate", action: "grant", ...gone, grant: "audio" },
      { type: "moderate", action: "revoke", ...gone, grant: "audio" },
      { type: "moderate", action: "role", ...gone, role: "listener" },
      { type: "moderate", action: "spotlight", to: "__proto__" },
    ];
    const self: ClientMessage[] = [
      { type: "moderate", action: "mute", to: ana.id },
      { type: "moderate", action: "ask-unmute", to: ana.id },
      { type: "moderate", action: "remove", to: ana.id },
      { type: "moderate", action: "revoke", to: ana.id, grant: "moderate" },
      { type: "moderate", action: "role", to: ana.id, role: "listener" },
    ];
    const answers = async (message: ClientMessage) => {
      ana.client.send(message);
      return (await ana.client.until("signaling-error")).code;
    };
    for (const message of someone)
      assert.equal(await answers(message), "participant-not-found", JSON.stringify(message));
    for (const message of self) assert.equal(await answers(message), "invalid-message", JSON.stringify(message));
    assert.deepEqual(await ana.client.settled(), []);
    assert.deepEqual((await report(room))["moderation"], {});
  });

  test("an invalid moderation is not done", async () => {
    const room = newRoom();
    const ana = await enter(room, { role: "host" });
    const wrong = [{}, { action: "dance" }, { action: "mute" }, { action: "grant", to: ana.id, grant: "all" }];
    const settings = [
      { capacity: 0 },
      { capacity: 51 },
      { lobby: 1 },
      { opensAt: 8.65e15 },
      { callType: "smoke" },
      null,
    ];
    for (const body of [...wrong, ...settings.map((settings) => ({ action: "settings", settings }))]) {
      ana.client.send(JSON.stringify({ type: "moderate", ...body }));
      assert.equal((await ana.client.until("signaling-error")).code, "invalid-message");
    }
    assert.deepEqual(await ana.client.settled(), []);
    assert.deepEqual((await report(room))["moderation"], {});
  });

  test("a removed user is refused with any token, also when the call has ended", async () => {
    const room = newRoom();
    const ana = await enter(room, { role: "host" });
    const [eve, twice] = [await enter(room, { user: "eve" }), await enter(room, { user: "eve", name: "E" })];
    const resume = { resume: eve.joined.resumeKey };
    moderate(ana, { action: "remove", to: eve.id });
    for (const { client } of [eve, twice]) {
      assert.equal((await client.until("room-left")).reason, "removed");
      assert.equal((await client.closed).code, CLOSE_CODES.removed);
    }
    for (const [who, more] of [
      [{ user: "eve" }, {}],
      [{ user: "eve", role: "host" as const }, {}],
      [{ user: "eve" }, resume],
      [{ user: "somebody-else" }, resume],
    ] as const) {
      const { code, reason, status, closeCode } = {
        code: 0,
        reason: 0,
        status: 0,
        closeCode: 0,
        ...(await refused(room, who, more)),
      };
      const expected = { code: "forbidden", reason: "removed", status: 403, closeCode: CLOSE_CODES.removed };
      assert.deepEqual({ code, reason, status, closeCode }, expected);
    }
    await enter(newRoom(), { user: "eve" });
    moderate(ana, { action: "end" });
    assert.equal((await ana.client.closed).code, CLOSE_CODES.ended);
    await enter(room, { role: "host" });
    const later = await refused(room, { user: "eve" });
    assert.deepEqual({ ...later, reason: "removed" }, later);
  });

  test("removing a user removes all of their pages, and for a moderator's own user only the other page", async () => {
    const room = newRoom();
    const ana = await enter(room, { user: "ana", role: "host" });
    const phone = await enter(room, { user: "ana", role: "host" });
    const [ben, twice] = [await enter(room, { user: "ben" }), await enter(room, { user: "ben" })];
    moderate(ana, { action: "revoke", to: ben.id, grant: "audio" });
    for (const one of [ben, twice]) {
      const { participant } = await one.client.until("participant-updated", ({ participant: { id } }) => id === one.id);
      assert.deepEqual(participant.grants, ["video", "screen", "chat"]);
    }
    moderate(ana, { action: "remove", to: phone.id });
    assert.equal((await phone.client.closed).code, CLOSE_CODES.removed);
    await enter(room, { user: "ana", role: "host" });
    const left = (await ana.client.settled()).filter(({ type }) => type === "participant-left" || type === "room-left");
    assert.deepEqual(left, [{ type: "participant-left", id: phone.id, reason: "removed", participantCount: 3 }]);
  });

  test("a participant who was removed while away cannot return", async () => {
    const room = newRoom();
    const [ana, eve] = [await enter(room, { role: "host" }), await enter(room, { user: "eve" })];
    await eve.client.vanish();
    await server().logged((line) => line.event === "away" && line["participant"] === eve.id);
    moderate(ana, { action: "remove", to: eve.id });
    await ana.client.until("participant-left", ({ reason }) => reason === "removed");
    const told = await refused(room, { user: "eve" }, { resume: eve.joined.resumeKey });
    assert.deepEqual({ ...told, reason: "removed" }, told);
  });

  test("grants from a moderator hold after leaving and joining with another token", async () => {
    const room = newRoom();
    const ana = await enter(room, { role: "host" });
    const [ben, cem] = [
      await enter(room, { user: "ben", role: "speaker" }),
      await enter(room, { user: "cem", role: "listener" }),
    ];
    moderate(ana, { action: "revoke", to: ben.id, grant: "audio" });
    moderate(ana, { action: "role", to: cem.id, role: "host" });
    await cem.client.until("participant-updated", ({ participant }) => participant.role === "host");
    for (const { client } of [ben, cem]) await client.leave();
    const again = await enter(room, { user: "ben", role: "host" });
    assert.deepEqual(again.joined.self.grants, ["video", "screen", "chat"]);
    assert.equal(again.joined.self.role, "speaker");
    assert.equal((await enter(room, { user: "cem", role: "listener" })).joined.self.role, "host");
    again.client.send({ type: "update", microphone: "on" });
    assert.equal((await again.client.until("signaling-error")).code, "forbidden");
    moderate(again, { action: "end" });
    assert.equal((await again.client.until("signaling-error")).code, "forbidden");
  });

  test("a participant who was muted while away is told once on return, and new participants see it", async () => {
    const room = newRoom();
    const [ana, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben" })];
    ben.client.send({ type: "update", microphone: "on", camera: "on" });
    await ben.client.settled();
    await ben.client.vanish();
    await server().logged((line) => line.event === "away" && line["participant"] === ben.id);
    moderate(ana, { action: "mute", to: ben.id });
    moderate(ana, { action: "revoke", to: ben.id, grant: "video" });
    moderate(ana, { action: "spotlight", to: ben.id });
    await ana.client.settled();
    const cem = await enter(room);
    assert.deepEqual([cem.joined.participants[1]?.microphone, cem.joined.participants[1]?.camera], ["muted", "off"]);
    assert.equal(cem.joined.room.spotlight, ben.id);
    const resume = { resume: ben.joined.resumeKey };
    const back = await enter(room, { user: "ben" }, resume);
    assert.deepEqual(back.joined.self.grants, ["audio", "screen", "chat"]);
    assert.deepEqual(await back.client.until("moderated"), { type: "moderated", action: "mute", by: ana.id });
    back.client.socket.terminate();
    const later = await enter(room, { user: "ben" }, resume);
    assert.deepEqual(await later.client.settled(), [], "the mute is sent once");
    await later.client.leave();
    const { room: after } = await ana.client.until("room-updated", ({ room }) => room.spotlight === undefined);
    assert.equal(after.id, room, "the spotlight ends with the departure");
  });

  test("a client without a token is refused, and a flood of moderation is closed", async () => {
    const room = newRoom();
    const stranger = new TestClient(server().host, room);
    assert.equal((await stranger.until("signaling-error")).code, "unauthorized");
    assert.equal(await stranger.refused(), CLOSE_CODES.unauthorized);
    const ana = await enter(room, { role: "host" });
    const eve = new TestClient(server().host, room, { query: await query(room, { user: randomUUID() }) });
    await eve.until("room-joined");
    for (let i = 0; i < 1500; i++) eve.send({ type: "moderate", action: "end" });
    await eve.until("signaling-error", ({ code }) => code === "rate-limited");
    assert.equal(await eve.refused(), CLOSE_CODES.rateLimited);
    assert.equal((await ana.client.until("participant-left")).reason, "disconnected");
    ana.client.send({ type: "ice-servers" });
    await ana.client.until("ice-servers");
  });
}
