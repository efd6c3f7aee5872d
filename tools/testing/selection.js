/** The arguments of `npm test`: names of suites, paths of test files, and `-t` with a title. */
import { relative, resolve, sep } from "node:path";
import { SetupError } from "../lib/setup.js";
import { root } from "../lib/processes.js";

/**
 * @typedef {import("./suites.js").Suite} Suite
 * @typedef {object} Selection
 * @property {{ suite: Suite, names: string[] }[]} runs the suites to run; without names, all of a suite
 * @property {string | undefined} title only the tests whose title, or whose suite's title, contains it
 */

/** @param {string} path as it was typed @returns {string} as the suites name their files */
const fileName = (path) => relative(root, resolve(path)).split(sep).join("/");

/**
 * The suites and files that the arguments name. A file is run by the first suite that holds it; `SERVER=worker` in the
 * environment chooses the worker suite where it holds the file, too.
 *
 * @param {string[]} args
 * @param {Suite[]} suites
 * @param {string} [server] the value of `SERVER` in the environment
 * @returns {Selection}
 */
export function selectTests(args, suites, server = process.env["SERVER"]) {
  /** @type {string[]} */
  const words = [];
  /** @type {string | undefined} */
  let title;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (word !== "-t") words.push(word);
    else if ((title = args[++index]) === undefined)
      throw new SetupError('-t wants a title: npm test -- FILE -t "title".');
  }

  const [first] = words;
  const named = suites.find(({ name }) => name === first);
  if (title !== undefined && named && !named.tests) throw new SetupError(`${named.name} has no tests with titles.`);
  if (named) {
    const names = words.slice(1);
    return { runs: [{ suite: named, names: named.tests ? names.map(fileName) : names }], title };
  }

  if (first === undefined) {
    const byDefault = suites.filter(({ onRequest, tests }) => !onRequest && (title === undefined || tests));
    return { runs: byDefault.map((suite) => ({ suite, names: [] })), title };
  }

  /** @type {Selection["runs"]} */
  const runs = [];
  const inOrder = server === "worker" ? [...suites].sort((one) => (one.name === "worker" ? -1 : 0)) : suites;
  for (const word of words) {
    const file = fileName(word);
    const suite = inOrder.find(({ tests }) => tests?.().includes(file));
    if (!suite) {
      const names = suites.map(({ name }) => name).join(", ");
      throw new SetupError(`"${word}" is neither a test file nor a suite. The suites are ${names}.`);
    }
    const run = runs.find((candidate) => candidate.suite === suite);
    if (run) run.names.push(file);
    else runs.push({ suite, names: [file] });
  }
  return { runs, title };
}
