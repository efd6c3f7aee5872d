import mitt, { type Emitter } from "mitt";
import type { CallState } from "../../core/index.js";
import type { RoomCall } from "../room/room-context.js";
import { perCall } from "../room/per-call.js";
import { Rates } from "./rate-limiter.js";

/** What the elements of the kit talk about. */
export const TOPICS = ["chat", "reaction"] as const;
export type Topic = (typeof TOPICS)[number];

export type TalkEvents = {
  /** A participant's page takes this topic from now on: for the first time, or over a new connection. */
  open: { id: string; topic: Topic };
  /** What a participant's page has sent: anything at all, to be parsed. */
  message: { from: string; topic: Topic; body: unknown };
  /** A participant has left. */
  gone: { id: string };
};

/** The longest message, as text: in UTF-8 still less than every browser takes. */
const FRAME_LENGTH = 64 * 1024;
/** The data channel beside the page's own, which is 0. */
const CHANNEL = 1;

interface Line {
  readonly pc: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  /** What the page at the other end takes, once it has said so. */
  topics: ReadonlySet<Topic>;
}

/**
 * What the elements of the kit tell those of other pages, apart from the page's own messages: over a data channel of its
 * own to every participant, the same on both ends by agreement. A page without such elements does not have it, and
 * the browser drops what comes for it; so each end says hello when it opens, and again when it hears the first hello of the other,
 * and nothing is sent to who has not.
 *
 * Nothing from a peer is believed: too long, too much or malformed, it is dropped.
 */
export class Talk {
  readonly events: Emitter<TalkEvents> = mitt<TalkEvents>();
  readonly #topics = new Set<Topic>();
  readonly #lines = new Map<string, Line>();
  /** What one participant may send: chats, acknowledgements and reactions together. */
  readonly #rates = new Rates(80, 20);

  /** The one of a call: it lives as long as the call does, for a channel cannot be closed and opened again. */
  static readonly of = perCall<Talk>((call) => new Talk(call));

  private constructor(readonly call: RoomCall) {
    call.subscribe((state) => this.#follow(state));
    this.#follow(call.state);
  }

  /** Takes a topic from now on. */
  take(topic: Topic): void {
    if (this.#topics.has(topic)) return;
    this.#topics.add(topic);
    for (const line of this.#lines.values()) this.#greet(line, false);
  }

  /** Whether a participant's page takes a topic. */
  has(id: string, topic: Topic): boolean {
    return this.#lines.get(id)?.topics.has(topic) ?? false;
  }

  /** Everyone whose page takes a topic. */
  takers(topic: Topic): string[] {
    return [...this.#lines.keys()].filter((id) => this.has(id, topic));
  }

  /** Sends to a participant. Returns whether it is on its way. */
  send(id: string, topic: Topic, body: unknown): boolean {
    const line = this.#lines.get(id);
    return line !== undefined && this.has(id, topic) && put(line, [topic, body]);
  }

  /** Opens a line to everyone who is connected, a new one over a new connection, and forgets those who have left. */
  #follow({ remotes }: CallState): void {
    for (const id of this.#lines.keys()) {
      if (remotes.some((remote) => remote.id === id)) continue;
      this.#lines.delete(id);
      this.#rates.forget(id);
      this.events.emit("gone", { id });
    }
    for (const { id, connectionState } of remotes) {
      const pc = connectionState === "connected" ? this.call.connectionTo(id) : undefined;
      if (pc && pc.signalingState !== "closed" && this.#lines.get(id)?.pc !== pc) this.#open(id, pc);
    }
  }

  #open(id: string, pc: RTCPeerConnection): void {
    const channel = pc.createDataChannel("rtc-elements-talk", { negotiated: true, id: CHANNEL });
    const line: Line = { pc, channel, topics: new Set() };
    this.#lines.set(id, line);
    channel.onopen = () => this.#greet(line, false);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      // A browser may hand on the other's hello before it calls its own end open. Nothing can be answered until then, and
      // the hello that follows is answered with another.
      const ready = channel.readyState === "open" && this.#lines.get(id) === line;
      if (ready && this.#rates.allow(id)) this.#receive(id, line, data);
    };
  }

  #greet(line: Line, again: boolean): void {
    put(line, ["hello", [...this.#topics], again]);
  }

  #receive(from: string, line: Line, data: unknown): void {
    const [topic, body, again] = parseFrame(data);
    if (topic === "hello" && Array.isArray(body)) {
      const before = line.topics;
      line.topics = new Set(TOPICS.filter((known) => body.includes(known)));
      if (again !== true) this.#greet(line, true);
      for (const known of line.topics) if (!before.has(known)) this.events.emit("open", { id: from, topic: known });
      return;
    }
    const taken = TOPICS.find((known) => known === topic);
    if (taken && this.#topics.has(taken)) this.events.emit("message", { from, topic: taken, body });
  }
}

function put({ channel }: Line, frame: readonly unknown[]): boolean {
  try {
    channel.send(JSON.stringify(frame));
    return true;
  } catch {
    // Not open yet, not any more, or full.
    return false;
  }
}

function parseFrame(data: unknown): readonly unknown[] {
  if (typeof data !== "string" || data.length > FRAME_LENGTH) return [];
  try {
    const frame: unknown = JSON.parse(data);
    return Array.isArray(frame) ? frame : [];
  } catch {
    return [];
  }
}
