/**
 * `npm test`: installs what is missing, runs every suite, and ends with one line that adds up what they really ran.
 * `npm test -- unit components/core/store.test.ts` runs one suite, or some files of it. `npm test -- faults` tries every
 * fault at full length, which takes most of an hour; the quick half of them is in `e2e`.
 */
import "./node-version.js";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failedFiles, sum } from "./counts.js";
import { root, run } from "./run.js";
import { ensureDependencies, ensurePrograms, SetupError, tryPrograms } from "./setup.js";

/** @param {string} folder */
const testsIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".test.ts"))
        .sort()
        .map((file) => join(folder, file))
    : [];

const node = (/** @type {string[]} */ files) => [
  ...["--import", "tsx", "--test", "--test-concurrency=1"],
  ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
  ...["--test-reporter=./tools/counts.js", "--test-reporter-destination=stdout"],
  ...files,
];

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} [folder] where its tests are
 * @property {import("./setup.js").Need[]} needs
 * @property {import("./setup.js").Need[]} [wishes] what some of its tests are skipped without
 * @property {Record<string, string>} [env] what its tests are told
 * @property {boolean} [onRequest] it runs only when it is named
 * @property {number} minutes it is ended when it takes longer, and has failed
 * @property {(files: string[]) => string[]} args what Node is given
 */

/** @type {Suite[]} */
const suites = [
  { name: "check", needs: [], minutes: 8, args: (names) => ["tools/check.js", ...names] },
  { name: "tools", folder: "tools", needs: [], minutes: 5, args: node },
  { name: "server", folder: "party", needs: [], minutes: 5, args: node },
  {
    name: "unit",
    folder: "components",
    needs: ["chromium", "firefox"],
    minutes: 10,
    args: (files) => ["node_modules/@web/test-runner/dist/bin.js", "--files", ...files],
  },
  {
    name: "e2e",
    folder: "e2e",
    needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
    wishes: ["ip", "nft", "turnserver"],
    minutes: 15,
    args: node,
  },
  {
    name: "faults",
    folder: "e2e/faults",
    needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
    wishes: ["ip", "nft", "turnserver"],
    env: { FAULTS: "all" },
    onRequest: true,
    minutes: 90,
    args: node,
  },
];

/**
 * @typedef {object} Outcome
 * @property {import("./counts.js").Report} report
 * @property {string} [trouble] why what it counted is not all
 */

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @param {string} folder for what it counted
 * @returns {Promise<Outcome>}
 */
async function runOnce(suite, files, folder) {
  const file = join(folder, `${suite.name}.json`);
  rmSync(file, { force: true });
  const { code, timedOut } = await run(process.execPath, suite.args(files), {
    env: { ...suite.env, TEST_COUNTS: file },
    timeout: suite.minutes * 60_000,
  });
  if (timedOut) return { report: {}, trouble: `${suite.name} did not end within ${suite.minutes} minutes.` };
  if (!existsSync(file)) return { report: {}, trouble: `${suite.name} ended before it could say what it ran.` };
  /** @type {import("./counts.js").Report} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  const { passed, failed } = sum(report);
  if (passed + failed === 0) return { report, trouble: `${suite.name} ran no test.` };
  if (code !== 0 && failed === 0) return { report, trouble: `${suite.name} ended with code ${code}.` };
  return { report };
}

/** More files than this do not fail by chance. */
const CHANCE = 2;

/**
 * Runs a suite, and a file or two that failed in it once more, alone: a test of real browsers on a machine that other work
 * shares fails by chance now and then. What passes only then is named at the end as unsteady, so that it is mended.
 *
 * @param {Suite} suite
 * @param {string[]} chosen
 * @param {string} folder
 * @returns {Promise<Outcome & { unsteady: string[] }>}
 */
async function runSuite(suite, chosen, folder) {
  console.log(`\n=== ${suite.name} ===`);
  const files = chosen.length > 0 || !suite.folder ? chosen : testsIn(suite.folder);
  if (suite.folder && files.length === 0) {
    return { report: {}, trouble: `There is no test in ${suite.folder}/.`, unsteady: [] };
  }
  const first = await runOnce(suite, files, folder);
  const failed = failedFiles(first.report);
  if (!suite.folder || first.trouble !== undefined || failed.length === 0 || failed.length > CHANCE) {
    return { ...first, unsteady: [] };
  }
  console.log(`\n=== ${suite.name}, once more: ${failed.join(", ")} ===`);
  const second = await runOnce(suite, failed, folder);
  if (second.trouble !== undefined) return { ...first, unsteady: [] };
  const mended = failed.filter((file) => second.report[file]?.failed === 0);
  return {
    report: { ...first.report, ...second.report },
    unsteady: mended.flatMap((file) => first.report[file]?.failures ?? []),
  };
}

async function main() {
  const [part, ...files] = process.argv.slice(2);
  const chosen =
    part === undefined ? suites.filter((suite) => !suite.onRequest) : suites.filter((suite) => suite.name === part);
  if (chosen.length === 0) {
    throw new SetupError(`There is no suite "${part}": ${suites.map((suite) => suite.name).join(", ")}.`);
  }
  await ensureDependencies();
  await ensurePrograms([...new Set(chosen.flatMap((suite) => suite.needs))]);
  await tryPrograms([...new Set(chosen.flatMap((suite) => suite.wishes ?? []))]);

  const folder = mkdtempSync(join(tmpdir(), "rtc-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const lines = [];
  const failures = [];
  const unsteady = [];
  const all = { passed: 0, failed: 0 };
  for (const suite of chosen) {
    const start = Date.now();
    const outcome = await runSuite(suite, files, folder);
    const counts = sum(outcome.report);
    if (outcome.trouble !== undefined) {
      counts.failed++;
      counts.failures.push(outcome.trouble);
    }
    all.passed += counts.passed;
    all.failed += counts.failed;
    failures.push(...counts.failures);
    unsteady.push(...outcome.unsteady);
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    const twice = outcome.unsteady.length > 0 ? `, ${outcome.unsteady.length} only at the second attempt` : "";
    const seconds = Math.round((Date.now() - start) / 1000);
    lines.push(`${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped}${twice} (${seconds} s)`);
  }
  // Said again, since what a suite printed is far above by now.
  for (const failure of failures) console.log(`\n✖ ${failure}`);
  for (const name of unsteady) console.log(`\n⚠ unsteady, passed at the second attempt: ${name}`);
  console.log(`\n${lines.join("\n")}\n\n${all.passed} passed, ${all.failed} failed`);
  process.exitCode = all.failed > 0 ? 1 : 0;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof SetupError ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
