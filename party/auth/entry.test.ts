import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { accessWarning, readAccess } from "./token-settings.js";
import { settingsOf } from "../config/environment.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient, type ClientOptions } from "../testing/client.js";
import { SERVER, startDevServer, type DevServer } from "../testing/dev-server.js";
import { mintToken, type TokenRequest } from "./mint-token.js";

const SECRET = "the secret of the tests, long enough";
const BEFORE = "the secret that was, just as long as it";
const now = () => Math.floor(Date.now() / 1000);
const newRoom = () => `room-${randomUUID()}`;
const bytes = (text: string) => new TextEncoder().encode(text);
const sign = (claims: Record<string, unknown>, secret = SECRET, alg = "HS256") =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(bytes(secret));
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The refusal that a client receives. */
async function refusal(server: DevServer, room: string, token?: string, options: ClientOptions = {}) {
  const query = { ...options.query, ...(token !== undefined && { token }) };
  const client = new TestClient(server.host, room, { ...options, query });
  const { code, message, details } = await client.until("signaling-error");
  assert.match(message, /^[A-Z].*\.$/, "a sentence");
  assert.ok(!token || !message.includes(token));
  return { code, ...details, message, closeCode: await client.refused() };
}
const unauthorized = (reason: string) => ({
  code: "unauthorized",
  reason,
  status: 401,
  closeCode: CLOSE_CODES.unauthorized,
});
const forbidden = (reason: string, status = 403) => ({
  code: "forbidden",
  reason,
  status,
  closeCode: CLOSE_CODES.forbidden,
});

async function assertRefused(
  server: DevServer,
  room: string,
  token: string | undefined,
  expected: object,
  says: RegExp,
) {
  const { message, ...told } = await refusal(server, room, token);
  assert.deepEqual(told, expected);
  assert.match(message, says);
}

