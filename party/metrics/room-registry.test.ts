import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addCounts, type Counts } from "../room/counts.js";
import { roomMetrics } from "./prometheus.js";
import { combineReports } from "./deployment-report.js";
import { RoomRegistry } from "./room-registry.js";
import { recordWith } from "../room/room-record.js";
import { HEARTBEAT, type RoomSummary } from "../room/room-summary.js";

class Disk {
  readonly values = new Map<string, unknown>();
  list(): Promise<Map<string, unknown>> {
    return Promise.resolve(structuredClone(this.values));
  }
  put(key: string, value: object): void {
    this.values.set(key, structuredClone(value));
  }
  delete(key: string): void {
    this.values.delete(key);
  }
}

const told = (at: number, joins: number, more: Partial<RoomSummary> = {}): RoomSummary => ({
  room: "a",
  createdAt: 1,
  at,
  isOpen: true,
  participantCount: 2,
  awayCount: 1,
  waitingCount: 1,
  counts: { joins, errors: { "room-full": joins } },
  ...more,
});

describe("the registry of a deployment", () => {
  test("the registry adds up each room once, whatever the number and order of its summaries", async () => {
    const registry = await RoomRegistry.open(new Disk(), 0);
    registry.update(told(10, 2), 10);
    registry.update(told(30, 5), 30);
    registry.update(told(20, 3), 31);
    registry.update(told(30, 5), 32);
    registry.update(told(30, 7, { room: "b" }), 32);
    const { counts, rooms, participantCount, awayCount, waitingCount, roomsOpened } = registry.report(40);
    assert.deepEqual(counts, { joins: 12, errors: { "room-full": 12 } });
    assert.deepEqual(
      { rooms, participantCount, awayCount, waitingCount, roomsOpened },
      { rooms: 2, participantCount: 4, awayCount: 2, waitingCount: 2, roomsOpened: 2 },
    );
    registry.update(told(50, 6, { isOpen: false, participantCount: 0 }), 50);
    assert.deepEqual(registry.report(60).counts, { joins: 13, errors: { "room-full": 13 } });
    assert.equal(registry.report(60).roomsClosed, 1);
    assert.equal(registry.report(60).rooms, 1);
  });

  test("the registry is the same after its process was restarted", async () => {
    const disk = new Disk();
    const registry = await RoomRegistry.open(disk, 7);
    registry.update(told(10, 2), 10);
    registry.update(told(20, 2, { room: "b" }), 20);
    registry.update(told(30, 3, { isOpen: false }), 30);
    const again = await RoomRegistry.open(disk, 99);
    assert.deepEqual(again.report(100), registry.report(100));
    assert.equal(again.report(100).since, 7);
  });

  test("the registry does not count a silent room, counts it again when it reports, and drops it in the end", async () => {
    const disk = new Disk();
    const registry = await RoomRegistry.open(disk, 0);
    registry.update(told(0, 2), 0);
    assert.equal(registry.report(3 * HEARTBEAT - 1).rooms, 1);
    assert.equal(registry.report(3 * HEARTBEAT).rooms, 0);
    registry.update(told(4 * HEARTBEAT, 3), 4 * HEARTBEAT);
    const { rooms, roomsOpened, counts } = registry.report(4 * HEARTBEAT);
    assert.deepEqual(
      { rooms, roomsOpened, counts },
      { rooms: 1, roomsOpened: 1, counts: { joins: 3, errors: { "room-full": 3 } } },
    );
    const { roomsLost } = registry.report(4 * HEARTBEAT + 2 * 3_600_000);
    assert.equal(roomsLost, 1);
    assert.deepEqual([...disk.values.keys()], ["totals"], "and nothing of it is left");
  });

  test("the registry notices a room that ended without a report and opened again", async () => {
    const registry = await RoomRegistry.open(new Disk(), 0);
    registry.update(told(10, 5), 10);
    registry.update(told(20, 1, { createdAt: 15 }), 20);
    registry.update(told(12, 9), 21);
    const { rooms, roomsOpened, roomsLost, counts } = registry.report(30);
    assert.deepEqual({ rooms, roomsOpened, roomsLost }, { rooms: 1, roomsOpened: 2, roomsLost: 1 });
    assert.equal(counts["joins"], 6);
  });

  test("the registry starts empty over unreadable records, and its shares are combined", async () => {
    const disk = new Disk();
    disk.values.set("totals", { since: "x" }).set("room:a", { createdAt: [] });
    const [one, other] = [await RoomRegistry.open(disk, 5), await RoomRegistry.open(new Disk(), 3)];
    for (let i = 0; i < 150; i++) {
      one.update(told(10, 1, { room: `a${i}`, createdAt: 10 + i, participantCount: i }), 10);
      other.update(told(10, 1, { room: `b${i}`, createdAt: 5 + i, participantCount: 1000 }), 10);
    }
    const whole = combineReports([one.report(10), other.report(10)]);
    assert.equal(whole.rooms, 300);
    assert.equal(whole.since, 3);
    assert.equal(whole.oldestCreatedAt, 5);
    assert.deepEqual(whole.counts, {
      joins: 300,
      errors: { "room-full": 300 },
      doorRefusals: {},
      wrongAdminTokens: 0,
    });
    assert.equal(whole.largest.length, 100);
    assert.ok(whole.largest.every(({ id }) => id.startsWith("b")));
  });

  test("a summary costs the same among 20,000 rooms as among 1,000", async () => {
    const full = async (rooms: number) => {
      const saved = new Map(Array.from({ length: rooms }, (_, i) => [`room:r${i}`, told(i, 1)] as const));
      const registry = await RoomRegistry.open({ list: () => Promise.resolve(saved), put() {}, delete() {} }, 0);
      return { registry, rooms, now: rooms, quickest: Infinity };
    };
    const [few, many] = [await full(1000), await full(20_000)];
    const round = (one: typeof few) => {
      const start = performance.now();
      for (let i = 0; i < 20; i++) {
        one.now++;
        one.registry.update(told(one.now, 2, { room: `r${one.now % one.rooms}` }), one.now);
      }
      one.quickest = Math.min(one.quickest, performance.now() - start);
    };
    // By turns, so that other work on the machine slows both down.
    for (let i = 0; i < 40; i++) for (const one of [few, many]) round(one);
    const ratio = many.quickest / few.quickest;
    assert.ok(ratio < 4, `a summary takes ${ratio.toFixed(1)} times as long`);
    assert.equal(many.registry.report(many.now).rooms, 20_000);
  });

  test("a door is counted once, whatever arrives twice, late or not at all, and is no room", async () => {
    const disk = new Disk();
    const registry = await RoomRegistry.open(disk, 0);
    const door = (at: number, wrongAdminTokens: number, id = "d") =>
      registry.updateDoor({ door: id, at, counts: { wrongAdminTokens } }, at);
    door(10, 2);
    door(30, 7);
    door(20, 3);
    door(30, 7);
    door(30, 1, "e");
    const { counts, rooms, roomsOpened } = registry.report(31);
    assert.deepEqual({ counts, rooms, roomsOpened }, { counts: { wrongAdminTokens: 8 }, rooms: 0, roomsOpened: 0 });
    door(3 * 3_600_000, 1, "f");
    assert.deepEqual([...disk.values.keys()].sort(), ["door:f", "totals"], "silent ones are forgotten");
    assert.deepEqual(registry.report(3 * 3_600_000).counts, { wrongAdminTokens: 9 });
  });
});

