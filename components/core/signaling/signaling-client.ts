import mitt, { type Emitter } from "mitt";
import {
  CLOSE_CODES,
  forbidsReturn,
  parseServerMessage,
  retryAfterOf,
  type ClientMessage,
  type ServerMessage,
} from "../../../party/protocol/protocol.js";
import { noLog, type Log } from "../log.js";
import { Heartbeat } from "./heartbeat.js";
import { RoomSocket } from "./room-socket.js";

export interface SignalingClientOptions {
  /** Host and port of the room server, with or without a scheme. */
  host: string;
  /** PartyKit's name of the room's kind. */
  party: string;
  room: string;
  /** The query of the socket's URL, which the room decides by. Read for every attempt. */
  query: () => Record<string, string>;
  /** The participant's token, or `""`. Requested for every attempt, which waits for it. */
  token: () => Promise<string>;
  /** The digest of the roster as this page knows it. The room answers with its own roster when the two differ. */
  digest: () => string;
  log?: Log;
}

export type SignalingClientEvents = {
  message: ServerMessage;
  /**
   * The socket has closed, or could not be opened; another attempt follows. Emitted once per attempt. `code` is that of
   * the close event; 0 = there was none: the socket did not open in time, had no address, or fell silent.
   */
  down: { code: number };
  /** The socket was open and fell silent: the network of this page may have changed. Follows `down`. */
  dead: undefined;
  /** The room forbids another attempt. */
  refused: { code: number; reason: string };
};

/** The longest wait before the first attempt after a loss, in milliseconds. It doubles with each later one. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** The room's default grace period. While it lasts no wait is long, or it could end before the next attempt. */
const GRACE_MS = 20_000;
const LONGEST_GRACE_RETRY_MS = 4_000;

/** By how much a wait that the room has told may be longer, as a part of it: others were told the same. */
const TOLD_WAIT_JITTER = 0.25;

/**
 * The connection to the room: one socket at a time, and a new one after every loss. A message that cannot be sent is
 * dropped: a new connection starts with a fresh roster, and old offers mean nothing to it.
 */
export class SignalingClient {
  readonly events: Emitter<SignalingClientEvents> = mitt<SignalingClientEvents>();
  readonly #url: string;
  readonly #query: () => Record<string, string>;
  readonly #token: () => Promise<string>;
  readonly #heartbeat: Heartbeat;
  readonly #log: Log;
  /** The present attempt, or the one that was lost last. */
  #socket: RoomSocket;
  /** Set while the client waits before the next attempt. */
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Attempts since the room has last greeted this page. */
  #attempts = 0;
  /** When the connection was lost, by `performance.now()`. Unset once the room has greeted a new socket. */
  #lostAt: number | undefined;
  /** After how many seconds the room has told this page to try again. */
  #retryAfter: number | undefined;
  /** Whether the room has greeted this socket. Until then no other message proves that the page is in the room. */
  #greeted = false;
  /** Whether the room or the page has ended the stay: there are no more attempts. */
  #ended = false;

  /** Opens the first socket at once. */
  constructor({ host, party, room, query, token, digest, log = noLog }: SignalingClientOptions) {
    this.#log = log;
    this.#url = roomAddress(host, party, room);
    this.#query = query;
    this.#token = token;
    this.#heartbeat = new Heartbeat(
      // The room answers an empty digest with its greeting, which brings the first roster.
      () => this.send({ type: "ping", digest: this.#greeted ? digest() : "" }),
      () => this.#replaceSilentSocket(),
    );
    this.#socket = this.#connect();
  }

  /** Sends a message. Returns `false`, and drops it, while the socket is not open. */
  send(message: ClientMessage): boolean {
    return this.#socket.send(JSON.stringify(message));
  }

  /** Tests an open socket, and ends the wait for the next attempt: the network has changed, or the page is visible again. */
  reconnectNow(): void {
    this.#heartbeat.probe();
    if (this.#retry !== undefined) this.#socket = this.#connect();
  }

  /** Sends the digest of this page's roster to the room, which answers with its own roster if that differs. */
  requestRoster(): void {
    this.#heartbeat.probe();
  }

  /**
   * Leaves the room, closes the socket for good and removes all listeners. Safe to call twice. With `back` the page is only
   * being left: the room keeps the place for a reload.
   */
  close({ back = false } = {}): void {
    if (!this.#ended) this.#sayGoodbye(back);
    this.#ended = true;
    this.#heartbeat.stop();
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#socket.close(CLOSE_CODES.normal);
    this.events.all.clear();
  }

  #sayGoodbye(back: boolean): void {
    const { resume } = this.#query();
    // Firefox closes the sockets of a page that is being left before `pagehide` reaches the page.
    if (!this.send({ type: "leave", ...(back && { back }) }) && resume) {
      navigator.sendBeacon(`${this.#url.replace("ws", "http")}?leave=${resume}${back ? "&back" : ""}`);
    }
  }

  #connect(): RoomSocket {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    return new RoomSocket({
      url: this.#address(),
      onOpen: () => {
        this.#greeted = false;
        this.#heartbeat.start();
      },
      onMessage: (data) => this.#receive(data),
      onLost: (code, reason) => {
        this.#reportLoss(code, reason);
        if (!this.#ended) this.#retry = setTimeout(() => (this.#socket = this.#connect()), this.#retryDelay());
      },
    });
  }

