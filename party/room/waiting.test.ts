import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { serialize } from "node:v8";
import { GRANTS, type Grant } from "../protocol/fields.js";
import type { Entrant } from "./entrant.js";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { MOST_ENTRIES } from "./bans-and-grants.js";
import { Room } from "./room.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const START = 1_000_000;
const none = new URLSearchParams();
const PING = '{"type":"ping","digest":"of myself"}';
const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);
const person = (user: string, grants: Grant[] = ["chat"]): Entrant => ({ identity: { user, role: "speaker", grants } });
const HOST: Entrant = { identity: { user: "host", role: "host", grants: [...GRANTS] } };

/** An empty lobby with a fake clock. */
async function lobby(context: TestContext, silence = 75_000) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: START });
  const host = new MemoryHost();
  Object.assign(host.settings, { lobby: true, silence });
  let room = await Room.open(host);
  const join = (id: string, entrant: Entrant, query = none) => {
    const connection = host.connect(id);
    room.join(connection, query, undefined, entrant);
    return connection;
  };
  const moderate = (connection: MemoryConnection, message: object) =>
    room.message(connection, JSON.stringify({ type: "moderate", ...message }));
  return {
    host,
    join,
    moderate,
    room: () => room,
    /** The runtime drops the object of the room; with `sockets` the process, too. */
    again: async (sockets: "kept" | "lost" = "kept") => {
      if (sockets === "lost") for (const socket of host.sockets) socket.open = false;
      room = await Room.open(host);
    },
    tick: (ms: number) => {
      const end = Date.now() + ms;
      while (host.alarm !== null && host.alarm <= end) {
        context.mock.timers.tick(Math.max(0, host.alarm - Date.now()));
        host.ring(room);
      }
      context.mock.timers.tick(end - Date.now());
    },
  };
}

describe("the lobby (fake clock)", () => {
  test("a participant waits in the lobby for an hour at most, and the empty room is deleted", async (context) => {
    const { host, join, room, again, tick } = await lobby(context, 86_400_000);
    const eve = join("eve", person("eve"));
    tick(1_800_000);
    const fay = join("fay", person("fay"));
    await again();
    tick(1_799_999);
    assert.deepEqual(types(eve), ["waiting"]);
    tick(1);
    assert.deepEqual(eve.sent.at(-1), {
      type: "room-left",
      reason: "refused",
      message: "You were not admitted to the call.",
    });
    assert.equal(eve.closedWith, CLOSE_CODES.notAdmitted);
    assert.ok(fay.sent.some((message) => message.type === "waiting" && message.position === 1));
    assert.equal(room().report()?.waitingCount, 1);
    assert.equal(host.told.at(-1)?.isOpen, true);
    tick(1_800_000);
    assert.equal(fay.closedWith, CLOSE_CODES.notAdmitted);
    assert.equal(room().report(), null);
    assert.equal(host.saved, undefined);
    assert.equal(host.alarm, null);
    assert.equal(host.told.at(-1)?.isOpen, false);
    assert.ok(host.logged.filter(({ reason }) => reason === "expired").length === 2);
  });

  test("a place in the lobby is lost after silence or a long absence", async (context) => {
    const { host, join, room, tick } = await lobby(context);
    const moderator = join("host", HOST);
    const [eve, fay] = [join("eve", person("eve")), join("fay", person("fay"))];
    for (const one of [eve, fay]) room().message(one, PING);
    fay.open = false;
    room().disconnect(fay);
    moderator.sent.length = 0;
    tick(20_000);
    assert.deepEqual(moderator.sent, [{ type: "knock-ended", id: "fay", reason: "disconnected" }]);
    room().message(moderator, PING);
    moderator.sent.length = 0;
    tick(55_000);
    assert.equal(eve.closedWith, CLOSE_CODES.silent);
    room().message(moderator, PING);
    moderator.sent.length = 0;
    assert.equal(room().report()?.waitingCount, 1, "their place is kept for a while");
    tick(20_000);
    assert.deepEqual(moderator.sent, [{ type: "knock-ended", id: "eve", reason: "disconnected" }]);
    assert.equal(host.logged.filter(({ event }) => event === "knock-ended").length, 2);
  });

  test("a lobby place is not kept if the grace time is 0", async (context) => {
    const { host, join, room, again } = await lobby(context);
    host.settings.grace = 0;
    const eve = join("eve", person("eve"));
    room().message(eve, PING);
    await again("lost");
    assert.equal(room().report(), null);
    assert.equal(host.saved, undefined);
  });

  test("the lobby survives the loss of the record", async (context) => {
    const { host, join, room, again, moderate } = await lobby(context);
    const [moderator, eve] = [join("host", HOST), join("eve", person("eve"))];
    host.saved = undefined;
    await again();
    assert.deepEqual([room().report()?.participantCount, room().report()?.waitingCount], [1, 1]);
    moderate(moderator, { action: "admit", to: "eve" });
    assert.equal(eve.sent.at(-1)?.type, "room-joined");
    assert.deepEqual(eve.state?.waits, undefined);
    await again();
    assert.equal(room().report()?.participantCount, 2);
  });

  test("a flooder in the lobby is removed at once, and the others move up", async (context) => {
    const { join, room } = await lobby(context);
    const [eve, fay] = [join("eve", person("eve")), join("fay", person("fay"))];
    for (let i = 0; i < 1100; i++) room().message(eve, "{");
    assert.equal(eve.closedWith, CLOSE_CODES.rateLimited);
    assert.deepEqual(fay.sent.at(-1)?.type === "waiting" && fay.sent.at(-1), { ...fay.sent[0], position: 1 });
  });

  test("the lobby is emptied when the call ends at its time, even if the alarm never fired", async (context) => {
    const { host, join, room, again } = await lobby(context);
    join("host", { ...HOST, options: { closesAt: START + 60_000 } });
    const eve = join("eve", person("eve"));
    host.settings.silence = 86_400_000;
    await again();
    assert.ok(host.alarm !== null && host.alarm <= START + 75_000);
    context.mock.timers.tick(60_000);
    const late = join("late", HOST);
    assert.equal(eve.closedWith, CLOSE_CODES.ended);
    assert.ok(
      host.logged.some(
        ({ event, action, participant }) => event === "moderation" && action === "end" && participant === null,
      ),
    );
    assert.equal(late.sent.at(-1)?.type, "room-joined", "the room has ended, and this is another one");
    assert.equal(room().report()?.joins, 1);
  });
});

