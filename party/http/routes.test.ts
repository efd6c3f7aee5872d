import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import WebSocket from "ws";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const TOKEN = "the-admin-token-of-a-test";

describe("the routes to a room", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ ADMIN_TOKEN: TOKEN, GRACE_SECONDS: "3600" });
  });
  after(async () => {
    await server.stop();
  });

  const newRoom = () => `room-${randomUUID()}`;
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://${server.host}${path}`, { method, headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
  async function idOf(response: Response): Promise<unknown> {
    assert.equal(response.status, 200);
    return ((await response.json()) as { id: unknown }).id;
  }

  test("internal headers from a client change nothing", async () => {
    const [room, other] = [newRoom(), newRoom()];
    const ana = await TestClient.join(server.host, room);
    const internal = {
      "x-partykit-props": "{",
      "x-partykit-room": other,
      "x-partykit-namespace": "other",
      "x-rtc-query": "?displayName=forged",
      "x-rtc-entrant": "%",
    };
    assert.equal(await idOf(await ask(`/parties/main/${room}`, internal)), room);
    assert.equal((await ask(`/parties/main/${room}?leave=x`, internal, "POST")).status, 204);
    assert.equal((await ask(`/parties/main/${other}`, internal)).status, 404);
    const ben = await TestClient.join(server.host, room, { headers: internal });
    assert.deepEqual(ben.joined.participants, [ana.joined.self]);
    assert.equal(ben.joined.self.displayName, "");
  });

  test("a room has the same address in the older spelling", async () => {
    const room = newRoom();
    await TestClient.join(server.host, room);
    assert.equal(await idOf(await ask(`/party/${room}`)), room);
  });

  test("rooms with names of any script and of the longest length are reachable", async () => {
    for (const name of ["あ".repeat(42), "\u{20000}".repeat(32), "Büro: Süd (3)"]) {
      const segment = encodeURIComponent(name);
      const { joined, client } = await TestClient.join(server.host, segment);
      assert.equal(joined.room.id, name);
      assert.equal(await idOf(await ask(`/parties/main/${segment}`)), name);
      await client.leave();
      assert.equal((await ask(`/parties/main/${segment}`)).status, 404);
    }
  });

  test("addresses that only resemble a room's are not found", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const paths = [
      ...[`/parties//main//${room}`, `/parties/main//${room}`, `//parties/main/${room}`, `/parties/other/${room}`],
      ...[`/parties/Main/${room}`, `/PARTIES/main/${room}`, `/x/parties/main/${room}`, `/main/${room}`, `/${room}`],
    ];
    for (const path of paths) {
      const { status } = await ask(path);
      assert.ok(status >= 400, `${path} ${status}`);
      const socket = new WebSocket(`ws://${server.host}${path}`);
      socket.on("error", () => {});
      socket.on("message", (data: Buffer) => assert.doesNotMatch(data.toString(), /room-joined/, path));
      await new Promise((resolve) => socket.once("close", resolve));
    }
    assert.deepEqual(await ana.client.settled(), []);
  });

  test("the server has logged no fault after requests to all routes", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
