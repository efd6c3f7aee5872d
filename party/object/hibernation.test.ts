import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { SERVER, startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";
import { afterSleep, untilItSlept, wakesOf } from "../testing/hibernation.js";
import { ModeratedRoom } from "../testing/moderated-room.js";
import { MODERATION_VARIABLES, tokenContractWith } from "../testing/token-kit.js";

/** Twice as long as a runtime lets a room be idle before it evicts it. */
const GRACE_SECONDS = 20;

// All rooms of this file sleep at the same time: sleep takes most of it.
describe("a room that was evicted from memory (hibernation)", { timeout: 240_000 }, () => {
  let server: DevServer;
  let moderated: DevServer;
  before(async () => {
    [server, moderated] = await Promise.all([
      startDevServer({
        // Invalid settings, to see that a live server works without them.
        ICE_SERVERS: "[{}]",
        ROOM_CAPACITY: "lots",
        GRACE_SECONDS: `${GRACE_SECONDS}`,
        SILENCE_SECONDS: "3600",
      }),
      startDevServer({ ...MODERATION_VARIABLES, SILENCE_SECONDS: "3600" }),
    ]);
  });
  after(async () => {
    await Promise.all([server.stop(), moderated.stop()]);
  });

  describe("and woken", { concurrency: true }, () => {
    test("by a request is the same room with the same participants and counters", async () => {
      const room = "asleep";
      const join = (displayName: string) =>
        TestClient.join(server.host, room, { query: { displayName, _pk: "same", metadata: '{"topic":"dreams"}' } });
      /** Everything except what changes with time. */
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
      assert.deepEqual(await afterSleep(server, room, report), awake);
      assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);

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
      assert.equal(back.id, ana.id, "the resume key outlives sleep");
    });

    test("by its alarm ends the absence of a participant, and is a whole room afterwards", async () => {
      await untilItSlept(async (attempt) => {
        const room = `alarm-${attempt}`;
        const [ana, ben] = [await TestClient.join(server.host, room), await TestClient.join(server.host, room)];
        await ben.client.vanish();
        await server.logged((line) => line.event === "away" && line["participant"] === ben.id);
        const wakes = wakesOf(server, room);
        const left = await ana.client.until("participant-left", undefined, (GRACE_SECONDS + 60) * 1000);
        assert.deepEqual(left, { type: "participant-left", id: ben.id, reason: "disconnected", participantCount: 1 });
        const hasSlept = wakesOf(server, room) > wakes;
        // PartyKit does not tell an object that an alarm has created which room it is.
        const cem = await TestClient.join(server.host, room);
        assert.deepEqual(cem.joined.room, ana.joined.room);
        // Only the settings are of no room.
        assert.ok(server.log().every(({ room, event }) => (event === "settings") === (room === "")));
        return hasSlept;
      });
    });

    test("is not evicted while a flooder is shut out, however quiet the others are", async () => {
      const room = "quiet";
      const ana = await TestClient.join(server.host, room);
      const mallory = await TestClient.join(server.host, room);
      for (let i = 0; i < 100; i++) mallory.client.send("{");
      assert.equal(await mallory.client.refused(), CLOSE_CODES.rateLimited);
      // Three times as long as a runtime lets a room be idle.
      await new Promise((resolve) => setTimeout(resolve, 30_000));
      const again = new TestClient(server.host, room, { query: { resume: mallory.joined.resumeKey } });
      assert.equal((await again.until("signaling-error")).details?.["reason"], "flood");
      assert.equal(await again.refused(), CLOSE_CODES.tryAgain);
      assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
    });

    test("keeps its lobby, lock, bans, spotlight and grants", async () => {
      const room = new ModeratedRoom("asleep", () => moderated);
      await room.open();
      await afterSleep(moderated, room.room, () => tokenContractWith(() => moderated).report(room.room));
      await room.isKept(true);
    });
  });

  test("the server warns once about each invalid setting", () => {
    const warnings = server.output.filter((line) => line.includes("ignored"));
    // `partykit dev` loses what is printed before its inspector listens.
    const isOnce = SERVER === "partykit" ? warnings.length <= 2 : warnings.length === 2;
    assert.ok(isOnce, `Not one warning for each of the two settings:\n${warnings.join("\n")}`);
  });

  test("the servers of the rooms that slept have logged no fault", async () => {
    assert.deepEqual(await faultsOf(server), []);
    assert.deepEqual(
      moderated.log().filter(({ event }) => event === "fault"),
      [],
    );
  });
});
