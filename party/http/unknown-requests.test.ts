import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Lobby, Request as PartyRequest } from "partykit/server";
import { freePort, startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";
import RoomServer from "../server.js";
import { rawRequest } from "../testing/raw-socket.js";

describe("requests that no room answers", { timeout: 120_000 }, () => {
  let storage: string;
  let server: DevServer;
  before(async () => {
    storage = await mkdtemp(join(tmpdir(), "unknown-"));
    server = await startDevServer({ ADDRESS_JOINS: "100000" }, { port: await freePort(), storage });
  });
  after(async () => {
    await server.stop();
    await rm(storage, { recursive: true });
  });

  const path = (query = "") => `/parties/main/made-up-${randomUUID()}${query}`;
  const ask = (method: string, query = "") => fetch(`http://${server.host}${path(query)}`, { method });

  /** The number of objects that were ever woken: the runtimes keep a database for each. */
  async function objects(): Promise<number> {
    const files = await readdir(storage, { recursive: true });
    return files.filter((file) => /[\da-f]{64}\.sqlite$/.test(file)).length;
  }

  test("requests that no room answers are refused, wake no object and leave no storage", async () => {
    const before = await objects();
    for (let round = 0; round < 10; round++) {
      for (const method of ["OPTIONS", "DELETE", "PUT", "PATCH", "POST"]) {
        const response = await ask(method);
        assert.equal(response.status, 405, method);
        assert.deepEqual(((await response.json()) as { code: unknown }).code, "method-not-allowed");
      }
      assert.equal((await ask("POST", "?leave=")).status, 405);
      assert.equal((await ask("POST", `?leave=${"x".repeat(65)}`)).status, 204);
      for (const method of ["GET", "POST"]) assert.equal((await ask(method, "/more?leave=x")).status, 404, method);
    }
    assert.equal(await objects(), before);
    await ask("GET");
    assert.equal(await objects(), before + 1, "or this test could not fail");
  });

  const upgrade = { connection: "Upgrade", upgrade: "websocket" };
  const handshake = { ...upgrade, "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==" };
  const METHODS = ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"];

  // Development servers of both runtimes put a program of their own in front, which makes a GET of such a request, and
  // fails with the socket that it gets. Only the Worker can be reached without it.
  test("a request for a socket that is no GET is answered 405, and causes no exception", async () => {
    const before = await objects();
    for (const method of METHODS) {
      for (const headers of [handshake, upgrade]) {
        const lobby = { id: "", env: {}, parties: {} } as unknown as Lobby;
        const request = new Request(`http://x${path()}`, { method, headers }) as unknown as PartyRequest;
        const answer = await RoomServer.onBeforeConnect(request, lobby);
        assert.equal(answer instanceof Response && answer.status, 405, `PartyKit: ${method}`);
        if (!server.direct) continue;
        const { status } = await rawRequest(await server.direct(), { method, path: path(), headers });
        assert.equal(status, 405, method);
      }
    }
    assert.equal(await objects(), before);
    assert.deepEqual(await faultsOf(server), []);
    assert.doesNotMatch(server.output.join("\n"), /must be initiated with a GET|TypeError|fetch error/);
  });
});
