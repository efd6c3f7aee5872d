import { once } from "node:events";
import { LIMITS } from "../../party/protocol/protocol.js";
import { startDevServer } from "../../party/testing/dev-server.js";
import { startProcess } from "./load-process.js";
import { workerdAt } from "./processes.js";
import type { WireName } from "./wires.js";

export interface Relay {
  name: string;
  wire: WireName;
  host: string;
  /** The process that forwards messages. */
  pid: number;
  stop(): Promise<void>;
}

/** No limit applies to the load, and no place is kept after it. */
const UNLIMITED = {
  MESSAGES_PER_SECOND: "1000000",
  KILOBYTES_PER_SECOND: "1000000",
  ADDRESS_CONNECTIONS: `${LIMITS.participants}`,
  ADDRESS_JOINS: "1000000",
  ROOM_JOINS: "1000000",
  SILENCE_SECONDS: "3600",
  GRACE_SECONDS: "0",
};

/** Starts the room server under `partykit dev`, by default without any limit but the capacity of a room. */
export async function startRoomServer(variables: Record<string, string> = UNLIMITED): Promise<Relay> {
  const server = await startDevServer(variables);
  const { host } = server;
  const [, port = ""] = host.split(":");
  return { name: "rtc-elements", wire: "plain", host, pid: workerdAt(port), stop: () => server.stop() };
}

async function startProgram(name: string, wire: WireName, program: string): Promise<Relay> {
  const child = startProcess(program);
  const [port] = (await once(child, "message")) as [number];
  const stop = async () => {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  };
  return { name, wire, host: `127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/** Starts the room server and the relays it is compared with. */
export const startRelays = (): Promise<Relay[]> =>
  Promise.all([
    startRoomServer(),
    startProgram("ws", "plain", "./ws-relay.ts"),
    startProgram("Socket.IO", "socketIo", "./socket-io-relay.ts"),
  ]);
