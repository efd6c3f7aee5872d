import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { arrows, contract, rules, shared } from "./import-rules.js";

// The files below exist only here, so there are no types to ask: the import rules need none.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const rule = "import-x/no-restricted-paths";

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert(result);
  assert.deepEqual(
    result.messages.filter((message) => message.fatal),
    [],
  );
  return result.messages.filter((message) => message.ruleId === rule).map((message) => message.message);
}

const broken: [file: string, imports: string, arrow: string][] = [
  ["party/bad.ts", "../components/core/store.js", "the room server imports nothing of the page"],
  ["party/protocol/protocol.ts", "../components/core/errors.js", "the wire contract imports nothing of the page"],
  ...contract.flatMap((file): [string, string, string][] => [
    [`party/${file}`, "./room.js", "the wire contract stands alone"],
    [`party/${file}`, "partykit/server", "the wire contract imports no PartyKit"],
  ]),
  ...rules.flatMap((file): [string, string, string][] => [
    [`party/${file}`, "partykit/server", "the room's rules import no PartyKit"],
    [`party/${file}`, "./server.js", "the room's rules do not import their adapter"],
    [`party/${file}`, "partyserver", "the room's rules import no partyserver"],
    [`party/${file}`, "./worker.js", "the room's rules do not import their other adapter"],
    [`party/${file}`, "./runtime-host.js", "the room's rules do not import their host"],
  ]),
  ...shared.flatMap((file): [string, string, string][] => [
    [`party/${file}`, "partykit/server", "what both adapters share imports no PartyKit"],
    [`party/${file}`, "partyserver", "what both adapters share imports no partyserver"],
    [`party/${file}`, "./worker.js", "what both adapters share imports no adapter"],
  ]),
  ["party/server.ts", "partyserver", "the adapter to PartyKit imports no partyserver"],
  ["party/worker.ts", "partykit/server", "the adapter to partyserver imports no PartyKit"],
  ["party/bad.ts", "lit", "the room server imports no Lit"],
  ["components/core/bad.ts", "lit", "the call imports no Lit"],
  ["components/core/bad.ts", "lit/decorators.js", "the call imports no part of Lit"],
  ["components/core/bad.ts", "@lit/context", "the call imports no Lit context"],
  ["components/core/bad.ts", "partykit/server", "the call imports no PartyKit"],
  ["components/core/bad.ts", "../internal/define.js", "the call knows nothing that elements share"],
  ["components/core/bad.ts", "../elements/rtc-room.js", "the call knows no element"],
  ["components/core/bad.ts", "../index.js", "the call does not import the index"],
  ["components/core/bad.ts", "../../party/room/room.js", "a page imports nothing of the server but the contract"],
  ["components/internal/bad.ts", "../elements/rtc-room.js", "what elements share knows no element"],
  ["components/internal/bad.ts", "../index.js", "what elements share does not import the index"],
  ["components/elements/bad.ts", "../index.js", "an element does not import the index"],
  ["components/core/bad.ts", "../texts/index.js", "the call knows no language"],
  ["components/texts/bad.ts", "../elements/rtc-room.js", "a language knows no element"],
  ["components/texts/bad.ts", "../internal/room/events.js", "texts know nothing that elements share"],
  ["components/elements/bad.ts", "../../tools/checks/import-rules.js", "what ships imports no tool"],
  ["components/core/bad.ts", "../../party/protocol/limits.js", "a page imports the contract by its one entry"],
  ["components/index.ts", "../party/server.js", "the index imports no server"],
  ["demo/bad.js", "../components/core/store.js", "the demo imports public entries only"],
  ["demo/bad.js", "lit", "the demo imports no package"],
];

const allowed: [file: string, imports: string][] = [
  ["components/core/good.ts", "../../party/protocol/protocol.js"],
  ["components/internal/good.ts", "../core/store.js"],
  ["components/internal/good.ts", "lit"],
  ["components/internal/good.ts", "../texts/index.js"],
  ["components/texts/good.ts", "../core/index.js"],
  ["components/elements/good.ts", "../core/store.js"],
  ["components/index.ts", "./core/store.js"],
  ["party/protocol/protocol.ts", "./limits.js"],
  ["party/room/room.ts", "./protocol.js"],
  ["party/server.ts", "partykit/server"],
  ["party/worker.ts", "partyserver"],
  ["demo/good.js", "./rtc-elements.js"],
];

describe("the one-way imports of DESIGN.md", () => {
  for (const [file, imports, arrow] of broken) {
    it(`${arrow}: ${file} → ${imports}`, async () => {
      assert.equal((await complaints(file, `import ${JSON.stringify(imports)};\n`)).length > 0, true);
    });
  }

  it("also holds for types and for import()", async () => {
    const file = "components/core/bad.ts";
    assert.notDeepEqual(await complaints(file, `export type { LitElement } from "lit";\n`), []);
    assert.notDeepEqual(
      await complaints(file, `import type { LitElement } from "lit";\nexport type A = LitElement;\n`),
      [],
    );
    assert.notDeepEqual(await complaints(file, `export const lit = import("lit");\n`), []);
  });

  it("also holds for a script inside a demo page", async () => {
    const page = `<script type="module">\nimport "../../components/core/store.js";\n</script>\n`;
    assert.notDeepEqual(await complaints("demo/bad.html", page), []);
  });

  for (const [file, imports] of allowed) {
    it(`lets ${file} import ${imports}`, async () => {
      assert.deepEqual(await complaints(file, `import ${JSON.stringify(imports)};\n`), []);
    });
  }

  it("has a broken example for every room that has an arrow", () => {
    const rooms = new Set(arrows.map((arrow) => arrow.target));
    for (const room of rooms)
      assert(
        broken.some(([file]) => file.startsWith(room)),
        `${room} has no example`,
      );
  });
});