  async #address(): Promise<string> {
    const token = await this.#token();
    return `${this.#url}?${new URLSearchParams({ ...this.#query(), ...(token && { token }) })}`;
  }

  /**
   * As long as the room has told, and a little more. Else random up to a limit that doubles, so that pages that were cut
   * off together do not come back together.
   */
  #retryDelay(): number {
    const told = this.#retryAfter;
    this.#retryAfter = undefined;
    if (told !== undefined) return told * 1000 * (1 + Math.random() * TOLD_WAIT_JITTER);
    const inGrace = performance.now() - (this.#lostAt ?? 0) < GRACE_MS;
    const longest = inGrace ? LONGEST_GRACE_RETRY_MS : LONGEST_RETRY_MS;
    return Math.random() * Math.min(longest, FIRST_RETRY_MS * 2 ** this.#attempts++);
  }

  /** The socket looks open. Its close event may come minutes later, or never, so that it is given up without one. */
  #replaceSilentSocket(): void {
    this.#socket.close();
    this.#reportLoss(0, "no answer");
    if (this.#ended) return;
    this.#socket = this.#connect();
    this.events.emit("dead");
  }

  #receive(data: unknown): void {
    const parsed = parseServerMessage(data);
    if (!parsed.ok) return this.#log(`message dropped: ${parsed.message}`);
    const message = parsed.value;
    // The greeting, of the room or of its lobby, is the message with the key for a reconnect.
    this.#greeted ||= "resumeKey" in message;
    if (this.#greeted) {
      this.#attempts = 0;
      this.#lostAt = undefined;
      this.#heartbeat.heard();
    } else this.#retryAfter = retryAfterOf(message);
    if (message.type === "mark") this.send({ type: "ack", mark: message.mark });
    if (message.type === "room-left") this.#ended = true;
    this.events.emit("message", message);
  }

  #reportLoss(code: number, reason: string): void {
    this.#heartbeat.stop();
    this.#lostAt ??= performance.now();
    this.#log(`socket closed ${code} ${reason}`);
    if (forbidsReturn(code)) {
      this.#ended = true;
      this.events.emit("refused", { code, reason });
    } else if (!this.#ended) this.events.emit("down", { code });
  }
}

/** The address of a room, which has one for each name: the room server accepts the composed form (NFC) only. */
export const roomAddress = (host: string, party: string, room: string): string =>
  `${socketOrigin(host)}/parties/${party}/${encodeURIComponent(wellFormed(room).normalize("NFC"))}`;

/** Encrypted, unless the scheme says otherwise, or the server is this machine or this page's own, served in the clear. */
function socketOrigin(host: string): string {
  const [, scheme, authority = host] = /^(\w+:)\/\/([^/]+)/.exec(host) ?? [];
  const own = authority === location.host ? location.protocol : "";
  const clear = scheme
    ? /^(http|ws):/.test(scheme)
    : own === "http:" || /^(localhost|127[.\d]+|\[::1])(:|$)/.test(authority);
  return `${clear ? "ws" : "wss"}://${authority}`;
}

/** Text with U+FFFD for each half of a surrogate pair, on which `encodeURIComponent` throws. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
