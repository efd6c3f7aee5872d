import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { GRANTS } from "../protocol/fields.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { REFUSALS } from "../protocol/refusals.js";
import { MOST_ENTRIES, REFUSED_FOR } from "./bans-and-grants.js";
import type { Entrant } from "./entrant.js";
import { LEAVING_GRACE } from "./presence.js";
import { Room } from "./room.js";
import { TOKEN_HOLD } from "./room-host.js";
import { OPEN_MEMORY } from "./room-memory.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const START = 1_000_000;
const HOUR = 3_600_000;
const PING = '{"type":"ping","digest":"of myself"}';
const person = (user: string, jti?: string): Entrant => ({
  identity: { user, role: "speaker", grants: ["chat"], ...(jti !== undefined && { jti }) },
  ...(jti !== undefined && { validUntil: START + HOUR }),
});
const HOST: Entrant = { identity: { user: "host", role: "host", grants: [...GRANTS] } };

/** A room with a fake clock, which remembers an hour. */
async function open(context: TestContext, settings: object = {}) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: START });
  const host = new MemoryHost();
  Object.assign(host.settings, { memory: HOUR, silence: 86_400_000, ...settings });
  let room = await Room.open(host);
  return {
    host,
    room: () => room,
    join: (id: string, entrant: Entrant = {}, query: Record<string, string> = {}) => {
      const connection = host.connect(id);
      room.join(connection, new URLSearchParams(query), undefined, entrant);
      return { connection };
    },
    /** A client with a one-time token joins, which is redeemed for the owner. */
    redeem: async (id: string, entrant: Entrant, query: Record<string, string> = {}, owner?: string) => {
      const connection = host.connect(id);
      host.redeemed = owner === undefined ? undefined : { ok: true, owner };
      room.join(connection, new URLSearchParams(query), undefined, entrant);
      await room.settled(connection);
      // The token is freed after that, if it is.
      await new Promise(setImmediate);
      return { connection };
    },
    say: ({ connection }: { connection: MemoryConnection }, message: object) =>
      room.message(connection, JSON.stringify(message)),
    /** The runtime drops the object, and makes another. */
    again: async () => {
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
const leave = { type: "leave" };
const keyOf = ({ connection }: { connection: MemoryConnection }): string => connection.state?.resumeKey ?? "";

describe("a room that remembers a call (fake clock)", () => {
  test("a call that was ended is remembered for the life of a token, and then deleted by an alarm", async (context) => {
    const { host, room, join, say, again, tick } = await open(context);
    const ana = join("ana", HOST);
    say(ana, { type: "moderate", action: "end" });
    assert.equal(room().report(), null);
    assert.ok(room().isRemembered && host.saved?.members.length === 0);
    assert.equal(host.alarm, START + HOUR);
    await again();
    const { saves } = host;
    tick(HOUR - 1);
    assert.equal(join("ben", person("ben")).connection.closedWith, CLOSE_CODES.ended);
    assert.equal(host.saves, saves, "a refusal writes nothing");
    tick(1);
    assert.deepEqual([host.saved, host.alarm, room().isRemembered], [undefined, null, false]);
    assert.equal(join("ben again", person("ben")).connection.closedWith, undefined);
  });

  test("the memory of a call is over at its time, even if the alarm never fired", async (context) => {
    const { host, join, say, again } = await open(context);
    say(join("ana", HOST), { type: "moderate", action: "end" });
    context.mock.timers.tick(HOUR);
    await again();
    assert.equal(host.saved, undefined);
    assert.equal(join("ben", person("ben")).connection.closedWith, undefined);
  });

  test("a room that is forgotten by the next join, before its alarm fires, has an alarm for that join", async (context) => {
    const { host, join, say } = await open(context);
    const { save } = host;
    // As Durable Objects do: the alarm is deleted with the storage.
    host.save = (record) => {
      if (record === null) host.alarm = null;
      save.call(host, record);
    };
    say(join("ana", HOST), { type: "moderate", action: "end" });
    context.mock.timers.tick(HOUR);
    join("ben", person("ben"));
    assert.equal(host.alarm, Date.now() + host.settings.silence);
  });

  test("a room without bans, lock or end is deleted with its last participant", async (context) => {
    const { host, join, say } = await open(context);
    const ana = join("ana", HOST);
    say(ana, { type: "moderate", action: "lock" });
    say(ana, { type: "moderate", action: "unlock" });
    say(ana, leave);
    assert.deepEqual([host.saved, host.alarm], [undefined, null]);
  });

  test("a ban ends a token's life after its own call, not after later calls", async (context) => {
    const { host, join, say, tick } = await open(context);
    const [ana, eve] = [join("ana", HOST), join("eve", person("eve"))];
    say(ana, { type: "moderate", action: "remove", to: "eve" });
    assert.equal(eve.connection.closedWith, CLOSE_CODES.removed);
    tick(10 * HOUR);
    assert.equal(join("eve 1", person("eve")).connection.closedWith, CLOSE_CODES.removed, "while the call goes on");
    say(ana, leave);
    tick(HOUR / 2);
    const ben = join("ben", person("ben"));
    tick(HOUR / 4);
    say(ben, leave);
    tick(HOUR / 4 - 1);
    assert.equal(join("eve 2", person("eve")).connection.closedWith, CLOSE_CODES.removed);
    tick(1);
    assert.equal(host.saved, undefined);
    assert.equal(join("eve 3", person("eve")).connection.closedWith, undefined);
  });

  test("refusals in the lobby do not drop the bans of the call before, however many there are", async (context) => {
    const { join, say, tick } = await open(context, { joinsPerMinute: 1_000_000 });
    const ana = join("ana", HOST);
    join("eve", person("eve"));
    say(ana, { type: "moderate", action: "remove", to: "eve" });
    say(ana, leave);
    const ben = join("ben", { ...HOST, options: { lobby: true } });
    for (let i = 0; i <= 2 * MOST_ENTRIES; i++) {
      join(`guest ${i}`, person(`guest ${i}`));
      say(ben, { type: "moderate", action: "refuse", to: `guest ${i}` });
      tick(100);
    }
    assert.equal(join("last", person(`guest ${2 * MOST_ENTRIES}`)).connection.closedWith, CLOSE_CODES.notAdmitted);
    assert.equal(join("eve again", person("eve")).connection.closedWith, CLOSE_CODES.removed);
  });

  test("grants that a moderator gave end with the call", async (context) => {
    const { join, say } = await open(context);
    const [ana, ben] = [join("ana", HOST), join("ben", person("ben"))];
    say(ana, { type: "moderate", action: "role", to: "ben", role: "host" });
    say(ben, { type: "moderate", action: "end" });
    assert.equal(join("ben again", person("ben")).connection.closedWith, CLOSE_CODES.ended);
  });

  test("a participant who was not admitted may knock again after five minutes", async (context) => {
    const { host, join, say, tick } = await open(context, { lobby: true, waitingTime: 86_400_000 });
    const ana = join("ana", HOST);
    join("eve", person("eve"));
    say(ana, { type: "moderate", action: "refuse", to: "eve" });
    tick(REFUSED_FOR - 60_001);
    const early = join("eve 1", person("eve")).connection;
    assert.equal(early.closedWith, CLOSE_CODES.notAdmitted);
    assert.match(JSON.stringify(early.sent), /ask again in 2 minutes/);
    tick(60_001);
    assert.equal(join("eve 2", person("eve")).connection.sent[0]?.type, "waiting");
    join("fay", person("fay"));
    say(ana, { type: "moderate", action: "refuse", to: "fay" });
    say(ana, { type: "moderate", action: "refuse", to: "eve 2" });
    say(ana, leave);
    assert.equal(host.alarm, Date.now() + REFUSED_FOR, "also while the room is empty");
    tick(REFUSED_FOR);
    assert.equal(host.saved, undefined);
  });

  test("on a server without tokens a call is remembered for a minute, in which only its hosts begin another", async (context) => {
    const { host, join, say, tick } = await open(context, { openRoomHost: true, memory: OPEN_MEMORY });
    const ana = join("ana");
    const resume = keyOf(ana);
    say(ana, { type: "moderate", action: "lock" });
    say(ana, leave);
    assert.equal(join("eve").connection.closedWith, CLOSE_CODES.roomLocked);
    const back = join("ana again", {}, { resume });
    assert.equal(back.connection.state?.participant.role, "host");
    say(back, leave);
    tick(OPEN_MEMORY);
    assert.equal(host.saved, undefined);
    assert.equal(join("eve again").connection.state?.participant.role, "host");
  });
});

describe("a page that is left (fake clock)", () => {
  test("a page that is left has left after five seconds, and a host without a token after the grace time", async (context) => {
    const { host, join, say, tick } = await open(context, { openRoomHost: true });
    const [ana, ben, cem] = [join("ana"), join("ben"), join("cem")];
    say(ben, { type: "leave", back: true });
    tick(LEAVING_GRACE - 1);
    cem.connection.sent.length = 0;
    tick(1);
    assert.deepEqual(cem.connection.sent, [
      { type: "participant-left", id: "ben", reason: "left", participantCount: 2 },
    ]);
    say(ana, { type: "leave", back: true });
    tick(host.settings.grace - 1);
    assert.equal(cem.connection.state?.participant.role, undefined);
    tick(1);
    assert.equal(cem.connection.state?.participant.role, "host");
  });

  test("a goodbye over HTTP shortens an absence, never the stay of the page that has returned", async (context) => {
    const { room, join, say, tick, host } = await open(context);
    const [ana, ben] = [join("ana"), join("ben")];
    say(ben, JSON.parse(PING) as object);
    const resume = keyOf(ben);
    ben.connection.open = false;
    room().disconnect(ben.connection);
    tick(host.settings.grace - 1000);
    room().leave(resume, { back: true });
    tick(999);
    assert.equal(room().report()?.participantCount, 2, "nor does it make an absence longer");
    const again = join("ben again", {}, { resume });
    room().leave(resume, { back: true });
    tick(LEAVING_GRACE);
    assert.equal(again.connection.open, true);
    assert.equal(ana.connection.sent.filter(({ type }) => type === "participant-left").length, 0);
  });
});

describe("one-time tokens (fake clock)", () => {
  test("a room redeems a token only when it would say yes, and confirms it with the first message", async (context) => {
    const { host, join, say, redeem } = await open(context);
    const ana = join("ana", HOST);
    say(ana, { type: "moderate", action: "lock" });
    const refused = await redeem("ben 1", person("ben", "one"));
    assert.deepEqual([host.redemptions, refused.connection.closedWith], [[], CLOSE_CODES.roomLocked]);
    say(ana, { type: "moderate", action: "unlock" });
    const joining = redeem("ben", person("ben", "one"), { resume: "former" });
    assert.equal(host.sockets.at(-1)?.state, null, "nobody is in yet");
    const ben = await joining;
    const [redemption] = host.redemptions;
    assert.ok(redemption?.jti === "one" && redemption.former === "former" && redemption.until === START + HOUR);
    assert.equal(keyOf(ben), redemption.owner);
    assert.deepEqual(host.tokenSteps, []);
    say(ben, { type: "ping", digest: "" });
    assert.deepEqual(host.tokenSteps, [], "this ping says that the page has no key");
    for (let i = 0; i < 2; i++) say(ben, JSON.parse(PING) as object);
    assert.deepEqual(host.tokenSteps, ["confirm one"]);
    const returning = join("ben 2", person("ben", "one"), { resume: redemption.owner });
    assert.equal(returning.connection.state?.participant.id, "ben");
    assert.equal(host.redemptions.length, 1);
  });

  test("a token is free again when its page leaves before it had its key", async (context) => {
    const { host, room, join, say, redeem } = await open(context);
    say(join("ana", HOST), JSON.parse(PING) as object);
    const ben = await redeem("ben", person("ben", "one"));
    room().disconnect(ben.connection);
    assert.deepEqual(host.tokenSteps, ["release one"]);
    assert.equal(room().report()?.participantCount, 1);
  });

  test("a token is free again when its page gets no place with it after all", async (context) => {
    const { host, join, say, redeem } = await open(context);
    const ana = join("ana", HOST);
    const joining = redeem("ben", person("ben", "one"));
    say(ana, { type: "moderate", action: "lock" });
    assert.equal((await joining).connection.closedWith, CLOSE_CODES.roomLocked);
    assert.deepEqual(host.tokenSteps, ["release one"]);
    say(ana, { type: "moderate", action: "unlock" });
    const gone = redeem("cem", person("cem", "two"));
    const [socket] = host.sockets.slice(-1);
    assert.ok(socket);
    socket.open = false;
    await gone;
    assert.deepEqual(host.tokenSteps, ["release one", "release two"]);
  });

  test("a token is redeemed once, although its page is let in otherwise than the room first thought", async (context) => {
    const { host, join, say, redeem } = await open(context, { lobby: true });
    const ana = join("ana", HOST);
    let answer: (() => void) | undefined;
    const prepared = new Promise<void>((resolve) => (answer = resolve));
    let isPrepared = false;
    host.prepareIceServers = () => (isPrepared ? undefined : prepared.then(() => void (isPrepared = true)));
    const joining = redeem("ben", person("ben", "one"));
    // The ICE servers of a participant are awaited, of a person in the lobby not.
    say(ana, { type: "moderate", action: "settings", settings: { lobby: false } });
    answer?.();
    const ben = await joining;
    assert.equal(ben.connection.sent[0]?.type, "room-joined");
    assert.deepEqual([host.redemptions.length, host.tokenSteps], [1, []]);
  });

  test("a page whose token belongs to another page is refused", async (context) => {
    const { host, join, redeem } = await open(context);
    join("ana", HOST);
    host.redeemToken = () => Promise.resolve({ ok: false, refusal: REFUSALS.used });
    const { connection } = await redeem("ben", person("ben", "one"));
    assert.equal(connection.closedWith, CLOSE_CODES.unauthorized);
    assert.deepEqual(host.tokenSteps, []);
  });

  test("a page that was too slow to take its token has no place", async (context) => {
    const { host, room, join, say, redeem } = await open(context);
    const ana = join("ana", HOST);
    const ben = await redeem("ben", person("ben", "one"));
    host.isOwner = false;
    say(ben, JSON.parse(PING) as object);
    await Promise.resolve();
    assert.equal(ben.connection.closedWith, CLOSE_CODES.unauthorized);
    assert.equal(room().report()?.participantCount, 1);
    assert.equal(ana.connection.sent.at(-1)?.type, "participant-left");
  });

  for (const lobby of [false, true]) {
    test(`a page that stays silent until its token is free again has no place ${lobby ? "in the lobby" : "in the room"}`, async (context) => {
      const { host, room, join, say, redeem } = await open(context, { lobby });
      join("ana", HOST);
      const [eve, ben] = [await redeem("eve", person("eve", "one")), await redeem("ben", person("ben", "two"))];
      for (const page of [eve, ben]) assert.equal(page.connection.sent[0]?.type, lobby ? "waiting" : "room-joined");
      say(ben, JSON.parse(PING) as object);
      for (const part of [1, 2, 3]) {
        assert.equal(eve.connection.closedWith, undefined, `part ${part} of the time`);
        say(eve, { type: "ping", digest: "" });
        context.mock.timers.tick(TOKEN_HOLD / 3);
      }
      assert.deepEqual(
        [eve, ben].map(({ connection }) => connection.closedWith),
        [CLOSE_CODES.silent, undefined],
      );
      const { participantCount = 0, waitingCount = 0 } = room().report() ?? {};
      assert.equal(participantCount + waitingCount, 2);
      assert.equal(host.saved?.members.length, participantCount);
    });
  }

  test("a resume key that another user's token brings is not taken over", async (context) => {
    const { host, join, redeem } = await open(context);
    const ana = join("ana", HOST);
    const eve = await redeem("eve", person("eve", "one"), { resume: keyOf(ana) }, keyOf(ana));
    assert.equal(eve.connection.closedWith, CLOSE_CODES.unauthorized);
    assert.deepEqual(host.tokenSteps, [], "the token is the other participant's");
  });
});
