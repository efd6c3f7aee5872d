import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { rosterDigest } from "../protocol/protocol.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";
import { Room } from "./room.js";

const none = new URLSearchParams();
const SPEAKS = '{"type":"update"}';
const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);
const greeting = ({ sent }: MemoryConnection) => {
  const message = sent.findLast(({ type }) => type === "room-joined");
  assert.ok(message?.type === "room-joined");
  return message;
};

/** A room of two who have spoken, with a clock that a test moves. */
async function twoInARoom(context: TestContext) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  const host = new MemoryHost();
  const room = await Room.open(host);
  const arrive = (id: string, query = none) => {
    const connection = host.connect(id);
    room.join(connection, query);
    return connection;
  };
  const [ana, ben] = [arrive("ana"), arrive("ben")];
  for (const socket of [ana, ben]) room.message(socket, SPEAKS);
  for (const { sent } of [ana, ben]) sent.length = 0;
  const drop = (connection: MemoryConnection) => {
    connection.open = false;
    room.disconnect(connection);
  };
  return { host, room, ana, ben, arrive, drop, tick: (ms: number) => context.mock.timers.tick(ms) };
}

describe("newcomers (fake clock)", () => {
  test("a newcomer is announced with their first message, before it is handled", async (context) => {
    const { room, ana, ben, arrive, tick } = await twoInARoom(context);
    const cem = arrive("cem");
    assert.deepEqual(types(ana), []);
    room.message(cem, '{"type":"offer","to":"ana","connectionId":"c","offerId":"o","sdp":"v=0"}');
    assert.deepEqual(types(ana), ["participant-joined", "offer"]);
    assert.deepEqual(types(ben), ["participant-joined"]);
    tick(10_000);
    assert.deepEqual(types(ben), ["participant-joined"], "once");
  });

  test("a hundred clients that come and go within two seconds are told to no other", async (context) => {
    const { host, room, ana, ben, arrive, drop, tick } = await twoInARoom(context);
    for (let i = 0; i < 50; i++) {
      tick(40);
      const [lost, leaves] = [arrive(`lost-${i}`), arrive(`leaves-${i}`)];
      drop(lost);
      room.message(leaves, '{"type":"leave"}');
    }
    tick(10_000);
    assert.deepEqual([...types(ana), ...types(ben)], []);
    assert.equal(room.report()?.participantCount, 2);
    assert.equal(host.logged.filter(({ event }) => event === "join").length, 102, "the log has them");
  });

  test("no client listens unseen: until it is announced nothing is sent to it, and then it is greeted again", async (context) => {
    const { room, ana, arrive, tick } = await twoInARoom(context);
    const silent = arrive("silent");
    tick(1000);
    room.message(ana, '{"type":"update","camera":"on"}');
    room.message(ana, '{"type":"ice-candidate","candidates":[{"candidate":""}]}');
    const dan = arrive("dan");
    room.message(dan, SPEAKS);
    assert.deepEqual(
      greeting(dan).participants.map(({ id }) => id),
      ["ana", "ben"],
    );
    assert.deepEqual(types(silent), ["room-joined"]);
    const digest = rosterDigest([greeting(dan).self, ...greeting(dan).participants]);
    room.message(dan, JSON.stringify({ type: "ping", digest }));
    assert.equal(types(dan).at(-1), "pong", "the roster is the one that the others know");
    tick(1000);
    const joined = ana.sent.filter((message) => message.type === "participant-joined");
    assert.deepEqual(
      joined.map(({ participant, participantCount }) => [participant.id, participantCount]),
      [
        ["dan", 3],
        ["silent", 4],
      ],
    );
    assert.deepEqual(types(silent), ["room-joined", "room-joined"]);
    assert.deepEqual(
      greeting(silent).participants.map(({ id, camera }) => `${id} ${camera}`),
      ["ana on", "ben off", "dan off"],
    );
    room.message(ana, '{"type":"update","camera":"off"}');
    assert.equal(types(silent).at(-1), "participant-updated");
  });

  test("unreadable frames and the request for a lost greeting announce no newcomer", async (context) => {
    const { room, ana, arrive } = await twoInARoom(context);
    const cem = arrive("cem");
    room.message(cem, "{");
    room.message(cem, '{"type":"ping","digest":""}');
    assert.deepEqual(types(ana), []);
    room.message(cem, '{"type":"ping","digest":"of others"}');
    assert.deepEqual(types(ana), ["participant-joined"]);
    assert.equal(types(cem).at(-1), "roster");
  });

  test("a newcomer who returns by another socket is announced", async (context) => {
    const { ana, arrive } = await twoInARoom(context);
    const cem = arrive("cem");
    const again = arrive("again", new URLSearchParams({ resume: greeting(cem).resumeKey }));
    assert.equal(greeting(again).self.id, "cem");
    assert.deepEqual(types(ana), ["participant-joined"]);
  });
});
