import { connect } from "node:net";
import { createHmac } from "node:crypto";
import { request } from "node:http";
import { startRoomServer } from "../lib/room-server.js";

const SECRET = "the secret of the page's tests, long enough";

/** A token that says that. @param {Record<string, unknown>} claims */
function sign(claims) {
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: "HS256", typ: "JWT" },
    { exp: now + 600, ...claims },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${createHmac("sha256", SECRET).update(text).digest("base64url")}`;
}

/**
 * Puts a real room server behind the test page's own address, as the demo has it: `/parties/…` is passed on, WebSockets
 * included, so that a test joins rooms with no `host` at all (`location.host`).
 *
 * A test can also cut the line between page and server, with `executeServerCommand("room-line", …)` of
 * `@web/test-runner-commands`: `"drop"` breaks every open socket, `"cut"` does so and lets nobody in again until `"mend"`.
 * Each returns how many sockets it broke. Each browser has a line of its own: the browsers run at the same time.
 * `executeServerCommand("room-token", claims)` starts, once, a second server that
 * lets in by token only, and returns its `host` and a `token` that says that.
 *
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function roomServerPlugin() {
  /** @type {import("../lib/room-server.js").RoomServer} */
  let rooms;
  /** @type {Promise<import("../lib/room-server.js").RoomServer> | undefined} */
  let guarded;
  /**
   * The open sockets of each browser, by its name.
   * @type {Map<string, Set<import("node:stream").Duplex>>}
   */
  const sockets = new Map();
  /**
   * The browsers whose line is cut.
   * @type {Set<string>}
   */
  const cut = new Set();

  /** @param {import("node:http").IncomingHttpHeaders} headers the name of the browser, as `session.browser` has it */
  const browserOf = (headers) => (headers["user-agent"]?.includes("Firefox") ? "firefox" : "chromium");

  /** @param {string | undefined} url */
  const isRoom = (url) => url?.startsWith("/parties/") ?? false;

  return {
    name: "room-server",

    async serverStart({ server }) {
      rooms = await startRoomServer();
      server?.on("upgrade", (incoming, socket, head) => {
        if (!isRoom(incoming.url)) return;
        const browser = browserOf(incoming.headers);
        if (cut.has(browser)) {
          socket.destroy();
          return;
        }
        const open = sockets.get(browser) ?? new Set();
        sockets.set(browser, open.add(socket));
        const upstream = connect(rooms.port, "127.0.0.1", () => {
          /** @type {string[]} */
          const raw = incoming.rawHeaders;
          const headers = raw.flatMap((name, index) => (index % 2 ? [] : `${name}: ${raw[index + 1]}\r\n`));
          upstream.write(`GET ${incoming.url} HTTP/1.1\r\n${headers.join("")}\r\n`);
          upstream.write(head);
          socket.pipe(upstream).pipe(socket);
        });
        for (const [end, other] of [
          [socket, upstream],
          [upstream, socket],
        ]) {
          end.on("error", () => other.destroy());
          end.on("close", () => other.destroy());
        }
        socket.on("close", () => open.delete(socket));
      });
    },

    async serverStop() {
      await rooms?.stop();
      await (await guarded)?.stop();
    },

    /** Plain requests: a room's counters. */
    async serve(context) {
      if (!isRoom(context.url) || cut.has(browserOf(context.headers))) return undefined;
      return new Promise((resolve, reject) => {
        const { method, url, headers } = context;
        const upstream = request({ host: "127.0.0.1", port: rooms.port, method, path: url, headers }, (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (text) => (body += text));
          response.on("end", () => {
            context.status = response.statusCode ?? 502;
            resolve({ body, type: response.headers["content-type"] ?? "text" });
          });
        });
        upstream.on("error", reject);
        upstream.end();
      });
    },

    async executeCommand({ command, payload, session }) {
      if (command === "room-token") {
        guarded ??= startRoomServer({ vars: { ICE_SERVERS: "[]", TOKEN_SECRET: SECRET } });
        return { host: (await guarded).host, token: sign({ ...Object(payload) }) };
      }
      if (command !== "room-line") return undefined;
      if (payload !== "drop" && payload !== "cut" && payload !== "mend") throw new Error(`There is no ${payload}.`);
      const browser = session.browser.name.toLowerCase();
      if (payload === "cut") cut.add(browser);
      else cut.delete(browser);
      const broken = payload === "mend" ? [] : [...(sockets.get(browser) ?? [])];
      for (const socket of broken) socket.destroy();
      return broken.length;
    },
  };
}
