/** Brings onto this machine what the demo and the tests need. Uses nothing but Node: it is what installs the rest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser, findProgram } from "./browsers.js";
import { root, run } from "./processes.js";

/** A sentence for the person at the keyboard: no stack belongs under it. */
export class SetupError extends Error {}

/**
 * Runs npm: the one that started us, else the one on the PATH.
 * @param {string[]} args
 */
export function npm(args) {
  const path = process.env["npm_execpath"];
  if (path?.endsWith(".js")) return run(process.execPath, [path, ...args]);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args);
}

/**
 * The versions in a lock file, by folder.
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function locked(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Installs what the lock file says, unless that is what is there. */
export async function ensureDependencies() {
  const wanted = locked(join(root, "package-lock.json"));
  if (!wanted) throw new SetupError("There is no package-lock.json that can be read: is this the whole project?");
  const installed = locked(join(root, "node_modules", ".package-lock.json"));
  const differs = Object.entries(wanted).some(([path, { version, optional, devOptional, peer }]) => {
    if (path === "") return false;
    const there = installed?.[path]?.version;
    // npm leaves out optional packages that do not belong on this system, such as another system's binary.
    return there === undefined ? !optional && !devOptional && !peer : there !== version;
  });
  if (!differs) return;
  console.log("Installing the dependencies: npm ci");
  if ((await npm(["ci"])).code !== 0) throw new SetupError("npm ci failed: see above.");
}

/** Debian's own name for each thing a test needs. Ubuntu's browsers are snaps, which a test cannot drive. */
const debian = {
  chromium: "chromium",
  firefox: "firefox-esr",
  ffmpeg: "ffmpeg",
  "espeak-ng": "espeak-ng",
  ip: "iproute2",
  nft: "nftables",
  turnserver: "coturn",
  pulseaudio: "pulseaudio",
};

/** @typedef {keyof typeof debian} Need */

/** @param {Need} need */
const find = async (need) => (need === "chromium" || need === "firefox" ? findBrowser(need) : findProgram(need));

/** @param {Need[]} needs */
async function missing(needs) {
  const found = await Promise.all(needs.map(find));
  return needs.filter((_, index) => !found[index]);
}

/**
 * Finds browsers and programs, or installs them, or says how. Sets CHROME_PATH and FIREFOX_PATH for those we start.
 * @param {Need[]} needs
 */
export async function ensurePrograms(needs) {
  let lacking = await missing(needs);
  if (lacking.length > 0) {
    console.log(`Not found on this machine: ${lacking.join(", ")}.`);
    await install(lacking);
    lacking = await missing(needs);
    if (lacking.length > 0) throw new SetupError(`Still not found: ${lacking.join(", ")}. ${byHand}`);
  }
  for (const [need, variable] of /** @type {const} */ ([
    ["chromium", "CHROME_PATH"],
    ["firefox", "FIREFOX_PATH"],
  ])) {
    const path = needs.includes(need) ? await findBrowser(need) : undefined;
    if (path) process.env[variable] = path;
  }
}

/**
 * The same for what tests are skipped without, where it is of use: root on Linux, who alone can build a network.
 * @param {Need[]} needs
 */
export async function tryPrograms(needs) {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    if (needs.length > 0) console.log("Tests on broken networks are skipped: they need root on Linux.");
    return;
  }
  try {
    await ensurePrograms(needs);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(`${error.message}\nUntil then, the tests that need it are skipped.`);
  }
}

const byHand =
  "Install them, and if a browser is in an unusual place, set CHROME_PATH or FIREFOX_PATH to its program. Then run this again.";

/** @param {Need[]} lacking */
async function install(lacking) {
  const system = osRelease();
  const isRoot = process.getuid?.() === 0;
  const hasApt = findProgram("apt-get") !== undefined;
  const browsers = lacking.filter((need) => need === "chromium" || need === "firefox");
  const fromApt = !hasApt
    ? []
    : system === "debian"
      ? lacking
      : lacking.filter((need) => need !== "chromium" && need !== "firefox");
  const fromPlaywright = browsers.filter((browser) => !fromApt.includes(browser));

  if (fromApt.length > 0) {
    const update = ["apt-get", "update"];
    const add = ["apt-get", "install", "-y", "--no-install-recommends", ...fromApt.map((need) => debian[need])];
    if (!isRoot) {
      throw new SetupError(`Run "sudo ${update.join(" ")} && sudo ${add.join(" ")}" and then this again.`);
    }
    for (const command of [update, add]) {
      console.log(`Installing: ${command.join(" ")}`);
      const [program = "", ...args] = command;
      const { code } = await run(program, args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
      if (code !== 0) throw new SetupError(`${command.join(" ")} failed: see above.`);
    }
  }
  if (fromPlaywright.length > 0) {
    const args = ["install", ...(isRoot && hasApt ? ["--with-deps"] : []), ...fromPlaywright];
    console.log(`Downloading: npx playwright ${args.join(" ")}`);
    const { code } = await run(process.execPath, [join(root, "node_modules", "playwright-core", "cli.js"), ...args]);
    if (code !== 0) throw new SetupError(`${fromPlaywright.join(" and ")} could not be downloaded. ${byHand}`);
  }
}

/** `debian`, `ubuntu`, … or nothing on another system. */
function osRelease() {
  try {
    return /^ID="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
