/** Makes dist/: one compiled file per source with its types, and the bundle. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./lib/processes.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

// The output of a deleted source would be published with the rest.
for (const folder of ["components", "party"]) rmSync(join(root, "dist", folder), { recursive: true, force: true });

const step = async (/** @type {string[]} */ ...args) => {
  const { code } = await run(process.execPath, args);
  if (code !== 0) process.exit(1);
};

await step(join(root, "tools", "bundling", "compile.js"));

await step(bin("vite", "bin", "vite.js"), "build", "--logLevel", "warn");

/** The packages in the bundle. Their licences require that a copy goes with it. */
const licences = ["@lit/context", "@lit/reactive-element", "lit", "lit-element", "lit-html", "mitt", "valibot"].map(
  (name) => {
    const file = readdirSync(bin(...name.split("/"))).find((entry) => entry.startsWith("LICENSE")) ?? "LICENSE";
    return `${name}\n\n${readFileSync(bin(...name.split("/"), file), "utf8").trim()}\n`;
  },
);
writeFileSync(join(root, "dist", "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
writeFileSync(join(root, "dist", "rtc-elements.d.ts"), `export * from "./components/index.js";\n`);
