import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that the service has received. */
export interface AskedOfService {
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/** A stand-in for Cloudflare's TURN service, which answers as its API is documented. */
export interface FakeTurnService {
  url: string;
  /** The requests for credentials. The n-th of them issues the user name `user-n`. */
  issued: AskedOfService[];
  /** The user names that were revoked, in order. */
  revoked: string[];
  /** How many revocations failed, because of the status. */
  refusedRevocations: number;
  /** The status of its answers. */
  status: number;
  /** While set, requests for credentials are answered when it resolves. */
  held: Promise<void> | undefined;
  /** Resolves when the condition holds, which is looked at after each request. */
  until(fits: () => boolean): Promise<void>;
  close(): void;
}

const GENERATE = "/v1/turn/keys/the-key/credentials/generate-ice-servers";
const REVOKE = /^\/v1\/turn\/keys\/the-key\/credentials\/([^/]+)\/revoke$/;

function credentialOf(number: number): unknown {
  const username = `user-${number}`;
  const urls = ["turn:turn.cloudflare.com:3478?transport=udp", "turn:turn.cloudflare.com:53?transport=udp"];
  const stun = { urls: ["stun:stun.cloudflare.com:3478", "stun:stun.cloudflare.com:53"] };
  return { iceServers: [stun, { urls, username, credential: "c" }] };
}

export async function startFakeTurnService(): Promise<FakeTurnService> {
  const looks = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => void answer(Buffer.concat(chunks).toString("utf8")));

    async function answer(text: string): Promise<void> {
      const body: unknown = JSON.parse(text);
      const { url: path = "", headers, method } = request;
      const revoked = method === "POST" ? REVOKE.exec(path)?.[1] : undefined;
      if (revoked !== undefined && service.status < 300) {
        service.revoked.push(decodeURIComponent(revoked));
        response.writeHead(204).end();
      } else if (method === "POST" && path === GENERATE) {
        const number = service.issued.push({ path, authorization: headers.authorization, body });
        for (const look of looks) look();
        await service.held;
        response.writeHead(service.status, { "content-type": "application/json" });
        response.end(JSON.stringify(credentialOf(number)));
      } else {
        if (revoked !== undefined) service.refusedRevocations++;
        response.writeHead(service.status < 300 ? 404 : service.status).end();
      }
      for (const look of looks) look();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const service: FakeTurnService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issued: [],
    revoked: [],
    refusedRevocations: 0,
    status: 201,
    held: undefined,
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          if (!fits()) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return service;
}
