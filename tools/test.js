/**
 * `npm test`: installs what is missing, runs every suite, and ends with one line that adds up all of their tests.
 *
 * - `npm test -- components/core/call.test.ts` runs one file; the path says in which suite. `-t "title"` after it runs only
 *   the tests whose title contains these words.
 * - `npm test -- unit` runs one suite, `npm test -- worker party/room/limits.test.ts` some files of it.
 * - `npm test -- faults` tries every fault at full length, which takes most of an hour; `e2e` has the quick half of them.
 */
import "./lib/node-version.js";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./lib/processes.js";
import { ensureDependencies, ensurePrograms, SetupError, tryPrograms } from "./lib/setup.js";
import { selectTests } from "./testing/selection.js";
import { suites } from "./testing/suites.js";

/** @typedef {import("./testing/suites.js").Suite} Suite */

/**
 * @param {Suite} suite
 * @param {string[]} names of its files, if not all
 * @param {string | undefined} title of its tests, if not all
 * @param {string} folder for its counts
 * @param {boolean} capture whether its output is kept until it has ended
 * @returns {Promise<import("./testing/test-counts.js").Counts>}
 */
async function runSuite(suite, names, title, folder, capture) {
  const heading = `\n=== ${suite.name} ===`;
  if (!capture) console.log(heading);
  const files = names.length > 0 ? names : (suite.tests?.() ?? []);
  if (suite.tests && files.length === 0) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${suite.name} has no test file.`] };
  }
  const report = join(folder, `${suite.name}.json`);
  const { code, timedOut, output } = await run(process.execPath, suite.args(files, title), {
    env: { ...suite.env, TEST_COUNTS: report, ...(title === undefined ? {} : { TEST_TITLE: title }) },
    timeout: suite.minutes * 60_000,
    capture,
  });
  if (capture) console.log(`${heading}\n${output.trim()}`);
  /** @type {import("./testing/test-counts.js").Counts} */
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  const trouble = timedOut
    ? `${suite.name} did not end within ${suite.minutes} minutes.`
    : !existsSync(report)
      ? `${suite.name} ended before it reported its counts.`
      : title === undefined && counts.passed + counts.failed === 0
        ? `${suite.name} ran no test.`
        : code !== 0 && counts.failed === 0
          ? `${suite.name} ended with code ${code} for a reason of its own.`
          : undefined;
  return trouble === undefined
    ? counts
    : { ...counts, failed: counts.failed + 1, failures: [...counts.failures, trouble] };
}

/**
 * The suites that run at the same time.
 *
 * @param {import("./testing/selection.js").Selection["runs"]} runs
 */
function groupsOf(runs) {
  /** @type {import("./testing/selection.js").Selection["runs"][]} */
  const groups = [];
  for (const chosen of runs) {
    const last = groups.at(-1);
    if (chosen.suite.beside && last) last.push(chosen);
    else groups.push([chosen]);
  }
  return groups;
}

async function main() {
  await ensureDependencies();
  const { runs, title } = selectTests(process.argv.slice(2), suites);
  // Suites that need no programs run while these are installed.
  const programs = ensurePrograms([...new Set(runs.flatMap(({ suite }) => suite.needs))]).then(() =>
    tryPrograms([...new Set(runs.flatMap(({ suite }) => suite.wishes ?? []))]),
  );
  programs.catch(() => {});

  const folder = mkdtempSync(join(tmpdir(), "rtc-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const failures = [];
  const sum = { passed: 0, failed: 0 };
  for (const group of groupsOf(runs)) {
    if (group.some(({ suite }) => suite.needs.length > 0)) await programs;
    await Promise.all(
      group.map(async ({ suite, names }, index) => {
        const start = Date.now();
        const counts = await runSuite(suite, names, title, folder, index > 0);
        sum.passed += counts.passed;
        sum.failed += counts.failed;
        failures.push(...counts.failures);
        const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
        const seconds = Math.round((Date.now() - start) / 1000);
        lines.push(`${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
      }),
    );
  }
  await programs;
  if (title !== undefined && sum.passed + sum.failed === 0) {
    sum.failed++;
    failures.push(`No test has "${title}" in its title.`);
  }
  // Repeated here, since a suite prints its failures far above.
  for (const failure of failures) console.log(`\n✖ ${failure}`);
  console.log(`\n${lines.join("\n")}\n\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof SetupError ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
