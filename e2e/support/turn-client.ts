import { once } from "node:events";
import { createSocket } from "node:dgram";
import { connect, isIPv6 } from "node:net";
import { connect as connectTls } from "node:tls";
import {
  channelDataOf,
  codeOf,
  decode,
  decodeEndpoint,
  encode,
  encodeChannelData,
  encodeEndpoint,
  frameLength,
  isChannelData,
  newTransaction,
  uint32,
  type Attributes,
  type Endpoint,
  type Message,
  type Method,
} from "./stun-message.js";

/** How often a request is sent again over UDP, and after how many milliseconds. */
const ATTEMPTS = 5;
const PATIENCE = 1000;

export const UDP_RELAY = 17;
export const TCP_RELAY = 6;

export interface TurnClientOptions {
  transport: "udp" | "tcp" | "tls";
  server: Endpoint;
  username: string;
  password: string;
}

/** The answer of a server: 0 = success, or its error code. */
export interface TurnAnswer {
  code: number;
  relayed?: Endpoint;
  lifetime?: number;
  software?: string;
}

interface Wire {
  send(frame: Buffer): void;
  close(): void;
}

/**
 * A TURN client that sends what it is told to, and not only what a browser would. Over UDP it repeats requests that are
 * not answered.
 */
export class TurnClient {
  /** The texts that peers have sent through the relay. */
  readonly received: { from: Endpoint | number; text: string }[] = [];
  receivedBytes = 0;
  readonly #waiting = new Map<string, (message: Message) => void>();
  #challenge: { realm: string; nonce: string } | undefined;
  #wire: Wire | undefined;

  private constructor(private readonly options: TurnClientOptions) {}

  static async connect(options: TurnClientOptions): Promise<TurnClient> {
    const client = new TurnClient(options);
    const receive = (frame: Buffer) => client.#receive(frame);
    const { server, transport } = options;
    client.#wire = await (transport === "udp"
      ? udpWire(server, receive)
      : tcpWire(server, receive, transport === "tls"));
    return client;
  }

  /** `family` is that of the relay's address, `transport` the protocol between the relay and its peers. */
  allocate(family: 4 | 6, transport: number = UDP_RELAY): Promise<TurnAnswer> {
    return this.#request("allocate", () => ({
      transport: Buffer.from([transport, 0, 0, 0]),
      family: Buffer.from([family === 4 ? 1 : 2, 0, 0, 0]),
    }));
  }

  refresh(lifetime: number): Promise<TurnAnswer> {
    return this.#request("refresh", () => ({ lifetime: uint32(lifetime) }));
  }

  permit(peer: Endpoint): Promise<TurnAnswer> {
    return this.#request("createPermission", (id) => ({ peer: encodeEndpoint(peer, id) }));
  }

  bind(channel: number, peer: Endpoint): Promise<TurnAnswer> {
    const number = Buffer.from([channel >> 8, channel & 255, 0, 0]);
    return this.#request("channelBind", (id) => ({ channel: number, peer: encodeEndpoint(peer, id) }));
  }

  /** Asks the relay for a TCP connection to a peer (RFC 6062). */
  connectPeer(peer: Endpoint): Promise<TurnAnswer> {
    return this.#request("connect", (id) => ({ peer: encodeEndpoint(peer, id) }));
  }

  /** Sends text to a peer. A server drops it silently if the peer has no permission. */
  send(peer: Endpoint, text: string): void {
    const id = newTransaction();
    const attributes = { peer: encodeEndpoint(peer, id), data: Buffer.from(text) };
    this.#wire?.send(encode("send", "indication", id, attributes));
  }

  sendOn(channel: number, data: Buffer): void {
    this.#wire?.send(encodeChannelData(channel, data));
  }

  close(): void {
    this.#wire?.close();
  }

  async #request(method: Method, attributesFor: (id: Buffer) => Attributes): Promise<TurnAnswer> {
    const { username, password } = this.options;
    for (let challenges = 0; ; challenges++) {
      const id = newTransaction();
      const auth = this.#challenge && { username, password, ...this.#challenge };
      const answer = await this.#exchange(encode(method, "request", id, attributesFor(id), auth), id);
      const code = codeOf(answer);
      const { realm, nonce, relayed, lifetime, software } = answer.attributes;
      const isChallenge = (code === 401 && !auth) || code === 438;
      if (isChallenge && challenges < 2 && realm && nonce) {
        this.#challenge = { realm: realm.toString("utf8"), nonce: nonce.toString("utf8") };
        continue;
      }
      return {
        code,
        ...(relayed && { relayed: decodeEndpoint(relayed, id) }),
        ...(lifetime && { lifetime: lifetime.readUInt32BE(0) }),
        ...(software && { software: software.toString("utf8") }),
      };
    }
  }

  async #exchange(frame: Buffer, id: Buffer): Promise<Message> {
    const key = id.toString("hex");
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(key, resolve);
        let left = this.options.transport === "udp" ? ATTEMPTS : 1;
        this.#wire?.send(frame);
        timer = setInterval(
          () => {
            if (--left <= 0) return reject(new Error("The TURN server does not answer."));
            this.#wire?.send(frame);
          },
          this.options.transport === "udp" ? PATIENCE : PATIENCE * ATTEMPTS,
        );
      });
    } finally {
      clearInterval(timer);
      this.#waiting.delete(key);
    }
  }

  #receive(frame: Buffer): void {
    if (isChannelData(frame)) {
      const { channel, data } = channelDataOf(frame);
      this.#add(channel, data);
      return;
    }
    const message = decode(frame);
    const { peer, data } = message.attributes;
    if (message.method === "data" && peer && data) this.#add(decodeEndpoint(peer, message.id), data);
    else this.#waiting.get(message.id.toString("hex"))?.(message);
  }

  #add(from: Endpoint | number, data: Buffer): void {
    this.receivedBytes += data.length;
    // Text is short; long data is only counted.
    if (data.length < 200) this.received.push({ from, text: data.toString("utf8") });
  }
}

async function udpWire({ address, port }: Endpoint, receive: (frame: Buffer) => void): Promise<Wire> {
  const socket = createSocket({ type: isIPv6(address) ? "udp6" : "udp4", recvBufferSize: 2 ** 21 });
  socket.on("message", receive);
  // A server that is gone is found by its silence.
  socket.on("error", () => {});
  await new Promise<void>((resolve) => socket.connect(port, address, resolve));
  return { send: (frame) => socket.send(frame), close: () => socket.close() };
}

async function tcpWire({ address, port }: Endpoint, receive: (frame: Buffer) => void, isTls: boolean): Promise<Wire> {
  const socket = isTls
    ? connectTls({ port, host: address, rejectUnauthorized: false })
    : connect(port, address).setNoDelay(true);
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let length = frameLength(bytes); length !== undefined; length = frameLength(bytes)) {
      receive(bytes.subarray(0, length));
      bytes = bytes.subarray(length);
    }
  });
  await once(socket, isTls ? "secureConnect" : "connect");
  socket.on("error", () => {});
  return { send: (frame) => socket.write(frame), close: () => socket.destroy() };
}
