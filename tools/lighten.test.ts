import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { WebSocket, WebSocketServer } from "ws";
import { lighten } from "./lighten.js";

type Socket = typeof import("partysocket/ws").default;

const whole = readFileSync(
  createRequire(import.meta.url)
    .resolve("partysocket/ws")
    .replace(/\.c?js$/, ".js"),
  "utf8",
);

async function lighter(): Promise<Socket> {
  const code = encodeURIComponent(lighten(whole));
  return ((await import(`data:text/javascript,${code}`)) as { default: Socket }).default;
}

void test("the lightened socket is lighter, and has all that the signaling asks of it", async () => {
  assert(lighten(whole).length < whole.length * 0.8);
  const signaling = readFileSync(new URL("../components/core/signaling-client.ts", import.meta.url), "utf8");
  const asked = new Set([...signaling.matchAll(/(?:#socket|\bsocket)\.(\w+)/g)].map(([, name = ""]) => name));
  assert(asked.size > 5);
  const Socket = await lighter();
  const socket = new Socket("ws://127.0.0.1:1", undefined, { startClosed: true });
  for (const name of asked) assert(name in socket, name);
});

void test("the lightened socket opens, hears, says, and comes back when it is cut", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const Socket = await lighter();
  const heard: unknown[] = [];
  server.on("connection", (end) => {
    end.send(`welcome ${heard.length}`);
    end.on("message", (data: Buffer) => heard.push(data.toString()));
  });
  const socket = new Socket(() => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined, {
    WebSocket,
    minReconnectionDelay: 1,
    maxReconnectionDelay: 1,
  });
  const next = () => new Promise<unknown>((resolve) => (socket.onmessage = ({ data }) => resolve(data)));
  try {
    assert.equal(await next(), "welcome 0");
    socket.send("hello");
    const again = next();
    const [end] = server.clients;
    await once(end as WebSocket, "message");
    end?.terminate();
    assert.equal(await again, "welcome 1");
    assert.deepEqual(heard, ["hello"]);
  } finally {
    socket.close();
    server.close();
  }
});
