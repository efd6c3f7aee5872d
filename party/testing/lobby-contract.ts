import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES, type ClientMessage } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import { candidates, offer } from "./contract-kit.js";
import { moderate, type TokenContract } from "./token-kit.js";

const LOBBY = { settings: { lobby: true } };

/** The lobby: waiting, admitting, refusing. */
export function describeLobby(contract: TokenContract): void {
  const { enter, knock, refused, newRoom, server, report, requestReport, query } = contract;

  test("the lobby is visible to moderators only", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", ...LOBBY });
    assert.equal(host.joined.room.lobby, true);
    assert.equal(host.joined.waiting, undefined);
    const nurse = await enter(room, { role: "listener", grants: ["moderate"] });
    const eve = await knock(room, { user: "eve", name: "Eve", role: "listener" });
    assert.deepEqual(eve.waiting, { ...eve.waiting, type: "waiting", position: 1, grants: ["chat"] });
    const told = { type: "knock", id: eve.id, displayName: "Eve", user: "eve" };
    for (const { client } of [host, nurse]) assert.deepEqual(await client.until("knock"), told);
    const fay = await knock(room, { user: "fay" }, { displayName: "Fay" });
    assert.equal(fay.waiting.position, 2);
    moderate(host, { action: "admit", to: eve.id });
    const joined = await eve.client.until("room-joined");
    assert.equal(joined.self.id, eve.id);
    assert.equal(joined.resumeKey, eve.waiting.resumeKey, "one key for the place and for the room");
    assert.deepEqual(
      joined.participants.map(({ id }) => id),
      [host.id, nurse.id],
    );
    assert.equal(joined.waiting, undefined);
    assert.equal(
      (await host.client.until("participant-joined", ({ participant }) => participant.id === eve.id)).participantCount,
      3,
    );
    for (const { client } of [host, nurse])
      assert.deepEqual(await client.until("knock-ended"), { type: "knock-ended", id: eve.id, reason: "admitted" });
    assert.equal((await fay.client.until("waiting")).position, 1, "the next in the lobby moves up");
    assert.deepEqual(
      await eve.client.settled(),
      [],
      "a participant without the grant moderate receives nothing about the lobby",
    );
    assert.ok(!eve.client.frames.join().includes(fay.id));

    const late = await enter(room, { role: "host" });
    const list = [{ id: fay.id, displayName: "Fay", user: "fay" }];
    assert.deepEqual(late.joined.waiting, list, "a moderator who joins later receives the lobby");
    late.client.send({ type: "ping", digest: "of others" });
    assert.deepEqual((await late.client.until("roster")).waiting, list);
    const counts = await report(room);
    assert.deepEqual([counts["participantCount"], counts["waitingCount"], counts["joins"]], [4, 1, 4]);
    const steps = contract.logOf(room).filter(({ event }) => event.startsWith("knock"));
    assert.deepEqual(
      steps.map(({ event, participant, user, reason }) => [event, participant, user, reason]),
      [
        ["knock", eve.id, "eve", undefined],
        ["knock", fay.id, "fay", undefined],
        ["knock-ended", eve.id, "eve", "admitted"],
      ],
    );
  });

  test("a participant in the lobby can ping and leave, and nothing else", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", ...LOBBY });
    const eve = await knock(room);
    await host.client.until("knock");
    const forbidden: ClientMessage[] = [
      offer(host.id),
      { type: "answer", to: host.id, connectionId: "c", offerId: "o", sdp: "v=0" },
      { type: "ice-candidate", candidates },
      { type: "update", displayName: "Host" },
      { type: "ice-servers" },
      { type: "moderate", action: "admit", to: eve.id },
    ];
    for (const message of forbidden) {
      eve.client.send(message);
      const { code, details } = await eve.client.until("signaling-error");
      assert.deepEqual([code, details?.["type"]], ["forbidden", message.type]);
    }
    eve.client.send("{");
    assert.equal((await eve.client.until("signaling-error")).code, "invalid-message");
    eve.client.send({ type: "ping", digest: "" });
    assert.deepEqual(await eve.client.until("waiting"), eve.waiting, "as often as they ask");
    host.client.send(offer(eve.id));
    assert.equal((await host.client.until("signaling-error")).code, "participant-not-found");
    assert.deepEqual(await host.client.settled(), []);
    eve.client.send({ type: "leave" });
    assert.equal((await eve.client.until("room-left")).reason, "left");
    assert.equal((await eve.client.closed).code, CLOSE_CODES.normal);
    assert.equal((await host.client.until("knock-ended")).reason, "left");
  });

  test("the lobby exists before the first participant and after the last", async () => {
    const room = newRoom();
    const eve = await knock(room, { user: "eve", ...LOBBY }, { callType: "audio", metadata: '{"of":"eve"}' });
    const counts = await report(room);
    assert.deepEqual([counts["participantCount"], counts["waitingCount"]], [0, 1]);
    const fay = await knock(room, { user: "fay" });
    assert.equal(fay.waiting.position, 2, "what the first token says of the room holds for the next");
    const host = await enter(room, { role: "host" }, { metadata: '{"of":"the host"}' });
    assert.deepEqual(
      host.joined.waiting?.map(({ user }) => user),
      ["eve", "fay"],
    );
    const { createdBy, metadata, callType } = host.joined.room;
    assert.deepEqual(
      { createdBy, metadata, callType },
      { createdBy: host.id, metadata: { of: "the host" }, callType: "video" },
    );
    moderate(host, { action: "admit", to: eve.id });
    await eve.client.until("room-joined");
    await eve.client.leave();
    await host.client.leave();
    assert.equal((await requestReport(room)).status, 200, "the lobby is not empty");
    const again = await enter(room, { role: "host" });
    assert.deepEqual(
      again.joined.waiting?.map(({ id }) => id),
      [fay.id],
    );
    moderate(again, { action: "refuse", to: fay.id });
    assert.equal(await fay.client.refused(), CLOSE_CODES.notAdmitted);
    assert.equal((await again.client.until("knock-ended")).reason, "refused");
    await again.client.leave();
    assert.equal((await requestReport(room)).status, 404);
  });

  test("a participant in the lobby keeps their place after losing the socket, for their own token only", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", ...LOBBY });
    const [eve, fay] = [await knock(room, { user: "eve" }), await knock(room, { user: "fay" })];
    eve.client.socket.terminate();
    await server().logged((line) => line.event === "away" && line["participant"] === eve.id);
    const resume = { resume: eve.waiting.resumeKey };
    const thief = await knock(room, { user: "thief" }, resume);
    assert.notEqual(thief.id, eve.id);
    const back = await knock(room, { user: "eve" }, resume);
    assert.deepEqual(back.waiting, eve.waiting);
    const second = await knock(room, { user: "eve" }, resume);
    assert.equal((await back.client.until("room-left")).reason, "replaced");
    assert.equal(await back.client.refused(), CLOSE_CODES.replaced);
    second.client.socket.terminate();
    moderate(host, { action: "admit", to: eve.id });
    await host.client.until("participant-joined");
    const inside = await enter(room, { user: "eve" }, resume);
    assert.equal(inside.id, eve.id, "a participant who was admitted while away is in the room when they return");
    assert.deepEqual(host.client.takeUnread().filter(({ type }) => type === "knock").length, 3);
    const url = `http://${server().host}/parties/main/${room}?leave=${fay.waiting.resumeKey}`;
    assert.equal((await fetch(url, { method: "POST" })).status, 204);
    await host.client.until("knock-ended", ({ id, reason }) => id === fay.id && reason === "left");
  });

  test("a participant in the lobby who never sent a message leaves at once when their socket closes", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", ...LOBBY });
    const client = new TestClient(server().host, room, { query: await query(room, {}) });
    const { id } = await client.until("waiting");
    client.socket.terminate();
    assert.deepEqual(await host.client.until("knock-ended"), { type: "knock-ended", id, reason: "disconnected" });
  });

  test("the lobby has a capacity, and admitting respects that of the room", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true, capacity: 2 } });
    const [eve, fay, gil] = [await knock(room), await knock(room), await knock(room)];
    const told = await refused(room);
    const full = { code: "room-full", reason: "lobby-full", status: 409, closeCode: CLOSE_CODES.roomFull };
    assert.deepEqual({ ...told, ...full }, told);
    moderate(host, { action: "admit", to: eve.id });
    await eve.client.until("room-joined");
    moderate(host, { action: "admit", to: fay.id });
    assert.equal((await host.client.until("signaling-error")).code, "room-full");
    assert.equal((await report(room))["waitingCount"], 2);
    moderate(host, { action: "admit-all" });
    assert.equal((await host.client.until("signaling-error")).code, "room-full");
    moderate(host, { action: "settings", settings: { capacity: 3 } });
    moderate(host, { action: "admit-all" });
    await fay.client.until("room-joined");
    assert.equal(
      (await report(room))["waitingCount"],
      1,
      "who comes first is let in first, and the room holds no more",
    );
    moderate(host, { action: "settings", settings: { capacity: 4, lobby: false } });
    await gil.client.until("room-joined");
    const { participantCount, waitingCount } = await report(room);
    assert.deepEqual([participantCount, waitingCount], [4, 0], "all are let in when there is no lobby any more");
    const { room: now } = await host.client.until("room-updated", ({ room }) => room.capacity === 4);
    assert.equal(now.lobby, undefined);
  });
}
