import { once } from "node:events";
import { LIMITS } from "../../party/protocol/protocol.js";
import { startDevServer } from "../../party/testing/dev-server.js";
import { start } from "./load-process.js";
import { workerdAt } from "./processes.js";
import type { WireName } from "./wires.js";

export interface Relay {
  name: string;
  wire: WireName;
  host: string;
  /** The process that passes messages on. */
  pid: number;
  stop(): Promise<void>;
}

/** Nobody is cut off for what the bench does, nor waited for when it is done. */
const UNLIMITED = {
  MESSAGES_PER_SECOND: "1000000",
  KILOBYTES_PER_SECOND: "1000000",
  ADDRESS_CONNECTIONS: `${LIMITS.participants}`,
  ADDRESS_JOINS: "1000000",
  SILENCE_SECONDS: "3600",
  GRACE_SECONDS: "0",
};

/** The room server under `partykit dev`. Without `variables` it has no limit of its own but that of a room. */
export async function startRoomServer(variables: Record<string, string> = UNLIMITED): Promise<Relay> {
  const server = await startDevServer(variables);
  const { host } = server;
  const [, port = ""] = host.split(":");
  return { name: "rtc-elements", wire: "plain", host, pid: workerdAt(port), stop: () => server.stop() };
}

async function startProgram(name: string, wire: WireName, program: string): Promise<Relay> {
  const child = start(program);
  const [port] = (await once(child, "message")) as [number];
  const stop = async () => {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  };
  return { name, wire, host: `127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/** The room server, and what it is held against. */
export const startRelays = (): Promise<Relay[]> =>
  Promise.all([
    startRoomServer(),
    startProgram("ws", "plain", "./ws-relay.ts"),
    startProgram("Socket.IO", "socketIo", "./socket-io-relay.ts"),
  ]);
