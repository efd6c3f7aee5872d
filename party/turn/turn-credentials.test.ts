import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { turnServerFor } from "./turn-credentials.js";

test("a TURN credential is what coturn verifies, for one participant and a limited time", () => {
  const urls = ["turn:turn.example"];
  const server = turnServerFor({ urls, secret: "a sécret", ttl: 600 }, "ana", 1_700_000_000_999);
  assert.equal(server.username, "1700000600:ana");
  const expected = createHmac("sha1", "a sécret").update("1700000600:ana").digest("base64");
  assert.deepEqual(server, { urls, username: "1700000600:ana", credential: expected });
});
