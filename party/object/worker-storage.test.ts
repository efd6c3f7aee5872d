import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { TestClient } from "../testing/client.js";
import { freePort } from "../testing/live-server.js";
import { startWorker } from "../testing/worker-server.js";

describe("the storage of a Worker", { timeout: 60_000 }, () => {
  let storage: string;
  before(async () => {
    storage = await mkdtemp(join(tmpdir(), "kept-"));
  });
  after(async () => {
    await rm(storage, { recursive: true });
  });

  async function isKept(name: string): Promise<boolean> {
    const files = await readdir(storage, { recursive: true, withFileTypes: true });
    const contents = files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name)));
    return (await Promise.all(contents)).some((content) => content.includes(name));
  }

  test("a Worker stores nothing for rooms that were only requested, though partyserver stores each name", async () => {
    const server = await startWorker({}, { port: await freePort(), storage });
    const url = (room: string) => `http://${server.host}/parties/main/${room}`;
    assert.equal((await fetch(url("only-asked-for"))).status, 404);
    assert.equal((await fetch(`${url("never-left")}?leave=x`, { method: "POST" })).status, 204);
    const unreadable = { query: { displayName: "x".repeat(1000) } };
    await new TestClient(server.host, "never-joined", unreadable).refused();
    const ana = await TestClient.join(server.host, "lived-in");
    await ana.client.settled();
    await server.stop();
    assert.ok(await isKept("lived-in"), "or this test could not fail");
    for (const room of ["only-asked-for", "never-left", "never-joined"]) assert.ok(!(await isKept(room)), room);
  });
});
