import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { root } from "../lib/processes.js";
import { bound, isTest, zoneOf, zones } from "./import-rules.js";

/** The project's own configuration. The files below exist only here, so rules that need types are off. */
const withoutTypes = [tseslint.configs.disableTypeChecked, { rules: { "chai/no-floating-promises": "off" } } as const];
const eslint = new ESLint({ cwd: root, overrideConfig: withoutTypes });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert(result);
  const fatal = result.messages.filter((message) => message.fatal);
  assert.deepEqual(fatal, []);
  return result.messages.filter(({ ruleId }) => ruleId === "zones/imports").map(({ message }) => message);
}

const complaintsAboutImport = (file: string, specifier: string) =>
  complaints(file, `import ${JSON.stringify(specifier)};\n`);

/** The files under a folder that a page or a room server runs. */
const shippedFiles = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(ts|js)$/.test(file) && !isTest(file));

/** For each zone the imports that it exists to forbid. */
const forbidden: Record<string, [file: string, specifier: string][]> = {
  "party/protocol": [
    ["party/protocol/new.ts", "../room/room.js"],
    ["party/protocol/new.ts", "partykit/server"],
    ["party/protocol/new.ts", "../../components/core/errors.js"],
  ],
  "party/runtime.ts": [["party/runtime.ts", "./room/room-host.js"]],
  "party/turn": [
    ["party/turn/new.ts", "../config/settings.js"],
    ["party/turn/new.ts", "../auth/claims.js"],
  ],
  "party/auth": [["party/auth/new.ts", "../http/routes.js"]],
  "party/config": [["party/config/new.ts", "../http/routes.js"]],
  "party/room": [
    ["party/room/room-left-messages.ts", "partykit/server"],
    ["party/room/new.ts", "partyserver"],
    ["party/room/new.ts", "cloudflare:workers"],
    ["party/room/new.ts", "../object/room-object.js"],
    ["party/room/new.ts", "../config/settings.js"],
    ["party/room/new.ts", "../auth/claims.js"],
    ["party/room/new.ts", "../http/routes.js"],
    ["party/room/new.ts", "../server.js"],
    ["party/room/new.ts", "../worker.js"],
    ["party/room/new.ts", "../testing/memory-host.js"],
    ["party/room/new/deeper.ts", "../../server.js"],
    ["party/room/new.test.ts", "../../components/core/errors.js"],
  ],
  "party/metrics": [["party/metrics/new.ts", "../http/routes.js"]],
  "party/http": [
    ["party/http/new.ts", "partykit/server"],
    ["party/http/new.ts", "../object/room-object.js"],
  ],
  "party/webhooks": [
    ["party/webhooks/new.ts", "../config/settings.js"],
    ["party/webhooks/new.ts", "../object/runtime-host.js"],
  ],
  "party/operator": [
    ["party/operator/new.ts", "../object/room-object.js"],
    ["party/operator/new.ts", "partykit/server"],
  ],
  "party/command": [
    ["party/command/new.ts", "../operator/operator-routes.js"],
    ["party/command/new.ts", "../object/room-object.js"],
  ],
  "party/object": [
    ["party/object/new.ts", "partyserver"],
    ["party/object/new.ts", "../worker.js"],
  ],
  "party/server.ts": [
    ["party/server.ts", "partyserver"],
    ["party/server.ts", "../components/core/errors.js"],
  ],
  "party/worker.ts": [["party/worker.ts", "partykit/server"]],
  "components/core": [
    ["components/core/new.ts", "lit"],
    ["components/core/new.ts", "@lit/context"],
    ["components/core/new.ts", "../internal/element/define.js"],
    ["components/core/new.ts", "../texts/texts.js"],
    ["components/core/new.ts", "../elements/rtc-room.js"],
    ["components/core/new.ts", "../index.js"],
    ["components/core/new.ts", "../../party/room/room.js"],
    ["components/core/new.ts", "../../party/protocol/limits.js"],
    ["components/core/new.test.ts", "../elements/rtc-room.js"],
  ],
  "components/core/signaling": [
    ["components/core/signaling/new.ts", "../session.js"],
    ["components/core/signaling/new.ts", "../mesh/peer.js"],
  ],
  "components/core/media": [
    ["components/core/media/new.ts", "../call.js"],
    ["components/core/media/new.ts", "../mesh/peer.js"],
  ],
  "components/core/mesh": [
    ["components/core/mesh/new.ts", "../call.js"],
    ["components/core/mesh/new.ts", "../session.js"],
    ["components/core/mesh/new.ts", "lit"],
  ],
  "components/core/diagnosis": [["components/core/diagnosis/new.ts", "../call.js"]],
  "components/texts": [
    ["components/texts/new.ts", "../internal/room/events.js"],
    ["components/texts/new.ts", "../elements/rtc-room.js"],
  ],
  "components/internal": [
    ["components/internal/room/new.ts", "../../elements/rtc-room.js"],
    ["components/internal/room/new.ts", "../../texts/index.js"],
    ["components/internal/room/new.ts", "../../testing/fake-room.js"],
    ["components/internal/room/new.ts", "../../index.js"],
  ],
  "components/elements": [
    ["components/elements/new.ts", "../index.js"],
    ["components/elements/new.ts", "../texts/index.js"],
    ["components/elements/new.ts", "../../tools/lib/processes.js"],
  ],
  "components/index.ts": [
    ["components/index.ts", "../party/server.js"],
    ["components/index.ts", "node:fs"],
  ],
  demo: [
    ["demo/new.js", "../components/core/errors.js"],
    ["demo/new.js", "lit"],
  ],
};