describe("a server with a secret", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({
      TOKEN_SECRET: SECRET,
      TOKEN_SECRET_BEFORE: BEFORE,
      ALLOWED_ORIGINS: "https://calls.example https://*.team.example",
      GRACE_SECONDS: "3600",
      REQUIRE_TOKENS: "on",
    });
  });
  after(async () => {
    await server.stop();
  });

  const mint = (request: Partial<TokenRequest> & { room: string }, secret = SECRET) =>
    mintToken({ user: "u1", ...request }, secret);
  const join = (room: string, token: string, query: Record<string, string> = {}) =>
    TestClient.join(server.host, room, { query: { ...query, token } });

  test("a valid token admits with the name, user and role that it holds", async () => {
    const room = newRoom();
    const token = await mint({ room, user: "ana@example", name: "Ana", role: "host" });
    const ana = await join(room, token, { displayName: "The Queen", user: "queen", role: "host" });
    const { displayName, user, role } = ana.joined.self;
    assert.deepEqual({ displayName, user, role }, { displayName: "Ana", user: "ana@example", role: "host" });
    assert.equal(ana.joined.named, true);

    const ben = await join(room, await mint({ room: "room-*", user: "ben" }), { displayName: "Ben" });
    assert.deepEqual(ben.joined.participants, [ana.joined.self]);
    assert.equal(ben.joined.self.displayName, "Ben", "a participant whose token holds no name chooses one");
    assert.equal(ben.joined.self.role, "speaker");
    assert.equal(ben.joined.named, undefined);

    ana.client.send({ type: "update", displayName: "The Queen", handRaised: true });
    const { participant } = await ben.client.until("participant-updated");
    assert.deepEqual(participant, { ...ana.joined.self, handRaised: true }, "and is not called otherwise later");
    ben.client.send(JSON.stringify({ type: "update", displayName: "Benjamin", user: "ana@example", role: "host" }));
    const renamed = await ana.client.until("participant-updated");
    assert.deepEqual(renamed.participant, { ...ben.joined.self, displayName: "Benjamin" });
    for (const rest of ["jti", "exp", "room-*"])
      assert.ok(!ben.client.frames.join().includes(rest), "the rest of a token is nobody's business");
    assert.equal((await join(room, await mint({ room }, BEFORE))).joined.self.user, "u1", "nor is the old secret lost");
  });

  test("a join without a token is refused", async () => {
    for (const token of [undefined, ""]) {
      await assertRefused(server, newRoom(), token, unauthorized("token-missing"), /Ask for a link/);
    }
  });

  test("a malformed token is refused", async () => {
    for (const token of ["x", "a.b.c", "é", "null", "x".repeat(5000), `${await mint({ room: "r" })}.`]) {
      await assertRefused(server, "r", token, unauthorized("token-malformed"), /cannot be read/);
    }
  });

  test("an expired token is refused, and so is one that is not valid yet", async () => {
    const room = newRoom();
    const old = await sign({ room, sub: "u", exp: now() - 90 });
    await assertRefused(server, room, old, unauthorized("token-expired"), /has expired/);
    const early = await mint({ room, startsIn: 300 });
    const { opensAt, retryAfter, ...told } = { opensAt: 0, retryAfter: 0, ...(await refusal(server, room, early)) };
    assert.deepEqual({ ...told, ...unauthorized("token-early"), closeCode: CLOSE_CODES.tryAgain }, told);
    assert.ok(retryAfter > 200 && opensAt > Date.now());
  });

  test("a token for another room is refused", async () => {
    const room = newRoom();
    for (const meant of [newRoom(), room.toUpperCase(), `${room}-*`, "*-elsewhere"]) {
      await assertRefused(server, room, await mint({ room: meant }), forbidden("token-room"), /another room/);
    }
  });

  test("tokens with alg none, another algorithm or another key are refused", async () => {
    const room = newRoom();
    const claims = { room, sub: "u", exp: now() + 60 };
    for (const alg of ["none", "None", "HS512", "RS256"]) {
      for (const signature of ["", "AAAA"]) {
        const token = `${base64({ alg })}.${base64(claims)}.${signature}`;
        await assertRefused(server, room, token, unauthorized("token-algorithm"), /another algorithm/);
      }
    }
    const other = await sign(claims, SECRET, "HS384");
    await assertRefused(server, room, other, unauthorized("token-algorithm"), /another algorithm/);
    const key = await sign(claims, "another secret that is long enough, too");
    await assertRefused(server, room, key, unauthorized("token-signature"), /was changed, or was signed with a key/);
  });

  test("a token whose payload was changed after signing is refused", async () => {
    const room = newRoom();
    const [header, , signature] = (await mint({ room, role: "listener" })).split(".");
    const payload = base64({ room, sub: "u1", role: "host", exp: now() + 600 });
    const token = [header, payload, signature].join(".");
    await assertRefused(server, room, token, unauthorized("token-signature"), /was changed/);
  });

  test("a token with missing or invalid claims is refused", async () => {
    const room = newRoom();
    const good = { room, sub: "u", exp: now() + 60 };
    const wrong: [Record<string, unknown>, RegExp][] = [
      [{ sub: "u", exp: good.exp }, /room: /],
      [{ room, exp: good.exp }, /sub: /],
      [{ room, sub: "u" }, /exp: /],
      [{ ...good, sub: 7 }, /sub: /],
      [{ ...good, role: "king" }, /role: Expected host/],
      [{ ...good, grants: ["everything"] }, /grants\.0: /],
      [{ ...good, name: "n".repeat(65) }, /name: /],
      [{ ...good, jti: "j".repeat(129) }, /jti: /],
      [{ ...good, jti: "é" }, /jti: /],
    ];
    for (const [claims, says] of wrong) {
      await assertRefused(server, room, await sign(claims), unauthorized("token-claims"), says);
    }
  });

  test("a one-time token admits once in all rooms, and lets only its holder return", async () => {
    const [room, elsewhere] = [newRoom(), newRoom()];
    const token = await mint({ room: "room-*", user: "once", once: true });
    const ana = await join(room, token);
    // The token is held until the room has read the page's first message.
    while ((await refusal(server, room, token)).closeCode === CLOSE_CODES.tryAgain);
    for (const name of [room, elsewhere]) {
      await assertRefused(server, name, token, unauthorized("token-used"), /belongs to another page/);
      const { message: _, ...told } = await refusal(server, name, token, { query: { resume: randomUUID() } });
      assert.deepEqual(told, unauthorized("token-used"), "a made-up key opens nothing");
    }
    ana.client.socket.terminate();
    const again = await join(room, token, { resume: ana.joined.resumeKey });
    assert.equal(again.id, ana.id);
    assert.equal(again.joined.self.user, "once");
    const both = await Promise.allSettled([1, 2].map(() => join(elsewhere, token)));
    assert.ok(both.every(({ status }) => status === "rejected"));
    const fresh = await mint({ room: elsewhere, once: true });
    const race = await Promise.allSettled([1, 2, 3, 4].map(() => join(elsewhere, fresh)));
    assert.equal(race.filter(({ status }) => status === "fulfilled").length, 1, "one of those at the same moment");
  });

  test("a resume key does not work with another user's token", async () => {
    const room = newRoom();
    const ana = await join(room, await mint({ room, user: "ana" }));
    const thief = await join(room, await mint({ room, user: "eve" }), { resume: ana.joined.resumeKey });
    assert.notEqual(thief.id, ana.id);
    assert.equal(thief.joined.self.user, "eve");
    assert.equal(ana.client.socket.readyState, ana.client.socket.OPEN);
    const back = await join(room, await mint({ room, user: "ana" }), { resume: ana.joined.resumeKey });
    assert.equal(back.id, ana.id, "a fresh token of the same person does");
  });

  test("internal headers and _pk from a client are ignored", async () => {
    const room = newRoom();
    const entrant = encodeURIComponent('{"identity":{"user":"eve","role":"host","grants":["moderate"]}}');
    const headers = { "x-rtc-entrant": entrant, "X-RTC-Query": "?token=x", "x-partykit-connection-id": "mine" };
    const { message: _, ...told } = await refusal(server, room, undefined, { headers, query: { _pk: "mine" } });
    assert.deepEqual(told, unauthorized("token-missing"));
    const ana = await TestClient.join(server.host, room, {
      headers,
      query: { token: await mint({ room, user: "ana", role: "listener" }), _pk: "mine" },
    });
    assert.equal(ana.joined.self.user, "ana");
    assert.equal(ana.joined.self.role, "listener");
    assert.notEqual(ana.id, "mine");
  });

  test("a page from another origin is refused, and a client without an origin needs only the token", async () => {
    const room = newRoom();
    const token = await mint({ room });
    for (const origin of ["https://evil.example", "http://calls.example", "https://team.example", "null"]) {
      const { message, ...told } = await refusal(server, room, token, { headers: { origin } });
      assert.deepEqual(told, forbidden("origin"), origin);
      assert.match(message, /no page from this address/);
    }
    for (const origin of ["https://calls.example", "https://a.team.example"]) {
      await TestClient.join(server.host, room, { headers: { origin }, query: { token } });
    }
    await join(room, token);
  });

  test("invalid room names are refused over sockets and over HTTP", async () => {
    const token = await mint({ room: "*" });
    for (const segment of ["%73tandup", "a%2Fb", "a%00b", "%E2%80%AE", "%20a", "x".repeat(129), "~tokens-1"]) {
      const { message, ...told } = await refusal(server, segment, token);
      const expected = {
        code: "invalid-message",
        reason: "room-name",
        status: 400,
        closeCode: CLOSE_CODES.invalidJoin,
      };
      assert.deepEqual(told, expected, segment);
      assert.match(message, /name/);
      const response = await fetch(`http://${server.host}/parties/main/${segment}`, { method: "POST" });
      assert.equal(response.status, 400, segment);
      assert.match(await response.text(), /name/);
    }
    assert.equal((await join(encodeURIComponent("Büro: Süd"), token)).joined.room.id, "Büro: Süd");
  });

  test("refused joins wake no room, and nothing of their tokens is logged but the user", async () => {
    const room = newRoom();
    const token = await sign({ room, sub: "the-sub", exp: now() - 90, secretClaim: "the-secret" });
    await refusal(server, room, token);
    const line = await server.logged((entry) => entry.room === room);
    const { time: _time, ...told } = line;
    const expected = { event: "refused-join", code: "unauthorized", why: "token-expired", outcome: "refused" };
    assert.deepEqual(told, { level: "warn", room, user: "the-sub", ...expected });
    const ana = await join(
      room,
      await mint({ room, user: "the-user", name: "the-name", grants: ["chat"], once: true }),
    );
    const joined = await server.logged((entry) => entry.room === room && entry.event === "join");
    assert.deepEqual([joined["participant"], joined["user"], joined["role"]], [ana.id, "the-user", "speaker"]);
    const printed = server.output.join("\n");
    for (const secret of [SECRET, "the-secret", "the-name", "eyJ"]) assert.ok(!printed.includes(secret), secret);
    assert.doesNotMatch(printed, /SERVER IS OPEN/);
    assert.deepEqual(
      server.log().filter(({ event }) => event === "fault"),
      [],
    );
  });
});

