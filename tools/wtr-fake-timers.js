import { build } from "esbuild";

const PATH = "/__fake-timers.js";

/**
 * Serves `@sinonjs/fake-timers`, which is published as CommonJS only, as the module that a page can import.
 *
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function fakeTimersPlugin() {
  /** @type {Promise<string> | undefined} */
  let bundled;

  return {
    name: "fake-timers",

    resolveImport: ({ source }) => (source === "@sinonjs/fake-timers" ? PATH : undefined),

    async serve({ path }) {
      if (path !== PATH) return undefined;
      return { body: await (bundled ??= bundle()), type: "js" };
    },
  };
}

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { withGlobal } from "@sinonjs/fake-timers";', resolveDir: import.meta.dirname },
    bundle: true,
    // What it takes where it runs in Node.
    external: ["util", "timers", "timers/promises", "perf_hooks"],
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
