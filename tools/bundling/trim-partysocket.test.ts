import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type Socket from "partysocket/ws";
import { WebSocket, WebSocketServer } from "ws";
import { lighten } from "./trim-partysocket.js";

const whole = readFileSync(
  createRequire(import.meta.url)
    .resolve("partysocket/ws")
    .replace(/\.c?js$/, ".js"),
  "utf8",
);

async function lighter(): Promise<typeof Socket> {
  const code = encodeURIComponent(lighten(whole).replace(/^\/\/# source.*/m, ""));
  return ((await import(`data:text/javascript,${code}`)) as { default: typeof Socket }).default;
}

// The page's; Node.js 20 has none.
Object.assign(globalThis, { WebSocket });

/** A socket that does not come back would be waited for without end. */
const timeout = 20_000;

void test("the lightened socket is lighter, and has all that the signaling asks of it", async () => {
  const [before, after] = [whole, lighten(whole)].map(({ length }) => length);
  assert(Number(after) < Number(before) * 0.8, `${before} characters, now ${after}`);
  const signaling = readFileSync(new URL("../components/core/signaling/signaling-client.ts", import.meta.url), "utf8");
  const asked = new Set([...signaling.matchAll(/(?:#|(?<=[ (]))socket\.(\w+)/g)].map(([, name = ""]) => name));
  assert(asked.size > 5);
  const Lighter = await lighter();
  const socket = new Lighter(() => new Promise(() => {}));
  for (const name of asked) assert(name in socket, name);
});

void test("the lightened socket opens, hears, says, and comes back when it is cut", { timeout }, async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const Lighter = await lighter();
  const heard: unknown[] = [];
  server.on("connection", (end) => {
    end.send(`welcome ${heard.length}`);
    end.on("message", (data: Buffer) => heard.push(data.toString()));
  });
  const socket = new Lighter(() => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined, {
    maxEnqueuedMessages: 0,
    minReconnectionDelay: 1,
    maxReconnectionDelay: 1,
    reconnectionDelayGrowFactor: 1,
  });
  const next = () => new Promise<unknown>((resolve) => (socket.onmessage = ({ data }) => resolve(data)));
  try {
    assert.equal(await next(), "welcome 0");
    socket.send("hello");
    const again = next();
    const [end = assert.fail()] = server.clients;
    await once(end, "message");
    end.terminate();
    assert.equal(await again, "welcome 1");
    assert.deepEqual(heard, ["hello"]);
  } finally {
    socket.close();
    for (const end of server.clients) end.terminate();
    server.close();
  }
});
