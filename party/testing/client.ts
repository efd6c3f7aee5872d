import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import {
  parseServerMessage,
  rosterDigest,
  type ClientMessage,
  type MessageOf,
  type ServerMessage,
} from "../protocol/protocol.js";
import { covered } from "./coverage.js";

/** The timeout of everything that has to arrive, in milliseconds. It is a limit, not a wait. */
const TIMEOUT = 20_000;

export interface ClientOptions {
  /** The query of the socket's URL. */
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

/** A socket to a room that reads every message with {@link parseServerMessage}. */
export class TestClient {
  /** Every frame as it arrived. */
  readonly frames: string[] = [];
  /** The code and reason of its close. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly socket: WebSocket;
  #unread: ServerMessage[] = [];
  readonly #waiting = new Set<() => void>();

  /** `room` is the segment of the URL's path. */
  constructor(host: string, room: string, { query = {}, headers = {} }: ClientOptions = {}) {
    this.socket = new WebSocket(`ws://${host}/parties/main/${room}?${new URLSearchParams(query).toString()}`, {
      headers,
    });
    this.socket.on("message", (data, isBinary) => {
      assert.ok(!isBinary && Buffer.isBuffer(data), "the room sends text");
      const text = data.toString("utf8");
      this.frames.push(text);
      const parsed = parseServerMessage(text);
      assert.ok(parsed.ok, `the room sent what the contract does not know: ${text}`);
      covered.received(parsed.value);
      // As a page does, or the room would take it for one that does not read.
      if (parsed.value.type === "mark") return this.send({ type: "ack", mark: parsed.value.mark });
      this.#unread.push(parsed.value);
      for (const look of this.#waiting) look();
    });
    this.closed = new Promise((resolve, reject) => {
      this.socket.once("error", reject);
      this.socket.once("close", (code, reason) => {
        for (const look of this.#waiting) look();
        resolve({ code, reason: reason.toString("utf8") });
      });
    });
    // Awaited where it matters; elsewhere a socket may fail in its own time.
    this.closed.catch(() => undefined);
  }

  /** Returns to the room with a participant's resume key, over a new socket. */
  static resume(host: string, room: string, { joined }: Pick<Participant, "joined">): Promise<Participant> {
    return TestClient.join(host, room, { query: { resume: joined.resumeKey } });
  }

  /** Joins a room. */
  static async join(host: string, room: string, options?: ClientOptions): Promise<Participant> {
    const client = new TestClient(host, room, options);
    const joined = await client.until("room-joined");
    // As a page does: a client that never sent a message is not announced, has no resume key, and leaves when its socket
    // closes. The answer shows that the room has announced it.
    client.send({ type: "update" });
    client.send({ type: "ping", digest: rosterDigest([joined.self, ...joined.participants]) });
    const { type } = await client.until(["pong", "roster"]);
    client.frames.splice(
      client.frames.findIndex((frame) => frame.startsWith(`{"type":"${type}"`)),
      1,
    );
    return { client, joined, id: joined.self.id };
  }

  /** Enters the lobby, and sends a message, as a page does. */
  static async knock(host: string, room: string, options?: ClientOptions): Promise<Knocker> {
    const client = new TestClient(host, room, options);
    const waiting = await client.until("waiting");
    client.send({ type: "ping", digest: "of myself" });
    await client.until("pong");
    return { client, waiting, id: waiting.id };
  }

  /** The frame as it is, or a message. */
  send(message: ClientMessage | string | Buffer): void {
    if (typeof message === "object" && "type" in message) covered.sent(message);
    this.socket.send(typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  /** Takes all unread messages. */
  takeUnread(): ServerMessage[] {
    return this.#unread.splice(0);
  }

  /** Takes the first unread message of a type, or of one of some types, now or later. */
  until<T extends ServerMessage["type"]>(
    type: T | readonly T[],
    fits: (message: MessageOf<ServerMessage, T>) => boolean = () => true,
    limit = TIMEOUT,
  ) {
    return new Promise<MessageOf<ServerMessage, T>>((resolve, reject) => {
      const types: readonly string[] = typeof type === "string" ? [type] : type;
      const isIt = (message: ServerMessage): message is MessageOf<ServerMessage, T> => types.includes(message.type);
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = () => {
        const found = this.#unread.filter(isIt).find(fits);
        if (found) {
          this.#unread = this.#unread.filter((message) => message !== found);
          done();
          resolve(found);
        } else if (this.socket.readyState === WebSocket.CLOSED) {
          done();
          reject(new Error(`closed before a ${types.join(" or ")} came; unread: ${JSON.stringify(this.#unread)}`));
        }
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`no ${types.join(" or ")} came; unread: ${JSON.stringify(this.#unread)}`));
      }, limit);
      this.#waiting.add(look);
      look();
    });
  }

  /** The type of the first message, now or later. It stays unread. */
  async first(): Promise<ServerMessage["type"] | undefined> {
    const limit = Date.now() + TIMEOUT;
    while (this.frames.length === 0 && this.socket.readyState < WebSocket.CLOSED) {
      assert.ok(Date.now() < limit, "no message came");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const parsed = parseServerMessage(this.frames[0]);
    return parsed.ok ? parsed.value.type : undefined;
  }

  /**
   * Takes all unread messages after the room has handled everything that this client sent: an offer to a missing
   * participant is answered with an error, and a socket keeps its order.
   */
  async settled(): Promise<ServerMessage[]> {
    const to = randomUUID();
    this.send({ type: "offer", to, connectionId: "c", offerId: "o", sdp: "v=0" });
    await this.until("signaling-error", (error) => error.details?.["to"] === to);
    return this.takeUnread();
  }

  /**
   * The close code with which the room refuses this client. The close frame counts: `partykit dev` sends it at once,
   * but keeps the TCP connection of a socket that never sent anything until it hibernates, ten seconds later.
   */
  async refused(): Promise<number> {
    const limit = Date.now() + TIMEOUT;
    while (this.socket.readyState < WebSocket.CLOSING) {
      assert.ok(Date.now() < limit, "no close frame came");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.socket.terminate();
    return (await this.closed).code;
  }

  /**
   * Ends the socket without a close frame, after the room has handled what this client sent: a runtime may lose what is
   * sent just before such an end.
   */
  async vanish(): Promise<void> {
    this.send({ type: "ping", digest: "of others" });
    await this.until(["roster", "pong"]);
    this.socket.terminate();
  }

  /** Leaves, and waits until the socket is closed. */
  async leave(): Promise<void> {
    this.send({ type: "leave" });
    await this.closed;
  }
}

/** A participant in the lobby. */
export interface Knocker {
  client: TestClient;
  waiting: MessageOf<ServerMessage, "waiting">;
  id: string;
}

export interface Participant {
  client: TestClient;
  joined: MessageOf<ServerMessage, "room-joined">;
  id: string;
}
