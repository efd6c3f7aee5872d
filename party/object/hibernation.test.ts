import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LIMITS } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { SERVER, startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

/** Three times as long as a runtime lets a room sit idle before it lets go of it. */
const GRACE_SECONDS = 30;

describe("a room that was asleep", { timeout: 180_000 }, () => {
  let server: DevServer;
  before(async () => {
    // Settings that cannot be understood, to see on the way that a live server does without them.
    server = await startDevServer({
      ICE_SERVERS: "[{}]",
      ROOM_CAPACITY: "lots",
      GRACE_SECONDS: `${GRACE_SECONDS}`,
      SILENCE_SECONDS: "3600",
    });
  });
  after(async () => {
    await server.stop();
  });

  test("is the same room with the same people, counters and all", async () => {
    const room = "asleep";
    const join = (displayName: string) =>
      TestClient.join(server.host, room, { query: { displayName, _pk: "same", metadata: '{"topic":"dreams"}' } });
    /** All but what changes with time. */
    const report = async (): Promise<object> => {
      const body: unknown = await (await fetch(`http://${server.host}/parties/main/${room}`)).json();
      assert.ok(typeof body === "object" && body !== null && "age" in body && "rates" in body);
      const { age: _age, rates: _rates, ...rest } = body;
      return rest;
    };
    const [ana, ben] = [await join("Ana"), await join("Ben")];
    assert.ok(!("iceServers" in ana.joined));
    ben.client.send({ type: "update", camera: "on", displayName: "é".repeat(LIMITS.displayNameLength) });
    ben.client.send({ type: "offer", to: ana.id, connectionId: "c", offerId: "o", sdp: "v=0" });
    ben.client.send("{");
    await ben.client.settled();
    await ana.client.settled();
    const awake = await report();

    // A runtime lets go of a room after it was idle for a while, which only the room's waking shows, and looking at it
    // keeps it awake: so leave it alone for longer each time, until it has slept. Nothing else depends on the time.
    let idle = 16_000;
    let asleep: unknown;
    do {
      assert.ok(idle < 30_000, "the room never slept");
      await new Promise((resolve) => setTimeout(resolve, idle));
      assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
      asleep = await report();
      idle += 5000;
    } while (!server.log().some(({ event }) => event === "wake"));
    assert.deepEqual(asleep, awake);

    const cem = await join("Cem");
    const { participant } = await ana.client.until("participant-joined");
    assert.deepEqual(participant, cem.joined.self);
    assert.deepEqual(
      cem.joined.participants.map(({ id, displayName, camera }) => ({ id, displayName, camera })),
      [
        { id: ana.id, displayName: "Ana", camera: "off" },
        { id: ben.id, displayName: "é".repeat(LIMITS.displayNameLength), camera: "on" },
      ],
    );
    assert.deepEqual(cem.joined.room, ana.joined.room);
    ana.client.send({ type: "offer", to: ben.id, connectionId: "c", offerId: "o", sdp: "v=0" });
    assert.equal((await ben.client.until("offer")).from, ana.id);
    const back = await TestClient.resume(server.host, room, ana);
    assert.equal(back.id, ana.id, "the key outlives sleep");

    // It sleeps while it waits for Ben, and only the alarm wakes it.
    ben.client.socket.terminate();
    await server.logged((line) => line.event === "away" && line["participant"] === ben.id);
    const wakes = () => server.log().filter(({ event }) => event === "wake").length;
    const before = wakes();
    const left = await back.client.until("participant-left", undefined, (GRACE_SECONDS + 30) * 1000);
    assert.deepEqual(left, { type: "participant-left", id: ben.id, reason: "disconnected", participantCount: 2 });
    assert.equal(wakes(), before + 1);
    // What the alarm woke is a whole room, whose id PartyKit itself does not know.
    const dan = await join("Dan");
    assert.deepEqual(dan.joined.room, ana.joined.room);
    await dan.client.vanish();
    await server.logged((line) => line.event === "away" && line["participant"] === dan.id);
    assert.ok(server.log().every((line) => line.room !== ""));
    assert.deepEqual(await faultsOf(server), []);
    const complaints = server.output.filter((line) => line.includes("ignored"));
    // `partykit dev` loses what is printed before its inspector listens.
    const told = SERVER === "partykit" ? complaints.length <= 2 : complaints.length === 2;
    assert.ok(told, `Not once for each of the two settings:\n${complaints.join("\n")}`);
  });
});
