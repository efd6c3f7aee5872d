import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { ClientMessage } from "../protocol/protocol.js";
import { TestClient, type ClientOptions, type Participant } from "./client.js";
import { covered } from "./coverage.js";
import type { DevServer, LogLine } from "./dev-server.js";

/** The environment for `describeRoomServer`. */
export const CONTRACT_VARIABLES = {
  ROOM_CAPACITY: "3",
  GRACE_SECONDS: "1",
  ICE_SERVERS: '[{"urls":["turn:turn.example:3478"],"username":"u","credential":"c"}]',
  RTC_LOG: "debug",
};

export const ids = { connectionId: "c1", remoteConnectionId: "c2", offerId: "o1" };
export const offer = (to: string, sdp = "v=0 offer"): ClientMessage => ({ type: "offer", to, ...ids, sdp });
export const answer = (to: string): ClientMessage => ({ type: "answer", to, ...ids, sdp: "v=0 answer" });
export const candidates = [{ candidate: "candidate:1", sdpMid: "0", sdpMLineIndex: 0, usernameFragment: "uf" }];

export async function readObject(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json();
  assert.ok(typeof body === "object" && body !== null);
  covered.answered({ ...body });
  return { ...body };
}

/** The admin token of servers that have one. */
export const ADMIN_TOKEN = "the-admin-token-of-a-test";

/** A live server, and helpers for the tests of a contract. */
export interface Contract {
  server(): DevServer;
  newRoom(): string;
  join(room: string, options?: ClientOptions): Promise<Participant>;
  get(room: string, init?: RequestInit): Promise<Response>;
  /** The response to the operator's request for a room's report. */
  requestReport(room: string): Promise<Response>;
  /** The report in that response. */
  report(room: string): Promise<Record<string, unknown>>;
  logOf(room: string): LogLine[];
}

/** `server` is defined once the tests run. */
export function contractWith(server: () => DevServer): Contract {
  const get = (room: string, init?: RequestInit) => fetch(`http://${server().host}/parties/main/${room}`, init);
  const requestReport = (room: string) => get(room, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } });
  return {
    server,
    newRoom: () => `room-${randomUUID()}`,
    join: (room, options) => TestClient.join(server().host, room, options),
    get,
    requestReport,
    report: async (room) => readObject(await requestReport(room)),
    logOf: (room) =>
      server()
        .log()
        .filter((line) => line.room === room),
  };
}
