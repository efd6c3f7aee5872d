import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { AddressRate } from "../http/address-rate.js";
import { RoomRegistry } from "../metrics/room-registry.js";
import { Room } from "./room.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const HOUR = 3_600_000;
const STEP = 5000;
const ROOMS = 20;
const START = 1_000_000_000;

/**
 * How much more there may be after 24 hours than after two, in bytes. Compiled code and the like take some hundred
 * thousand; 60 bytes left behind by each socket in between would be more.
 */
const SLACK = 1_000_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** The same numbers in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test(
  "after 24 hours of joins, leaves, losses, returns and floods, memory is as in the beginning",
  { timeout: 300_000 },
  async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: START });
    const random = sequence(7);
    const disk = new Map<string, object>();
    const storage = {
      list: () => Promise.resolve(new Map<string, unknown>()),
      put: (key: string, value: object) => void disk.set(key, structuredClone(value)),
      delete: (key: string) => void disk.delete(key),
    };
    const registry = await RoomRegistry.open(storage, START);
    const joinRate = new AddressRate(120);
    const hosts = Array.from({ length: ROOMS }, (_, i) => new MemoryHost(`room-${i}`));
    // Each room has its turn once in a few minutes.
    for (const { settings } of hosts) settings.silence = HOUR;
    const rooms = await Promise.all(hosts.map((host) => Room.open(host)));
    let joins = 0;
    const events = new Map<string, number>();

    /** Everything a test host writes down, which is no memory of the server. */
    const settle = (host: MemoryHost, room: Room) => {
      for (const socket of host.sockets) if (!socket.open) room.disconnect(socket);
      for (const summary of host.told.splice(0)) registry.update(summary, Date.now());
      host.emitted.splice(0);
      for (const { event } of host.logged.splice(0)) events.set(event, (events.get(event) ?? 0) + 1);
      for (const socket of host.sockets) if (socket.sent.length > 1) socket.sent.splice(1);
      host.sockets.splice(0, host.sockets.length, ...host.connections());
    };
    const gone = (room: Room, socket: MemoryConnection) => {
      socket.open = false;
      room.disconnect(socket);
    };

    const step = (now: number) => {
      const i = random(ROOMS);
      const [host, room] = [hosts[i], rooms[i]];
      assert.ok(host && room);
      const address = `2001:db8:${random(60_000).toString(16)}::/64`;
      if (joinRate.allow(address, now)) {
        const socket = host.connect(`p${joins++}`);
        room.join(socket, new URLSearchParams({ displayName: `Person ${joins}` }), address);
        if (socket.open) room.message(socket, '{"type":"update","microphone":"on"}');
      }
      const sockets = host.connections();
      const one = sockets[random(sockets.length)];
      const fate = random(100);
      if (fate === 98 || sockets.length > 12) {
        for (const socket of sockets) room.message(socket, '{"type":"leave"}');
      } else if (one && fate < 60) {
        room.message(one, '{"type":"leave"}');
      } else if (one && fate < 97) {
        const key = one.state?.resumeKey ?? "";
        gone(room, one);
        if (fate < 75) room.join(host.connect(`r${joins++}`), new URLSearchParams({ resume: key }), address);
      } else if (one && fate === 99) {
        for (let n = 0; n < 1002; n++) room.message(one, "{");
      }
      for (const socket of host.connections()) room.message(socket, '{"type":"ping","digest":"x"}');
      for (const [j, host] of hosts.entries()) {
        const room = rooms[j];
        assert.ok(room);
        if (host.alarm !== null && host.alarm <= now) host.ring(room);
        settle(host, room);
      }
    };
    const emptied = () => {
      for (const [i, host] of hosts.entries()) {
        const room = rooms[i] ?? assert.fail();
        for (const socket of host.connections()) room.message(socket, '{"type":"leave"}');
        context.mock.timers.tick(60_000);
        if (host.alarm !== null) host.ring(room);
        settle(host, room);
        assert.equal(room.report(), null);
      }
    };
    const heap = () => {
      emptied();
      // It keeps no entry for longer than a minute.
      joinRate.allow("192.0.2.1", Date.now());
      assert.equal(joinRate.size, 1);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const pass = (hours: number) => {
      for (let ms = 0; ms < hours * HOUR; ms += STEP) {
        context.mock.timers.tick(STEP);
        step(Date.now());
      }
    };

    pass(2);
    const before = heap();
    pass(22);
    const after = heap();

    context.diagnostic(`${joins} sockets; heap ${before} → ${after}; ${JSON.stringify(Object.fromEntries(events))}`);
    for (const event of ["join", "leave", "away", "return", "flood", "forget"])
      assert.ok((events.get(event) ?? 0) > 20, event);
    const { rooms: open, roomsOpened, roomsClosed, roomsLost, counts } = registry.report(Date.now());
    assert.deepEqual({ open, roomsLost, still: roomsOpened - roomsClosed }, { open: 0, roomsLost: 0, still: 0 });
    assert.equal(counts["leaves"], counts["joins"]);
    assert.deepEqual([...disk.keys()], ["totals"]);
    for (const host of hosts) assert.equal(host.saved, undefined);
    assert.ok(after - before < SLACK, `the heap grew by ${after - before} bytes`);
  },
);
