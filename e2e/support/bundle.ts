import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const FILE = "dist/rtc-elements.js";
const SOURCES = ["components", "party"];

let ready: Promise<string> | undefined;

/**
 * The path of the one file that a page needs. It is built again when it is missing or older than its sources.
 * `E2E_BUNDLE` names another file to test instead, such as a published one.
 */
export function bundle(): Promise<string> {
  ready ??= Promise.resolve(process.env["E2E_BUNDLE"] ?? build());
  return ready;
}

async function build(): Promise<string> {
  if ((await changed(FILE)) < (await newest(SOURCES))) {
    // Build in another folder and rename the files: another test file may be building, too.
    await mkdir(dirname(FILE), { recursive: true });
    const folder = await mkdtemp(join(dirname(FILE), ".bundle-"));
    await promisify(execFile)("npx", ["vite", "build", "--logLevel", "warn", "--outDir", folder]);
    for (const file of await readdir(folder)) await rename(join(folder, file), join(dirname(FILE), file));
    await rm(folder, { recursive: true });
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
