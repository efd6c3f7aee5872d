/**
 * `npm test`: installs what is missing, runs every suite, and ends with one line that adds up what they really ran.
 * `npm test -- unit components/core/store.test.ts` runs one suite, or some files of it. `npm test -- faults` tries every
 * fault at full length, which takes most of an hour; the quick half of them is in `e2e`.
 */
import "./lib/node-version.js";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./lib/processes.js";
import { ensureDependencies, ensurePrograms, SetupError, tryPrograms } from "./lib/setup.js";

/** @param {string} folder */
const testsIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".test.ts"))
        .sort()
        .map((file) => join(folder, file))
    : [];

/** Those that are about a live room server, whichever it is. */
const againstServer = () =>
  testsIn("party").filter((file) => readFileSync(join(root, file), "utf8").includes("startDevServer"));

/** End-to-end tests that want the machine for themselves: sound as it comes, many browsers at once, goals in seconds. */
const WHOLE_MACHINE = [
  ...["call", "cross-browser", "demo/intercom", "echo", "mesh"],
  ...["crowd", "network", "server", "signaling", "tabs", "turn"].map((name) => `faults/${name}`),
].map((name) => join("e2e", `${name}.test.ts`));

/** @param {number} atOnce how many files */
const node = (atOnce) => (/** @type {string[]} */ files) => [
  ...["--import", "tsx", "--test", `--test-concurrency=${atOnce}`],
  ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
  ...["--test-reporter=./tools/testing/test-counts.js", "--test-reporter-destination=stdout"],
  ...files,
];

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} [folder] where its tests are
 * @property {() => string[]} [tests] which of them are its, if not all
 * @property {import("./lib/setup.js").Need[]} needs
 * @property {import("./lib/setup.js").Need[]} [wishes] what some of its tests are skipped without
 * @property {Record<string, string>} [env] what its tests are told
 * @property {boolean} [onRequest] it runs only when it is named
 * @property {boolean} [beside] it runs beside the one before it, and is heard when it has ended
 * @property {number} minutes it is ended when it takes longer, and has failed
 * @property {(files: string[]) => string[]} args what Node is given
 */

/** @type {Suite[]} */
const suites = [
  { name: "check", needs: [], minutes: 10, args: (names) => ["tools/check.js", ...names] },
  // They wait most of the time, each file beside a room server of its own.
  { name: "server", folder: "party", needs: [], beside: true, minutes: 8, args: node(3) },
  // A process for each core.
  { name: "simulation", folder: "e2e/simulation", needs: [], beside: true, minutes: 5, args: node(1) },
  { name: "tools", folder: "tools", needs: [], beside: true, minutes: 8, args: node(2) },
  {
    name: "unit",
    folder: "components",
    needs: ["chromium", "firefox"],
    minutes: 14,
    args: (files) => ["node_modules/@web/test-runner/dist/bin.js", "--files", ...files],
  },
  // The same promises on the other runtime: on a plain Worker.
  {
    ...{ name: "worker", folder: "party", tests: againstServer, env: { SERVER: "worker" } },
    ...{ needs: [], beside: true, minutes: 8, args: node(3) },
  },
  {
    name: "e2e",
    folder: "e2e",
    tests: () => testsIn("e2e").filter((file) => !WHOLE_MACHINE.includes(file) && !file.includes("simulation")),
    needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
    wishes: ["ip", "nft", "turnserver", "pulseaudio"],
    minutes: 10,
    // A call waits for a third of its time.
    args: node(2),
  },
  {
    name: "e2e-alone",
    folder: "e2e",
    tests: () => WHOLE_MACHINE,
    needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
    wishes: ["ip", "nft", "turnserver", "pulseaudio"],
    minutes: 14,
    args: node(1),
  },
  {
    name: "faults",
    folder: "e2e/faults",
    needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
    wishes: ["ip", "nft", "turnserver"],
    env: { FAULTS: "all" },
    onRequest: true,
    minutes: 90,
    args: node(1),
  },
];

/**
 * @param {Suite} suite
 * @param {string[]} chosen
 * @param {string} folder for what it counted
 * @param {boolean} capture whether its output is kept until it has ended
 * @returns {Promise<import("./testing/test-counts.js").Counts>}
 */
async function runSuite(suite, chosen, folder, capture) {
  const title = `\n=== ${suite.name} ===`;
  if (!capture) console.log(title);
  const files = chosen.length > 0 || !suite.folder ? chosen : (suite.tests?.() ?? testsIn(suite.folder));
  if (suite.folder && files.length === 0) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`There is no test in ${suite.folder}/.`] };
  }
  const report = join(folder, `${suite.name}.json`);
  const { code, timedOut, output } = await run(process.execPath, suite.args(files), {
    env: { ...suite.env, TEST_COUNTS: report },
    timeout: suite.minutes * 60_000,
    capture,
  });
  if (capture) console.log(`${title}\n${output.trim()}`);
  /** @type {import("./testing/test-counts.js").Counts} */
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  const trouble = timedOut
    ? `${suite.name} did not end within ${suite.minutes} minutes.`
    : !existsSync(report)
      ? `${suite.name} ended before it could say what it ran.`
      : counts.passed + counts.failed === 0
        ? `${suite.name} ran no test.`
        : code !== 0 && counts.failed === 0
          ? `${suite.name} ended with code ${code} for a reason of its own.`
          : undefined;
  return trouble === undefined
    ? counts
    : { ...counts, failed: counts.failed + 1, failures: [...counts.failures, trouble] };
}

/** Those that run at the same time. @param {Suite[]} chosen */
function groupsOf(chosen) {
  /** @type {Suite[][]} */
  const groups = [];
  for (const suite of chosen) {
    const last = groups.at(-1);
    if (suite.beside && last) last.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

async function main() {
  const [part, ...files] = process.argv.slice(2);
  const chosen =
    part === undefined ? suites.filter((suite) => !suite.onRequest) : suites.filter((suite) => suite.name === part);
  if (chosen.length === 0) {
    throw new SetupError(`There is no suite "${part}": ${suites.map((suite) => suite.name).join(", ")}.`);
  }
  await ensureDependencies();
  // What needs none of them begins meanwhile.
  const programs = ensurePrograms([...new Set(chosen.flatMap((suite) => suite.needs))]).then(() =>
    tryPrograms([...new Set(chosen.flatMap((suite) => suite.wishes ?? []))]),
  );
  programs.catch(() => {});

  const folder = mkdtempSync(join(tmpdir(), "rtc-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const failures = [];
  const sum = { passed: 0, failed: 0 };
  /** @param {Suite} suite @param {boolean} capture */
  const take = async (suite, capture) => {
    const start = Date.now();
    const counts = await runSuite(suite, files, folder, capture);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    failures.push(...counts.failures);
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    const seconds = Math.round((Date.now() - start) / 1000);
    lines.push(`${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
  };
  for (const group of groupsOf(chosen)) {
    if (group.some(({ needs }) => needs.length > 0)) await programs;
    await Promise.all(group.map((suite, index) => take(suite, index > 0)));
  }
  await programs;
  // Said again, since what a suite printed is far above by now.
  for (const failure of failures) console.log(`\n✖ ${failure}`);
  console.log(`\n${lines.join("\n")}\n\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof SetupError ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
