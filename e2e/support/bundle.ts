import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const FILE = "dist/rtc-elements.js";
const SOURCES = ["components", "party"];

let ready: Promise<string> | undefined;

/**
 * The path of the one file a page needs, built anew when it is missing or older than what it is made of. `E2E_BUNDLE`
 * names another file to test instead: one that is broken on purpose, or one that was published.
 */
export function bundle(): Promise<string> {
  ready ??= Promise.resolve(process.env["E2E_BUNDLE"] ?? build());
  return ready;
}

async function build(): Promise<string> {
  if ((await changed(FILE)) < (await newest(SOURCES))) {
    // Elsewhere first, and then put in its place at once: another test file may be about to do the same.
    await mkdir(dirname(FILE), { recursive: true });
    const made = await mkdtemp(join(dirname(FILE), ".bundle-"));
    await promisify(execFile)("npx", ["vite", "build", "--logLevel", "warn", "--outDir", made]);
    for (const file of await readdir(made)) await rename(join(made, file), join(dirname(FILE), file));
    await rm(made, { recursive: true });
  }
  return FILE;
}

const changed = (path: string): Promise<number> =>
  stat(path).then(
    (status) => status.mtimeMs,
    () => 0,
  );

async function newest(folders: string[]): Promise<number> {
  const times = [0];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true })) {
      if (entry.endsWith(".ts") && !entry.endsWith(".test.ts")) times.push(await changed(join(folder, entry)));
    }
  }
  return Math.max(...times);
}
