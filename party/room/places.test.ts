import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { GRANTS, type Grant } from "../protocol/fields.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";
import type { Entrant } from "./entrant.js";
import { Room } from "./room.js";

const person = (user: string, grants: Grant[] = ["chat"]): Entrant => ({ identity: { user, role: "speaker", grants } });
const HOST = (user: string): Entrant => ({ identity: { user, role: "host", grants: [...GRANTS] } });
const SPEAKS = '{"type":"update"}';
const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);

/** An empty room that holds that many, with a clock that a test moves. */
async function roomOf(context: TestContext, settings: Partial<MemoryHost["settings"]>) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  const host = new MemoryHost();
  Object.assign(host.settings, settings);
  const room = await Room.open(host);
  const join = (id: string, entrant: Entrant = {}, query: Record<string, string> = {}, address?: string) => {
    const connection = host.connect(id);
    room.join(connection, new URLSearchParams(query), address, entrant);
    if (connection.open) room.message(connection, SPEAKS);
    return connection;
  };
  const drop = (connection: MemoryConnection) => {
    connection.open = false;
    room.disconnect(connection);
  };
  const ids = () => room.participants().map(({ id }) => id);
  return { host, room, join, drop, ids, tick: (ms: number) => context.mock.timers.tick(ms) };
}

describe("places in a full room (fake clock)", () => {
  test("the oldest absence of at least five seconds gives its place to a newcomer", async (context) => {
    const { room, join, drop, ids, tick } = await roomOf(context, { capacity: 3, grace: 60_000 });
    const [ana, ben, cem] = [join("ana"), join("ben"), join("cem")];
    drop(cem);
    tick(1000);
    drop(ben);
    tick(3999);
    assert.equal(join("early").closedWith, CLOSE_CODES.roomFull);
    tick(1);
    ana.sent.length = 0;
    const dan = join("dan");
    assert.deepEqual(types(dan), ["room-joined"]);
    assert.deepEqual(ids(), ["ana", "ben", "dan"]);
    assert.deepEqual(types(ana), ["participant-left", "participant-joined"]);
    assert.equal(join("eve").closedWith, CLOSE_CODES.roomFull, "Ben has been away for less");
    tick(1000);
    join("eve");
    assert.deepEqual(ids(), ["ana", "dan", "eve"]);
    assert.equal(room.report()?.leaves, 2);
  });

  test("an absent host keeps their place, and with it the lead", async (context) => {
    const { room, join, drop, ids, tick } = await roomOf(context, { capacity: 2, grace: 60_000, openRoomHost: true });
    const ana = join("ana");
    const key = ana.state?.resumeKey ?? "";
    join("ben");
    drop(ana);
    tick(10_000);
    assert.equal(join("cem").closedWith, CLOSE_CODES.roomFull);
    join("ana again", {}, { resume: key });
    assert.deepEqual(ids(), ["ana", "ben"]);
    assert.equal(room.participants()[0]?.role, "host");
  });

  test("a room that its newcomer empties goes on as the same room", async (context) => {
    const { room, join, drop, ids, tick } = await roomOf(context, { capacity: 1, grace: 60_000 });
    drop(join("ana"));
    tick(5000);
    join("ben");
    assert.deepEqual(ids(), ["ben"]);
    assert.equal(room.report()?.createdBy, "ana");
    assert.equal(room.report()?.joins, 2);
  });

  test("a host always comes in, and an absent participant leaves for them if there is one", async (context) => {
    const { join, drop, ids, tick } = await roomOf(context, { capacity: 2, grace: 60_000, addressConnections: 2 });
    join("ana", person("ana"), {}, "192.0.2.1");
    const ben = join("ben", person("ben"), {}, "192.0.2.1");
    join("host", HOST("host"), {}, "192.0.2.1");
    assert.deepEqual(ids(), ["ana", "ben", "host"]);
    drop(ben);
    tick(5000);
    join("co-host", HOST("co-host"), {}, "192.0.2.1");
    assert.deepEqual(ids(), ["ana", "host", "co-host"]);
    assert.equal(join("cem", person("cem")).closedWith, CLOSE_CODES.roomFull);
  });

  test("a user's oldest page gives way to their newest, in the lobby, too", async (context) => {
    const { join, host, room } = await roomOf(context, { userPages: 1, lobby: true });
    const lead = join("lead", HOST("lead"));
    const first = join("first", person("eve"));
    assert.deepEqual(types(first)[0], "waiting");
    const second = join("second", person("eve"));
    assert.equal(first.closedWith, CLOSE_CODES.replaced);
    assert.equal(room.report()?.waitingCount, 1);
    room.message(lead, '{"type":"moderate","action":"admit","to":"second"}');
    const third = join("third", person("eve"));
    assert.equal(second.closedWith, CLOSE_CODES.replaced);
    assert.equal(room.report()?.waitingCount, 1);
    assert.equal(third.open, true);
    assert.ok(host.logged.some(({ event, participant }) => event === "leave" && participant === "second"));
    join("lead again", HOST("lead"));
    assert.equal(lead.closedWith, CLOSE_CODES.replaced);
    assert.ok(room.report(), "the room goes on");
  });

  test("a person in the lobby who returns as a host comes into a full room", async (context) => {
    const { join, ids } = await roomOf(context, { capacity: 1, lobby: true });
    join("lead", HOST("lead"));
    const eve = join("eve", person("eve"));
    const back = join("eve again", HOST("eve"), { resume: eve.state?.resumeKey ?? "" });
    assert.deepEqual(types(back), ["waiting", "room-joined"]);
    assert.deepEqual(ids(), ["lead", "eve"]);
  });

  test("a moderator can admit when an absent participant can leave", async (context) => {
    const { join, drop, room, ids, tick } = await roomOf(context, { capacity: 2, lobby: true, grace: 60_000 });
    const lead = join("lead", HOST("lead"));
    const ana = join("ana", person("ana"));
    room.message(lead, '{"type":"moderate","action":"admit","to":"ana"}');
    join("ben", person("ben"));
    drop(ana);
    room.message(lead, '{"type":"moderate","action":"admit","to":"ben"}');
    assert.equal(types(lead).at(-1), "signaling-error");
    tick(5000);
    room.message(lead, '{"type":"moderate","action":"admit","to":"ben"}');
    assert.deepEqual(ids(), ["lead", "ben"]);
  });
});