describe("a server with public keys", { timeout: 120_000 }, () => {
  test("public keys are fetched, bound to the algorithm, and fetched again after a failure", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const other = await generateKeyPair("ES256", { extractable: true });
    const jwk = await exportJWK(publicKey);
    const set = { keys: [{ ...jwk, kid: "one", alg: "ES256" }] };
    let isBroken = true;
    const source = createServer((_, response) => {
      if (isBroken) response.writeHead(500).end();
      else response.setHeader("content-type", "application/json").end(JSON.stringify(set));
    }).listen(0, "127.0.0.1");
    await once(source, "listening");
    const { port } = source.address() as AddressInfo;
    const server = await startDevServer({
      TOKEN_JWKS: `http://127.0.0.1:${port}/keys`,
      TOKEN_ALGORITHM: "ES256",
      TOKEN_ISSUER: "https://id.example",
      TOKEN_AUDIENCE: "calls",
    });
    try {
      const room = newRoom();
      const request = { room, user: "u", issuer: "https://id.example", audience: "calls" };
      const key = { ...(await exportJWK(privateKey)), alg: "ES256", kid: "one" };
      const token = await mintToken(request, key);
      const unsure = { ...forbidden("keys", 503), closeCode: CLOSE_CODES.tryAgain, retryAfter: 5 };
      await assertRefused(server, room, token, unsure, /Try again in a minute/);
      isBroken = false;
      const { joined } = await TestClient.join(server.host, room, { query: { token } });
      assert.equal(joined.self.user, "u");
      const stranger = { ...(await exportJWK(other.privateKey)), alg: "ES256", kid: "one" };
      const byStranger = await mintToken(request, stranger);
      await assertRefused(server, room, byStranger, unauthorized("token-signature"), /signed with a key/);
      const unknown = await mintToken(request, { ...stranger, kid: "two" });
      await assertRefused(server, room, unknown, unauthorized("token-signature"), /signed with a key/);
      // The public key used as a shared secret: a server that trusts the token's `alg` would accept it.
      const confused = await mintToken(request, JSON.stringify(jwk));
      await assertRefused(server, room, confused, unauthorized("token-algorithm"), /another algorithm/);
      for (const wrong of [{ issuer: "https://evil.example" }, { audience: "mail" }, { audience: undefined }]) {
        const foreign = await mintToken({ ...request, ...wrong }, key);
        await assertRefused(server, room, foreign, unauthorized("token-claims"), /(iss|aud): /);
      }
    } finally {
      source.close();
      await server.stop();
    }
  });
});

