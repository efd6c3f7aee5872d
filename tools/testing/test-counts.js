/**
 * How tools/test.js learns what a suite really ran: with TEST_COUNTS set to a file, each test runner writes its own
 * numbers there when it has finished. A suite that dies before leaves no file, and that counts as a failure.
 */
import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";

/**
 * The numbers of a run, and the name and message of each failure, which are printed again at the end.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 */

/** @param {string} name @param {string | undefined} message its first lines are said again */
const failure = (name, message = "") => [name, ...message.split("\n").slice(0, 8)].join("\n    ").trimEnd();

/** @param {Counts} counts */
export function writeCounts(counts) {
  const file = process.env["TEST_COUNTS"];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/**
 * A reporter for @web/test-runner. Every test counts once per browser; an error outside the tests (a file that does not
 * load, a page that never finishes) counts as a failed test.
 *
 * @returns {import("@web/test-runner").Reporter}
 */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Counts} */
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      /** @param {import("@web/test-runner").TestSuiteResult | undefined} suite @param {string[]} path */
      const count = (suite, path) => {
        for (const test of suite?.tests ?? []) {
          counts[test.skipped ? "skipped" : test.passed ? "passed" : "failed"]++;
          if (test.skipped || test.passed) continue;
          counts.failures.push(failure([...path, test.name].join(" › "), test.error?.message));
        }
        for (const inner of suite?.suites ?? []) count(inner, [...path, inner.name]);
      };
      for (const { testResults, passed, errors, browser, testFile = "" } of sessions) {
        const before = counts.failed;
        const file = `${browser.name}: ${relative(process.cwd(), testFile)}`;
        count(testResults, [file]);
        if (passed || counts.failed > before) continue;
        counts.failed++;
        counts.failures.push(failure(file, errors.map(({ message }) => message).join("\n")));
      }
      writeCounts(counts);
    },
  };
}

/**
 * A reporter for `node --test`. A suite (`describe`) is no test, unless it failed by itself and not through its tests; a
 * file that cannot be loaded is a failed test.
 *
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} events
 */
export default async function* nodeReporter(events) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const event of events) {
    // Left out by `-t`: not a test that somebody has to look after.
    if (event.type === "test:pass" && event.data.skip === "test name does not match pattern") continue;
    if (event.type === "test:pass" && !isContainer(event.data)) {
      counts[event.data.skip === undefined && event.data.todo === undefined ? "passed" : "skipped"]++;
    } else if (event.type === "test:fail") {
      const { error, type } = event.data.details;
      const onlyThroughItsTests = "failureType" in error && error.failureType === "subtestsFailed";
      if (type === "suite" && onlyThroughItsTests) continue;
      counts.failed++;
      const { cause } = error;
      const message = cause instanceof Error ? cause.message : error.message;
      counts.failures.push(failure(`${relative(process.cwd(), event.data.file ?? "")}: ${event.data.name}`, message));
    }
  }
  writeCounts(counts);
  yield "";
}

/**
 * Whether it holds tests and is none: a suite, or a file (which Node reports as a test when there is none in it).
 * @param {import("node:test").EventData.TestPass} data
 */
const isContainer = ({ details, name, file, nesting }) =>
  details.type === "suite" || (nesting === 0 && file !== undefined && resolve(name) === file);
