import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface RawRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
}

export interface RawResponse {
  status: number;
  /** By their names in lower case. */
  headers: Map<string, string>;
  /** The bytes that came with the head, after it. */
  rest: Buffer;
}

/** A connection on which a test decides what is sent, and whether anything is read. */
export class RawSocket {
  /** The code of the close frame that {@link texts} has come across. */
  closedWith: number | undefined;

  private constructor(
    readonly socket: Socket,
    readonly response: RawResponse,
  ) {}

  /** Sends a request, and reads the head of the response. */
  static async request(host: string, { method = "GET", path, headers = {} }: RawRequest): Promise<RawSocket> {
    const [hostname = "", port = ""] = host.split(":");
    const socket = connect(Number(port), hostname);
    // A reset is a way to close, and shows as the end.
    socket.on("error", () => {});
    await once(socket, "connect");
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    socket.write([`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
    let head = Buffer.alloc(0);
    while (!head.includes("\r\n\r\n")) {
      const chunk: Buffer | null = socket.read() as Buffer | null;
      if (chunk) head = Buffer.concat([head, chunk]);
      else if (socket.readableEnded || socket.destroyed) throw new Error("The server closed without a response.");
      else await news(socket);
    }
    const end = head.indexOf("\r\n\r\n");
    const [first = "", ...fields] = head.subarray(0, end).toString("latin1").split("\r\n");
    const pairs = fields.map((field) => {
      const colon = field.indexOf(":");
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const;
    });
    const response = { status: Number(first.split(" ")[1]), headers: new Map(pairs), rest: head.subarray(end + 4) };
    return new RawSocket(socket, response);
  }

  /** Opens a WebSocket, and reads nothing that comes after the head of the response. */
  static upgrade(host: string, path: string, headers: Record<string, string> = {}): Promise<RawSocket> {
    const handshake = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
    };
    return RawSocket.request(host, { path, headers: { ...handshake, ...headers } });
  }

  /** Sends a frame: text, unless `opcode` says otherwise. `compressed`: the payload is a deflated message. */
  send(payload: Buffer | string, { opcode = 1, compressed = false } = {}): void {
    const data = Buffer.from(payload);
    const mask = randomBytes(4);
    const short = data.length < 126;
    const head = Buffer.alloc(short ? 2 : data.length < 65_536 ? 4 : 10);
    head[0] = 0x80 | (compressed ? 0x40 : 0) | opcode;
    head[1] = 0x80 | (short ? data.length : data.length < 65_536 ? 126 : 127);
    if (head.length === 4) head.writeUInt16BE(data.length, 2);
    if (head.length === 10) head.writeBigUInt64BE(BigInt(data.length), 2);
    const masked = Buffer.from(data.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
    this.socket.write(Buffer.concat([head, mask, masked]));
  }

  /** The texts that arrive, until the connection ends or a close frame comes. */
  async *texts(): AsyncGenerator<string> {
    let buffered: Buffer = this.response.rest;
    for (;;) {
      for (const { opcode, payload, size } of frames(buffered)) {
        buffered = buffered.subarray(size);
        if (opcode === 1) yield payload.toString("utf8");
        if (opcode === 8) this.closedWith = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
      }
      if (this.closedWith !== undefined) return;
      const chunk: Buffer | null = this.socket.read() as Buffer | null;
      if (chunk) buffered = Buffer.concat([buffered, chunk]);
      else if (this.socket.readableEnded || this.socket.destroyed) return;
      else await news(this.socket);
    }
  }

  destroy(): void {
    this.socket.destroy();
  }
}

/** Waits until there is something to read, or the end. */
const news = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      socket.off("readable", done).off("close", done);
      resolve();
    };
    socket.on("readable", done).on("close", done);
  });

/** The whole frames at the beginning of some bytes that a server has sent. */
function* frames(bytes: Buffer): Generator<{ opcode: number; payload: Buffer; size: number }> {
  let at = 0;
  for (;;) {
    if (bytes.length - at < 2) return;
    const length = (bytes[at + 1] ?? 0) & 127;
    const head = length === 126 ? 4 : length === 127 ? 10 : 2;
    if (bytes.length - at < head) return;
    const size =
      length === 126 ? bytes.readUInt16BE(at + 2) : length === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : length;
    if (bytes.length - at < head + size) return;
    yield { opcode: (bytes[at] ?? 0) & 15, payload: bytes.subarray(at + head, at + head + size), size: head + size };
    at += head + size;
  }
}

/** The response to a request on a connection of its own. */
export async function rawRequest(host: string, request: RawRequest): Promise<RawResponse> {
  const { socket, response } = await RawSocket.request(host, request);
  socket.destroy();
  return response;
}
