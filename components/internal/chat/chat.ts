import { hasGrant, type Participant } from "../../core/index.js";
import type { RoomCall } from "../room/room-context.js";
import type { ChatMessage, Delivery } from "../room/events.js";
import type { RequestTable } from "../room/requests.js";
import { perCall } from "../room/per-call.js";
import { type ChatBody, cleanText, parseChat, PAST_LENGTH, type PastMessage } from "./chat-protocol.js";
import { RateLimiter } from "../channel/rate-limiter.js";
import { ElementChannel } from "../channel/element-channel.js";

export type { ChatMessage, Delivery };

/**
 * The delivery of a message to one recipient. `unknown` = the participant was in the call at the time of writing, and their page has
 * not reported yet whether it has a chat.
 */
type DeliveryStep = "unknown" | "unsent" | "sent" | "arrived";

/** A message of this page, and its delivery. */
interface Outgoing {
  readonly message: ChatMessage;
  /** By recipient. Participants who join later get the message with the history. */
  readonly steps: Map<string, DeliveryStep>;
  /** Whether the time to deliver it is over. */
  timedOut: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** A change of the messages: `past` = older ones have arrived; a message = it is new, from this page or another. */
export type ChatChange = ChatMessage | "past" | undefined;

/** How long the delivery of a message may take, in milliseconds: longer than the recovery of a broken connection. */
const DELIVERY_TIMEOUT = 30_000;
/** How many participants this page requests the history from: a single one may not have all of it. */
const HISTORY_SOURCES = 3;
/** How many messages are kept. */
const MAX_MESSAGES = 500;

/** The age of a message, never its time: clocks differ between machines. At least 0, in case this clock was set back. */
const agoOf = ({ time }: ChatMessage): number => Math.max(0, Date.now() - time);

const keyOf = ({ from, id }: { from: string; id: string }): string => `${from} ${id}`;

/** The chat of a call: messages to everyone and to one participant, and the history for those who join later. */
export class Chat {
  /** In the order in which they were written. A new array after every change. */
  messages: readonly ChatMessage[] = [];
  readonly #channel: ElementChannel;
  readonly #listeners = new Set<(change: ChatChange) => void>();
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #rates = new RateLimiter(20, 2);
  /** The participants from whom the history was requested, and whether they have not answered yet. */
  readonly #historyRequests = new Map<string, boolean>();

  static readonly of = perCall<Chat>((call) => new Chat(call));

