import type { Participant } from "../core/index.js";
import type { RoomCall } from "./call-context.js";
import { answers, History } from "./talk-history.js";
import { type ChatBody, cleanText, parseChat, type PastMessage } from "./talk-messages.js";
import { Rate } from "./talk-rate.js";
import { Talk } from "./talk.js";

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

/** One's own message on its way. */
interface Outgoing {
  /** The one it is for, if not for everyone. */
  readonly to: string | undefined;
  /** Who was there when it was written: who comes later is told with everything else that was said before. */
  readonly there: ReadonlySet<string>;
  /** Who is to have it and has not yet been sent it, for there is no line to them. */
  readonly unsent: Set<string>;
  /** Who has been sent it and has not yet said that they have it. */
  readonly waiting: Set<string>;
  /** Who has said so. */
  readonly arrived: Set<string>;
  /** Whether it is not waited for any more. */
  over: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The longest that a message is waited for, in milliseconds: longer than a broken connection takes to be mended. */
const PATIENCE = 30_000;
/** What is kept, of however many. */
const MESSAGES = 500;

const keyOf = ({ from, id }: { from: string; id: string }): string => `${from} ${id}`;

const chats = new WeakMap<RoomCall, Chat>();

/** What is said in a call, in writing: to all and to one, with what was said before. */
export class Chat {
  /** In the order in which they were written. Another array after every change. */
  messages: readonly ChatMessage[] = [];
  readonly #talk: Talk;
  readonly #listeners = new Set<(heard?: ChatMessage) => void>();
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #rates = new Map<string, { message: Rate; ask: Rate }>();
  readonly #history: History;
  /** Who has had a line before: they may have said something while it was cut. */
  readonly #known = new Set<string>();

  static of(call: RoomCall): Chat {
    const chat = chats.get(call) ?? new Chat(call);
    chats.set(call, chat);
    return chat;
  }

