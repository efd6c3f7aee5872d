import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { freePort, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { ModeratedRoom } from "../testing/moderated-room.js";
import { MODERATION_VARIABLES, tokenContractWith } from "../testing/token-kit.js";

const faults = (server: DevServer) => server.log().filter(({ event }) => event === "fault");

describe("a moderated room", { timeout: 180_000 }, () => {
  let place: ServerPlace;
  let server: DevServer;
  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "moderated-")) };
  });
  after(async () => {
    await server.stop();
    await rm(place.storage, { recursive: true });
  });

  const contract = tokenContractWith(() => server);
  const start = async () => {
    server = await startDevServer({ ...MODERATION_VARIABLES, SILENCE_SECONDS: "3600" }, place);
  };

  test("is what it was when its server was killed and started again: call, lobby, lock, ban and all", async () => {
    await start();
    const room = new ModeratedRoom("killed", () => server);
    await room.open();
    await server.stop();
    for (const { client } of [room.host, room.ben, room.eve]) await client.closed;
    await start();
    await room.isKept(false);
    assert.deepEqual(faults(server), []);
  });

  test("is what it was after it has slept", async () => {
    const room = new ModeratedRoom("asleep", () => server);
    await room.open();
    // A runtime lets go of a room after it was idle for a while, which only the room's waking shows, and looking at it
    // keeps it awake: so leave it alone for longer each time, until it has slept. Nothing else depends on the time.
    const hasSlept = () => server.log().some((line) => line.room === room.room && line.event === "wake");
    for (let idle = 14_000; !hasSlept(); idle += 5000) {
      assert.ok(idle < 30_000, "the room never slept");
      await new Promise((resolve) => setTimeout(resolve, idle));
      await contract.report(room.room);
    }
    await room.isKept(true);
    assert.deepEqual(faults(server), []);
  });
});
