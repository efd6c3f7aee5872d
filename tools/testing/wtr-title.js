const PATH = "/__title-filter.mjs";

/**
 * Runs only the tests whose title, or whose suite's title, contains `title`. Mocha's own `grep` is of no use here: the test
 * runner counts every test that has not run as failed.
 *
 * @param {string} title
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function titlePlugin(title) {
  return {
    name: "title",
    serve: ({ path }) =>
      path === PATH ? { body: `(${filterTests.toString()})(${JSON.stringify(title)});`, type: "js" } : undefined,
    transform: ({ path, body }) =>
      path.endsWith(".test.ts") && typeof body === "string" ? `import ${JSON.stringify(PATH)};\n${body}` : undefined,
  };
}

/**
 * Runs in the page, before a test file is loaded: `it` registers only the tests that are wanted.
 *
 * @param {string} wanted
 */
function filterTests(wanted) {
  /** @type {string[]} */
  const suites = [];
  /** @type {{ it: Function, describe: Function }} */
  const page = /** @type {any} */ (globalThis);
  const { it, describe } = page;

  page.it = (/** @type {string} */ title, /** @type {unknown[]} */ ...rest) => {
    if ([...suites, title].some((name) => name.includes(wanted))) it(title, ...rest);
  };
  page.describe = (/** @type {string} */ title, /** @type {() => void} */ define) =>
    describe(title, () => {
      suites.push(title);
      define();
      suites.pop();
    });
}
