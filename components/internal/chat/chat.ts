import { hasGrant, type Participant } from "../../core/index.js";
import type { RoomCall } from "../room/room-context.js";
import type { RequestTable } from "../room/requests.js";
import { perCall } from "../room/per-call.js";
import { type ChatBody, cleanText, parseChat, PAST_LENGTH, type PastMessage } from "./chat-protocol.js";
import { Rates } from "../channel/rate-limiter.js";
import { Talk } from "../channel/element-channel.js";

/** How far a message of one's own has come; `delivered` = everyone has it who was there and has not left. */
export type Delivery = "sending" | "sent" | "delivered" | "failed";

export interface ChatMessage {
  readonly id: string;
  /** The participant who wrote it, by id. */
  readonly from: string;
  /** As they were called then. */
  readonly name: string;
  readonly text: string;
  /** When it came, or was written, in milliseconds since 1970, by this page's clock. */
  readonly time: number;
  readonly mine: boolean;
  /** Who else can read it, by name, if it is not for everyone. */
  readonly to: string | null;
  readonly private: boolean;
  /** Of one's own. */
  readonly delivery: Delivery | null;
  /** Who has handed it on, by name, and answers for it; `null` for what was heard first-hand. */
  readonly via: string | null;
}

/** How far a message has come with one person: `there` = they were when it was written; nobody knows yet whether they have a chat. */
type Stage = "there" | "unsent" | "sent" | "arrived";

/** One's own message on its way. */
interface Outgoing {
  readonly message: ChatMessage;
  /** With everyone it is for: who comes later is told with everything else that was said before. */
  readonly stages: Map<string, Stage>;
  /** Whether it is not waited for any more. */
  over: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** What has changed: `past` = there is more of what was said before; a message = it was said just now, by whomever. */
export type ChatChange = ChatMessage | "past" | undefined;

/** The longest that a message is waited for, in milliseconds: longer than a broken connection takes to be mended. */
const PATIENCE = 30_000;
/** How many are asked for what was said before: nobody's answer alone is taken for all there was. */
const WITNESSES = 3;
/** What is kept, of however many. */
const MESSAGES = 500;

/** Lest clocks are compared, and one that was set back counts. */
const agoOf = ({ time }: ChatMessage): number => Math.max(0, Date.now() - time);

const keyOf = ({ from, id }: { from: string; id: string }): string => `${from} ${id}`;

/** What is said in a call, in writing: to all and to one, with what was said before. */
export class Chat {
  /** In the order in which they were written. Another array after every change. */
  messages: readonly ChatMessage[] = [];
  readonly #talk: Talk;
  readonly #listeners = new Set<(change: ChatChange) => void>();
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #rates = new Rates(20, 2);
  /** Who has been asked for what was said before, and whether the answer is still to come. */
  readonly #asked = new Map<string, boolean>();

  static readonly of = perCall<Chat>((call) => new Chat(call));

