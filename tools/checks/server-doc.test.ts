/** Holds docs/server.md and docs/deployment.md against the server: its settings, defaults, limits, log, numbers and close codes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeSettings } from "../../party/config/described-settings.js";
import { logLine } from "../../party/config/log.js";
import { readSettings } from "../../party/config/settings.js";
import { combineReports } from "../../party/metrics/deployment-report.js";
import { deploymentMetrics } from "../../party/metrics/prometheus.js";
import { RoomRegistry } from "../../party/metrics/room-registry.js";
import { LARGEST_FRAME, TOO_LARGE } from "../../party/object/frames.js";
import { CLOSE_CODES, LIMITS } from "../../party/protocol/protocol.js";
import { countsOf } from "../../party/room/counts.js";
import type { LogEntry } from "../../party/room/log-entry.js";
import { recordWith } from "../../party/room/room-record.js";
import { codeSpans, readPage, rowsOf, sectionsBelow } from "./markdown.js";
import { sourceTypes } from "./source-types.js";

type Env = Record<string, unknown>;

const pages = ["docs/server.md", "docs/deployment.md", "docs/moderation.md", "docs/tokens-and-hosts.md"];
const page = readPage("docs/server.md");

const SECRET = { TOKEN_SECRET: "a secret of more than thirty-two bytes" };
const KEYS = { TOKEN_JWKS: '{"keys":[{"kty":"EC","crv":"P-256","x":"x","y":"y"}]}' };
const TURN = { TURN_URLS: "turn:turn.example", TURN_SECRET: "s" };
const CLOUDFLARE = { CLOUDFLARE_TURN_KEY: "k", CLOUDFLARE_TURN_TOKEN: "t" };
/** Surroundings in which one setting or the other has an effect. */
const bases: Env[] = [{}, SECRET, { OPEN_ROOM_HOST: "first" }, { ...KEYS, ...TURN }, CLOUDFLARE];

const settings = sectionsBelow(page, "Settings")
  .flatMap(rowsOf)
  .map(([name, meaning = "", fallback = ""]) => {
    const [, least, most] = /(\d+)(?: \([^)]*\))? to (\d+)/.exec(meaning) ?? [];
    return {
      name: codeSpans(name)[0] ?? "",
      range: least === undefined ? undefined : ([Number(least), Number(most)] as const),
      /** The words that it may be, where the meaning begins with them. */
      words: meaning.startsWith("`") ? codeSpans(meaning.split(/[:.]/)[0]).filter((word) => /^[a-z]+$/.test(word)) : [],
      fallback: codeSpans(fallback)[0] ?? (/^\d+$/.test(fallback) ? fallback : undefined),
    };
  });

/** The settings in an environment, and whether the server complains about it. */
function read(env: Env) {
  const complaints: string[] = [];
  const all = readSettings(env, (sentence) => complaints.push(sentence));
  if (all.access.kind === "closed") complaints.push(all.access.why);
  return { all, complaints };
}

const complaintsAbout = (name: string, value: unknown): string[] =>
  bases
    .map((base) => read({ ...base, [name]: value }).complaints.filter((each) => each.includes(name)))
    .reduce((fewest, each) => (each.length < fewest.length ? each : fewest));

