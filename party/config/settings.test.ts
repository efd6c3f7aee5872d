import assert from "node:assert/strict";
import { test } from "node:test";
import { SignJWT } from "jose";
import { CLOCK_TOLERANCE, verifyToken } from "../auth/verify-token.js";
import { LIMITS } from "../protocol/protocol.js";
import { describeSettings } from "./described-settings.js";
import { ADMIN_TOKEN_LENGTH, readSettings } from "./settings.js";

const read = (env: Record<string, unknown>) => {
  const complaints: string[] = [];
  return { settings: readSettings(env, (sentence) => complaints.push(sentence)), complaints };
};
const defaults = {
  access: { kind: "open" },
  origins: undefined,
  capacity: LIMITS.participants,
  lobby: false,
  waitingCapacity: LIMITS.waiting,
  waitingTime: 3_600_000,
  openRoomHost: false,
  memory: 60_000,
  grace: 20_000,
  silence: 75_000,
  iceServers: undefined,
  turn: undefined,
  cloudflareTurn: undefined,
  messagesPerSecond: 100,
  bytesPerSecond: 256 * 1024,
  joinsPerMinute: 100,
  userPages: 4,
  addressConnections: 40,
  addressJoinsPerMinute: 120,
  addressHeader: "cf-connecting-ip",
  adminToken: "",
  jurisdiction: undefined,
  locationHint: undefined,
  deploymentShares: 4,
  adminOrigins: [],
  webhook: undefined,
  logLevel: "info",
  logAddresses: false,
};

test("readSettings has a default for each setting", () => {
  assert.deepEqual(read({}), { settings: defaults, complaints: [] });
  assert.deepEqual(read({ ICE_SERVERS: "", ROOM_CAPACITY: "", GRACE_SECONDS: "", SILENCE_SECONDS: "" }), {
    settings: defaults,
    complaints: [],
  });
});

