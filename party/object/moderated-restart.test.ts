import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { freePort, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { ModeratedRoom } from "../testing/moderated-room.js";
import { MODERATION_VARIABLES } from "../testing/token-kit.js";

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

  const start = async () => {
    server = await startDevServer({ ...MODERATION_VARIABLES, SILENCE_SECONDS: "3600" }, place);
  };

  test("a moderated room keeps its call, lobby, lock and bans when its server is killed and restarted", async () => {
    await start();
    const room = new ModeratedRoom("killed", () => server);
    await room.open();
    await server.stop();
    for (const { client } of [room.host, room.ben, room.eve]) await client.closed;
    await start();
    await room.isKept(false);
    assert.deepEqual(faults(server), []);
  });
});
