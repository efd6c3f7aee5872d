import mitt, { type Emitter } from "mitt";
import type { CallState } from "../../core/index.js";
import type { RoomCall } from "../room/room-context.js";
import { perCall } from "../room/per-call.js";
import { RateLimiter } from "./rate-limiter.js";

/** The subjects of messages between elements. */
export const TOPICS = ["chat", "reaction"] as const;
export type Topic = (typeof TOPICS)[number];

export type ElementChannelEvents = {
  /** A participant's page accepts this topic from now on: for the first time, or over a new connection. */
  open: { id: string; topic: Topic };
  /** A message from a participant's page. Its body is unchecked: parse it. */
  message: { from: string; topic: Topic; body: unknown };
  /** A participant has left. */
  gone: { id: string };
};

/** The longest message, in UTF-16 code units: in UTF-8 it is still shorter than the limit of every browser. */
const FRAME_LENGTH = 64 * 1024;
/** The data channel beside the page's own, which is 0. */
const CHANNEL = 1;

interface PeerChannel {
  readonly pc: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  /** The topics that the page at the other end accepts, once its hello has arrived. */
  topics: ReadonlySet<Topic>;
}

/**
 * Messages between the kit's elements of different pages. They use a data channel of their own to every participant, negotiated out
 * of band, and so stay apart from the messages that a page itself sends. A page without such elements does not open the channel,
 * and its browser drops the messages. Therefore each end sends a hello when the channel opens and answers the first hello of
 * the other end, and nothing is sent to a page that has sent no hello.
 *
 * Nothing from a peer is trusted: a message that is too long, malformed, or over the rate limit is dropped.
 */
export class ElementChannel {
  readonly events: Emitter<ElementChannelEvents> = mitt<ElementChannelEvents>();
  readonly #topics = new Set<Topic>();
  readonly #channels = new Map<string, PeerChannel>();
  /** Limits all messages of one participant together: chat messages, acknowledgements and reactions. */
  readonly #rates = new RateLimiter(80, 20);

  /** The channel of a call. It lives as long as the call: a negotiated channel cannot be closed and opened again. */
  static readonly of = perCall<ElementChannel>((call) => new ElementChannel(call));

  private constructor(readonly call: RoomCall) {
    call.subscribe((state) => this.#update(state));
    this.#update(call.state);
  }

  /** Accepts messages of a topic from now on. */
  accept(topic: Topic): void {
    if (this.#topics.has(topic)) return;
    this.#topics.add(topic);
    for (const peer of this.#channels.values()) this.#sendHello(peer, false);
  }

  /** Whether a participant's page accepts a topic. */
  accepts(id: string, topic: Topic): boolean {
    return this.#channels.get(id)?.topics.has(topic) ?? false;
  }

  /** The ids of the participants whose pages accept a topic. */
  recipients(topic: Topic): string[] {
    return [...this.#channels.keys()].filter((id) => this.accepts(id, topic));
  }

  /** Sends a message to a participant. Returns whether the browser has accepted it. */
  send(id: string, topic: Topic, body: unknown): boolean {
    const peer = this.#channels.get(id);
    return peer !== undefined && this.accepts(id, topic) && trySend(peer, [topic, body]);
  }

  /** Opens a channel over every new connection, and forgets the participants who have left. */
  #update({ remotes }: CallState): void {
    for (const id of this.#channels.keys()) {
      if (remotes.some((remote) => remote.id === id)) continue;
      this.#channels.delete(id);
      this.#rates.forget(id);
      this.events.emit("gone", { id });
    }
    for (const { id, connectionState } of remotes) {
      const pc = connectionState === "connected" ? this.call.connectionTo(id) : undefined;
      if (pc && pc.signalingState !== "closed" && this.#channels.get(id)?.pc !== pc) this.#open(id, pc);
    }
  }

  #open(id: string, pc: RTCPeerConnection): void {
    const channel = pc.createDataChannel("rtc-elements-talk", { negotiated: true, id: CHANNEL });
    const peer: PeerChannel = { pc, channel, topics: new Set() };
    this.#channels.set(id, peer);
    channel.onopen = () => this.#sendHello(peer, false);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      // A browser may deliver the other end's hello before it reports its own end open. It cannot be answered until then; the
      // other end answers the hello that is sent on `open`.
      const ready = channel.readyState === "open" && this.#channels.get(id) === peer;
      if (ready && this.#rates.allow(id)) this.#receive(id, peer, data);
    };
  }

  #sendHello(peer: PeerChannel, isAnswer: boolean): void {
    trySend(peer, ["hello", [...this.#topics], isAnswer]);
  }

  #receive(from: string, peer: PeerChannel, data: unknown): void {
    const [topic, body, isAnswer] = parseFrame(data);
    if (topic === "hello" && Array.isArray(body)) {
      const before = peer.topics;
      peer.topics = new Set(TOPICS.filter((known) => body.includes(known)));
      if (isAnswer !== true) this.#sendHello(peer, true);
      for (const known of peer.topics) if (!before.has(known)) this.events.emit("open", { id: from, topic: known });
      return;
    }
    const accepted = TOPICS.find((known) => known === topic);
    if (accepted && this.#topics.has(accepted)) this.events.emit("message", { from, topic: accepted, body });
  }
}

function trySend({ channel }: PeerChannel, frame: readonly unknown[]): boolean {
  try {
    channel.send(JSON.stringify(frame));
    return true;
  } catch {
    // The channel is not open yet, no longer open, or its buffer is full.
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