const allowed: [file: string, specifier: string][] = [
  ["party/protocol/protocol.ts", "./limits.js"],
  ["party/room/room.ts", "../protocol/limits.js"],
  ["party/room/new.test.ts", "../testing/memory-host.js"],
  ["party/room/new.test.ts", "../http/routes.js"],
  ["party/server.ts", "partykit/server"],
  ["party/worker.ts", "partyserver"],
  ["components/core/new.ts", "../../party/protocol/protocol.js"],
  ["components/core/mesh/new.ts", "../errors.js"],
  ["components/texts/new.ts", "../core/index.js"],
  ["components/internal/room/new.ts", "../../core/store.js"],
  ["components/internal/room/new.ts", "lit"],
  ["components/elements/new.ts", "../internal/element/define.js"],
  ["components/elements/new.test.ts", "@open-wc/testing"],
  ["components/index.ts", "./texts/follow-language.js"],
  ["components/new.test.ts", "./index.js"],
  ["demo/new.js", "./rtc-elements.js"],
  ["tools/new.js", "../components/core/errors.js"],
];

describe("the import rules", () => {
  for (const { at } of zones) {
    it(`forbid what ${at} must not know`, async () => {
      const cases = forbidden[at] ?? [];
      assert(cases.length > 0, `${at} has no forbidden example`);
      for (const [file, specifier] of cases) {
        assert.equal(zoneOf(file)?.at, at);
        assert.equal((await complaintsAboutImport(file, specifier)).length, 1, `${file} → ${specifier}`);
      }
    });
  }

  it("allow the imports that the zones are made for", async () => {
    for (const [file, specifier] of allowed) {
      assert.deepEqual(await complaintsAboutImport(file, specifier), [], `${file} → ${specifier}`);
    }
  });

  it("hold for types, exports and import(), too", async () => {
    for (const code of [
      `export type { LitElement } from "lit";\n`,
      `export * from "lit";\n`,
      `import type { LitElement } from "lit";\nexport type A = LitElement;\n`,
      `export type A = import("lit").LitElement;\n`,
      `export const lit = import("lit");\n`,
    ]) {
      assert.equal((await complaints("components/core/new.ts", code)).length, 1, code);
    }
  });

  it("hold for a script inside a demo page", async () => {
    const page = `<script type="module">\nimport "../../components/core/errors.js";\n</script>\n`;
    assert.equal((await complaints("demo/new.html", page)).length, 1);
  });

  it("bind every shipped file", () => {
    const files = bound.flatMap(shippedFiles);
    assert(files.length > 100);
    assert.deepEqual(
      files.filter((file) => !zoneOf(file)),
      [],
    );
  });

  it("refuse a new file that stands in no zone", async () => {
    assert.equal((await complaints("components/new.ts", "export const a = 1;\n")).length, 1);
    assert.equal((await complaints("party/new/new.ts", "export const a = 1;\n")).length, 1);
  });

  it("keep every runtime and every adapter out of reach of the room's rules", () => {
    const reached = new Set(["party/room"]);
    for (const at of reached) {
      const zone = zones.find((candidate) => candidate.at === at);
      assert(zone, `${at} is imported and is no zone`);
      assert.deepEqual(
        (zone.packages ?? []).filter((name) => /partykit|partyserver|cloudflare/.test(name)),
        [],
      );
      for (const place of zone.imports ?? []) reached.add(place);
    }
    for (const adapter of ["party/object", "party/server.ts", "party/worker.ts"]) assert(!reached.has(adapter));
  });

  it("let in only packages that are installed with this one", () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      "dependencies" | "peerDependencies",
      Record<string, string>
    >;
    for (const name of zones.flatMap(({ packages = [] }) => packages)) {
      assert(name in dependencies || name in peerDependencies, name);
    }
  });
});
