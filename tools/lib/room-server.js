/** Starts the real room server, `partykit dev`, and sees to it that it ends with whoever started it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = join(import.meta.dirname, "..", "..");
const startTimeout = 60_000;
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const grouped = process.platform !== "win32";

/**
 * @typedef {object} RoomServer
 * @property {string} host `127.0.0.1:<port>`, as `<rtc-room host>` takes it
 * @property {number} port
 * @property {Promise<number | null>} closed its exit code, once it has ended for whatever reason
 * @property {() => string} output all it has printed so far
 * @property {() => Promise<void>} stop ends it; safe to call twice
 */

/**
 * @param {object} [options]
 * @param {number} [options.port] default: a free one
 * @param {string} [options.serve] a folder of static files to serve beside the rooms
 * @param {Record<string, string>} [options.vars] what the server reads as its environment; default: no ICE servers, so
 *   that nothing leaves this machine
 * @param {boolean} [options.quiet] keep its output for {@link RoomServer.output} only; default true
 * @returns {Promise<RoomServer>} once it answers
 */
export async function startRoomServer(options = {}) {
  const { port = await freePort(), serve, vars = { ICE_SERVERS: "[]" }, quiet = true } = options;
  const child = spawn(
    process.execPath,
    [
      join(root, "node_modules", "partykit", "dist", "bin.mjs"),
      ...["dev", "--port", String(port), "--persist", "false", "--disable-request-cf-fetch", "--no-hotkeys"],
      ...(serve ? ["--serve", serve] : []),
      ...Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}=${value}`]),
    ],
    // A group of its own, so that the runtime it starts ends with it.
    { cwd: root, detached: grouped, stdio: ["ignore", "pipe", "pipe"] },
  );

  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      printed = (printed + text).slice(-1_000_000);
      if (!quiet) process.stdout.write(text);
    });
  }

  const exited = once(child, "exit").then(([code]) => /** @type {number | null} */ (code));
  // At once: asked to end, it sometimes never does, and there is nothing here that it would have to keep.
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, "SIGKILL");
      else child.kill("SIGKILL");
    } catch {
      // It is gone already.
    }
  };
  // After a signal there is no "exit" of its own accord.
  const interrupted = () => process.exit(1);
  process.once("exit", kill);
  for (const signal of signals) process.once(signal, interrupted);
  const closed = exited.then((code) => {
    process.off("exit", kill);
    for (const signal of signals) process.off(signal, interrupted);
    kill();
    return code;
  });

  const server = {
    host: `127.0.0.1:${port}`,
    port,
    closed,
    output: () => printed,
    stop: async () => {
      kill();
      await closed;
    },
  };

  const deadline = Date.now() + startTimeout;
  while (!(await answers(server.host))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await server.stop();
      throw new Error(`The room server did not start on port ${port}:\n${printed}`);
    }
    await sleep(100);
  }
  return server;
}

/** @param {string} host */
async function answers(host) {
  try {
    await (await fetch(`http://${host}/parties/main/ready`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} a port that nobody listens on; `wanted` itself if it is one */
export async function freePort(wanted = 0) {
  // To listen is no proof: the room server's runtime shares a port with whoever else says so.
  if (wanted !== 0 && (await isTaken(wanted))) return freePort();
  const probe = createServer();
  try {
    probe.listen(wanted);
    await once(probe, "listening");
  } catch {
    return freePort();
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** @param {number} port */
async function isTaken(port) {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
