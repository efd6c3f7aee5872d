import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TOKEN_HOURS } from "../auth/token-settings.js";
import { CLOCK_TOLERANCE } from "../auth/verify-token.js";
import { ADMIN_TOKEN_LENGTH } from "../config/settings.js";
import { SHARES } from "../auth/used-tokens.js";
import { LINES, LINES_PER_SECOND } from "../http/door.js";
import { MOST, MOST_OF_ADDRESS } from "../http/refusal-socket.js";
import { RETURNS_PER_JOIN } from "../http/return-rate.js";
import { HOOK_TIMEOUT } from "../object/room-hooks.js";
import { BODY_BYTES } from "../operator/operator-routes.js";
import { LIMITS } from "../protocol/protocol.js";
import { JOIN_REFUSALS } from "../protocol/refusals.js";
import { WEBHOOK_TIMEOUT } from "../webhooks/send-webhook.js";
import { FIRST_PAUSE, LIFETIME, LONGEST_PAUSE, MOST_KEPT } from "../webhooks/webhook-queue.js";
import { SECRET_BYTES } from "../webhooks/webhook-settings.js";
import { ROOT } from "../testing/live-server.js";
import { MOST_ENTRIES, REFUSED_FOR } from "./bans-and-grants.js";
import { BURST_SECONDS, EXPENSIVE_LEAST, LOG_LINES_AT_ONCE } from "./connection-limits.js";
import { LEAVING_GRACE } from "./presence.js";
import { OPEN_MEMORY } from "./room-memory.js";

const page = (name: string): string => readFileSync(join(ROOT, "docs", name), "utf8").replace(/\s+/g, " ");

test("the documentation names the times and numbers of tokens, ends and bans as the code has them", () => {
  const documented: [file: string, sentence: RegExp, values: number[]][] = [
    [
      "moderation.md",
      /remembers the last (\d+) such decisions, and the last (\d+) removals/,
      [MOST_ENTRIES, MOST_ENTRIES],
    ],
    ["moderation.md", /They can ask again after (\d+) minutes/, [REFUSED_FOR / 60_000]],
    ["moderation.md", /`refuse` \|[^|]*\| (\d+) minutes later/, [REFUSED_FOR / 60_000]],
    ["moderation.md", /`TOKEN_HOURS` \((\d+)\) after the last participant/, [TOKEN_HOURS]],
    ["server.md", /`TOKEN_HOURS` \|[^|]*\| (\d+) \|/, [TOKEN_HOURS]],
    ["server.md", /may differ from the server's by (\d+) seconds either way/, [CLOCK_TOLERANCE]],
    ["server.md", /At least (\d+) characters: a shorter one admits nobody/, [ADMIN_TOKEN_LENGTH]],
    ["server.md", /Its place is kept for (\d+) seconds/, [LEAVING_GRACE / 1000]],
    ["internals/protocol.md", /its place is kept for (\d+) seconds, and the next page/, [LEAVING_GRACE / 1000]],
    ["operators.md", /one action as JSON, at most ([\d,]+) bytes/, [BODY_BYTES]],
    ["operators.md", /Plain text, at most (\d+) characters/, [LIMITS.noticeLength]],
    ["operators.md", /within (\d+) seconds\. Everything else is a failure/, [WEBHOOK_TIMEOUT / 1000]],
    ["operators.md", /same `webhook-id`: after (\d+) seconds, then after twice as long/, [FIRST_PAUSE / 1000]],
    ["operators.md", /A room keeps at most (\d+), on disk/, [MOST_KEPT]],
    ["server.md", /those that have not arrived, at most (\d+) for each room/, [MOST_KEPT]],
    ["server.md", /The secret that signs them, at least (\d+) bytes/, [SECRET_BYTES]],
    ["operators.md", /no answer within (\d+) seconds, refuses the page/, [HOOK_TIMEOUT / 1000]],
    [
      "operators.md",
      /has at most (\d+) KiB, and .*? A message of the server has at most (\d+) KiB\. A name has 1 to (\d+) characters/,
      [LIMITS.smallMessageBytes / 1024, LIMITS.messageBytes / 1024, LIMITS.customNameLength],
    ],
    ["server.md", /most (\d+) lines about refusals at the door/, [LINES]],
    ["server.md", /each process keeps (\d+) of them at most, and (\d+) of one address/, [MOST, MOST_OF_ADDRESS]],
    ["server.md", /may claim (\d+) returns for each of its `ADDRESS_JOINS`/, [RETURNS_PER_JOIN]],
    ["server.md", /causes at most (\d+) lines about refused messages/, [LOG_LINES_AT_ONCE]],
    ["server.md", /may come at once, and always (\d+)\./, [EXPENSIVE_LEAST]],
    ["deployment.md", /tokens are spread over (\d+) objects of the same class/, [SHARES]],
  ];
  for (const [file, sentence, values] of documented) {
    const found = sentence.exec(page(file));
    assert.ok(found, `${file} has no ${String(sentence)}`);
    assert.deepEqual(
      found.slice(1).map((number) => Number(number.replace(",", ""))),
      values,
      `${file}: ${found[0]}`,
    );
  }
  assert.match(page("server.md"), /- Ten seconds' worth may come at once/);
  assert.equal(BURST_SECONDS, 10);
  assert.match(page("server.md"), /lines about refusals at the door, then ten a second/);
  assert.equal(LINES_PER_SECOND, 10);
  assert.match(page("operators.md"), /up to half an hour\. After a day it is given up/);
  assert.deepEqual([LONGEST_PAUSE, LIFETIME], [30 * 60_000, 24 * 3_600_000]);
  assert.match(page("moderation.md"), /a minute takes the place of `TOKEN_HOURS`/);
  assert.equal(OPEN_MEMORY, 60_000);
  assert.match(JOIN_REFUSALS.notAdmitted(REFUSED_FOR, 0).message, new RegExp(`in ${REFUSED_FOR / 60_000} minutes`));
});
