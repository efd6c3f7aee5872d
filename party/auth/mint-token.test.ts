import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from "jose";
import { readAccess, type TokenAccess } from "./token-settings.js";
import { optionsOf } from "./claims.js";
import { matchesRoom, readRoomName } from "./room-name.js";
import { isListed, readOrigins } from "./allowed-origins.js";
import { run, USAGE } from "./token-command.js";
import { mintToken, type TokenRequest } from "./mint-token.js";
import { verifyToken } from "./verify-token.js";

const SECRET = "a secret of more than thirty-two bytes";
const access: TokenAccess = {
  kind: "tokens",
  algorithm: "HS256",
  keys: { secrets: [SECRET], named: new Map() },
  issuer: undefined,
  audience: undefined,
  hours: 24,
};

describe("mintToken", () => {
  test("a minted token holds the requested claims, and the server accepts it", async () => {
    const before = Math.floor(Date.now() / 1000);
    const token = await mintToken(
      { room: "team-*", user: "u1", name: "Ana", role: "host", grants: ["chat"], expiresIn: 60, once: true },
      SECRET,
    );
    assert.deepEqual(decodeProtectedHeader(token), { alg: "HS256", typ: "JWT" });
    const { iat = 0, exp = 0, jti, ...said } = decodeJwt(token);
    assert.deepEqual(said, { room: "team-*", sub: "u1", name: "Ana", role: "host", grants: ["chat"] });
    assert.ok(iat >= before && exp === iat + 60 && typeof jti === "string");
    const verdict = await verifyToken(token, "team-one", access);
    assert.ok(verdict.ok);
    assert.deepEqual(verdict.claims, { ...said, iat, exp, jti });
  });

  test("mintToken ignores a line break at the end of the secret, as the server does", async () => {
    const verdict = await verifyToken(await mintToken({ room: "r", user: "u" }, `${SECRET}\n`), "r", access);
    assert.ok(verdict.ok);
  });

  test("a token's room options are in seconds, and the room's in milliseconds", async () => {
    const settings = {
      lobby: true,
      capacity: 4,
      callType: "audio" as const,
      opensAt: 1_800_000_000,
      closesAt: undefined,
    };
    const verdict = await verifyToken(await mintToken({ room: "r", user: "u", settings }, SECRET), "r", access);
    assert.ok(verdict.ok);
    const { closesAt: _, ...said } = settings;
    assert.deepEqual(verdict.claims.settings, said);
    assert.deepEqual(optionsOf(verdict.claims), { ...said, opensAt: 1_800_000_000_000 });
  });

  test("mintToken signs with a private key of a set", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: "ES256", kid: "one" };
    const token = await mintToken({ room: "r", user: "u" }, key);
    const { protectedHeader } = await jwtVerify(token, publicKey);
    assert.deepEqual(protectedHeader, { alg: "ES256", typ: "JWT", kid: "one" });
    const { alg: _alg, ...nameless } = key;
    await assert.rejects(mintToken({ room: "r", user: "u" }, nameless), /alg/);
  });

  test("mintToken throws for a token that would admit nobody", async () => {
    const wrong: [TokenRequest, RegExp][] = [
      [{ room: "", user: "u" }, /^room: /],
      [{ room: "r", user: "" }, /^user: /],
      [{ room: "r", user: "u".repeat(129) }, /^user: /],
      [{ room: "r", user: "u", name: "n".repeat(65) }, /^name: /],
      [{ room: "r", user: "u", settings: { capacity: 0 } }, /^settings\.capacity: /],
      [{ room: "r", user: "u", settings: { opensAt: Date.now() } }, /^settings\.opensAt: /],
      [{ room: "r", user: "u", expiresIn: 0 }, /expiresIn/],
      [{ room: "r", user: "u", expiresIn: Number.NaN }, /expiresIn/],
      [{ room: "r", user: "u", startsIn: 600 }, /startsIn/],
      [{ room: "a/b", user: "u" }, /^room: /],
      [{ room: "~*", user: "u" }, /^room: /],
      [{ room: "\ud800*", user: "u" }, /^room: /],
    ];
    for (const [request, sentence] of wrong) {
      await assert.rejects(mintToken(request, SECRET), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, sentence);
        return true;
      });
    }
    await assert.rejects(mintToken({ room: "r", user: "u" }, "short"), /32 bytes/);
    await assert.rejects(mintToken({ room: "r", user: "u" }, "short".padEnd(40)), /32 bytes/);
  });
});

