/** Child processes that end when this one does, or when their time is up. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
const grouped = process.platform !== "win32";

/**
 * Ends a process with all that it has started.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (grouped) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has just ended by itself.
  }
}

process.on("exit", () => {
  for (const child of running) end(child, "SIGKILL");
});
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])) {
  process.on(signal, () => {
    for (const child of running) end(child, "SIGINT");
    // SIGINT, as from a keyboard: it is what test runners answer by closing their browsers. A process that is then left
    // is killed.
    const deadline = setTimeout(() => process.exit(code), 10_000);
    void Promise.all([...running].map((child) => once(child, "close"))).then(() => {
      clearTimeout(deadline);
      process.exit(code);
    });
  });
}

/**
 * Runs a program at the root of the project, its output passed on or returned, and waits for its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {Record<string, string>} [options.env] added to this process's own environment
 * @param {number} [options.timeout] milliseconds after which it is ended; default: none
 * @param {boolean} [options.capture] its output is returned
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>}
 */
export async function run(command, args, options = {}) {
  const { env = {}, timeout, capture = false } = options;
  // A group of its own, so that nothing it has started outlives it.
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    detached: grouped,
    shell: process.platform === "win32" && command.endsWith(".cmd"),
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
  let timedOut = false;
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          end(child, "SIGINT");
          setTimeout(() => end(child, "SIGKILL"), 10_000).unref();
        }, timeout);
  try {
    const [code] = await once(child, "close");
    return { code: typeof code === "number" && !timedOut ? code : 1, timedOut, output };
  } finally {
    clearTimeout(timer);
    running.delete(child);
    // Processes that it has left behind in its group.
    end(child, "SIGKILL");
  }
}
