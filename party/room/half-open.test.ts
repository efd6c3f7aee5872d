import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer, type LogLine } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";
import { untilItSlept, wakesOf } from "../testing/hibernation.js";

/** Three times as long as a runtime lets a room be idle before it evicts it. */
const SILENCE_SECONDS = 30;

/** Idle for long enough that the room may sleep before the next ping. */
const PING_INTERVAL = 14_000;

describe("a half-open socket", { timeout: 240_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ SILENCE_SECONDS: `${SILENCE_SECONDS}`, GRACE_SECONDS: "1" });
  });
  after(async () => {
    await server.stop();
  });

  /** The log of a room. */
  const logOf = (room: string) => server.log().filter((line) => line.room === room);
  const is =
    (room: string, event: string, participant?: string) =>
    (line: LogLine): boolean =>
      line.room === room && line.event === event && (!participant || line["participant"] === participant);

  /** A participant who reads and sends nothing without closing the socket, like a closed laptop. */
  async function vanished(room: string) {
    const participant = await TestClient.join(server.host, room);
    participant.client.socket.pause();
    return participant;
  }

  // Both wait at the same time.
  describe("whose client is gone", { concurrency: true }, () => {
    test("a half-open socket is closed, and its participant leaves, even if the room sleeps between pings of the others", async () => {
      await untilItSlept(async (attempt) => {
        const room = `with-others-${attempt}`;
        const ana = await TestClient.join(server.host, room);
        const pings = setInterval(() => {
          ana.client.send({ type: "ping", digest: "" });
        }, PING_INTERVAL);
        try {
          const ben = await vanished(room);
          const left = await ana.client.until("participant-left", undefined, (SILENCE_SECONDS + 60) * 1000);
          assert.deepEqual(left, { type: "participant-left", id: ben.id, reason: "disconnected", participantCount: 1 });
          assert.ok(logOf(room).some((line) => is(room, "away", ben.id)(line) && line["silent"] === true));
          ben.client.socket.resume();
          assert.equal(await ben.client.refused(), CLOSE_CODES.silent);
          assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
          assert.ok(!logOf(room).some(is(room, "away", ana.id)));
          return wakesOf(server, room) > 0;
        } finally {
          clearInterval(pings);
        }
      });
    });

    test("half-open sockets do not keep a room without others, which only the alarm can wake", async () => {
      await untilItSlept(async (attempt) => {
        const room = `without-others-${attempt}`;
        const participants = [await vanished(room), await vanished(room)];
        await server.logged(is(room, "forget"));
        const events = logOf(room).map(({ event }) => event);
        assert.equal(events.filter((event) => event === "away").length, participants.length);
        for (const { client } of participants) client.socket.terminate();
        assert.equal((await fetch(`http://${server.host}/parties/main/${room}`)).status, 404);
        return events.slice(0, events.indexOf("away")).includes("wake");
      });
    });
  });

  test("half-open sockets cause no fault in the server's log", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
