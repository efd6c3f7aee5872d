import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { serialize } from "node:v8";
import { CLOSE_CODES, LIMITS, rosterDigest } from "../protocol/protocol.js";
import { Room } from "./room.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const none = new URLSearchParams();
const offer = (to: string) => JSON.stringify({ type: "offer", to, connectionId: "c", offerId: "o", sdp: "v=0" });
const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);
const events = (host: MemoryHost) =>
  host.logged.map(({ event, participant }) => `${event} ${participant ?? ""}`.trim());

const joined = ({ sent }: MemoryConnection) => {
  const message = sent.findLast(({ type }) => type === "room-joined");
  assert.ok(message?.type === "room-joined");
  return message;
};
const keyOf = (connection: MemoryConnection) => new URLSearchParams({ resume: joined(connection).resumeKey });

/** The message that every page sends after `room-joined`. */
const SPEAKS = JSON.stringify({ type: "update" });

/** A room of two, with a clock that stands still. */
async function twoInARoom(context: TestContext) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  const host = new MemoryHost();
  const room = await Room.open(host);
  const [ana, ben] = [host.connect("ana"), host.connect("ben")];
  room.join(ana, none);
  room.join(ben, new URLSearchParams({ displayName: "Ben" }));
  for (const socket of [ana, ben]) room.message(socket, SPEAKS);
  const benKey = keyOf(ben);
  const anaKey = keyOf(ana);
  context.mock.timers.tick(5000);
  host.logged.length = ana.sent.length = 0;
  const drop = (connection: MemoryConnection) => {
    connection.open = false;
    room.disconnect(connection);
  };
  return { host, room, ana, ben, benKey, anaKey, drop, tick: (ms: number) => context.mock.timers.tick(ms) };
}

