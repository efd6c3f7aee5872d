/**
 * How tools/test.js learns what a suite really ran: with TEST_COUNTS set to a file, each test runner writes its own
 * numbers there when it has finished. A suite that dies before leaves no file, and that counts as a failure.
 */
import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";

/**
 * What ran, and of what failed its name and what it said, so that it can be said again at the end.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 */

/** @typedef {Record<string, Counts>} Report by test file */

/** @returns {Counts} */
export const none = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** @param {Report} report */
export const sum = (report) =>
  Object.values(report).reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
    }),
    none(),
  );

/** @param {Report} report */
export const failedFiles = (report) => Object.keys(report).filter((file) => (report[file]?.failed ?? 0) > 0);

/** @param {Report} report */
export function writeReport(report) {
  const file = process.env["TEST_COUNTS"];
  if (file) writeFileSync(file, JSON.stringify(report));
}

/** @param {Counts} counts @param {string} name @param {string | undefined} message its first lines are said again */
function fail(counts, name, message = "") {
  counts.failed++;
  counts.failures.push([name, ...message.split("\n").slice(0, 8)].join("\n    ").trimEnd());
}

/** @param {string} path */
const fromHere = (path) => relative(process.cwd(), path);

/**
 * A reporter for @web/test-runner. Every test counts once per browser; an error outside the tests (a file that does not
 * load, a page that never finishes) counts as a failed test.
 *
 * @returns {import("@web/test-runner").Reporter}
 */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Report} */
      const report = {};
      for (const { testResults, passed, errors, browser, testFile = "" } of sessions) {
        const file = fromHere(testFile);
        const counts = (report[file] ??= none());
        const before = counts.failed;
        countSuite(counts, testResults, [`${browser.name}: ${file}`]);
        if (passed || counts.failed > before) continue;
        fail(counts, `${browser.name}: ${file}`, errors.map(({ message }) => message).join("\n"));
      }
      writeReport(report);
    },
  };
}

/** @param {Counts} counts @param {import("@web/test-runner").TestSuiteResult | undefined} suite @param {string[]} path */
function countSuite(counts, suite, path) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else fail(counts, [...path, test.name].join(" › "), test.error?.message);
  }
  for (const inner of suite?.suites ?? []) countSuite(counts, inner, [...path, inner.name]);
}

/**
 * A reporter for `node --test`. A suite (`describe`) is no test, unless it failed by itself and not through its tests; a
 * file that cannot be loaded is a failed test.
 *
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} events
 */
export default async function* nodeReporter(events) {
  /** @type {Report} */
  const report = {};
  for await (const event of events) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const file = fromHere(event.data.file ?? "");
    const counts = (report[file] ??= none());
    if (event.type === "test:pass") {
      if (isContainer(event.data)) continue;
      counts[event.data.skip === undefined && event.data.todo === undefined ? "passed" : "skipped"]++;
      continue;
    }
    const { error, type } = event.data.details;
    if (type === "suite" && "failureType" in error && error.failureType === "subtestsFailed") continue;
    const { message } = error.cause instanceof Error ? error.cause : error;
    fail(counts, `${file}: ${event.data.name}`, message);
  }
  writeReport(report);
  yield "";
}

/**
 * Whether it holds tests and is none: a suite, or a file (which Node reports as a test when there is none in it).
 * @param {import("node:test").EventData.TestPass} data
 */
const isContainer = ({ details, name, file, nesting }) =>
  details.type === "suite" || (nesting === 0 && file !== undefined && resolve(name) === file);
