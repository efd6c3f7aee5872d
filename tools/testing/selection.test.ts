import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { selectTests } from "./selection.js";
import { suites } from "./suites.js";

/** The names of the suites that the arguments choose, each with its files. */
function chosen(args: string[], server = ""): Record<string, string[]> {
  const { runs } = selectTests(args, suites, server);
  return Object.fromEntries(runs.map(({ suite, names }) => [suite.name, names]));
}

describe("the arguments of npm test", () => {
  it("without any, choose every suite but those on request", () => {
    const all = ["check", "server", "simulation", "tools", "unit", "worker", "e2e", "e2e-alone"];
    assert.deepEqual(Object.keys(chosen([])), all);
  });

  it("name a suite, or some of its files", () => {
    assert.deepEqual(chosen(["unit"]), { unit: [] });
    assert.deepEqual(chosen(["check", "eslint", "tsc"]), { check: ["eslint", "tsc"] });
    assert.deepEqual(chosen(["worker", "party/room/limits.test.ts"]), { worker: ["party/room/limits.test.ts"] });
    assert.deepEqual(chosen(["faults"]), { faults: [] });
  });

  it("find the suite of a file by its path", () => {
    const suiteOf = (file: string) => Object.keys(chosen([file]))[0];
    assert.equal(suiteOf("components/core/call.test.ts"), "unit");
    assert.equal(suiteOf("./components/core/call.test.ts"), "unit");
    assert.equal(suiteOf("party/room/limits.test.ts"), "server");
    assert.equal(suiteOf("tools/checks/prose.test.ts"), "tools");
    assert.equal(suiteOf("e2e/page.test.ts"), "e2e");
    assert.equal(suiteOf("e2e/simulation/simulation.test.ts"), "simulation");
    assert.equal(suiteOf("e2e/mesh.test.ts"), "e2e-alone");
  });

  it("choose the other runtime by SERVER=worker, where a test starts a server", () => {
    assert.deepEqual(chosen(["party/room/limits.test.ts"], "worker"), { worker: ["party/room/limits.test.ts"] });
    assert.deepEqual(chosen(["party/protocol/roster-digest.test.ts"], "worker"), {
      server: ["party/protocol/roster-digest.test.ts"],
    });
  });

  it("gather files by suite", () => {
    const files = ["e2e/page.test.ts", "party/room/limits.test.ts", "e2e/leaks.test.ts"];
    assert.deepEqual(chosen(files), {
      e2e: ["e2e/page.test.ts", "e2e/leaks.test.ts"],
      server: ["party/room/limits.test.ts"],
    });
  });

  it("take a title before or after the file, or alone", () => {
    const file = "party/room/limits.test.ts";
    for (const args of [
      [file, "-t", "a title"],
      ["-t", "a title", file],
      ["server", file, "-t", "a title"],
    ]) {
      assert.equal(selectTests(args, suites, "").title, "a title");
      assert.deepEqual(chosen(args), { server: [file] });
    }
    assert(!("check" in chosen(["-t", "a title"])));
  });

  it("refuse what is no test", () => {
    assert.throws(() => chosen(["party/room/room.ts"]), /"party\/room\/room\.ts" is neither a test file nor a suite/);
    assert.throws(() => chosen(["nowhere"]), /The suites are check, server/);
    assert.throws(() => chosen(["e2e/page.test.ts", "-t"]), /-t wants a title/);
    assert.throws(() => chosen(["check", "-t", "tsc"]), /check has no tests/);
  });

  it("hand the title to Node as it is written, not as a pattern", () => {
    const server = suites.find(({ name }) => name === "server");
    assert(server?.args(["a.test.ts"], "two (x)").includes("--test-name-pattern=two \\(x\\)"));
  });
});