describe("rtc-elements token", () => {
  const env = { TOKEN_SECRET: SECRET };
  const base = ["token", "--room", "r", "--user", "u"];

  test("the token command prints a token, also as a process", async () => {
    const command = fileURLToPath(new URL("../command/command.ts", import.meta.url));
    const options = ["--name", "Ana B", "--role=listener", "--grants", "chat,audio", "--expires-in=5", "--once"];
    options.push("--settings", '{"lobby":true}');
    const token = await new Promise<string>((resolve, reject) => {
      const args = ["--import", "tsx", command, ...base, ...options];
      execFile(process.execPath, args, { env: { ...process.env, ...env } }, (error, stdout) => {
        if (error) reject(new Error(error.message));
        else resolve(stdout);
      });
    });
    const verdict = await verifyToken(token.trim(), "r", access);
    assert.ok(verdict.ok);
    const { exp, iat: _, jti, ...said } = verdict.claims;
    const settings = { lobby: true };
    assert.deepEqual(said, {
      room: "r",
      sub: "u",
      name: "Ana B",
      role: "listener",
      grants: ["chat", "audio"],
      settings,
    });
    assert.ok(exp > 0 && jti);
  });

  test("the token command explains what is wrong, and exits with 1", async () => {
    const wrong: [string[], Record<string, string>, RegExp][] = [
      [[], env, /--room <name>/],
      [["mint"], env, /no command mint/],
      [["token", "--room", "r"], env, /--user is missing/],
      [[...base, "--nonsense", "x"], env, /no option --nonsense/],
      [[...base, "--name"], env, /--name needs a value/],
      [["token", "--room", "r", "--user", "--once"], env, /--user needs a value/],
      [[...base, "--role", "king"], env, /role: Expected host or speaker or listener/],
      [[...base, "--grants", "all"], env, /grants/],
      [[...base, "--expires-in", "1h"], env, /--expires-in must be a whole number/],
      [[...base, "--settings", "lobby"], env, /--settings must be a JSON object/],
      [[...base, "--settings", '{"capacity":99}'], env, /settings\.capacity/],
      [base, {}, /TOKEN_SECRET/],
      [base, { TOKEN_KEY: "{" }, /TOKEN_KEY/],
      [base, { TOKEN_KEY: "null" }, /TOKEN_KEY/],
      [base, { TOKEN_KEY: JSON.stringify(SECRET) }, /TOKEN_KEY/],
      [base, { TOKEN_SECRET: "short" }, /32 bytes/],
    ];
    for (const [args, variables, sentence] of wrong) {
      const { code, text } = await run(args, variables);
      assert.equal(code, 1, args.join(" "));
      assert.match(text, sentence);
      assert.ok(!text.includes(SECRET));
    }
    assert.deepEqual(await run(["--help"], {}), { code: 0, text: USAGE });
  });
});

describe("the settings of access", () => {
  test("access is open, by tokens, or closed if the settings are invalid", () => {
    const jwks = '{"keys":[{"kty":"EC","crv":"P-256","x":"x","y":"y"}]}';
    const kinds: [Record<string, unknown>, string][] = [
      [{}, "open"],
      [{ TOKEN_SECRET: "", REQUIRE_TOKENS: "off" }, "open"],
      [{ REQUIRE_TOKENS: "on" }, "closed"],
      [{ REQUIRE_TOKENS: true }, "closed"],
      [{ REQUIRE_TOKENS: "yes please" }, "closed"],
      [{ TOKEN_SECRET: SECRET }, "tokens"],
      [{ TOKEN_SECRET: SECRET, TOKEN_SECRET_BEFORE: `${SECRET}!` }, "tokens"],
      [{ TOKEN_SECRET_BEFORE: SECRET }, "closed"],
      [{ TOKEN_SECRET: "short" }, "closed"],
      [{ TOKEN_SECRET: "  " }, "closed"],
      [{ TOKEN_SECRET: [SECRET] }, "closed"],
      [{ TOKEN_SECRET: SECRET, TOKEN_AUDIENCE: ["a", "b"] }, "closed"],
      [{ TOKEN_SECRET: SECRET, TOKEN_ISSUER: " " }, "closed"],
      [{ TOKEN_ISSUER: "https://id.example" }, "closed"],
      [{ TOKEN_ALGORITHM: "ES256" }, "closed"],
      [{ REQUIRE_TOKENS: {} }, "closed"],
      [{ REQUIRE_TOKENS: null, TOKEN_SECRET: null }, "open"],
      [{ TOKEN_SECRET: SECRET, TOKEN_SECRET_BEFORE: "short" }, "closed"],
      [{ TOKEN_SECRET: SECRET, TOKEN_JWKS: jwks }, "closed"],
      [{ TOKEN_SECRETS: JSON.stringify({ a: SECRET }) }, "tokens"],
      [
        { TOKEN_SECRETS: { a: { secret: SECRET, rooms: "a.*" }, b: { secret: SECRET, rooms: ["b.*", "b"] } } },
        "tokens",
      ],
      [{ TOKEN_SECRET: SECRET, TOKEN_SECRETS: { a: SECRET } }, "tokens"],
      [{ TOKEN_SECRETS: { a: SECRET }, TOKEN_JWKS: jwks }, "closed"],
      [{ TOKEN_SECRETS: { a: SECRET }, TOKEN_SECRET_BEFORE: SECRET }, "closed"],
      [{ TOKEN_SECRETS: "" }, "open"],
      [{ TOKEN_SECRETS: "{}" }, "closed"],
      [{ TOKEN_SECRETS: "{" }, "closed"],
      [{ TOKEN_SECRETS: "[]" }, "closed"],
      [{ TOKEN_SECRETS: SECRET }, "closed"],
      [{ TOKEN_SECRETS: { a: "short" } }, "closed"],
      [{ TOKEN_SECRETS: { "": SECRET } }, "closed"],
      [{ TOKEN_SECRETS: { "a b": SECRET } }, "closed"],
      [{ TOKEN_SECRETS: { a: { secret: SECRET, rooms: [] } } }, "closed"],
      [{ TOKEN_SECRETS: { a: { secret: SECRET, rooms: "a/*" } } }, "closed"],
      [{ TOKEN_SECRETS: { a: { secret: SECRET, room: "a.*" } } }, "closed"],
      [{ TOKEN_JWKS: jwks }, "tokens"],
      [{ TOKEN_JWKS: JSON.parse(jwks) as object }, "tokens"],
      [{ TOKEN_JWKS: "https://keys.example/jwks.json", TOKEN_ALGORITHM: "ES256" }, "tokens"],
      [{ TOKEN_JWKS: "http://127.0.0.1:1/jwks.json" }, "tokens"],
      [{ TOKEN_JWKS: "http://keys.example/jwks.json" }, "closed"],
      [{ TOKEN_JWKS: jwks.replace('"x":"x"', '"d":"private"') }, "closed"],
      [{ TOKEN_JWKS: '{"keys":[]}' }, "closed"],
      [{ TOKEN_JWKS: "{" }, "closed"],
      [{ TOKEN_JWKS: jwks, TOKEN_ALGORITHM: "none" }, "closed"],
      [{ TOKEN_JWKS: jwks, TOKEN_ALGORITHM: "HS256" }, "closed"],
      [{ TOKEN_SECRET: SECRET, TOKEN_HOURS: "168" }, "tokens"],
      [{ TOKEN_SECRET: SECRET, TOKEN_HOURS: "a week" }, "closed"],
      [{ TOKEN_SECRET: SECRET, TOKEN_HOURS: "0" }, "closed"],
    ];
    for (const [env, kind] of kinds) {
      const access = readAccess(env);
      assert.equal(access.kind, kind, JSON.stringify(env));
      assert.ok(access.kind !== "closed" || !access.why.includes(SECRET), "the log quotes no secret");
    }
  });

  test("allowed origins are exact or match subdomains", () => {
    const { origins, wrong } = readOrigins("https://a.example, https://*.b.example http://localhost:3000 c.example *");
    assert.deepEqual(wrong, ["c.example", "*"]);
    for (const origin of [
      "https://a.example",
      "https://x.b.example",
      "https://x.y.b.example",
      "http://localhost:3000",
    ]) {
      assert.ok(isListed(origin, origins), origin);
    }
    const others = [
      "http://a.example",
      "https://b.example",
      "https://evilb.example",
      "https://x.b.example.evil",
      "null",
    ];
    for (const origin of [...others, "https://evil.example/.b.example", "https://.b.example", ""]) {
      assert.ok(!isListed(origin, origins), origin);
    }
  });
});

