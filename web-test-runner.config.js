import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { summaryReporter } from "@web/test-runner";
import { playwrightLauncher } from "@web/test-runner-playwright";
import { findBrowser, launchOptions } from "./tools/lib/browsers.js";
import { countingReporter } from "./tools/testing/test-counts.js";
import { bundlesPlugin } from "./tools/testing/wtr-bundles.js";
import { onePageForAll } from "./tools/testing/wtr-pages.js";
import { roomServerPlugin } from "./tools/testing/wtr-room-server.js";
import { titlePlugin } from "./tools/testing/wtr-title.js";

// TEST_TITLE is set by `npm test -- … -t "title"`.
const title = process.env["TEST_TITLE"];

// BROWSERS=chromium runs only that one.
const wanted = (process.env["BROWSERS"] ?? "chromium,firefox").split(",");
const browsers = [];
for (const product of /** @type {const} */ (["chromium", "firefox"])) {
  if (!wanted.includes(product)) continue;
  const path = await findBrowser(product);
  // One page at a time in each: two would fight for the keyboard's focus.
  if (path) {
    const launching = { product, concurrency: 1, launchOptions: await launchOptions(product, path) };
    browsers.push(playwrightLauncher({ ...launching, ...onePageForAll() }));
  } else console.warn(`There is no ${product} here, so nothing is tested in it.`);
}

export default {
  files: "components/**/*.test.ts",
  nodeResolve: true,
  browsers,
  // Side by side, since a page waits more than it computes.
  concurrentBrowsers: 2,
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)),
      target: "es2022",
    }),
    bundlesPlugin(),
    roomServerPlugin(),
    ...(title ? [titlePlugin(title)] : []),
  ],
  // Lit's development build is wanted for its warnings, not for this one.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith("Lit is in dev mode")),
  testFramework: { config: { timeout: 30_000 } },
  testsStartTimeout: 60_000,
  // One file at the most; what waits inside it has deadlines of its own.
  testsFinishTimeout: 600_000,
  reporters: [summaryReporter(), countingReporter()],
  coverageConfig: { include: ["components/**/*.ts", "party/**/*.ts"], exclude: ["**/*.test.ts"] },
};
