import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CLOSE_CODES, LIMITS, type ClientMessage } from "../protocol/protocol.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";
import { Room } from "./room.js";
import { UnreadBytes } from "./unread-bytes.js";

const KB = 1024;

describe("unread bytes", () => {
  test("a mark is due after a quarter of the limit, one at a time, and a confirmed one takes off what came before it", () => {
    const unread = new UnreadBytes();
    assert.ok(unread.add("a", 255 * KB, 0));
    assert.equal(unread.nextMark("a", 0), undefined);
    assert.ok(unread.add("a", KB, 0));
    const mark = unread.nextMark("a", 0) ?? "";
    assert.match(mark, /^.{36}$/);
    assert.equal(unread.nextMark("a", 0), undefined);
    assert.ok(unread.add("a", 700 * KB, 0));
    unread.confirm("a", mark);
    assert.ok(unread.nextMark("a", 0), "700 KiB are unread");
    assert.ok(unread.add("a", 324 * KB, 0), "and all of 1 MiB may be");
    assert.ok(!unread.add("a", 1, 0));
  });

  test("no other mark confirms anything, and neither does a mark that was confirmed", () => {
    const unread = new UnreadBytes();
    unread.add("a", LIMITS.unreadBytes, 0);
    unread.add("b", LIMITS.unreadBytes, 0);
    const [mark = "", other = ""] = [unread.nextMark("a", 0), unread.nextMark("b", 0)];
    for (const wrong of [other, "", "guess", mark.toUpperCase().replaceAll("-", "")]) unread.confirm("a", wrong);
    assert.ok(!unread.add("a", 1, 0));
    unread.confirm("b", other);
    assert.ok(unread.add("b", LIMITS.unreadBytes, 0));
    unread.confirm("b", other);
    assert.ok(!unread.add("b", 1, 0));
  });

  test("a page that confirms within ten seconds keeps its socket, and one that does not loses it, once and for good", () => {
    const unread = new UnreadBytes();
    for (const id of ["slow", "deaf"]) unread.add(id, LIMITS.unreadBytes, 0);
    const [slow = "", deaf = ""] = [unread.nextMark("slow", 0), unread.nextMark("deaf", 0)];
    for (const id of ["slow", "deaf"]) assert.ok(!unread.add(id, 1, 9999));
    unread.confirm("slow", slow);
    for (const id of ["slow", "deaf"]) assert.equal(unread.add(id, 1, 10_000), id === "slow");
    unread.confirm("deaf", deaf);
    assert.ok(!unread.add("deaf", 1, 10_001));
    assert.deepEqual([unread.takeOver(), unread.takeOver()], [["deaf"], []]);
    unread.forget("deaf");
    assert.equal(unread.size, 1);
    assert.ok(unread.add("deaf", 1, 10_002));
  });
});

describe("a room with a page that does not read", () => {
  const say = (room: Room, connection: MemoryConnection, message: ClientMessage) => {
    room.message(connection, JSON.stringify(message));
    room.closeUnreadSockets();
  };

  async function roomOfTwo() {
    const host = new MemoryHost();
    const room = await Room.open(host);
    const [ana, ben] = [host.connect("ana"), host.connect("ben")];
    for (const connection of [ana, ben]) {
      room.join(connection, new URLSearchParams());
      say(room, connection, { type: "update" });
    }
    return { host, room, ana, ben };
  }

  test("whole rosters are limited for each participant, over all sockets: beyond that a ping is answered with pong", async () => {
    const { host, room, ana, ben } = await roomOfTwo();
    const [joined] = ana.sent.splice(0);
    assert.ok(joined?.type === "room-joined");
    for (let n = 0; n < 19; n++) say(room, ana, { type: "ping", digest: n % 2 ? "wrong" : "" });
    const types = ana.sent.map(({ type }) => type);
    assert.equal(types.length, 19);
    assert.equal(types.filter((type) => type === "pong").length, 9);
    assert.equal(types.filter((type) => type === "roster").length, 5);
    say(room, ben, { type: "ping", digest: "wrong" });
    assert.equal(ben.sent.at(-1)?.type, "roster");
    const again = host.connect("again");
    room.join(again, new URLSearchParams({ resume: joined.resumeKey }));
    say(room, again, { type: "ping", digest: "wrong" });
    assert.equal(again.sent.at(-1)?.type, "pong");
  });

  test("a mark of before the room's sleep, or no mark at all, changes nothing", async (context) => {
    context.mock.timers.enable({ apis: ["Date"] });
    const { host, room, ana, ben } = await roomOfTwo();
    const sdp = "v=0".padEnd(40 * KB);
    const offer: ClientMessage = { type: "offer", to: "ben", connectionId: "c", offerId: "o", sdp };
    for (let n = 0; n < 8; n++) say(room, ana, offer);
    const mark = ben.sent.findLast((message) => message.type === "mark");
    assert.ok(mark);
    const woken = await Room.open(host);
    say(woken, ben, { type: "ack", mark: mark.mark });
    say(woken, ben, { type: "ack", mark: "guess" });
    for (let n = 0; n < 30; n++) say(woken, ana, offer);
    assert.ok(ben.open, "it may yet answer");
    const bytes = ben.sent.filter(({ type }) => type === "offer").length * 40 * KB;
    assert.ok(bytes <= 8 * 40 * KB + LIMITS.unreadBytes, `${bytes} bytes`);
    context.mock.timers.tick(10_000);
    say(woken, ana, offer);
    assert.equal(ben.closedWith, CLOSE_CODES.unread);
    assert.equal(woken.report()?.awayCount, 1);
    assert.ok(ana.open);
  });
});