describe("stored bans and decisions", () => {
  test("the number of stored bans and decisions is bounded", async (context) => {
    const { host, join, moderate } = await lobby(context);
    host.settings.lobby = false;
    const moderator = join("host", HOST);
    for (let i = 0; i < 500; i++) {
      join(`p${i}`, person(`user-${i}`));
      moderate(moderator, { action: "grant", to: `p${i}`, grant: "audio" });
      moderate(moderator, { action: "remove", to: `p${i}` });
      context.mock.timers.tick(1000);
    }
    // A removal is two entries: the user's, and the page's.
    assert.equal(host.saved?.standing.banned.length, 2 * MOST_ENTRIES);
    assert.equal(host.saved.standing.decided.length, MOST_ENTRIES);
    for (const [i, code] of [
      [500 - MOST_ENTRIES, CLOSE_CODES.removed],
      [500 - MOST_ENTRIES - 1, undefined],
    ] as const)
      assert.equal(join(`again-${i}`, person(`user-${i}`)).closedWith, code, `user ${i}`);
    const last = join("again", person("user-499"));
    assert.equal(last.closedWith, CLOSE_CODES.removed);
    assert.doesNotMatch(JSON.stringify(host.saved.standing), /user/, "and names nobody");
  });

  test("the largest record and the largest state of a socket fit what a runtime stores", async (context) => {
    const { host, join, moderate, room } = await lobby(context);
    const long = (unit: string, length: number, i: number) => `${i}`.padEnd(length, unit);
    const full = (i: number, grants: readonly Grant[]): Entrant => ({
      identity: {
        user: long("€", LIMITS.userLength, i),
        name: long("€", LIMITS.displayNameLength, i),
        role: "listener",
        grants,
        jti: long("x", LIMITS.tokenIdLength, i),
      },
    });
    const query = new URLSearchParams({ metadata: JSON.stringify({ a: "€".repeat(LIMITS.metadataLength - 8) }) });
    // Each page shows that it has its key: one with a one-time token has no place otherwise.
    const speak = (connection: MemoryConnection) => {
      room().message(connection, '{"type":"ping","digest":"x"}');
      return connection;
    };
    const moderator = speak(join(crypto.randomUUID(), HOST, query));
    for (let i = 1; i < LIMITS.participants; i++) speak(join(crypto.randomUUID(), full(i, GRANTS)));
    const waiting = Array.from({ length: LIMITS.waiting }, (_, i) =>
      speak(join(crypto.randomUUID(), full(i + 100, ["chat"]))),
    );
    for (const { participant } of [...(host.saved?.members ?? [])].slice(1)) {
      moderate(moderator, { action: "revoke", to: participant.id, grant: "screen" });
      context.mock.timers.tick(1000);
    }
    assert.deepEqual(
      [room().report()?.participantCount, room().report()?.waitingCount],
      [LIMITS.participants, LIMITS.waiting],
    );
    const bytes = serialize(host.saved).length;
    assert.ok(bytes < 128 * 1024, `${bytes} bytes`);
    for (const { state } of [moderator, ...waiting]) assert.ok(serialize(state).length < 1500);
  });
});
