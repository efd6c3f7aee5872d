/**
 * Runs TURN clients and their peers inside a network namespace, as a program: `node --import tsx turn-agent.ts`. Each
 * line of its input is a call in JSON, each line of its output the result of one. It exits when its input ends.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, isIPv6 } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Endpoint } from "./stun-message.js";
import { TurnClient, type TurnAnswer, type TurnClientOptions } from "./turn-client.js";

const clients: TurnClient[] = [];
/** The texts that the sockets of this namespace have received. */
const heard: string[] = [];
let heardBytes = 0;

const clientOf = (number: number): TurnClient => {
  const client = clients[number];
  if (!client) throw new Error(`There is no client ${number}.`);
  return client;
};

/** The calls. Clients are named by their numbers. */
const calls = {
  open: async (options: TurnClientOptions): Promise<number> => clients.push(await TurnClient.connect(options)) - 1,
  allocate: (client: number, family: 4 | 6, transport?: number): Promise<TurnAnswer> =>
    clientOf(client).allocate(family, transport),
  refresh: (client: number, lifetime: number): Promise<TurnAnswer> => clientOf(client).refresh(lifetime),
  permit: (client: number, peer: Endpoint): Promise<TurnAnswer> => clientOf(client).permit(peer),
  bind: (client: number, channel: number, peer: Endpoint): Promise<TurnAnswer> => clientOf(client).bind(channel, peer),
  connectPeer: (client: number, peer: Endpoint): Promise<TurnAnswer> => clientOf(client).connectPeer(peer),
  send: (client: number, peer: Endpoint, text: string): void => clientOf(client).send(peer, text),
  /** Sends `count` packets of `bytes` each at once. */
  flood: (client: number, channel: number, count: number, bytes: number): void => {
    const data = Buffer.alloc(bytes);
    for (let i = 0; i < count; i++) clientOf(client).sendOn(channel, data);
  },
  received: (client: number): TurnClient["received"] => clientOf(client).received,
  close: (client: number): void => clientOf(client).close(),
  closeAll: (): void => {
    for (const client of clients) client.close();
  },

  /** Opens a UDP socket that answers each packet with `echo of …`. */
  echo: async (at: Endpoint): Promise<void> => {
    const socket = createSocket({ type: isIPv6(at.address) ? "udp6" : "udp4", recvBufferSize: 2 ** 22 });
    socket.on("message", (data, from) => {
      heardBytes += data.length;
      if (data.length >= 200) return;
      heard.push(data.toString("utf8"));
      socket.send(`echo of ${data.toString("utf8")}`, from.port, from.address);
    });
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.bind(at.port, at.address, resolve);
    });
  },
  heard: (): string[] => heard,
  heardBytes: (): number => heardBytes,
  /** Sends a packet directly, without a relay, and waits for the echo of it. */
  ask: async (to: Endpoint, text: string): Promise<string> => {
    const socket = createSocket(isIPv6(to.address) ? "udp6" : "udp4");
    socket.send(text, to.port, to.address);
    const [answer] = (await once(socket, "message", { signal: AbortSignal.timeout(5000) })) as [Buffer];
    socket.close();
    return answer.toString("utf8");
  },
  /** Listens for TCP connections. */
  listen: async (at: Endpoint): Promise<void> => {
    await once(createServer().listen(at.port, at.address), "listening");
  },
  /** Whether something listens there. */
  isOpen: async (at: Endpoint): Promise<boolean> => {
    const socket = connect(at.port, at.address);
    try {
      await once(socket, "connect");
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  },
};

export type AgentCalls = typeof calls;

async function answer(line: string): Promise<void> {
  const { id, call, args } = JSON.parse(line) as { id: number; call: keyof AgentCalls; args: unknown[] };
  try {
    const result: unknown = await (calls[call] as (...all: unknown[]) => unknown)(...args);
    console.log(JSON.stringify({ id, result }));
  } catch (error) {
    console.log(JSON.stringify({ id, error: String(error) }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createInterface(process.stdin)
    .on("line", (line) => void answer(line))
    .on("close", () => process.exit());
  console.log("{}");
}
