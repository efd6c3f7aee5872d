import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { SignJWT } from "jose";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { mintToken, type TokenRequest } from "./mint-token.js";
import { run } from "./token-command.js";

const secretOf = (name: string) => `the secret of ${name}, long enough for the server`;
const SECRETS = {
  "clinic-a": { secret: secretOf("clinic-a"), rooms: "clinic-a.*" },
  "clinic-a-next": { secret: secretOf("clinic-a-next"), rooms: "clinic-a.*" },
  "clinic-b": { secret: secretOf("clinic-b"), rooms: ["clinic-b.*", "lobby-of-b"] },
  "2026-11": secretOf("2026-11"),
};

describe("a server with several secrets", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({
      TOKEN_SECRETS: JSON.stringify(SECRETS),
      TOKEN_SECRET: secretOf("everything"),
      GRACE_SECONDS: "3600",
    });
  });
  after(async () => {
    await server.stop();
  });

  type Request = Partial<TokenRequest> & { room: string };
  const mint = (request: Request, secret = request.keyId ?? "everything") =>
    mintToken({ user: "u1", ...request }, secretOf(secret));
  const unique = randomUUID();

  async function assertAdmitted(room: string, token: string): Promise<void> {
    const { client, joined } = await TestClient.join(server.host, room, { query: { token } });
    assert.equal(joined.room.id, room);
    await client.leave();
  }
  async function assertRefused(room: string, token: string, reason: string, closeCode: number): Promise<void> {
    const client = new TestClient(server.host, room, { query: { token } });
    const { details } = await client.until("signaling-error");
    assert.deepEqual([details?.["reason"], await client.refused()], [reason, closeCode], room);
  }

  test("a key opens the rooms that belong to it, and no others, whatever its tokens say", async () => {
    const ours = `clinic-a.${unique}`;
    await assertAdmitted(ours, await mint({ room: ours, keyId: "clinic-a" }));
    await assertAdmitted(ours, await mint({ room: "*", keyId: "clinic-a" }));
    await assertAdmitted("lobby-of-b", await mint({ room: "*", keyId: "clinic-b" }));
    for (const room of [
      `clinic-b.${unique}`,
      `clinic-a`,
      `clinic-ab.${unique}`,
      `x-clinic-a.${unique}`,
      "lobby-of-b",
    ]) {
      for (const claim of [room, "*"]) {
        const token = await mint({ room: claim, keyId: "clinic-a" });
        await assertRefused(room, token, "token-room", CLOSE_CODES.forbidden);
      }
    }
    const narrow = await mint({ room: "clinic-a.other", keyId: "clinic-a" });
    await assertRefused(ours, narrow, "token-room", CLOSE_CODES.forbidden);
  });

  test("a one-time token of one key uses up none of another, though both have the same id", async () => {
    const sign = (kid: "clinic-a" | "clinic-b") =>
      new SignJWT({ room: `${kid}.${unique}`, sub: "u1", jti: "1001" })
        .setProtectedHeader({ alg: "HS256", kid })
        .setExpirationTime("5 minutes")
        .sign(new TextEncoder().encode(secretOf(kid)));
    await assertAdmitted(`clinic-a.${unique}`, await sign("clinic-a"));
    await assertAdmitted(`clinic-b.${unique}`, await sign("clinic-b"));
    await assertRefused(`clinic-a.${unique}`, await sign("clinic-a"), "token-used", CLOSE_CODES.unauthorized);
  });

  test("a token that names a key is verified by no other", async () => {
    const room = `clinic-a.${unique}`;
    for (const [keyId, secret] of [
      ["clinic-a", "clinic-b"],
      ["clinic-a", "everything"],
      ["clinic-b", "clinic-a"],
      ["2026-11", "clinic-a"],
      ["unknown", "clinic-a"],
      ["__proto__", "clinic-a"],
    ] as const) {
      await assertRefused(room, await mint({ room, keyId }, secret), "token-signature", CLOSE_CODES.unauthorized);
    }
    await assertRefused(room, await mint({ room }, "clinic-a"), "token-signature", CLOSE_CODES.unauthorized);
  });

  test("a key without rooms opens all, and so does the secret without a name", async () => {
    for (const room of [`clinic-a.${unique}`, `clinic-b.${unique}`, unique]) {
      await assertAdmitted(room, await mint({ room, keyId: "2026-11" }));
      await assertAdmitted(room, await mint({ room }));
      await assertAdmitted(room, await mint({ room, keyId: "unknown" }, "everything"));
    }
  });

  test("an old and a new key of the same rooms are valid side by side", async () => {
    const room = `clinic-a.${unique}`;
    for (const keyId of ["clinic-a", "clinic-a-next"]) await assertAdmitted(room, await mint({ room, keyId }));
  });

  test("the token command names the key, and finds its secret", async () => {
    const env = { TOKEN_SECRETS: JSON.stringify(SECRETS) };
    const args = ["token", "--room", "clinic-b.*", "--user", "ana"];
    const { code, text } = await run([...args, "--key", "clinic-b"], env);
    assert.equal(code, 0, text);
    await assertAdmitted(`clinic-b.${unique}`, text);
    const alone = await run([...args, "--key", "clinic-b"], { TOKEN_SECRET: secretOf("clinic-b") });
    await assertAdmitted(`clinic-b.${unique}`, alone.text);
    for (const [more, said] of [
      [["--key", "clinic-c"], /one of the keys .*: clinic-a, /],
      [[], /--key is missing/],
    ] as const) {
      const failed = await run([...args, ...more], env);
      assert.equal(failed.code, 1);
      assert.match(failed.text, said);
      assert.doesNotMatch(failed.text, /the secret of/);
    }
  });

  test("no secret is in the log, and the names of the keys are", async () => {
    const { settings } = await server.logged(({ event }) => event === "settings");
    const { TOKEN_SECRETS: named, TOKEN_SECRET: secret } = settings as Record<string, unknown>;
    assert.deepEqual([named, secret].map(String), [Object.keys(SECRETS).join(" "), "set"]);
    assert.doesNotMatch(server.output.join("\n"), /the secret of/);
  });
});
