/**
 * `npm run demo`: installs what is missing, builds, and serves the demo's pages and their rooms from one address. Rebuilds when
 * something changes. `PORT` chooses the port, `--no-open` leaves the browser alone.
 */
import "./lib/node-version.js";
import { mkdirSync, rmSync, watch } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { copyDemoPages, demoVars } from "./lib/demo-pages.js";
import { root } from "./lib/processes.js";
import { ensureDependencies, SetupError } from "./lib/setup.js";

const pages = join(root, "dist", "demo");

/** Builds the bundle into the pages' folder, and again after every change, and resolves after the first time. */
async function buildBundle() {
  const { build } = await import("vite");
  const options = { outDir: pages, ...(process.env["CI"] ? {} : { watch: {} }) };
  const result = await build({ root, logLevel: "warn", build: options });
  if (!("on" in result)) return;
  await new Promise((resolve, reject) => {
    result.on("event", (event) => {
      if (event.code === "BUNDLE_END") {
        void event.result.close();
        resolve(undefined);
      } else if (event.code === "ERROR") {
        console.error(event.error.message);
        reject(new SetupError("The elements could not be built: see above."));
      }
    });
  });
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  // Where there is no browser to open, the line that tells the address is enough.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

async function main() {
  await ensureDependencies();
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  copyDemoPages(pages);
  console.log("Building the elements …");
  await buildBundle();

  const { freePort, startRoomServer } = await import("./lib/room-server.js");
  const wanted = Number(process.env["PORT"] ?? 1999);
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken, so this one is ${port}.`);
  const server = await startRoomServer({ port, serve: pages, vars: demoVars, quiet: false });
  const url = `http://localhost:${port}/`;
  console.log(`
  The smallest page:     ${url}
  A page with controls:  ${url}controls.html
  A call in one tag:     ${url}call.html
  Every element:         ${url}gallery.html

  Open one of the first three in two windows: that is a call. The first leads to more of them: an intercom, a doctor's
  visit, a classroom, a stand-up, a newspaper. Who opens a room first leads it: the call in one tag has a lobby, a lock and
  more for them, under "People". Ctrl-C ends it.
`);
  if (!process.env["CI"] && !process.argv.includes("--no-open")) openBrowser(url);
  if (!process.env["CI"]) {
    for (const folder of ["demo", "themes"]) watch(join(root, folder), { recursive: true }, () => copyDemoPages(pages));
  }

  const code = await server.closed;
  console.error("The room server has ended.");
  process.exit(code ?? 1);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
});
