import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { TestClient } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const newRoom = () => `room-${randomUUID()}`;
const own = [{ urls: ["stun:own.example"] }];

/** A stand-in for Cloudflare's API, which answers as that is documented. */
interface Service {
  url: string;
  asked: { path: string | undefined; authorization: string | undefined; body: unknown }[];
  status: number;
  close(): void;
}

async function startService(): Promise<Service> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      service.asked.push({ path: request.url, authorization: request.headers.authorization, body });
      const username = `user-${service.asked.length}`;
      const urls = ["turn:turn.cloudflare.com:3478?transport=udp", "turn:turn.cloudflare.com:53?transport=udp"];
      const stun = { urls: ["stun:stun.cloudflare.com:3478", "stun:stun.cloudflare.com:53"] };
      const iceServers = [stun, { urls, username, credential: "c" }];
      response.writeHead(service.status, { "content-type": "application/json" }).end(JSON.stringify({ iceServers }));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: Service = { url, asked: [], status: 201, close: () => server.close() };
  return service;
}

describe("Cloudflare's TURN service", { timeout: 120_000 }, () => {
  let service: Service;
  let server: DevServer;
  before(async () => {
    service = await startService();
    server = await startDevServer({
      ICE_SERVERS: JSON.stringify(own),
      CLOUDFLARE_TURN_KEY: "the-key",
      CLOUDFLARE_TURN_TOKEN: "the-token",
      CLOUDFLARE_TURN_API: service.url,
      TURN_TTL: "600",
      GRACE_SECONDS: "3600",
    });
  });
  after(async () => {
    service.close();
    await server.stop();
  });

  const offer = (username: string) => ({
    iceServers: [
      ...own,
      { urls: ["stun:stun.cloudflare.com:3478"] },
      { urls: ["turn:turn.cloudflare.com:3478?transport=udp"], username, credential: "c" },
    ],
    iceServersTtl: 600,
  });

  test("Cloudflare's TURN service issues a credential for each join, request and return of a participant", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const { iceServers, iceServersTtl } = ana.joined;
    assert.deepEqual({ iceServers, iceServersTtl }, offer("user-1"));
    assert.deepEqual(service.asked, [
      {
        path: "/v1/turn/keys/the-key/credentials/generate-ice-servers",
        authorization: "Bearer the-token",
        body: { ttl: 600, customIdentifier: ana.id },
      },
    ]);
    ana.client.send({ type: "ice-servers" });
    assert.deepEqual(await ana.client.until("ice-servers"), { type: "ice-servers", ...offer("user-2") });
    assert.deepEqual(service.asked[1]?.body, { ttl: 600, customIdentifier: ana.id });
    const again = await TestClient.resume(server.host, room, ana);
    assert.deepEqual(again.joined.iceServers, offer("user-3").iceServers);
    again.client.send({ type: "ping", digest: "" });
    assert.deepEqual((await again.client.until("room-joined")).iceServers, offer("user-4").iceServers);
    const ben = await TestClient.join(server.host, room);
    assert.deepEqual(ben.joined.iceServers, offer("user-5").iceServers);
    assert.doesNotMatch(server.output.join("\n"), /the-token|user-\d/);
  });

  test("a failure of Cloudflare's TURN service prevents no join, is logged, and is retried soon", async () => {
    service.status = 500;
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    assert.deepEqual(ana.joined.iceServers, own);
    assert.equal(ana.joined.iceServersTtl, 60);
    const line = await server.logged((entry) => entry.room === room && entry.event === "turn-failed");
    assert.deepEqual([line["level"], line["outcome"]], ["error", "failed"]);
    assert.match(String(line["error"]), /responded with 500/);
    assert.deepEqual(await faultsOf(server), []);
  });
});
