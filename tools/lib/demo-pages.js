import { cpSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "./processes.js";

/**
 * Copies the demo's pages, as they are, and the themes that they show: a demo that needs a build step would show nothing.
 * The elements come from elsewhere.
 *
 * @param {string} folder
 */
export function copyDemoPages(folder) {
  cpSync(join(root, "demo"), folder, { recursive: true, filter: (path) => extname(path) !== ".ts" });
  cpSync(join(root, "themes"), join(folder, "themes"), { recursive: true });
}

/** The environment of the demo's room server: no STUN server has to be reached, and the participant that opens a room leads it. */
export const demoVars = { ICE_SERVERS: "[]", OPEN_ROOM_HOST: "first" };