test("readSettings reads text and JSON", () => {
  const iceServers = [{ urls: ["stun:a.example"] }, { urls: ["turns:b.example:443"], username: "u", credential: "c" }];
  const named = [{ urls: ["stun:a.example"] }, { urls: ["turns:b.example:443"], username: "u", credential: "c" }];
  const { settings, complaints } = read({
    ICE_SERVERS: JSON.stringify(iceServers),
    ROOM_CAPACITY: "8",
    GRACE_SECONDS: "0",
    SILENCE_SECONDS: "15",
    RTC_LOG: "debug",
  });
  assert.deepEqual(settings, {
    ...defaults,
    capacity: 8,
    grace: 0,
    silence: 15_000,
    iceServers: named,
    logLevel: "debug",
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(read({ ICE_SERVERS: '[{"urls":"stun:a.example"}]' }).settings.iceServers, [iceServers[0]]);
  assert.deepEqual(read({ ICE_SERVERS: iceServers, ROOM_CAPACITY: 1 }).settings, {
    ...defaults,
    capacity: 1,
    iceServers: named,
  });
});

test("readSettings accepts numbers and booleans of a configuration file", () => {
  const { settings, complaints } = read({
    ADMIN_TOKEN: 1234567890123456,
    ROOM_CAPACITY: 3,
    LOG_ADDRESSES: true,
    TURN_TTL: 60,
  });
  const { adminToken, capacity, logAddresses } = settings;
  assert.deepEqual(
    { adminToken, capacity, logAddresses },
    { adminToken: "1234567890123456", capacity: 3, logAddresses: true },
  );
  assert.deepEqual(complaints, []);
});

test("readSettings warns about an invalid value, ignores it, and quotes no secret", () => {
  const wrong = ["{", "{}", "[1]", '[{"urls":"http://a.example"}]', '[{"urls":["stun:a", 1],"credential":"secret"}]'];
  for (const text of [...wrong, '[{"urls":"stun:a","credential":["secret"]}]']) {
    const { settings, complaints } = read({ ICE_SERVERS: text });
    assert.deepEqual(settings, defaults, text);
    assert.equal(complaints.length, 1, text);
    assert.doesNotMatch(complaints.join(), /secret/);
  }
  for (const capacity of ["0", "-1", "1.5", "many", `${LIMITS.participants + 1}`, "Infinity", {}]) {
    const { settings, complaints } = read({ ROOM_CAPACITY: capacity });
    assert.equal(settings.capacity, LIMITS.participants);
    assert.equal(complaints.length, 1);
  }
  for (const grace of ["-1", "0.5", "3601", "long", "20s"]) {
    const { settings, complaints } = read({ GRACE_SECONDS: grace });
    assert.equal(settings.grace, 20_000);
    assert.equal(complaints.length, 1);
  }
  for (const silence of ["0", "14", "15.5", "3601", "never"]) {
    const { settings, complaints } = read({ SILENCE_SECONDS: silence });
    assert.equal(settings.silence, 75_000);
    assert.equal(complaints.length, 1);
  }
});

test("readSettings reads the lobby and the host of an open room, and warns about contradictions", () => {
  const secret = { TOKEN_SECRET: "a secret of more than thirty-two bytes" };
  const ofLobby = (env: Record<string, unknown>) => {
    const { settings, complaints } = read(env);
    return [settings.lobby, settings.openRoomHost, complaints.length];
  };
  assert.deepEqual(ofLobby({ ...secret, LOBBY: "on" }), [true, false, 0]);
  assert.deepEqual(ofLobby({ ...secret, LOBBY: "off" }), [false, false, 0]);
  assert.deepEqual(ofLobby({ OPEN_ROOM_HOST: "first", LOBBY: "on" }), [true, true, 0]);
  assert.deepEqual(ofLobby({ LOBBY: "on" }), [false, false, 1], "nobody could let them in");
  assert.deepEqual(ofLobby({ LOBBY: "maybe" }), [false, false, 1]);
  assert.deepEqual(ofLobby({ OPEN_ROOM_HOST: "last" }), [false, false, 1]);
  assert.deepEqual(ofLobby({ ...secret, OPEN_ROOM_HOST: "first" }), [false, false, 1]);
  const { settings } = read({ WAITING_CAPACITY: "0", WAITING_MINUTES: "720" });
  assert.deepEqual([settings.waitingCapacity, settings.waitingTime], [0, 43_200_000]);
  assert.equal(read({ WAITING_CAPACITY: `${LIMITS.waiting + 1}`, WAITING_MINUTES: "0" }).complaints.length, 2);
});

test("readSettings reads a TURN server with its secret, and warns if one is missing", () => {
  const turn = { TURN_URLS: "turn:a.example turns:a.example:443", TURN_SECRET: "s", TURN_TTL: "60" };
  assert.deepEqual(read(turn).settings.turn, {
    urls: ["turn:a.example", "turns:a.example:443"],
    secret: "s",
    ttl: 60,
  });
  for (const half of [
    { TURN_URLS: "turn:a.example" },
    { TURN_SECRET: "s" },
    { ...turn, TURN_URLS: "http://a.example" },
  ]) {
    const { settings, complaints } = read(half);
    assert.equal(settings.turn, undefined);
    assert.equal(complaints.length, 1);
  }
});

test("readSettings reads a key of Cloudflare's TURN service, and warns if a part is missing", () => {
  const key = { CLOUDFLARE_TURN_KEY: "k", CLOUDFLARE_TURN_TOKEN: "t", CLOUDFLARE_TURN_TTL: "60" };
  const api = "https://rtc.live.cloudflare.com";
  assert.deepEqual(read(key).settings.cloudflareTurn, { api, keyId: "k", token: "t", ttl: 60 });
  const turn = { TURN_URLS: "turn:a.example", TURN_SECRET: "s" };
  for (const wrong of [{ CLOUDFLARE_TURN_KEY: "k" }, { CLOUDFLARE_TURN_TOKEN: "t" }, { ...key, ...turn }]) {
    const { settings, complaints } = read(wrong);
    assert.equal(settings.cloudflareTurn, undefined);
    assert.equal(complaints.length, 1);
  }
});

test("readSettings gives TURN credentials the life of a restart where they cannot be revoked, and of a call where they can", () => {
  const own = { TURN_URLS: "turn:a.example", TURN_SECRET: "s", CLOUDFLARE_TURN_TTL: "60" };
  assert.equal(read(own).settings.turn?.ttl, 600);
  const key = { CLOUDFLARE_TURN_KEY: "k", CLOUDFLARE_TURN_TOKEN: "t", TURN_TTL: "60" };
  assert.equal(read(key).settings.cloudflareTurn?.ttl, 43_200);
});

test("readSettings warns about a word that it does not know, and takes the default", () => {
  for (const [name, value] of Object.entries({ RTC_LOG: "loud", LOG_ADDRESSES: "yes", ROOM_LOCATION: "moon" })) {
    const { settings, complaints } = read({ [name]: value });
    assert.deepEqual(settings, defaults);
    assert.equal(complaints.length, 1);
    assert.match(complaints.join(), new RegExp(`^${name} must be one of `));
  }
  assert.deepEqual(read({ ROOM_LOCATION: "weur", ROOM_JURISDICTION: "eu", REPORT_SHARES: "64" }), {
    settings: { ...defaults, locationHint: "weur", jurisdiction: "eu", deploymentShares: 64 },
    complaints: [],
  });
});

test("the bans of a call are kept for as long as a token that was made for it is accepted", async (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 1_800_000_000_000 });
  const secret = "the secret of the tests, long enough";
  const { memory, access } = read({ TOKEN_SECRET: secret, TOKEN_HOURS: 1 }).settings;
  assert.ok(access.kind === "tokens");
  // The clock of the issuer is ahead.
  const iat = Date.now() / 1000 + CLOCK_TOLERANCE;
  const token = await new SignJWT({ room: "room", sub: "eve", iat, exp: iat + 3600 })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
  const isExpired = async () => {
    const verified = await verifyToken(token, "room", access);
    return verified.ok ? verified.isExpired : verified.refusal.reason;
  };
  assert.equal(await isExpired(), false);
  context.mock.timers.tick(memory);
  assert.equal(await isExpired(), true);
});

