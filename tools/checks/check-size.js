/** Bundles what a page downloads, as Vite does for an application, and compares its size with the budgets of .size-limit.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root, run } from "../lib/processes.js";

const folder = join(root, "dist", "size");

/** Each page imports the package as published, so that its `sideEffects` and `exports` are measured, too. */
const pages = {
  "three-elements": ["rtc-room", "rtc-video", "rtc-mute-button"].map(
    (name) => `import "rtc-elements/elements/${name}.js";`,
  ),
  core: [`export * from "rtc-elements/core";`],
};

mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(pages)) {
  const entry = join(folder, `${name}.entry.js`);
  writeFileSync(entry, `${lines.join("\n")}\n`);
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      target: "es2022",
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: "strict",
        output: { entryFileNames: `${name}.js` },
      },
    },
  });
}
const { code } = await run(process.execPath, [join(root, "node_modules", "size-limit", "bin.js")]);
process.exitCode = code ?? 1;