  /** `patience` = how long a message is waited for, in milliseconds. */
  constructor(
    readonly call: RoomCall,
    private readonly patience = PATIENCE,
  ) {
    this.#talk = Talk.of(call);
    this.#history = new History((id) => this.#put(id, { kind: "ask" }));
    this.#talk.events.on("open", ({ id, topic }) => topic === "chat" && this.#open(id));
    this.#talk.events.on("gone", ({ id }) => this.#forget(id));
    this.#talk.events.on("message", ({ from, topic, body }) => {
      const parsed = topic === "chat" && parseChat(body);
      if (parsed) this.#receive(from, parsed);
    });
    call.events.on("joined", () => this.#reset());
    this.#talk.take("chat");
    for (const id of this.#talk.takers("chat")) this.#open(id);
  }

  /** Calls `listener` after every change, with what has just been heard first-hand, until the returned function is called. */
  subscribe(listener: (heard?: ChatMessage) => void): () => void {
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
    this.#outgoing.set(id, {
      ...{ to, there: new Set(remotes.map((remote) => remote.id)) },
      ...{ unsent: new Set(), waiting: new Set(), arrived: new Set(), over: false, timer: undefined },
    });
    this.#add({
      ...{ id, from: local.id, name: local.displayName, text, time: Date.now(), mine: true },
      ...{ to: to === undefined ? null : this.#name(to), private: to !== undefined, delivery: "sending", via: null },
    });
    this.retry(id);
  }

  /** Sends a message of this page again to whoever does not have it. */
  retry(id: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing) return;
    const { to, there, unsent, waiting, arrived } = outgoing;
    const reached = this.#talk.takers("chat").filter((one) => there.has(one));
    for (const recipient of to === undefined ? [...reached, ...waiting] : [to]) {
      if (this.#participant(recipient) && !arrived.has(recipient)) unsent.add(recipient);
    }
    for (const recipient of [...unsent]) this.#deliver(id, outgoing, recipient);
    clearTimeout(outgoing.timer);
    outgoing.over = to !== undefined && !unsent.size && !waiting.size;
    outgoing.timer = setTimeout(() => {
      outgoing.over = true;
      this.#show(id);
    }, this.patience);
    this.#show(id);
  }

  #deliver(id: string, { to, unsent, waiting }: Outgoing, recipient: string): void {
    const message = this.messages.find((one) => one.mine && one.id === id);
    if (!message) return;
    const { text, time } = message;
    const body: ChatBody = {
      kind: "message",
      id,
      text,
      private: to !== undefined,
      ago: Math.max(0, Date.now() - time),
    };
    if (!this.#put(recipient, body)) return;
    unsent.delete(recipient);
    waiting.add(recipient);
  }

  /** Brings what is shown of a message's delivery up to date. */
  #show(id: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing) return;
    const { to, unsent, waiting, arrived, over } = outgoing;
    const done = !unsent.size && !waiting.size;
    // What is for everyone, and reached nobody because nobody was there, is handed on to those who come.
    const failed = over && (!done || to !== undefined);
    const delivery = done && arrived.size ? "delivered" : failed ? "failed" : unsent.size ? "sending" : "sent";
    this.#change((message) => (message.mine && message.id === id ? { ...message, delivery } : message));
  }

  #open(id: string): void {
    const participant = this.#participant(id);
    if (!participant) return;
    for (const [message, outgoing] of this.#outgoing) {
      const { to, there, unsent, waiting, arrived, over } = outgoing;
      // Written before this page knew that they have a chat. What they were sent over an earlier connection may be lost.
      const unknown = to === undefined && !over && there.has(id) && !arrived.has(id);
      const due = unsent.has(id) || waiting.has(id) || unknown;
      if (!due) continue;
      unsent.add(id);
      this.#deliver(message, outgoing, id);
      this.#show(message);
    }
    const { local } = this.call.state;
    const mayKnow = !this.#history.whole && participant.joinedAt <= local.joinedAt;
    if (mayKnow || this.#known.has(id)) this.#history.consider(id);
    this.#known.add(id);
    this.#tell();
  }

  #forget(id: string): void {
    this.#rates.delete(id);
    this.#known.delete(id);
    this.#history.forget(id);
    for (const [message, outgoing] of this.#outgoing) {
      if (![outgoing.unsent.delete(id), outgoing.waiting.delete(id)].includes(true)) continue;
      if (outgoing.to === id) outgoing.over = true;
      this.#show(message);
    }
    this.#tell();
  }

  #reset(): void {
    for (const { timer } of this.#outgoing.values()) clearTimeout(timer);
    this.#outgoing.clear();
    this.#rates.clear();
    this.#known.clear();
    this.#history.reset();
    this.#change(() => undefined);
  }

  #receive(from: string, body: ChatBody): void {
    const participant = this.#participant(from);
    if (!participant) return;
    const rates = this.#rates.get(from) ?? { message: new Rate(20, 2), ask: new Rate(3, 0.1) };
    this.#rates.set(from, rates);
    switch (body.kind) {
      case "message":
        if (rates.message.allow()) this.#hear(participant, body);
        return;
      case "ack":
        return this.#arrive(body.id, from);
      case "ask":
        if (rates.ask.allow()) this.#handOn(from);
        return;
      case "past": {
        const { askedAt } = this.#history;
        return this.#learn(participant, askedAt, this.#history.take(from, body));
      }
      default:
        body satisfies never;
    }
  }

  #hear(
    { id: from, displayName: name }: Participant,
    { id, text, ago, ...body }: Extract<ChatBody, { kind: "message" }>,
  ): void {
    this.#put(from, { kind: "ack", id });
    const known = this.messages.find((message) => keyOf(message) === keyOf({ from, id }));
    const to = body.private ? this.call.state.local.displayName : null;
    // The writer's own word counts for more than that of who has handed it on.
    if (known)
      return known.via === null
        ? undefined
        : this.#change((one) => (one === known ? { ...one, text, via: null } : one));
    const message = {
      id,
      from,
      name,
      text,
      time: Date.now() - ago,
      mine: false,
      to,
      private: body.private,
      delivery: null,
      via: null,
    };
    this.#add(message);
  }

  #arrive(id: string, from: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing?.waiting.delete(from)) return;
    outgoing.arrived.add(from);
    this.#show(id);
  }

  /** What was said to one is theirs, and handed on to nobody. */
  #handOn(to: string): void {
    const now = Date.now();
    const past = this.messages.flatMap(({ id, from, name, text, time, ...message }): PastMessage[] =>
      message.private ? [] : [{ id, from, name, text, ago: Math.max(0, now - time) }],
    );
    const { local, remotes } = this.call.state;
    const eldest = !remotes.some(({ id, joinedAt }) => id !== to && joinedAt < local.joinedAt);
    for (const part of answers(past, this.#history.whole || eldest)) this.#put(to, part);
  }

  #learn({ displayName: via }: Participant, now: number, past: readonly PastMessage[]): void {
    const { id: me } = this.call.state.local;
    const known = new Set(this.messages.map(keyOf));
    const news = new Map(past.map((message) => [keyOf(message), message]));
    // The newest comes first. What was written in the same moment keeps the order in which it was handed on.
    this.#insert(
      [...news.values()]
        .reverse()
        .filter((message) => message.from !== me && !known.has(keyOf(message)))
        .map(({ ago, ...message }) => ({
          ...message,
          ...{ time: now - ago, mine: false, to: null, private: false, delivery: null, via },
        })),
      [],
    );
    this.#tell();
  }

  #add(message: ChatMessage): void {
    this.#insert([], [message]);
    this.#tell(message.mine ? undefined : message);
  }

  /** What is equally old stays in order: what was `before`, what there is, and the `news`. */
  #insert(before: readonly ChatMessage[], news: readonly ChatMessage[]): void {
    const all = [...before, ...this.messages, ...news].sort((a, b) => a.time - b.time);
    for (const { id, mine } of all.splice(0, all.length - MESSAGES)) if (mine) this.#outgoing.delete(id);
    this.messages = all;
  }

  #change(change: (message: ChatMessage) => ChatMessage | undefined): void {
    this.messages = this.messages.flatMap((message) => change(message) ?? []);
    this.#tell();
  }

  #tell(heard?: ChatMessage): void {
    for (const listener of [...this.#listeners]) listener(heard);
  }

  #participant(id: string): Participant | undefined {
    return this.call.state.remotes.find((remote) => remote.id === id);
  }

  #name(id: string): string {
    return this.#participant(id)?.displayName ?? "";
  }

  #put(id: string, body: ChatBody): boolean {
    return this.#talk.send(id, "chat", body);
  }
}