void describe("docs/server.md", () => {
  void it("names every setting that the server reads, and no others", () => {
    const asked = new Set<string>();
    for (const base of bases) {
      const recorder = new Proxy(base, {
        get: (env, name) => {
          asked.add(String(name));
          return env[String(name)];
        },
      });
      readSettings(recorder, () => {});
    }
    assert.deepEqual(settings.map(({ name }) => name).sort(), [...asked].sort());
  });

  void it("says from where to where a setting goes", () => {
    const ranges = settings.filter(({ range }) => range);
    assert(ranges.length >= 11);
    for (const { name, range } of ranges) {
      const [least, most] = range ?? [0, 0];
      for (const within of [least, most]) assert.deepEqual(complaintsAbout(name, `${within}`), [], `${name}=${within}`);
      for (const beyond of [least - 1, most + 1]) {
        assert.equal(complaintsAbout(name, `${beyond}`).length, 1, `${name}=${beyond}`);
      }
    }
  });

  void it("says which words a setting takes", () => {
    const withWords = settings.filter(({ words }) => words.length > 0);
    assert(withWords.length >= 6);
    for (const { name, words } of withWords) {
      // It asks for tokens, which is refused where there are none: that is its meaning.
      if (name === "REQUIRE_TOKENS") continue;
      for (const word of words) assert.deepEqual(complaintsAbout(name, word), [], `${name}=${word}`);
      assert.equal(complaintsAbout(name, "nonsense").length, 1, `${name}=nonsense`);
    }
  });

  void it("says what a setting is if it is not set", () => {
    const withDefault = settings.filter(({ fallback }) => fallback !== undefined);
    assert(withDefault.length >= 17);
    for (const { name, fallback, range } of withDefault) {
      for (const base of bases) {
        if (name in base) continue;
        const { all, complaints } = read({ ...base, [name]: fallback });
        const without = read(base);
        if (complaints.length > without.complaints.length) continue;
        assert.deepEqual(all, without.all, `${name}=${fallback ?? ""}`);
      }
      assert.deepEqual(complaintsAbout(name, fallback), [], name);
      const other = range?.find((end) => String(end) !== fallback);
      if (other === undefined) continue;
      const changes = bases.some((base) => {
        const [with_, without] = [read({ ...base, [name]: `${other}` }), read(base)];
        return JSON.stringify(with_.all) !== JSON.stringify(without.all);
      });
      assert(changes, `${name} does something`);
    }
  });

  void it("is right that the log has every setting", () => {
    const logged = new Set(bases.flatMap((base) => Object.keys(describeSettings(read(base).all))));
    // `access` says who may join.
    const missing = settings.map(({ name }) => name).filter((name) => !logged.has(name));
    assert.deepEqual(
      missing.sort(),
      ["REQUIRE_TOKENS", "TOKEN_JWKS"].filter((name) => !logged.has(name)),
    );
  });

  void it("has every event of the log with its level, and no others", () => {
    const types = sourceTypes("party/room/log-entry.ts");
    const event = types.fields(types.exported("LogEntry")).get("event");
    const inSource = ((event && types.literals(event)) ?? []).map((name) => {
      const line = JSON.parse(logLine("", { event: name as LogEntry["event"] })) as { level: string };
      return [name, line.level];
    });
    const documented = sectionsBelow(page, "Server settings")
      .filter(({ title }) => title === "Log")
      .flatMap(rowsOf)
      .map(([level, name]) => [codeSpans(name)[0] ?? "", codeSpans(level)[0] ?? ""]);
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(inSource));
  });

  void it("names numbers that a report has", async () => {
    const registry = await RoomRegistry.open({ list: () => Promise.resolve(new Map()), put() {}, delete() {} }, 0);
    const { counters } = recordWith({ id: "r", callType: "video", createdAt: 0, createdBy: "x", metadata: {} });
    const room = { room: "r", createdAt: 0, at: 0, isOpen: true, participantCount: 1, awayCount: 0, waitingCount: 0 };
    registry.update({ ...room, counts: countsOf(counters) }, 0);
    const report = combineReports([registry.report(0)]);
    const text = deploymentMetrics(report);
    const rows = sectionsBelow(page, "Server settings")
      .filter(({ title }) => title === "Numbers")
      .flatMap(rowsOf);
    assert(rows.length >= 4);
    for (const [json, prometheus] of rows) {
      for (const path of codeSpans(json)) {
        const value = path
          .split(".")
          .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], report);
        assert(value !== undefined, path);
      }
      for (const name of codeSpans(prometheus)) {
        assert(text.includes(`# TYPE ${name.replace(/\{.*/, "")} `), name);
      }
    }
  });
});

void describe("the pages about the server", () => {
  void it("name settings that exist", () => {
    const known = new Set([
      ...settings.map(({ name }) => name),
      "TOKEN_KEY",
      "CLOUDFLARE_ACCOUNT_ID",
      "CLOUDFLARE_API_TOKEN",
    ]);
    for (const path of pages) {
      const named = codeSpans(readPage(path)).flatMap(
        (code) => /^([A-Z]{3,}(?:_[A-Z]+)+)(?:=|$)/.exec(code)?.[1] ?? [],
      );
      assert.deepEqual(
        named.filter((name) => !known.has(name)),
        [],
        path,
      );
    }
  });

  void it("name close codes that exist", () => {
    const known = new Set<number>([...Object.values(CLOSE_CODES), TOO_LARGE]);
    for (const path of pages) {
      const named = [...readPage(path).matchAll(/\b(?:codes? |\(|closes? the socket with |with )(4\d{3}|10[01]\d)\b/g)];
      for (const [, code] of named) assert(known.has(Number(code)), `${path}: ${code ?? ""}`);
    }
    assert.match(
      page,
      new RegExp(`more than ${LARGEST_FRAME / 2 ** 20} MiB closes its socket with code ${TOO_LARGE}\\.`),
    );
  });

  void it("name the limits of a room as they are", () => {
    const deployment = readPage("docs/deployment.md");
    assert.match(deployment, new RegExp(`\\b${LIMITS.participants} \\(\`ROOM_CAPACITY\`\\)`));
    assert.match(deployment, new RegExp(`\\b${LIMITS.messageBytes / 1024} KiB each`));
  });
});
