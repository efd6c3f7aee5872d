/** The suites of `npm test`: which files they hold, and how each is run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/processes.js";

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {() => string[]} [tests] its test files; a suite without them takes names of its own
 * @property {import("../lib/setup.js").Need[]} needs the programs that it cannot run without
 * @property {import("../lib/setup.js").Need[]} [wishes] the programs that some of its tests are skipped without
 * @property {Record<string, string>} [env] added to the environment of its tests
 * @property {boolean} [onRequest] it runs only when it is named
 * @property {boolean} [beside] it runs beside the suite before it, and its output is printed when it has ended
 * @property {number} minutes it is ended, and has failed, when it takes longer
 * @property {(names: string[], title?: string) => string[]} args the arguments of Node
 */

/** @param {string} folder */
function testsIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
}

/** The tests that start a room server. They run against either runtime. */
const serverTests = () =>
  testsIn("party").filter((file) => readFileSync(join(root, file), "utf8").match(/start(?:Dev|Sample)Server/) !== null);

/** End-to-end tests that need the machine for themselves: sound as it comes, many browsers at once, broken networks. */
const WHOLE_MACHINE = [
  ...["call", "cross-browser", "demo/intercom", "echo", "mesh"],
  ...["crowd", "network", "server", "signaling", "tabs", "turn"].map((name) => `faults/${name}`),
].map((name) => `e2e/${name}.test.ts`);

/** A title is matched as it is written, not as a pattern. @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** @param {number} concurrency how many files run at the same time @returns {Suite["args"]} */
const node = (concurrency) => (files, title) => [
  ...["--import", "tsx", "--test", `--test-concurrency=${concurrency}`],
  ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
  ...["--test-reporter=./tools/testing/test-counts.js", "--test-reporter-destination=stdout"],
  ...(title === undefined ? [] : [`--test-name-pattern=${escaped(title)}`]),
  ...files,
];

/** @type {Pick<Suite, "needs" | "wishes">} */
const browsersAndMedia = {
  needs: ["chromium", "firefox", "ffmpeg", "espeak-ng"],
  wishes: ["ip", "nft", "turnserver", "pulseaudio"],
};

/** @type {Suite[]} */
export const suites = [
  { name: "check", needs: [], minutes: 10, args: (names) => ["tools/check.js", ...names] },
  // The tests of the server wait most of the time, each file beside a room server of its own.
  { name: "server", tests: () => testsIn("party"), needs: [], beside: true, minutes: 15, args: node(3) },
  // It starts a process for each core.
  { name: "simulation", tests: () => testsIn("e2e/simulation"), needs: [], beside: true, minutes: 5, args: node(1) },
  { name: "tools", tests: () => testsIn("tools"), needs: [], beside: true, minutes: 8, args: node(2) },
  {
    name: "unit",
    tests: () => testsIn("components"),
    needs: ["chromium", "firefox"],
    minutes: 14,
    args: (files) => ["node_modules/@web/test-runner/dist/bin.js", "--files", ...files],
  },
  // The same behaviour in the other runtime, a plain Worker.
  {
    name: "worker",
    tests: serverTests,
    env: { SERVER: "worker" },
    needs: [],
    beside: true,
    minutes: 8,
    args: node(3),
  },
  {
    name: "e2e",
    tests: () => testsIn("e2e").filter((file) => !WHOLE_MACHINE.includes(file) && !file.startsWith("e2e/simulation/")),
    ...browsersAndMedia,
    minutes: 10,
    // A call waits for a third of its time.
    args: node(2),
  },
  { name: "e2e-alone", tests: () => WHOLE_MACHINE, ...browsersAndMedia, minutes: 14, args: node(1) },
  {
    name: "faults",
    tests: () => testsIn("e2e/faults"),
    ...browsersAndMedia,
    env: { FAULTS: "all", GOALS: "strict" },
    onRequest: true,
    minutes: 90,
    args: node(1),
  },
];
