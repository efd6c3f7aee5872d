/** `npm run check`: everything that can be said of the sources without running them. Runs all, whatever fails. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "./lib/processes.js";
import { writeCounts } from "./testing/test-counts.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

/** @typedef {[name: string, ...args: string[]]} Check what Node is to run */

/**
 * Two lines of checks, side by side: what looks at dist/ stands in one line with what makes it.
 *
 * @type {Check[][]}
 */
const lanes = [
  [
    ["eslint", bin("eslint", "bin", "eslint.js"), "--max-warnings", "0", "."],
    ["prettier", bin("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", "."],
    ["generated files", "tools/generate.js", "--check"],
    ["html", bin("html-validate", "bin", "html-validate.mjs"), "demo/**/*.html"],
  ],
  [
    ["prose", "tools/checks/check-prose.js"],
    ["tsc", bin("typescript", "bin", "tsc")],
    ["build", "tools/build.js"],
    ["package", "tools/checks/check-package.js"],
    ["size", "tools/checks/check-size.js"],
  ],
];

/** Runs the checks of these names, or all of them. */
async function check(/** @type {string[]} */ names) {
  const chosen = lanes.map((lane) => lane.filter(([name]) => names.length === 0 || names.includes(name)));
  /** @type {string[]} */
  const failed = [];
  const runLane = async (/** @type {Check[]} */ lane) => {
    for (const [name, ...args] of lane) {
      const start = Date.now();
      const { code, output } = await run(process.execPath, args, { capture: true });
      const seconds = Math.round((Date.now() - start) / 1000);
      console.log(`\n— ${name} (${seconds} s)\n${output.trim()}`);
      if (code === 0) continue;
      failed.push(name);
      console.error(`✖ ${name} failed`);
    }
  };
  await Promise.all(chosen.map(runLane));
  const passed = chosen.flat().length - failed.length;
  writeCounts({ passed, failed: failed.length, skipped: 0, failures: failed.map((name) => `check: ${name}`) });
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(", ")}` : `\nAll ${passed} checks passed.`);
  return failed.length === 0 && passed > 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
}