describe("a participant without a socket (fake clock)", () => {
  test("a participant who never sent a message leaves at once when their socket closes", async (context) => {
    const { host, room, ana, drop } = await twoInARoom(context);
    const cem = host.connect("cem");
    room.join(cem, none);
    drop(cem);
    assert.deepEqual(types(ana), [], "and is not announced");
    assert.equal(host.logged.at(-1)?.event, "leave");
    assert.equal(room.report()?.awayCount, 0);
  });

  test("a ping for a lost room-joined does not count as a message", async (context) => {
    const { host, room, ana, drop } = await twoInARoom(context);
    const cem = host.connect("cem");
    room.join(cem, none);
    const [greeting] = cem.sent;
    room.message(cem, JSON.stringify({ type: "ping", digest: "" }));
    assert.equal(greeting?.type, "room-joined");
    assert.deepEqual(cem.sent, [greeting, greeting]);
    drop(cem);
    assert.equal(room.report()?.awayCount, 0);
    assert.deepEqual(types(ana), []);
    room.message(ana, JSON.stringify({ type: "ping", digest: "" }));
    drop(ana);
    assert.equal(room.report()?.awayCount, 1, "A participant who has sent a message before can return.");
  });

  test("a participant who has returned is away after a second loss even without sending a message", async (context) => {
    const { host, room, ben, benKey, drop } = await twoInARoom(context);
    drop(ben);
    const again = host.connect("ben-2");
    room.join(again, benKey);
    drop(again);
    assert.equal(room.report()?.awayCount, 1);
  });

  test("an absence lasts exactly until the alarm", async (context) => {
    const { host, room, ana, ben, benKey, drop, tick } = await twoInARoom(context);
    drop(ben);
    assert.equal(host.alarm, Date.now() + 20_000);
    tick(19_999);
    host.ring(room);
    assert.deepEqual(types(ana), []);
    assert.equal(host.alarm, Date.now() + 1, "an alarm that rings too early is set again");
    tick(1);
    host.ring(room);
    assert.deepEqual(ana.sent, [{ type: "participant-left", id: "ben", reason: "disconnected", participantCount: 1 }]);
    assert.equal(host.alarm, 1_000_000 + host.settings.silence, "all that is left is that Ana may fall silent");
    const late = host.connect("late");
    room.join(late, benKey);
    assert.equal(joined(late).self.id, "late", "the key is worth nothing any more");
    assert.deepEqual(events(host), ["away ben", "leave ben", "join late"]);
  });

  test("an absence ends after the grace time even if the alarm does not fire", async (context) => {
    const { room, host, ana, ben, benKey, drop, tick } = await twoInARoom(context);
    drop(ben);
    tick(20_000);
    const again = host.connect("again");
    room.join(again, benKey);
    room.message(again, SPEAKS);
    assert.equal(joined(again).self.id, "again");
    assert.deepEqual(types(ana), ["participant-left", "participant-joined"]);
  });

  test("the alarm fires for each absence in turn", async (context) => {
    const { host, room, ana, ben, anaKey, drop, tick } = await twoInARoom(context);
    const cem = host.connect("cem");
    room.join(cem, none);
    drop(ben);
    const first = host.alarm;
    tick(7000);
    drop(ana);
    assert.equal(host.alarm, first);
    tick(13_000);
    host.ring(room);
    assert.equal(host.alarm, Date.now() + 7000);
    assert.equal(cem.sent.filter(({ type }) => type === "participant-left").length, 1);
    room.join(host.connect("ana-2"), anaKey);
    tick(7000);
    host.ring(room);
    assert.equal(cem.sent.filter(({ type }) => type === "participant-left").length, 1, "nobody is waited for");
  });

  test("an away participant keeps the room, which is deleted when nobody returns", async (context) => {
    const { host, room, ana, ben, drop, tick } = await twoInARoom(context);
    drop(ana);
    drop(ben);
    assert.equal(room.report()?.participantCount, 2);
    assert.equal(room.report()?.awayCount, 2);
    tick(20_000);
    // The object was evicted meanwhile: the alarm creates a new one.
    const woken = await Room.open(host);
    host.ring(woken);
    assert.equal(woken.report(), null);
    assert.equal(host.saved, undefined);
    assert.equal(host.alarm, null);
    const { saves } = host;
    tick(60_000);
    assert.equal(host.saves, saves);
  });

  test("the late close of a replaced socket does not make its participant away", async (context) => {
    const { host, room, ana, ben, benKey } = await twoInARoom(context);
    // Closing, so that the host does not list it any more, while the room has not received its close.
    ben.open = false;
    const again = host.connect("again");
    room.join(again, benKey);
    room.disconnect(ben);
    const woken = await Room.open(host);
    woken.disconnect(ben);
    woken.message(ben, offer("ana"));
    assert.deepEqual(types(ana), []);
    assert.equal(woken.report()?.awayCount, 0);
    woken.message(ana, offer("ben"));
    assert.equal(again.sent.at(-1)?.type, "offer");
    assert.deepEqual(
      events(host).filter((event) => event.startsWith("away")),
      [],
    );
  });

  test("a participant has one socket: the older one receives room-left and is closed", async (context) => {
    const { host, room, ana, ben, benKey } = await twoInARoom(context);
    // Half-open: it can be neither written to nor closed.
    ben.broken = true;
    const second = host.connect("second");
    room.join(second, benKey);
    const third = host.connect("third");
    room.join(third, benKey);
    assert.equal(second.closedWith, CLOSE_CODES.replaced);
    assert.deepEqual(second.sent.at(-1), {
      type: "room-left",
      reason: "replaced",
      message: "You joined this call in another window. Join again to continue here.",
    });
    for (const old of [ben, second]) room.message(old, '{"type":"leave"}');
    assert.deepEqual(types(ana), []);
    assert.equal(room.report()?.participantCount, 2);
    assert.equal(room.report()?.returns, 2);
    assert.equal(joined(third).self.id, "ben");
  });

  test("a participant returns with their latest state", async (context) => {
    const { host, room, ana, ben, benKey, drop, tick } = await twoInARoom(context);
    room.message(ben, '{"type":"update","camera":"on","handRaised":true}');
    drop(ben);
    room.message(ana, '{"type":"update","microphone":"muted"}');
    tick(10_000);
    const again = host.connect("again");
    benKey.set("displayName", "Somebody else");
    room.join(again, benKey);
    const { self, participants, resumeKey } = joined(again);
    const before = joined(ben);
    assert.deepEqual(self, { ...before.self, camera: "on", handRaised: true });
    assert.deepEqual(participants, [{ ...before.participants[0], microphone: "muted" }]);
    assert.equal(resumeKey, before.resumeKey);
    assert.deepEqual(types(ana), ["participant-updated"]);
    room.message(again, '{"type":"leave"}');
    assert.deepEqual(ana.sent.at(-1), { type: "participant-left", id: "ben", reason: "left", participantCount: 1 });
    tick(10_000);
    host.ring(room);
    assert.deepEqual(types(ana), ["participant-updated", "participant-left"]);
  });

  test("the grace time starts when the room is loaded after its process was killed", async (context) => {
    const { host, room, ana, ben, anaKey, benKey, tick } = await twoInARoom(context);
    room.message(ben, '{"type":"update","camera":"on"}');
    tick(5000);
    for (const socket of host.sockets) socket.open = false;
    host.alarm = null;
    tick(3_600_000);
    const woken = await Room.open(host);
    assert.equal(host.alarm, Date.now() + 20_000);
    tick(15_000);
    const again = host.connect("ana-2");
    woken.join(again, anaKey);
    assert.equal(joined(again).self.id, ana.id);
    assert.deepEqual(
      joined(again).participants.map(({ id, camera }) => ({ id, camera })),
      [{ id: ben.id, camera: "on" }],
    );
    tick(4999);
    const last = host.connect("ben-2");
    woken.join(last, benKey);
    assert.equal(joined(last).self.id, ben.id);
    assert.deepEqual(types(again), ["room-joined"]);
  });

  test("the grace time starts again if the server was down during the absence, and only then", async (context) => {
    const { host, ana, ben, benKey, drop, tick } = await twoInARoom(context);
    drop(ben);
    tick(22_000);
    // Asleep, and the alarm a little late: they had their time.
    const saved = structuredClone(host.saved);
    host.ring(await Room.open(host));
    assert.deepEqual(types(ana), ["participant-left"]);
    host.saved = saved;
    tick(10_000);
    const woken = await Room.open(host);
    host.ring(woken);
    const again = host.connect("again");
    woken.join(again, benKey);
    assert.equal(joined(again).self.id, "ben");
  });

  test("a room that was asleep when a socket closed finds its participant away", async (context) => {
    const { host, ana, ben, benKey } = await twoInARoom(context);
    ben.open = false;
    const woken = await Room.open(host);
    woken.disconnect(ben);
    assert.deepEqual(events(host), ["wake", "away ben"]);
    const again = host.connect("again");
    woken.join(again, benKey);
    assert.equal(joined(again).self.id, "ben");
    assert.deepEqual(types(ana), []);
  });

  test("an absence does not last longer when the process was killed and its alarm lost", async (context) => {
    const { host, ben, drop, tick } = await twoInARoom(context);
    drop(ben);
    const { alarm } = host;
    host.alarm = null;
    tick(5000);
    await Room.open(host);
    assert.equal(host.alarm, alarm);
  });

  test("the alarm is set again when no socket shows that the process survived", async (context) => {
    const { host, ana, ben, drop, tick } = await twoInARoom(context);
    drop(ben);
    drop(ana);
    host.alarmSets = 0;
    tick(5000);
    // The storage may still report an alarm that is not kept any more.
    await Room.open(host);
    assert.equal(host.alarmSets, 1);
  });

  test("the state of a socket wins over an older record", async (context) => {
    const { host, room, ben, anaKey } = await twoInARoom(context);
    const older = structuredClone(host.saved);
    room.message(ben, '{"type":"update","camera":"on"}');
    host.saved = older;
    const woken = await Room.open(host);
    const again = host.connect("again");
    woken.join(again, anaKey);
    assert.deepEqual(
      joined(again).participants.map(({ id, camera }) => ({ id, camera })),
      [{ id: "ben", camera: "on" }],
    );
  });

  test("a participant can return without a record as long as one socket knows them", async (context) => {
    const { host, ana, ben, benKey, drop } = await twoInARoom(context);
    host.saved = undefined;
    const woken = await Room.open(host);
    ben.open = false;
    woken.disconnect(ben);
    const again = host.connect("again");
    woken.join(again, benKey);
    assert.equal(joined(again).self.id, "ben");
    assert.deepEqual(types(ana), []);
    drop(again);
  });

  test("a report costs no write while a participant is away", async (context) => {
    const { host, room, ana, tick } = await twoInARoom(context);
    host.saves = host.alarmSets = 0;
    const before = room.report();
    const roster = [joined(host.sockets[1] ?? ana).self, ...joined(host.sockets[1] ?? ana).participants];
    for (let i = 0; i < 1000; i++) {
      room.message(ana, JSON.stringify({ type: "ping", digest: i % 2 ? rosterDigest(roster) : "no" }));
      tick(100);
    }
    assert.equal(host.saves, 0);
    assert.equal(host.alarmSets, 0);
    const after = room.report();
    assert.ok(before && after && after.rates.messagesPerSecond > 5, "it is 10, and the average is on its way there");
    assert.deepEqual({ ...after, age: before.age, rates: before.rates }, before);
    assert.deepEqual(types(ana).slice(0, 4), ["roster", "pong", "roster", "pong"]);
    assert.equal(ana.sent.length, 1000);
  });

  test("the largest state of a connection fits its limit", async () => {
    const host = new MemoryHost();
    const room = await Room.open(host);
    const connection = host.connect(crypto.randomUUID());
    const query = new URLSearchParams({ displayName: "€".repeat(LIMITS.displayNameLength) });
    room.join(connection, query, "2001:db80:1234:5678::/64");
    room.message(connection, '{"type":"update","microphone":"muted","handRaised":true}');
    // As PartyKit writes it, at a long address.
    const path = encodeURIComponent("€".repeat(LIMITS.roomLength));
    const uri = `https://${"x".repeat(100)}/parties/main/${path}?_pk=${connection.id}`;
    const bytes = serialize({ __pk: { id: connection.id, uri }, __user: connection.state }).length;
    assert.ok(bytes <= 2048, `${bytes} bytes`);
    room.message(connection, '{"type":"leave"}');
  });
});