  /** `patience` = how long a message is waited for, in milliseconds. */
  constructor(
    readonly call: RoomCall,
    private readonly patience = PATIENCE,
  ) {
    this.#talk = Talk.of(call);
    this.#talk.events.on("open", ({ id, topic }) => topic === "chat" && this.#open(id));
    this.#talk.events.on("gone", ({ id }) => this.#forget(id));
    this.#talk.events.on("message", ({ from, topic, body }) => {
      const parsed = topic === "chat" && parseChat(body);
      // Who may not write may read: they say that it has arrived, and ask for what was said before.
      const reads = parsed && (parsed.kind === "ack" || parsed.kind === "ask");
      if (parsed && (reads || hasGrant(this.#participant(from) ?? {}, "chat"))) this.#receive(from, parsed);
    });
    call.events.on("joined", () => this.#reset());
    this.#talk.take("chat");
    for (const id of this.#talk.takers("chat")) this.#open(id);
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: (change: ChatChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether a participant's page has a chat. */
  reaches(id: string): boolean {
    return this.#talk.has(id, "chat");
  }

  /** Says something to everyone, or to one participant. Nothing when there is nothing to say, or too much. */
  send(written: string, to?: string): void {
    const text = cleanText(written);
    const { local, remotes } = this.call.state;
    if (!text || !local.id) return;
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const message: ChatMessage = {
      ...{ id, from: local.id, name: local.displayName, text, time: Date.now(), mine: true },
      ...{ to: to === undefined ? null : (this.#participant(to)?.displayName ?? ""), private: to !== undefined },
      ...{ delivery: "sending", via: null },
    };
    const stages = new Map<string, Stage>();
    for (const remote of remotes) {
      if (to === undefined) stages.set(remote.id, "there");
      else if (to === remote.id) stages.set(to, "unsent");
    }
    this.#outgoing.set(id, { message, stages, over: false });
    this.#add(message);
    this.retry(id);
  }

  /** Sends a message of this page again to whoever does not have it. */
  retry(id: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing) return;
    clearTimeout(outgoing.timer);
    outgoing.over = false;
    for (const recipient of outgoing.stages.keys()) this.#deliver(outgoing, recipient);
    outgoing.timer = setTimeout(() => {
      outgoing.over = true;
      this.#show(outgoing);
    }, this.patience);
    this.#show(outgoing);
  }

  #deliver({ message, stages, over }: Outgoing, recipient: string): void {
    const stage = stages.get(recipient);
    if (!stage || stage === "arrived" || (stage === "there" && over)) return;
    const { id, text } = message;
    if (this.#put(recipient, { kind: "message", id, text, private: message.private, ago: agoOf(message) })) {
      stages.set(recipient, "sent");
    } else if (stage !== "there" || this.reaches(recipient)) {
      stages.set(recipient, "unsent");
    }
  }

  /** Brings what is shown of a message's delivery up to date. */
  #show({ message: { id, private: lone }, stages, over }: Outgoing): void {
    const all = new Set(stages.values());
    const pending = all.has("unsent") || all.has("sent");
    // What is for everyone, and reached nobody because nobody was there, is handed on to those who come.
    const failed = pending ? over : lone;
    const delivery =
      !pending && all.has("arrived") ? "delivered" : failed ? "failed" : all.has("unsent") ? "sending" : "sent";
    this.#change((message) => (message.mine && message.id === id ? { ...message, delivery } : message));
  }

  #open(id: string): void {
    if (!this.#participant(id)) return;
    // Written before this page knew that they have a chat. What they were sent over an earlier connection may be lost.
    for (const outgoing of this.#outgoing.values()) {
      if (!outgoing.stages.has(id)) continue;
      this.#deliver(outgoing, id);
      this.#show(outgoing);
    }
    // What was missed while there was no connection is asked for, too.
    this.#asked.delete(id);
    this.#ask();
    this.#tell();
  }

  /** Asks those who were here before. */
  #ask(): void {
    const { joinedAt } = this.call.state.local;
    for (const id of this.#talk.takers("chat")) {
      const wasHere = (this.#participant(id)?.joinedAt ?? Infinity) <= joinedAt;
      if (this.#asked.size >= WITNESSES) return;
      if (wasHere && !this.#asked.has(id) && this.#put(id, { kind: "ask" })) this.#asked.set(id, true);
    }
  }

  #forget(id: string): void {
    this.#rates.forget(id);
    if (this.#asked.get(id)) {
      this.#asked.delete(id);
      this.#ask();
    }
    for (const outgoing of this.#outgoing.values()) {
      const { stages } = outgoing;
      if (stages.get(id) !== "arrived" && stages.delete(id)) this.#show(outgoing);
    }
    this.#tell();
  }

  #reset(): void {
    this.#outgoing.clear();
    this.#asked.clear();
    this.messages = [];
    this.#tell();
  }

  #receive(from: string, body: ChatBody): void {
    const participant = this.#participant(from);
    if (!participant) return;
    switch (body.kind) {
      case "message":
        if (this.#rates.allow(from)) this.#hear(participant, body);
        return;
      case "ack":
        return this.#arrive(body.id, from);
      case "ask":
        // As much work as several messages.
        if (this.#rates.allow(from, 5)) this.#handOn(from);
        return;
      case "past":
        if (this.#asked.get(from)) this.#learn(participant, body.messages);
        if (this.#asked.has(from)) this.#asked.set(from, false);
        return;
      default:
        body satisfies never;
    }
  }

  #hear({ id: from, displayName: name }: Participant, body: Extract<ChatBody, { kind: "message" }>): void {
    const { id, text } = body;
    this.#put(from, { kind: "ack", id });
    const known = this.messages.find((message) => keyOf(message) === keyOf({ from, id }));
    if (!known) {
      const to = body.private ? this.call.state.local.displayName : null;
      this.#add({
        ...{ id, from, name, text, time: Date.now() - body.ago, mine: false },
        ...{ to, private: body.private, delivery: null, via: null },
      });
    } else if (known.via !== null) {
      // The writer's own word counts for more than that of who has handed it on.
      this.#change((one) => (one === known ? { ...one, text, via: null } : one));
    }
  }

  #arrive(id: string, from: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing?.stages.has(from)) return;
    outgoing.stages.set(from, "arrived");
    this.#show(outgoing);
  }

  /** The last that was said, as much as one frame holds. What was said to one is theirs, and handed on to nobody. */
  #handOn(to: string): void {
    const past = this.messages
      .filter((message) => !message.private)
      .map((message): PastMessage => {
        const { id, from, name, text } = message;
        return { id, from, name, text, ago: agoOf(message) };
      });
    let length = 0;
    const tooFar = past.findLastIndex((message) => (length += JSON.stringify(message).length) > PAST_LENGTH);
    this.#put(to, { kind: "past", messages: past.slice(tooFar + 1) });
  }

  #learn({ displayName: via }: Participant, past: readonly PastMessage[]): void {
    const now = Date.now();
    const known = new Set(this.messages.map(keyOf));
    const news = past
      .filter((message) => {
        const key = keyOf(message);
        return message.from !== this.call.state.local.id && !known.has(key) && known.add(key);
      })
      .map(({ ago, ...message }) => ({
        ...message,
        ...{ time: now - ago, mine: false, to: null, private: false, delivery: null, via },
      }));
    this.#keep([...news, ...this.messages]);
    this.#tell(news.length ? "past" : undefined);
  }

  #add(message: ChatMessage): void {
    this.#keep([...this.messages, message]);
    this.#tell(message);
  }

  /** What is equally old stays in this order. */
  #keep(all: ChatMessage[]): void {
    all.sort((a, b) => a.time - b.time);
    for (const { id, mine } of all.splice(0, all.length - MESSAGES)) if (mine) this.#outgoing.delete(id);
    this.messages = all;
  }

  #change(change: (message: ChatMessage) => ChatMessage): void {
    this.messages = this.messages.map(change);
    this.#tell();
  }

  #tell(change?: ChatChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  #participant(id: string): Participant | undefined {
    return this.call.state.remotes.find((remote) => remote.id === id);
  }

  #put(id: string, body: ChatBody): boolean {
    return this.#talk.send(id, "chat", body);
  }
}

/** The request that `<rtc-chat>` brings along. */
export const chatRequests = {
  "rtc-chat-request": ({ call }, { text, to }) => Chat.of(call).send(text, to),
} as const satisfies Partial<RequestTable>;
