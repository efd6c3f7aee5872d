import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { expiryOf, turnServerFor } from "./turn-credentials.js";

const urls = ["turn:turn.example"];
const settings = { urls, secret: "a sécret", ttl: 600 };

test("a TURN credential is what coturn verifies, for one participant and a limited time", () => {
  const server = turnServerFor(settings, "ana", 1_700_000_100_999);
  const username = "1700000700:ana";
  const expected = createHmac("sha1", "a sécret").update(username).digest("base64");
  assert.deepEqual(server, { urls, username, credential: expected });
});

test("a participant has one TURN credential in each half of its longest life, and at least that half to use it", () => {
  const start = 1_699_999_800_000;
  const first = turnServerFor(settings, "ana", start);
  assert.deepEqual(turnServerFor(settings, "ana", start + 299_999), first);
  const second = turnServerFor(settings, "ana", start + 300_000);
  assert.notEqual(second.username, first.username);
  for (const ttl of [10, 11, 600, 3599]) {
    for (let now = start; now < start + 4_000_000; now += 777) {
      const left = expiryOf(ttl, now) - now / 1000;
      assert.ok(left <= ttl && left > ttl / 2 - 1, `${left} of ${ttl} s`);
    }
  }
});