describe("a server without a secret", { timeout: 120_000 }, () => {
  // In this process, because `partykit dev` loses what a server prints before its inspector listens.
  test("a server without a secret warns about it once", (context) => {
    const error = context.mock.method(console, "error", () => {});
    for (let i = 0; i < 2; i++) settingsOf({});
    assert.deepEqual(
      error.mock.calls.map(({ arguments: [line] }) => String(line).slice(0, 38)),
      ["rtc-elements: THIS ROOM SERVER IS OPEN"],
    );
    assert.match(String(accessWarning(readAccess({ TOKEN_SECRET: "too short" }))), /ADMITS NOBODY\. TOKEN_SECRET must/);
  });

  test("a server without a secret is open, reports so, and ignores the identity in tokens", async () => {
    const server = await startDevServer();
    try {
      const room = newRoom();
      const token = await mintToken({ room, user: "u", role: "host" }, SECRET);
      const { joined } = await TestClient.join(server.host, room, { query: { token } });
      assert.ok(!("user" in joined.self) && !("role" in joined.self));
      const report: unknown = await (await fetch(`http://${server.host}/parties/main/${room}`)).json();
      assert.equal(new Map(Object.entries(report ?? {})).get("access"), "open");
      const said = server.output.filter((line) => line.includes("THIS ROOM SERVER IS OPEN"));
      // `partykit dev` loses what is printed before its inspector listens.
      assert.ok(said.length <= 1 && (said.length === 1 || SERVER === "partykit"), `said ${said.length} times`);
    } finally {
      await server.stop();
    }
  });

  test("a server admits nobody if it requires tokens but has no valid secret", async () => {
    for (const variables of [{ REQUIRE_TOKENS: "on" }, { TOKEN_SECRET: "too short" }]) {
      const server = await startDevServer(variables);
      try {
        await assertRefused(server, newRoom(), undefined, forbidden("closed", 503), /admits nobody/);
        const { error } = await server.logged(({ event }) => event === "refused-join");
        assert.match(String(error), /^(REQUIRE_TOKENS is set, but|TOKEN_SECRET must have) /);
      } finally {
        await server.stop();
      }
    }
  });
});