test("a jurisdiction that does not exist admits nobody", () => {
  const secret = { TOKEN_SECRET: "a secret of more than thirty-two bytes" };
  for (const env of [{}, secret]) {
    const { access } = read({ ...env, ROOM_JURISDICTION: "europe" }).settings;
    assert.equal(access.kind, "closed");
  }
});

test("the settings in the log hold no secret, whatever is set", () => {
  const env = {
    TOKEN_SECRET: "SECRET of the tokens, long enough for all",
    TOKEN_SECRET_BEFORE: "SECRET that was before, long enough for all",
    TOKEN_SECRETS: { a: "SECRET with a name, long enough for the server" },
    ICE_SERVERS: '[{"urls":["turn:a.example"],"username":"u","credential":"SECRET"}]',
    TURN_URLS: "turn:a.example",
    TURN_SECRET: "SECRET",
    ADMIN_TOKEN: "SECRET of the operators",
  };
  const keys = { TOKEN_JWKS: "https://u:SECRET@keys.example/SECRET?key=SECRET", TOKEN_ALGORITHM: "ES256" };
  const cloudflare = { CLOUDFLARE_TURN_KEY: "SECRET", CLOUDFLARE_TURN_TOKEN: "SECRET" };
  for (const all of [env, keys, cloudflare]) {
    const { settings, complaints } = read(all);
    assert.deepEqual(complaints, []);
    const described = describeSettings(settings);
    for (const value of Object.values(described)) assert.doesNotMatch(String(value), /SECRET/);
  }
  assert.equal(describeSettings(read(keys).settings)["TOKEN_JWKS"], "keys.example");
});

test("an ADMIN_TOKEN that is too short admits nobody, and the log says so", () => {
  const { settings, complaints } = read({ ADMIN_TOKEN: "x".repeat(ADMIN_TOKEN_LENGTH - 1) });
  assert.match(complaints.join(), /ADMIN_TOKEN must have at least 16 characters/);
  assert.ok(settings.adminToken.length > ADMIN_TOKEN_LENGTH, "nor are the numbers public");
  assert.equal(read({ ADMIN_TOKEN: "x".repeat(ADMIN_TOKEN_LENGTH) }).settings.adminToken.length, ADMIN_TOKEN_LENGTH);
  assert.ok(read({ ADMIN_TOKEN: " " }).settings.adminToken.length > ADMIN_TOKEN_LENGTH, "blanks are no token");
});

test("a secret that came out of a file may end in a line break", () => {
  const token = "the token of an operator";
  assert.equal(read({ ADMIN_TOKEN: `${token}\n` }).settings.adminToken, token);
  const turn = { TURN_URLS: "turn:turn.example", TURN_SECRET: "secret\n" };
  assert.equal(read(turn).settings.turn?.secret, "secret");
});

test("readSettings reads the origins of dashboards, and warns about what is no origin", () => {
  const { settings, complaints } = read({ ADMIN_ORIGINS: "https://ops.example https://*.ops.example not-an-origin" });
  assert.deepEqual(settings.adminOrigins, ["https://ops.example", "https://*.ops.example"]);
  assert.deepEqual([complaints.length, complaints[0]?.includes("not-an-origin")], [1, true]);
});

test("readSettings reads the receiver of webhooks, and warns if address or secret are missing or wrong", () => {
  const secret = "a secret of 24 bytes or more";
  const url = "https://backend.example/hooks";
  for (const right of [
    { url, secret },
    { url: "http://127.0.0.1:8080/", secret },
    { url, secret: `whsec_${btoa("the key of twenty-four b")}` },
  ]) {
    const { settings, complaints } = read({ WEBHOOK_URL: ` ${right.url} `, WEBHOOK_SECRET: `${right.secret}\n` });
    assert.deepEqual([settings.webhook, complaints], [right, []]);
  }
  for (const wrong of [
    { WEBHOOK_URL: url },
    { WEBHOOK_SECRET: secret },
    { WEBHOOK_URL: url, WEBHOOK_SECRET: "too short" },
    { WEBHOOK_URL: url, WEBHOOK_SECRET: "whsec_no base64 but long enough" },
    { WEBHOOK_URL: url, WEBHOOK_SECRET: `whsec_${btoa("too short")}` },
    { WEBHOOK_URL: "http://backend.example/hooks", WEBHOOK_SECRET: secret },
    { WEBHOOK_URL: "nowhere", WEBHOOK_SECRET: secret },
    { WEBHOOK_URL: "https://user:password@backend.example/hooks", WEBHOOK_SECRET: secret },
  ]) {
    const { settings, complaints } = read(wrong);
    assert.deepEqual([settings.webhook, complaints.length], [undefined, 1], JSON.stringify(wrong));
    assert.doesNotMatch(complaints.join(), /too short|long enough/, "a warning quotes no secret");
  }
});
