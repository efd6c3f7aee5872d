/**
 * How tools/test.js learns what a suite really ran: with TEST_COUNTS set to a file, each test runner writes its own
 * numbers there when it has finished. A suite that dies before leaves no file, and that counts as a failure.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
      const counts = { passed: 0, failed: 0, skipped: 0 };
      /** @param {import("@web/test-runner").TestSuiteResult | undefined} suite */
      const count = (suite) => {
        for (const test of suite?.tests ?? []) counts[test.skipped ? "skipped" : test.passed ? "passed" : "failed"]++;
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        const before = counts.failed;
        count(session.testResults);
        if (!session.passed && counts.failed === before) counts.failed++;
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
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type === "test:pass" && !isContainer(event.data)) {
      counts[event.data.skip === undefined && event.data.todo === undefined ? "passed" : "skipped"]++;
    } else if (event.type === "test:fail") {
      const { error, type } = event.data.details;
      const onlyThroughItsTests = "failureType" in error && error.failureType === "subtestsFailed";
      if (type !== "suite" || !onlyThroughItsTests) counts.failed++;
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
