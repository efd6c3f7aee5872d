import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { moderate, type TokenContract } from "./token-kit.js";

const now = () => Math.floor(Date.now() / 1000);

/** The options of a room: who sets them, and what they do. */
export function describeRoomSettings({ enter, knock, refused, newRoom, server, report }: TokenContract): void {
  test("a locked room admits moderators and returning participants only", async () => {
    const room = newRoom();
    const [host, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben" })];
    await ben.client.vanish();
    await server().logged((line) => line.event === "away" && line["participant"] === ben.id);
    moderate(host, { action: "lock" });
    assert.equal((await host.client.until("room-updated")).room.locked, true);
    const told = await refused(room);
    const locked = { code: "room-locked", reason: "locked", status: 423, closeCode: CLOSE_CODES.roomLocked };
    assert.deepEqual({ ...told, ...locked }, told);
    const late = await enter(room, { role: "host" });
    assert.equal(late.joined.room.locked, true);
    assert.equal((await enter(room, { user: "ben" }, { resume: ben.joined.resumeKey })).id, ben.id);
    assert.equal((await report(room))["locked"], true);
    moderate(late, { action: "unlock" });
    assert.equal((await host.client.until("room-updated")).room.locked, undefined);
    await enter(room);
  });

  test("a room has the options of its first token, and later those of moderators", async () => {
    const room = newRoom();
    const closesAt = now() + 3600;
    const ana = await enter(room, { settings: { capacity: 9, callType: "audio", closesAt } });
    const { capacity, callType, lobby } = ana.joined.room;
    assert.deepEqual([capacity, callType, ana.joined.room.closesAt, lobby], [9, "audio", closesAt * 1000, undefined]);
    const ben = await enter(room, { settings: { capacity: 1, callType: "video" } }, { callType: "video" });
    assert.deepEqual(ben.joined.room, ana.joined.room, "the word of others does not count");
    ana.client.send({ type: "update", microphone: "on" });
    const host = await enter(room, { role: "host", settings: { callType: "video", lobby: true } });
    assert.deepEqual(host.joined.room, { ...ana.joined.room, callType: "video", lobby: true });
    assert.deepEqual((await ana.client.until("room-updated")).room, host.joined.room);
    const eve = await knock(room);
    ana.client.send({ type: "update", camera: "on", screen: "on" });
    await ben.client.until("participant-updated", ({ participant }) => participant.camera === "on");
    moderate(host, { action: "settings", settings: { callType: "audio", closesAt: null } });
    const { participant } = await ana.client.until("participant-updated", ({ participant: { id } }) => id === ana.id);
    assert.deepEqual([participant.microphone, participant.camera, participant.screen], ["on", "off", "off"]);
    const { room: after } = await ben.client.until("room-updated", ({ room }) => room.closesAt === undefined);
    assert.equal(after.callType, "audio");
    moderate(host, { action: "admit", to: eve.id });
    assert.deepEqual((await eve.client.until("room-joined")).room, after);
  });

  test("a room opens at its time, for moderators earlier, and the refusal holds the time", async () => {
    const room = newRoom();
    const opensAt = now() + 3600;
    const settings = { opensAt, lobby: true };
    const early = {
      code: "room-closed",
      reason: "early",
      status: 403,
      closeCode: CLOSE_CODES.roomClosed,
      opensAt: opensAt * 1000,
      message: `The room opens on ${new Date(opensAt * 1000).toUTCString()}. Come back then.`,
    };
    assert.deepEqual(await refused(room, { settings }), early, "by their own token, where there is no room yet");
    const host = await enter(room, { role: "host", settings });
    assert.equal(host.joined.room.opensAt, opensAt * 1000);
    assert.deepEqual(await refused(room), early);
    moderate(host, { action: "settings", settings: { opensAt: null } });
    assert.equal((await host.client.until("room-updated")).room.opensAt, undefined);
    await knock(room);
  });

  test("a room ends at its time, and refuses joins after that", async () => {
    const room = newRoom();
    const past = now() - 1;
    const late = { code: "room-closed", reason: "late", closesAt: past * 1000, closeCode: CLOSE_CODES.roomClosed };
    for (const role of ["host", "speaker"] as const) {
      const told = await refused(room, { role, settings: { closesAt: past } });
      assert.deepEqual({ ...told, ...late }, told);
    }
    const [host, ben] = [await enter(room, { role: "host" }), await enter(room)];
    moderate(host, { action: "settings", settings: { lobby: true } });
    await host.client.until("room-updated");
    const eve = await knock(room);
    moderate(host, { action: "settings", settings: { closesAt: Date.now() + 500 } });
    for (const { client } of [host, ben, eve]) {
      assert.equal((await client.until("room-left")).reason, "ended");
      assert.equal((await client.closed).code, CLOSE_CODES.ended);
    }
    const line = await server().logged(
      ({ event, ...line }) => line.room === room && event === "moderation" && line["action"] === "end",
    );
    assert.equal(line["participant"], null, "nobody has done it");
    await server().logged((line) => line.room === room && line.event === "forget");
  });

  test("a room's capacity is what its options say, within the server's limit", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { capacity: 1 } });
    const told = await refused(room);
    assert.deepEqual({ ...told, code: "room-full", message: "The room is full: it holds 1." }, told);
    moderate(host, { action: "settings", settings: { capacity: 2 } });
    await host.client.until("room-updated");
    await enter(room);
    moderate(host, { action: "settings", settings: { capacity: 1 } });
    assert.deepEqual(
      (await host.client.settled()).map(({ type }) => type),
      ["participant-joined", "room-updated"],
      "nobody has to go",
    );
  });
}
