import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { mintToken } from "./mint-token.js";

const SECRET = "the secret of the tests, long enough";
const ADMIN = "the-admin-token-of-a-test";
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const newRoom = () => `room-${randomUUID()}`;

describe("a server that requires tokens", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({
      TOKEN_SECRET: SECRET,
      GRACE_SECONDS: "3600",
      ADDRESS_HEADER: "x-test-address",
      ADDRESS_JOINS: "12",
    });
  });
  after(async () => {
    await server.stop();
  });

  const at = (room: string, query = "") => `http://${server.host}/parties/main/${room}${query}`;
  const join = async (room: string, user = "u") =>
    TestClient.join(server.host, room, { query: { token: await mintToken({ room, user }, SECRET) } });

  test("a join with the longest name, token, query and metadata is accepted", async () => {
    const wide = (length: number) => "会".repeat(length);
    const room = wide(42);
    const names = { user: wide(LIMITS.userLength), name: wide(LIMITS.displayNameLength) };
    const token = await mintToken({ room, ...names, role: "listener", once: true }, SECRET);
    const headers = {
      "x-test-address": "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff",
      host: `${"long.".repeat(40)}example`,
    };
    const ana = await TestClient.join(server.host, encodeURIComponent(room), { query: { token }, headers });
    assert.equal(ana.joined.self.user, names.user);
    ana.client.send({ type: "update", microphone: "off", camera: "off", screen: "off", handRaised: true });
    assert.deepEqual(await ana.client.settled(), []);
    await ana.client.leave();
  });

  test("reports are refused without the admin token", async () => {
    const room = newRoom();
    const ana = await join(room);
    for (const path of [
      at(room),
      at("nobody-there"),
      at(room, "?format=prometheus"),
      `http://${server.host}/parties/main`,
    ]) {
      for (const method of ["GET", "HEAD"]) {
        const response = await fetch(path, { method, headers: { authorization: "Bearer " } });
        assert.equal(response.status, 401, `${method} ${path}`);
        assert.doesNotMatch(await response.text(), new RegExp(`${room}|${ana.id}`));
      }
    }
    for (const method of ["OPTIONS", "PUT", "DELETE", "PATCH", "POST"]) {
      assert.equal((await fetch(at(room), { method })).status, 405, method);
    }
  });

  test("a leave request needs the resume key and no token", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room, "ana"), await join(room, "ben")];
    for (const key of [randomUUID(), ben.id, "", "x".repeat(5000), "%00", "__proto__"]) {
      const response = await fetch(at(room, `?leave=${key}`), { method: "POST" });
      assert.equal(response.status, key === "" ? 405 : 204);
    }
    assert.equal((await ana.client.settled()).filter(({ type }) => type === "participant-left").length, 0);
    assert.equal((await fetch(at(room, `?leave=${ben.joined.resumeKey}`), { method: "POST" })).status, 204);
    assert.equal((await ana.client.until("participant-left")).id, ben.id);
  });

  test("an address that sends too many HTTP requests is refused for a while", async () => {
    const headers = { "x-test-address": "198.51.100.30" };
    const ask = async (method: string, query = "") => (await fetch(at(newRoom(), query), { method, headers })).status;
    for (let i = 0; i < 6; i++) {
      assert.equal(await ask("GET"), 401);
      assert.equal(await ask("POST", "?leave=x"), 204);
    }
    assert.deepEqual([await ask("GET"), await ask("POST", "?leave=x")], [429, 429]);
    const elsewhere = { headers: { "x-test-address": "198.51.100.31" } };
    assert.equal((await fetch(at(newRoom()), elsewhere)).status, 401);
    const token = await mintToken({ room: "*", user: "u" }, SECRET);
    await TestClient.join(server.host, newRoom(), { query: { token }, headers });
  });

  test("keys named in a token's header are neither used nor fetched", async () => {
    const room = newRoom();
    const claims = { room, sub: "u", exp: Math.floor(Date.now() / 1000) + 60 };
    const heads: [object, string][] = [
      [{ kid: "../../../dev/null" }, "token-signature"],
      [{ jwk: { kty: "oct", k: "" } }, "token-signature"],
      [{ jku: "http://127.0.0.1:1/keys", x5u: "http://127.0.0.1:1/cert" }, "token-signature"],
      [{ crit: ["exp"], exp: 1 }, "token-malformed"],
      [{ crit: ["b64"], b64: false }, "token-malformed"],
      [{ crit: "x" }, "token-malformed"],
      [{ alg: ["HS256"] }, "token-malformed"],
      [{ alg: "__proto__" }, "token-algorithm"],
    ];
    for (const [head, reason] of heads) {
      const token = `${base64({ alg: "HS256", ...head })}.${base64(claims)}.${base64({})}`;
      const client = new TestClient(server.host, room, { query: { token } });
      assert.equal((await client.until("signaling-error")).details?.["reason"], reason, JSON.stringify(head));
      assert.equal(await client.refused(), CLOSE_CODES.unauthorized);
    }
  });

  test("the server that requires tokens has logged no fault", async () => {
    const token = await mintToken({ room: "*", user: "u" }, SECRET);
    await assert.doesNotReject(TestClient.join(server.host, "after-all", { query: { token } }));
    assert.deepEqual(
      server.log().filter(({ event }) => event === "fault"),
      [],
    );
  });
});

describe("a server whose keys cannot be reached", { timeout: 120_000 }, () => {
  const answers: [kind: string, answer: (response: ServerResponse) => void, says: RegExp][] = [
    ["never come", () => undefined, /timed out/i],
    ["are no JSON", (response) => response.end("<html>"), /JSON/],
    ["are no keys", (response) => response.end('{"keys":"none"}'), /malformed/],
    ["are elsewhere", (response) => response.writeHead(302, { location: "/keys" }).end(), /200 OK/],
    ["are not there", (response) => response.writeHead(404).end(), /200 OK/],
  ];
  let source: Server;
  let server: DevServer;
  let answer = (response: ServerResponse): unknown => response.end();
  before(async () => {
    source = createServer((_, response) => void answer(response)).listen(0, "127.0.0.1");
    await once(source, "listening");
    const { port } = source.address() as AddressInfo;
    server = await startDevServer({ TOKEN_JWKS: `http://127.0.0.1:${port}/jwks`, ADMIN_TOKEN: ADMIN });
  });
  after(async () => {
    source.closeAllConnections();
    source.close();
    await server.stop();
  });

  for (const [kind, way, says] of answers) {
    test(`a join is refused as temporary while the keys ${kind}, and the log says why`, async () => {
      answer = way;
      const room = newRoom();
      const token = `${base64({ alg: "RS256", kid: "one" })}.${base64({ room, sub: "u", exp: 9e9 })}.AAAA`;
      const client = new TestClient(server.host, room, { query: { token } });
      const { details } = await client.until("signaling-error");
      assert.deepEqual(details, { reason: "keys", status: 503, retryAfter: 5 });
      assert.equal(await client.refused(), CLOSE_CODES.tryAgain);
      const line = await server.logged((entry) => entry.room === room);
      assert.deepEqual([line.event, line["why"]], ["refused-join", "keys"]);
      assert.match(String(line["error"]), says);
      assert.ok(!JSON.stringify(line).includes(token));
    });
  }
});
