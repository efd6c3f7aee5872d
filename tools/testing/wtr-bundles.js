import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../lib/processes.js";

const PREFIX = "/__bundles/";

/** The packages that sources and tests import, each as one file that all modules of a page share. */
const packages = new Map(
  [
    "@lit/context",
    "@open-wc/testing",
    "@sinonjs/fake-timers",
    "@web/test-runner-commands",
    "fast-check",
    "lit",
    "lit/directives/live.js",
    "lit/directives/repeat.js",
    "mitt",
    "valibot",
  ].map((name) => [name, `packages/${name.replace(/\W+/g, "-")}`]),
);

/** Packages published as CommonJS only: a page cannot import their names. */
const commonJs = new Map([["@sinonjs/fake-timers", "./tools/testing/fake-timers.js"]]);

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: root,
  write: false,
  bundle: true,
  format: "esm",
  target: "es2022",
  logLevel: "error",
  // The plugin for TypeScript lets `.mjs` files pass as they are.
  outExtension: { ".js": ".mjs" },
  // Modules of Node that fake timers import there, and paths that the test runner serves.
  external: ["util", "timers", "timers/promises", "perf_hooks", "/__*"],
};

/** @type {import("esbuild").Plugin} */
const packagesApart = {
  name: "packages-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const file = packages.get(path);
      return file === undefined ? undefined : { path: `${PREFIX}${file}.mjs`, external: true };
    });
  },
};

/** A test that imports while it runs wants modules. */
const importsLater = (/** @type {string} */ file) => /\bimport\(/.test(readFileSync(join(root, file), "utf8"));

/** The modules of pages that have one element and no other: see components/alone.test.ts. */
const alone = [
  ...readdirSync(join(root, "components", "elements")).filter((file) => /^rtc-[a-z-]+\.ts$/.test(file)),
  "../testing/fake-room.ts",
].map((file) => join("components", "elements", file));

/** The packages, these tests with what they import of ours, and what each element is by itself, by their paths below the root. */
async function bundleAll(/** @type {string[]} */ tests) {
  const made = await Promise.all([
    build({
      ...common,
      entryPoints: [...packages].map(([name, out]) => ({ in: commonJs.get(name) ?? name, out })),
      splitting: true,
      // Lit says more there.
      conditions: ["development"],
    }),
    build({
      ...common,
      entryPoints: tests,
      outbase: root,
      plugins: [packagesApart],
      sourcemap: "inline",
      sourcesContent: false,
      // Nothing is left out that separate modules would have run.
      ignoreAnnotations: true,
    }),
    build({
      ...common,
      entryPoints: alone,
      outbase: root,
      outdir: join(root, "alone"),
      plugins: [packagesApart],
      splitting: true,
      ignoreAnnotations: true,
    }),
  ]);
  const files = made.flatMap(({ outputFiles = [] }) => outputFiles);
  return new Map(files.map(({ path, text }) => [path.slice(root.length).replaceAll("\\", "/"), text]));
}

/**
 * Serves each test with the sources that it imports as one file, and each package as another: a page that asks for some 200
 * modules one by one takes longer for that than most tests do.
 *
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function bundlesPlugin() {
  const tests = readdirSync(join(root, "components"), { recursive: true, encoding: "utf8" })
    .map((file) => join("components", file))
    .filter((file) => file.endsWith(".test.ts") && !importsLater(file));
  /** @type {Map<string, string>} */
  let bundles;

  return {
    name: "bundles",

    async serverStart({ config }) {
      // With `--watch` the sources change, so nothing is bundled.
      const watched = "watch" in config && config.watch === true;
      bundles = await bundleAll(watched ? [] : tests);
    },

    resolveImport({ source }) {
      const file = packages.get(source);
      return file && `${PREFIX}${file}.mjs`;
    },

    serve({ path }) {
      const bundle = path.replace(/ts$/, "mjs");
      if (path.endsWith(".test.ts") && bundles.has(bundle)) {
        return { body: `import ${JSON.stringify(PREFIX + bundle.slice(1))};`, type: "js" };
      }
      const body = path.startsWith(PREFIX) ? bundles.get(path.slice(PREFIX.length - 1)) : undefined;
      return body === undefined ? undefined : { body, type: "js" };
    },
  };
}