  /** `timeout` = how long the delivery of a message may take, in milliseconds. */
  constructor(
    readonly call: RoomCall,
    private readonly timeout = DELIVERY_TIMEOUT,
  ) {
    this.#channel = ElementChannel.of(call);
    this.#channel.events.on("open", ({ id, topic }) => topic === "chat" && this.#open(id));
    this.#channel.events.on("gone", ({ id }) => this.#forget(id));
    this.#channel.events.on("message", ({ from, topic, body }) => {
      const parsed = topic === "chat" && parseChat(body);
      // A participant without the grant `chat` may still acknowledge messages and request the history.
      const isFromReader = parsed && (parsed.kind === "ack" || parsed.kind === "ask");
      if (parsed && (isFromReader || hasGrant(this.#participant(from) ?? {}, "chat"))) this.#receive(from, parsed);
    });
    call.events.on("joined", () => this.#reset());
    this.#channel.accept("chat");
    for (const id of this.#channel.recipients("chat")) this.#open(id);
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: (change: ChatChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether a participant's page has a chat. */
  reaches(id: string): boolean {
    return this.#channel.accepts(id, "chat");
  }

  /** Sends a message to everyone, or to one participant. Does nothing if it is empty or too long. */
  send(written: string, to?: string): void {
    const text = cleanText(written);
    const { local, remotes } = this.call.state;
    if (!text || !local.id) return;
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const message: ChatMessage = {
      id,
      from: local.id,
      name: local.displayName,
      text,
      time: Date.now(),
      mine: true,
      to: to === undefined ? null : (this.#participant(to)?.displayName ?? ""),
      private: to !== undefined,
      delivery: "sending",
      via: null,
    };
    const steps = new Map<string, DeliveryStep>();
    for (const remote of remotes) {
      if (to === undefined) steps.set(remote.id, "unknown");
      else if (to === remote.id) steps.set(to, "unsent");
    }
    this.#outgoing.set(id, { message, steps, timedOut: false });
    this.#add(message);
    this.retry(id);
  }

  /** Sends a message of this page again to the recipients who do not have it. */
  retry(id: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing) return;
    clearTimeout(outgoing.timer);
    outgoing.timedOut = false;
    for (const recipient of outgoing.steps.keys()) this.#deliver(outgoing, recipient);
    outgoing.timer = setTimeout(() => {
      outgoing.timedOut = true;
      this.#updateDelivery(outgoing);
    }, this.timeout);
    this.#updateDelivery(outgoing);
  }

  #deliver({ message, steps, timedOut }: Outgoing, recipient: string): void {
    const step = steps.get(recipient);
    if (!step || step === "arrived" || (step === "unknown" && timedOut)) return;
    const { id, text } = message;
    if (this.#send(recipient, { kind: "message", id, text, private: message.private, ago: agoOf(message) })) {
      steps.set(recipient, "sent");
    } else if (step !== "unknown" || this.reaches(recipient)) {
      steps.set(recipient, "unsent");
    }
  }

  /** Updates the delivery of a message in `messages`. */
  #updateDelivery({ message: { id, private: isPrivate }, steps, timedOut }: Outgoing): void {
    const all = new Set(steps.values());
    const pending = all.has("unsent") || all.has("sent");
    // A message to everyone that has no recipient left has not failed: participants who join later get it with the history.
    const failed = pending ? timedOut : isPrivate;
    const delivery: Delivery =
      !pending && all.has("arrived") ? "delivered" : failed ? "failed" : all.has("unsent") ? "sending" : "sent";
    this.#change((message) => (message.mine && message.id === id ? { ...message, delivery } : message));
  }

  #open(id: string): void {
    if (!this.#participant(id)) return;
    // Deliver messages written before this page knew of their chat, and those sent over an earlier connection, which may be lost.
    for (const outgoing of this.#outgoing.values()) {
      if (!outgoing.steps.has(id)) continue;
      this.#deliver(outgoing, id);
      this.#updateDelivery(outgoing);
    }
    // Request the history again: messages were missed while there was no connection.
    this.#historyRequests.delete(id);
    this.#requestHistory();
    this.#notify();
  }

  /** Requests the history from participants who joined before this page. */
  #requestHistory(): void {
    const { joinedAt } = this.call.state.local;
    for (const id of this.#channel.recipients("chat")) {
      const wasHereBefore = (this.#participant(id)?.joinedAt ?? Infinity) <= joinedAt;
      if (this.#historyRequests.size >= HISTORY_SOURCES) return;
      if (wasHereBefore && !this.#historyRequests.has(id) && this.#send(id, { kind: "ask" }))
        this.#historyRequests.set(id, true);
    }
  }

  #forget(id: string): void {
    this.#rates.forget(id);
    if (this.#historyRequests.get(id)) {
      this.#historyRequests.delete(id);
      this.#requestHistory();
    }
    for (const outgoing of this.#outgoing.values()) {
      const { steps } = outgoing;
      if (steps.get(id) !== "arrived" && steps.delete(id)) this.#updateDelivery(outgoing);
    }
    this.#notify();
  }

  #reset(): void {
    this.#outgoing.clear();
    this.#historyRequests.clear();
    this.messages = [];
    this.#notify();
  }

  #receive(from: string, body: ChatBody): void {
    const participant = this.#participant(from);
    if (!participant) return;
    switch (body.kind) {
      case "message":
        if (this.#rates.allow(from)) this.#receiveMessage(participant, body);
        return;
      case "ack":
        return this.#acknowledge(body.id, from);
      case "ask":
        // Costs as much as several messages.
        if (this.#rates.allow(from, 5)) this.#sendHistory(from);
        return;
      case "past":
        if (this.#historyRequests.get(from)) this.#addHistory(participant, body.messages);
        if (this.#historyRequests.has(from)) this.#historyRequests.set(from, false);
        return;
      default:
        body satisfies never;
    }
  }

  #receiveMessage({ id: from, displayName: name }: Participant, body: Extract<ChatBody, { kind: "message" }>): void {
    const { id, text } = body;
    this.#send(from, { kind: "ack", id });
    const known = this.messages.find((message) => keyOf(message) === keyOf({ from, id }));
    if (!known) {
      const to = body.private ? this.call.state.local.displayName : null;
      this.#add({
        id,
        from,
        name,
        text,
        time: Date.now() - body.ago,
        mine: false,
        to,
        private: body.private,
        delivery: null,
        via: null,
      });
    } else if (known.via !== null) {
      // The author's own copy replaces one that another participant has forwarded.
      this.#change((message) => (message === known ? { ...message, text, via: null } : message));
    }
  }

  #acknowledge(id: string, from: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing?.steps.has(from)) return;
    outgoing.steps.set(from, "arrived");
    this.#updateDelivery(outgoing);
  }

  /** Sends the latest messages, as many as one frame holds. Private messages are not forwarded. */
  #sendHistory(to: string): void {
    const past = this.messages
      .filter((message) => !message.private)
      .map((message): PastMessage => {
        const { id, from, name, text } = message;
        return { id, from, name, text, ago: agoOf(message) };
      });
    let length = 0;
    const tooFar = past.findLastIndex((message) => (length += JSON.stringify(message).length) > PAST_LENGTH);
    this.#send(to, { kind: "past", messages: past.slice(tooFar + 1) });
  }

  #addHistory({ displayName: via }: Participant, past: readonly PastMessage[]): void {
    const now = Date.now();
    const known = new Set(this.messages.map(keyOf));
    const added = past
      .filter((message) => {
        const key = keyOf(message);
        return message.from !== this.call.state.local.id && !known.has(key) && known.add(key);
      })
      .map(({ ago, ...message }) => ({
        ...message,
        time: now - ago,
        mine: false,
        to: null,
        private: false,
        delivery: null,
        via,
      }));
    this.#keep([...added, ...this.messages]);
    this.#notify(added.length ? "past" : undefined);
  }

  #add(message: ChatMessage): void {
    this.#keep([...this.messages, message]);
    this.#notify(message);
  }

  /** Messages of the same time keep this order. */
  #keep(all: ChatMessage[]): void {
    all.sort((a, b) => a.time - b.time);
    for (const { id, mine } of all.splice(0, all.length - MAX_MESSAGES)) if (mine) this.#outgoing.delete(id);
    this.messages = all;
  }

  #change(change: (message: ChatMessage) => ChatMessage): void {
    this.messages = this.messages.map(change);
    this.#notify();
  }

  #notify(change?: ChatChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  #participant(id: string): Participant | undefined {
    return this.call.state.remotes.find((remote) => remote.id === id);
  }

  #send(id: string, body: ChatBody): boolean {
    return this.#channel.send(id, "chat", body);
  }
}

/** The request that `<rtc-chat>` adds to its room. */
export const chatRequests = {
  "rtc-chat-request": ({ call }, { text, to }) => Chat.of(call).send(text, to),
} as const satisfies Partial<RequestTable>;
