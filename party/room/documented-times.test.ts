import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TOKEN_HOURS } from "../auth/token-settings.js";
import { CLOCK_TOLERANCE } from "../auth/verify-token.js";
import { ADMIN_TOKEN_LENGTH } from "../config/settings.js";
import { JOIN_REFUSALS } from "../protocol/refusals.js";
import { ROOT } from "../testing/live-server.js";
import { MOST_ENTRIES, REFUSED_FOR } from "./bans-and-grants.js";
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
  ];
  for (const [file, sentence, values] of documented) {
    const found = sentence.exec(page(file));
    assert.ok(found, `${file} has no ${String(sentence)}`);
    assert.deepEqual(found.slice(1).map(Number), values, `${file}: ${found[0]}`);
  }
  assert.match(page("moderation.md"), /a minute takes the place of `TOKEN_HOURS`/);
  assert.equal(OPEN_MEMORY, 60_000);
  assert.match(JOIN_REFUSALS.notAdmitted(REFUSED_FOR, 0).message, new RegExp(`in ${REFUSED_FOR / 60_000} minutes`));
});
