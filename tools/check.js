/** `npm run check`: everything that can be said of the sources without running them. Runs all, whatever fails. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "./run.js";
import { writeCounts } from "./counts.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

/** @param {string[]} args */
const node = async (...args) => (await run(process.execPath, args)).code === 0;

/** @type {[name: string, check: () => Promise<boolean>][]} */
const checks = [
  ["prettier", () => node(bin("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", ".")],
  ["eslint", () => node(bin("eslint", "bin", "eslint.js"), "--max-warnings", "0", ".")],
  ["tsc", () => node(bin("typescript", "bin", "tsc"))],
  ["generated files", () => node("tools/generate.js", "--check")],
  ["html", () => node(bin("html-validate", "bin", "html-validate.mjs"), "demo/**/*.html")],
  ["build", () => node("tools/build.js")],
  ["package", () => node("tools/package.js")],
  ["size", () => node("tools/size.js")],
];

/** Runs the checks of these names, or all of them. */
async function check(/** @type {string[]} */ names) {
  const failed = [];
  const chosen = checks.filter(([name]) => names.length === 0 || names.includes(name));
  for (const [name, passes] of chosen) {
    console.log(`\n— ${name}`);
    if (await passes()) continue;
    failed.push(name);
    console.error(`✖ ${name} failed`);
  }
  const passed = chosen.length - failed.length;
  writeCounts({ passed, failed: failed.length, skipped: 0, failures: failed.map((name) => `check: ${name}`) });
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(", ")}` : `\nAll ${passed} checks passed.`);
  return failed.length === 0 && passed > 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
}
