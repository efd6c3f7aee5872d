/**
 * Finds sentences that begin with a headless "Who", "What", "Of who", "To who", "Whoever" or "Lest", in comments, class
 * docs, test titles, English texts and documentation. `node tools/checks/check-prose.js components/core` looks only there.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/processes.js";
import { findHeadless } from "./prose.js";

/** Files that `npm run generate`, npm and builds write. Their sources are checked instead. */
const generated = /^(?:docs\/elements\.md|types\/|dist\/|coverage\/|node_modules\/|\.(?!changeset\/|github\/))/;

/** The files whose strings people read in a page. */
const english = /^components\/texts\/(?:en|texts)\.ts$/;

const chosen = process.argv.slice(2);

const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => !generated.test(entry.isDirectory() ? `${entry.name}/` : entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map(
          (file) => `${entry.name}/${file.replaceAll("\\", "/")}`,
        )
      : [entry.name],
  )
  .filter((file) => /\.(?:ts|js|md|css)$/.test(file) && !generated.test(file))
  .filter((file) => chosen.length === 0 || chosen.some((path) => file.startsWith(path)))
  .sort();

let count = 0;
for (const file of files) {
  const text = readFileSync(join(root, file), "utf8");
  for (const { line, sentence } of findHeadless(file, text, { everyText: english.test(file) })) {
    console.error(`${file}:${line}: ${sentence}`);
    count++;
  }
}
if (count > 0) {
  console.error(`\n${count} sentences have no subject: begin them with the thing in the code that they are about.`);
}
process.exitCode = count > 0 ? 1 : 0;