describe("a room's name", () => {
  test("a room name has letters, digits and some signs, and exactly one encoding", () => {
    for (const name of [
      "standup",
      "Büro 3",
      "会議室",
      "नमस्ते",
      "team:a-b_c.d@e",
      "x".repeat(128),
      "会".repeat(42),
      "!'()+,=",
      "a~b",
    ]) {
      assert.deepEqual(readRoomName(encodeURIComponent(name)), { ok: true, value: name });
    }
    const none = ["", "a/b", "a\\b", "a?b", "a#b", "*", "a%b", "<b>", '"', "a\u0000", "a\nb", "a\u202eb", "a\u200bb"];
    for (const name of [
      ...none,
      " a",
      "a ",
      "~deployment-0",
      "~tokens-1",
      "x".repeat(129),
      "会".repeat(43),
      "a\u{e000}",
    ]) {
      assert.equal(readRoomName(encodeURIComponent(name)).ok, false, JSON.stringify(name));
    }
    for (const segment of ["%E0%A4%A", "%73tandup", "a:b", "%c3%a9", "%ED%A0%80"]) {
      assert.equal(readRoomName(segment).ok, false, segment);
    }
  });

  test("a token's room claim matches by name or by pattern", () => {
    const meant: [string, string][] = [
      ["a", "a"],
      ["*", "anything"],
      ["team-*", "team-"],
      ["team-*", "team-a-b"],
      ["*-x", "a-x"],
      ["a*b*c", "abc"],
      ["a*b*c", "a--b--c"],
      ["a**c", "ac"],
    ];
    meant.push(["Cafe\u0301-*", "Caf\u00e9-1"], ["Cafe\u0301", "Caf\u00e9"]);
    for (const [pattern, name] of meant) assert.ok(matchesRoom(pattern, name), `${pattern} ${name}`);
    const others: [string, string][] = [
      ["a", "A"],
      ["a", "ab"],
      ["team-*", "team"],
      ["team-*", "my team-a"],
      ["a*b*c", "acb"],
      ["ab*ba", "aba"],
      ["a.c", "abc"],
      ["", "a"],
    ];
    for (const [pattern, name] of others) assert.ok(!matchesRoom(pattern, name), `${pattern} ${name}`);
  });
});
