import assert from "node:assert/strict";
import { describe, mock, test, type TestContext } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { Room } from "./room.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const none = new URLSearchParams();
const offer = (to: string) => JSON.stringify({ type: "offer", to, connectionId: "c", offerId: "o", sdp: "v=0" });
const candidate = (to?: string) => JSON.stringify({ type: "ice-candidate", to, candidates: [{ candidate: "" }] });

/** The message that every page sends after `room-joined`. */
const SPEAKS = '{"type":"update"}';

/** A room of three, with a clock that stands still. */
async function threeInARoom(context: TestContext) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1000 });
  const host = new MemoryHost();
  const room = await Room.open(host);
  const [ana, ben, cem] = ["z-ana", "y-ben", "x-cem"].map((id) => {
    const connection = host.connect(id);
    room.join(connection, none);
    room.message(connection, SPEAKS);
    return connection;
  });
  assert.ok(ana && ben && cem);
  for (const { sent } of [ana, ben, cem]) sent.length = 0;
  host.logged.length = 0;
  return { host, room, ana, ben, cem };
}

const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);

describe("a room on a host with faults", () => {
  test("a socket that cannot be written to does not keep messages from the others", async (context) => {
    const { host, room, ana, ben, cem } = await threeInARoom(context);
    ben.broken = true;
    room.message(ana, candidate());
    room.message(ana, '{"type":"update","handRaised":true}');
    const dan = host.connect("dan");
    room.join(dan, none);
    room.message(dan, SPEAKS);
    assert.deepEqual(types(cem), ["ice-candidate", "participant-updated", "participant-joined"]);
    room.message(ana, '{"type":"leave"}');
    assert.deepEqual(types(cem).at(-1), "participant-left");
  });

  test("a message that cannot be delivered to a participant is dropped without an error", async (context) => {
    const { room, ana, ben } = await threeInARoom(context);
    ben.broken = true;
    room.message(ana, candidate(ben.id));
    room.message(ana, offer(ben.id));
    assert.deepEqual(types(ana), []);
    assert.equal(room.report()?.relayed.offer, 0);
    assert.equal(room.report()?.droppedWhileAway, 2);
  });

  test("a participant who cannot be stored is not in the room", async (context) => {
    const { host, room, ana } = await threeInARoom(context);
    const dan = host.connect("dan");
    dan.full = true;
    assert.throws(() => room.join(dan, none, "192.0.2.1"), /too long/);
    dan.full = false;
    room.disconnect(dan);
    assert.equal(room.report()?.participantCount, 3);
    assert.deepEqual(types(ana), [], "the others received nothing");
    const key = "resumeKey" in (ana.state ?? {}) ? (ana.state?.resumeKey ?? "") : "";
    const again = host.connect("again");
    again.full = true;
    assert.throws(() => room.join(again, new URLSearchParams({ resume: key })), /too long/);
    room.message(ana, '{"type":"ping","digest":"x"}');
    assert.deepEqual(types(ana), ["roster"], "the participants stay");
  });

  test("a socket that can be neither written to nor closed is dropped", async (context) => {
    const { room, ana, ben } = await threeInARoom(context);
    ben.broken = true;
    room.message(ben, '{"type":"leave"}');
    room.disconnect(ben);
    room.disconnect(ben);
    assert.deepEqual(types(ana), ["participant-left"]);
  });

  test("the order of joining holds for joins in the same millisecond", async (context) => {
    const { host, room } = await threeInARoom(context);
    host.sockets.reverse();
    const dan = host.connect("dan");
    room.join(dan, none);
    const joined = dan.sent[0];
    assert.ok(joined?.type === "room-joined");
    assert.deepEqual(
      joined.participants.map(({ id }) => id),
      ["z-ana", "y-ben", "x-cem"],
    );
  });

  test("a message after leaving is answered with participant-not-found or room-not-found", async (context) => {
    const { room, ana, ben, cem } = await threeInARoom(context);
    ana.close = () => undefined;
    room.message(ana, '{"type":"leave"}');
    room.message(ana, offer(ben.id));
    for (const connection of [ben, cem]) room.message(connection, '{"type":"leave"}');
    room.message(ana, offer(ben.id));
    const codes = ana.sent.flatMap((message) => (message.type === "signaling-error" ? message.code : []));
    assert.deepEqual(codes, ["participant-not-found", "room-not-found"]);
    assert.equal(room.report(), null);
  });

  test("a room and its counters are the same after hibernation", async (context) => {
    const { host, room, ana, ben } = await threeInARoom(context);
    room.message(ana, offer(ben.id));
    room.message(ana, "{");
    context.mock.timers.tick(5000);
    const before = room.report();
    // Nothing pending: the runtime may drop the object now.
    const woken = await Room.open(host);
    assert.deepEqual(woken.report(), before);
    assert.equal(before?.relayed.offer, 1);
    assert.deepEqual(host.logged.at(-1), { event: "wake", participantCount: 3 });
    woken.message(ana, '{"type":"leave"}');
    assert.deepEqual(types(ben).at(-1), "participant-left");
  });

  test("a busy room writes now and then, and a quiet one not at all", async (context) => {
    const { host, room, ana, ben } = await threeInARoom(context);
    host.saves = 0;
    for (let i = 0; i < 100; i++) {
      room.message(ana, offer(ben.id));
      context.mock.timers.tick(100);
    }
    assert.ok(host.saves >= 2 && host.saves <= 5, `${host.saves} writes in 10 s`);
    context.mock.timers.tick(5000);
    assert.equal(host.saved?.counters.relayed.offer, 100);
    const { saves } = host;
    context.mock.timers.tick(60_000);
    assert.equal(host.saves, saves);
  });

  test("an empty room leaves no record and no timer", async (context) => {
    const { host, room, ana, ben, cem } = await threeInARoom(context);
    room.message(ana, offer(ben.id));
    for (const connection of [ana, ben, cem]) room.message(connection, '{"type":"leave"}');
    assert.equal(host.saved, undefined);
    const { saves } = host;
    context.mock.timers.tick(60_000);
    assert.equal(host.saves, saves);
    assert.equal(host.saved, undefined);
  });

  test("without a grace time a lost participant leaves at once, also after the process was killed", async (context) => {
    const { host } = await threeInARoom(context);
    host.settings.grace = 0;
    for (const socket of host.sockets) socket.open = false;
    const room = await Room.open(host);
    assert.equal(host.saved, undefined);
    assert.equal(room.report(), null);
    const dan = host.connect("dan");
    room.join(dan, none);
    assert.equal(room.report()?.createdBy, "dan");
    assert.equal(room.report()?.joins, 1);
  });

  test("an unreadable record is replaced by a new room", async (context) => {
    const { host } = await threeInARoom(context);
    for (const socket of host.sockets) socket.open = false;
    for (const member of host.saved?.members ?? []) member.resumeKey = JSON.parse("7") as string;
    assert.equal((await Room.open(host)).report(), null);
  });

  test("a room without a record serves the participants of its sockets", async (context) => {
    const { host, ana, ben } = await threeInARoom(context);
    host.saved = undefined;
    const room = await Room.open(host);
    assert.equal(room.report()?.participantCount, 3);
    assert.equal(room.report()?.createdBy, ana.id);
    room.message(ana, offer(ben.id));
    assert.deepEqual(types(ben), ["offer"]);
  });

  test("a room admits participants up to its capacity", async () => {
    const host = new MemoryHost();
    const room = await Room.open(host);
    for (let i = 0; i < LIMITS.participants; i++) room.join(host.connect(`p${i}`), none);
    const late = host.connect("late");
    room.join(late, none);
    assert.equal(late.closedWith, CLOSE_CODES.roomFull);
    assert.equal(late.state, null);
    assert.equal(room.report()?.participantCount, LIMITS.participants);
    assert.equal(room.report()?.refusedJoins, 1);
    for (const connection of host.connections()) room.message(connection, '{"type":"leave"}');
    mock.timers.reset();
  });

  test("a room sends no ICE servers without settings, and refuses an id that is too long", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const host = new MemoryHost();
    const ana = host.connect("ana");
    (await Room.open(host)).join(ana, none);
    assert.ok(ana.sent[0]?.type === "room-joined" && !("iceServers" in ana.sent[0]));
    for (const id of ["", "x".repeat(LIMITS.roomLength + 1)]) {
      const ben = new MemoryHost(id);
      const connection = ben.connect("ben");
      (await Room.open(ben)).join(connection, none);
      assert.equal(connection.closedWith, CLOSE_CODES.invalidJoin);
    }
  });

  test("forwarded messages are logged at level debug only", async (context) => {
    const { host, room, ana, ben } = await threeInARoom(context);
    room.message(ana, offer(ben.id));
    assert.deepEqual(host.logged, []);
    host.settings.logLevel = "debug";
    room.message(ana, offer(ben.id));
    assert.deepEqual(host.logged, [{ event: "relay", participant: ana.id, type: "offer", to: ben.id }]);
  });
});