test("sums and differences of counts include counts of only one side", () => {
  const [a, b]: [Counts, Counts] = [
    { x: 1, y: { p: 2 } },
    { x: 2, y: { p: 1, q: 4 }, z: 5 },
  ];
  assert.deepEqual(addCounts(a, b), { x: 3, y: { p: 3, q: 4 }, z: 5 });
  assert.deepEqual(addCounts(addCounts(a, b), b, -1), { x: 1, y: { p: 2, q: 0 }, z: 0 });
});

test("the Prometheus format escapes a room's id, and adds up the buckets of the latency", () => {
  const info = { id: 'a"b\\c\nd', callType: "video" as const, createdAt: 0, createdBy: "x", metadata: {} };
  const { counters } = recordWith(info);
  const rates = { messagesPerSecond: 0, bytesPerSecond: 0 };
  counters.relayLatency = { 1: 3, 10: 1, Infinity: 1 };
  counters.relayMilliseconds = 1507;
  const text = roomMetrics({ ...info, ...counters, participantCount: 1, awayCount: 0, waitingCount: 0, age: 1, rates });
  assert.ok(text.includes('rtc_room_participants{room="a\\"b\\\\c\\nd"} 1\n'), text);
  const latency = [...text.matchAll(/^rtc_room_relay_seconds_(\w+)\{.*?(?:le="(.*?)")?\} (\S+)$/gm)];
  assert.deepEqual(
    latency.map(([, name, bound, value]) => [name, bound, value].filter(Boolean).join(" ")),
    [
      ...["bucket 0.001 3", "bucket 0.002 3", "bucket 0.005 3", "bucket 0.01 4", "bucket 0.025 4", "bucket 0.05 4"],
      ...["bucket 0.1 4", "bucket 0.25 4", "bucket 1 4", "bucket +Inf 5", "sum 1.507", "count 5"],
    ],
  );
});
