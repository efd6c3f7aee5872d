import mitt, { type Emitter } from "mitt";
import {
  CLOSE_CODES,
  forbidsReturn,
  parseServerMessage,
  type ClientMessage,
  type ServerMessage,
} from "../../../party/protocol/protocol.js";
import { Heartbeat } from "./heartbeat.js";
import { noLog, type Log } from "../log.js";
import { ReconnectingSocket } from "./reconnecting-socket.js";

export interface SignalingClientOptions {
  /** Host and port of the room server, with or without a scheme. */
  host: string;
  /** PartyKit's name of the room's kind. */
  party: string;
  room: string;
  /** What the room must know to let the page in; asked for at every connect. */
  query: () => Record<string, string>;
  /** What lets the page in; asked for at every connect, which waits for it. */
  token: () => Promise<string>;
  /** A digest of the roster as the page knows it: the room sends its own when that is another. */
  digest: () => string;
  log?: Log;
}

export type SignalingClientEvents = {
  message: ServerMessage;
  /** The socket has closed, or could not be opened, and is being tried again. Told once per attempt. */
  down: { code: number };
  /** The socket was open, and nothing came over it: this page's network may be another one. After `down`. */
  dead: undefined;
  /** The room forbids coming back. */
  refused: { code: number; reason: string };
};

/** The longest wait before the first and before any later attempt, in milliseconds; in between it doubles. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** As long as the room waits for who was lost, by default; until then nobody may wait past their return. */
const GRACE_MS = 20_000;
const LONGEST_GRACE_RETRY_MS = 4_000;

/**
 * The socket to the room. It comes back by itself after a loss; what could not be sent meanwhile is lost on purpose,
 * for a new connection starts with a fresh roster and old offers mean nothing to it.
 */
export class SignalingClient {
  readonly events: Emitter<SignalingClientEvents> = mitt<SignalingClientEvents>();
  readonly #url: string;
  readonly #query: () => Record<string, string>;
  readonly #token: () => Promise<string>;
  readonly #heartbeat: Heartbeat;
  readonly #log: Log;
  #attempts = 0;
  /** Whether the room has let this socket in: until then no other message is a sign that all is well. */
  #greeted = false;
  /** When the socket was lost, by the page's clock, and not found again since; 0 = it is there. */
  #lostAt = 0;
  /** Whether the room has put an end to it; a goodbye then would be that of the window which has taken over. */
  #out = false;
  #socket: ReconnectingSocket;

  /** Opens the socket at once. */
  constructor({ host, party, room, query, token, digest, log = noLog }: SignalingClientOptions) {
    this.#log = log;
    this.#url = `${socketOrigin(host)}/parties/${party}/${encodeURIComponent(room)}`;
    this.#query = query;
    this.#token = token;
    this.#heartbeat = new Heartbeat(
      // Without the room's greeting there is no roster, and the room greets again.
      () => this.send({ type: "ping", digest: this.#greeted ? digest() : "" }),
      () => {
        this.#renew("no answer");
        this.events.emit("dead");
      },
    );
    this.#socket = this.#open();
  }

  /** Sends a message. Returns `false`, and drops it, while the socket is not open. */
  send(message: ClientMessage): boolean {
    return this.#socket.readyState === WebSocket.OPEN && this.#socket.send(JSON.stringify(message));
  }

  /** Tests an open socket now, and retries a closed one at once: the network has changed, or somebody is looking. */
  hurry(): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#heartbeat.doubt();
    else if (this.#socket.readyState !== WebSocket.CONNECTING && this.#socket.shouldReconnect) this.#renew("hurry");
  }

  /** Asks the room whether the page knows who is in it; the answer comes as a message where it does not. */
  compare(): void {
    this.#heartbeat.doubt();
  }

  /** Says goodbye, closes the socket for good and tells nobody. Safe to call twice. */
  close(): void {
    const { resume } = this.#query();
    // Firefox closes the sockets of a page that is being left before it tells the page.
    if (!this.#out && !this.send({ type: "leave" }) && resume) {
      navigator.sendBeacon(`${this.#url.replace("ws", "http")}?leave=${resume}`);
    }
    this.#out = true;
    this.#drop();
    this.events.all.clear();
  }

  #open(): ReconnectingSocket {
    // Any time up to a limit that doubles, so that those who were cut off together do not come back together.
    const nextDelay = () => {
      const longest = performance.now() - this.#lostAt < GRACE_MS ? LONGEST_GRACE_RETRY_MS : LONGEST_RETRY_MS;
      return Math.random() * Math.min(longest, FIRST_RETRY_MS * 2 ** this.#attempts++);
    };
    const url = async () => {
      const token = await this.#token();
      return `${this.#url}?${new URLSearchParams({ ...this.#query(), ...(token && { token }) })}`;
    };
    const socket = new ReconnectingSocket(url, undefined, {
      maxEnqueuedMessages: 0,
      // Read anew before each attempt.
      get minReconnectionDelay() {
        return nextDelay();
      },
      reconnectionDelayGrowFactor: 1,
      maxReconnectionDelay: LONGEST_RETRY_MS,
      shouldReconnectOnClose: ({ code }) => !forbidsReturn(code),
    });
    socket.onopen = () => {
      this.#greeted = false;
      this.#heartbeat.start();
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code, reason }) => this.#lose(code, reason);
    // An address that cannot be opened at all has an error and no close.
    socket.onerror = ({ message }) => this.#lose(0, message);
    return socket;
  }

  #drop(): void {
    this.#heartbeat.stop();
    this.#socket.onopen = this.#socket.onclose = this.#socket.onmessage = this.#socket.onerror = null;
    this.#socket.close(CLOSE_CODES.normal);
  }

  /** A new socket without the old one's wait, which cannot be cut short, or its close, which may never come. */
  #renew(why: string): void {
    this.#drop();
    this.#lose(0, why);
    this.#socket = this.#open();
  }

  #receive(data: unknown): void {
    this.#attempts = this.#lostAt = 0;
    const parsed = parseServerMessage(data);
    if (parsed.ok) {
      // A greeting, in the room or in its lobby, brings the key to come back by.
      if ((this.#greeted ||= "resumeKey" in parsed.value)) this.#heartbeat.heard();
      this.#out ||= parsed.value.type === "room-left";
      this.events.emit("message", parsed.value);
    } else this.#log(`message dropped: ${parsed.message}`);
  }

  #lose(code: number, reason: string): void {
    this.#heartbeat.stop();
    this.#lostAt ||= performance.now();
    this.#log(`socket closed ${code} ${reason}`);
    this.#out ||= forbidsReturn(code);
    if (forbidsReturn(code)) this.events.emit("refused", { code, reason });
    else this.events.emit("down", { code });
  }
}

/** Encrypted, unless the scheme says otherwise, or the server is this machine or this page's own, served in the clear. */
function socketOrigin(host: string): string {
  const [, scheme, authority = host] = /^(\w+:)\/\/([^/]+)/.exec(host) ?? [];
  const own = authority === location.host ? location.protocol : "";
  const clear = scheme
    ? /^(http|ws):/.test(scheme)
    : own === "http:" || /^(localhost|127[.\d]+|\[::1])(:|$)/.test(authority);
  return `${clear ? "ws" : "wss"}://${authority}`;
}
