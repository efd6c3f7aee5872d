import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer, type LogLine } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

/** Three times as long as a runtime lets a room sit idle before it lets go of it. */
const SILENCE_SECONDS = 30;

/** Idle for long enough that the room may sleep before the next one. */
const PING_INTERVAL = 14_000;

describe("a socket that looks open and is not", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ SILENCE_SECONDS: `${SILENCE_SECONDS}`, GRACE_SECONDS: "1" });
  });
  after(async () => {
    await server.stop();
  });

  /** What was logged of a room, in its order. */
  const logOf = (room: string) => server.log().filter((line) => line.room === room);
  const is =
    (room: string, event: string, participant?: string) =>
    (line: LogLine): boolean =>
      line.room === room && line.event === event && (!participant || line["participant"] === participant);

  /** They read nothing and say nothing, and the server is not told: as seen from it, a laptop that was closed. */
  async function vanished(room: string) {
    const participant = await TestClient.join(server.host, room);
    participant.client.socket.pause();
    return participant;
  }

  // Both wait for the same time to pass.
  describe("and whose owner is gone", { concurrency: true }, () => {
    test("is no ghost for those who are there, even if the room sleeps between what they say", async () => {
      const room = "with-one-there";
      const ana = await TestClient.join(server.host, room);
      const pings = setInterval(() => {
        ana.client.send({ type: "ping", digest: "" });
      }, PING_INTERVAL);
      try {
        const ben = await vanished(room);
        const left = await ana.client.until("participant-left", undefined, (SILENCE_SECONDS + 30) * 1000);
        assert.deepEqual(left, { type: "participant-left", id: ben.id, reason: "disconnected", participantCount: 1 });
        assert.ok(logOf(room).some((line) => is(room, "away", ben.id)(line) && line["silent"] === true));
        ben.client.socket.resume();
        assert.equal(await ben.client.refused(), CLOSE_CODES.silent);
        assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
        assert.ok(!logOf(room).some(is(room, "away", ana.id)));
        assert.ok(logOf(room).some(is(room, "wake")), "the room never slept");
      } finally {
        clearInterval(pings);
      }
    });

    test("does not keep a room in which there are no others, though only the alarm can wake it", async () => {
      const room = "with-nobody-there";
      const people = [await vanished(room), await vanished(room)];
      await server.logged(is(room, "forget"));
      const events = logOf(room).map(({ event }) => event);
      assert.ok(events.indexOf("wake") > 0 && events.indexOf("wake") < events.indexOf("away"), events.join());
      assert.equal(events.filter((event) => event === "away").length, people.length);
      for (const { client } of people) client.socket.terminate();
      assert.equal((await fetch(`http://${server.host}/parties/main/${room}`)).status, 404);
    });
  });

  test("has been no fault of the server's own", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
