/** Makes dist/: one compiled file per source with its types, and the bundle. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

// What a deleted source left behind would be published with the rest.
for (const folder of ["components", "party"]) rmSync(join(root, "dist", folder), { recursive: true, force: true });

const steps = [
  [bin("typescript", "bin", "tsc"), "-p", "tsconfig.build.json"],
  [bin("vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
];
for (const step of steps) {
  const { code } = await run(process.execPath, step);
  if (code !== 0) process.exit(1);
}
writeFileSync(join(root, "dist", "rtc-elements.d.ts"), `export * from "./components/index.js";\n`);
