import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { mintToken } from "../auth/mint-token.js";
import type { Rooms } from "../runtime.js";
import { handleOperatorRequest } from "./operator-routes.js";

// The settings of a process are read once.
const ENV = { TOKEN_SECRET: "the secret of these tests, long enough", RTC_LOG: "error" };
const rooms: Rooms = { get: () => ({ fetch: () => Promise.reject(new Error("The network of this test is down.")) }) };
const ask = (path: string, init: RequestInit) =>
  handleOperatorRequest(new Request(`https://calls.example${path}`, init), ENV, rooms);

test("a signed operator who reads the deployment is told when its registry does not answer", async () => {
  const log = mock.method(console, "log", () => {});
  const bearer = await mintToken({ room: "*", user: "ops", scope: "rtc:admin" }, ENV.TOKEN_SECRET);
  const answer = await ask("/parties/main", { headers: { authorization: `Bearer ${bearer}` } });
  log.mock.restore();
  assert.ok(answer instanceof Response);
  const { code, message } = (await answer.json()) as Record<string, unknown>;
  assert.deepEqual([answer.status, code, answer.headers.get("retry-after")], [503, "internal", "60"]);
  assert.match(String(message), /registry of this deployment does not answer/);
});

test("where no ADMIN_TOKEN is set, the answer to an operator says so", async () => {
  const answer = await ask("/parties/main/r/actions", { method: "POST", body: '{"action":"end"}' });
  assert.ok(answer instanceof Response);
  assert.equal(answer.status, 401);
  assert.match(await answer.text(), /set an ADMIN_TOKEN in its environment/);
});
