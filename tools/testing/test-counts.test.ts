import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import type { Counts } from "./test-counts.js";

/** The counts of the reporter for a file of tests. */
async function count(source: string, ...options: string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "rtc-counts-"));
  try {
    const file = join(folder, "some.test.mjs");
    await writeFile(file, source);
    const reporter = new URL("test-counts.js", import.meta.url).pathname;
    const args = ["--test", ...options, `--test-reporter=${reporter}`, "--test-reporter-destination=stdout", file];
    const env = { ...process.env, TEST_COUNTS: join(folder, "counts.json"), NODE_TEST_CONTEXT: undefined };
    await promisify(execFile)(process.execPath, args, { env }).catch(() => undefined);
    return JSON.parse(await readFile(join(folder, "counts.json"), "utf8")) as Counts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a test run counts what passed, failed and was skipped, and names what failed", async () => {
  const counted = await count(`
    import test, { describe, it } from "node:test";
    describe("a suite is no test", () => { it("passes", () => {}); it("fails", () => { throw new Error("its reason"); }); });
    test.skip("skipped", () => {});
  `);
  const { failures, ...counts } = counted;
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 1 });
  assert.equal(failures.length, 1);
  assert.match(failures[0] ?? "", /some\.test\.mjs: fails\n\s+its reason$/);
});

test("a file that cannot be loaded has failed", async () => {
  const counted = await count(`import "./nowhere.mjs";`);
  assert.equal(counted.failed, 1);
});

test("tests that a title leaves out count neither as passed nor as skipped", async () => {
  const source = `import test from "node:test"; test("wanted", () => {}); test("another", () => {});`;
  const counted = await count(source, "--test-name-pattern=wanted");
  assert.deepEqual(counted, { passed: 1, failed: 0, skipped: 0, failures: [] });
});
