import mitt, { type Emitter } from "mitt";
import ReconnectingWebSocket from "partysocket/ws";
import {
  CLOSE_CODES,
  forbidsReturn,
  parseServerMessage,
  type ClientMessage,
  type ServerMessage,
} from "../../party/protocol.js";
import { noLog, type Log } from "./log.js";

export interface SignalingClientOptions {
  /** Host and port of the room server, with or without a scheme. */
  host: string;
  /** PartyKit's name of the room's kind. */
  party: string;
  room: string;
  /** What the room must know to let the page in; asked for at every connect. */
  query: () => Record<string, string>;
  log?: Log;
}

export type SignalingClientEvents = {
  message: ServerMessage;
  /** The socket has closed, or could not be opened, and is being tried again. Told once per attempt. */
  down: { code: number };
  /** The room forbids coming back. */
  refused: { code: number; reason: string };
};

/**
 * The socket to the room. It comes back by itself after a loss; what could not be sent meanwhile is lost on purpose,
 * for a new connection starts with a fresh roster and old offers mean nothing to it.
 */
export class SignalingClient {
  readonly events: Emitter<SignalingClientEvents> = mitt<SignalingClientEvents>();
  readonly #socket: ReconnectingWebSocket;
  readonly #log: Log;

  /** Opens the socket at once. */
  constructor({ host, party, room, query, log = noLog }: SignalingClientOptions) {
    this.#log = log;
    const url = `${socketOrigin(host)}/parties/${party}/${encodeURIComponent(room)}`;
    this.#socket = new ReconnectingWebSocket(() => `${url}?${new URLSearchParams(query())}`, undefined, {
      maxEnqueuedMessages: 0,
      minReconnectionDelay: 500,
      maxReconnectionDelay: 15_000,
      reconnectionDelayGrowFactor: 1.5,
      shouldReconnectOnClose: ({ code }) => !forbidsReturn(code),
    });
    this.#socket.onmessage = ({ data }) => this.#receive(data);
    this.#socket.onclose = ({ code, reason }) => this.#lose(code, reason);
    // An address that cannot be opened at all has an error and no close.
    this.#socket.onerror = ({ message }) => this.#lose(0, message);
  }

  /** Sends a message. Returns `false`, and drops it, while the socket is not open. */
  send(message: ClientMessage): boolean {
    return this.#socket.readyState === WebSocket.OPEN && this.#socket.send(JSON.stringify(message));
  }

  /** Says goodbye, closes the socket for good and tells nobody. Safe to call twice. */
  close(): void {
    this.send({ type: "leave" });
    this.#socket.onclose = this.#socket.onmessage = this.#socket.onerror = null;
    this.#socket.close(CLOSE_CODES.normal);
    this.events.all.clear();
  }

  #receive(data: unknown): void {
    const parsed = parseServerMessage(data);
    if (parsed.ok) this.events.emit("message", parsed.value);
    else this.#log(`message dropped: ${parsed.message}`);
  }

  #lose(code: number, reason: string): void {
    this.#log(`socket closed ${code} ${reason}`);
    if (forbidsReturn(code)) this.events.emit("refused", { code, reason });
    else this.events.emit("down", { code });
  }
}

/** Encrypted, unless the scheme says otherwise, or the server is this machine or this page's own, served in the clear. */
function socketOrigin(host: string): string {
  const [, scheme, authority = host] = /^(\w+):\/\/([^/]+)/.exec(host) ?? [];
  const local = /^(localhost|127\.[\d.]+|\[::1\])(:|$)/.test(authority);
  const ownInTheClear = authority === location.host && location.protocol === "http:";
  const clear = scheme ? scheme === "http" || scheme === "ws" : local || ownInTheClear;
  return `${clear ? "ws" : "wss"}://${authority}`;
}
