/** Where this machine's browsers are, and how tests start them. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {"chromium" | "firefox"} Product */

/** @type {Record<Product, { variable: string, names: string[], paths: string[] }>} */
const places = {
  chromium: {
    variable: "CHROME_PATH",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"],
    paths: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox"],
    paths: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
      "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe",
    ],
  },
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a program on this machine's PATH.
 * @param {string} name
 */
export function findProgram(name) {
  const extension = process.platform === "win32" ? ".exe" : "";
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name + extension))
    .find(isExecutable);
}

/**
 * The path of a browser: what `CHROME_PATH` or `FIREFOX_PATH` says, else an installed one, else Playwright's own.
 * @param {Product} product
 */
export async function findBrowser(product) {
  const { variable, names, paths } = places[product];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${variable} is ${chosen}, which is not a program.`);
  }
  for (const name of names) {
    const path = findProgram(name);
    if (path) return path;
  }
  const path = paths.find(isExecutable);
  if (path) return path;
  const downloaded = await playwrightsOwn(product);
  return isExecutable(downloaded) ? downloaded : undefined;
}

/** @param {Product} product */
async function playwrightsOwn(product) {
  const playwright = await import("playwright-core");
  return playwright[product].executablePath();
}

/** Fake camera and microphone, no questions asked, sound without a click, nothing sent to the browser's maker. */
export const chromiumArgs = [
  "--no-sandbox",
  // As few pictures as a test can live with: every browser of a test has to encode and decode them on the same two cores.
  "--use-fake-device-for-media-stream=fps=5",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/**
 * The same for Firefox, and no process started for a page that may come. Without `force_mock_context` an AudioContext stays
 * suspended where there is no sound card.
 */
export const firefoxPrefs = {
  "dom.ipc.processPrelaunch.enabled": false,
  "media.navigator.streams.fake": true,
  "media.navigator.permission.disabled": true,
  "media.autoplay.default": 0,
  "media.autoplay.blocking_policy": 0,
  "media.cubeb.force_mock_context": true,
  "media.peerconnection.ice.obfuscate_host_addresses": false,
};

/**
 * The options of Playwright's `launch()` that start the browser that {@link findBrowser} found.
 * @param {Product} product
 * @param {string} executablePath
 */
export async function launchOptions(product, executablePath) {
  if (product === "chromium") return { executablePath, headless: true, args: chromiumArgs };
  // Playwright drives its own Firefox over its own protocol, and everybody else's over WebDriver BiDi.
  const own = executablePath === (await playwrightsOwn("firefox"));
  return {
    executablePath,
    headless: true,
    firefoxUserPrefs: firefoxPrefs,
    ...(own ? {} : { channel: "moz-firefox" }),
  };
}
