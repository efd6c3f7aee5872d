import type { ChatBody, PastMessage } from "./talk-messages.js";
import { PAST_LENGTH, PAST_MESSAGES } from "./talk-messages.js";
import { FRAME_LENGTH } from "./talk.js";

type Past = Extract<ChatBody, { kind: "past" }>;

/** How long somebody may take to answer, or to go on answering, in milliseconds. */
const PATIENCE = 5000;

/** What a message costs of the length that may be handed on. */
const lengthOf = (message: PastMessage): number => JSON.stringify(message).length;

/** The last messages that may be handed on, oldest first, in pieces that one frame holds. */
export function answers(messages: readonly PastMessage[], whole: boolean): Past[] {
  const parts: PastMessage[][] = [];
  let [total, size] = [0, Infinity];
  for (const message of messages.slice(-PAST_MESSAGES).reverse()) {
    const length = lengthOf(message);
    total += length;
    if (total > PAST_LENGTH) break;
    // Half a frame is left to what encloses the messages, and to what JSON makes of the last one.
    size += length;
    if (size > FRAME_LENGTH / 2) {
      parts.push([]);
      size = length;
    }
    parts.at(-1)?.push(message);
  }
  if (!parts.length) parts.push([]);
  return parts.map((part, index) => ({ kind: "past", messages: part, end: index === parts.length - 1, whole }));
}

/** Asks those who were here before for what was said: one after another, until one knows everything. */
export class History {
  /** Whether this page knows all there was. */
  whole = false;
  /** When the one who is answering was asked: for all parts of an answer the same, so that none comes to be later than the next. */
  askedAt = 0;
  readonly #queue: string[] = [];
  #asked: string | undefined;
  #left = { messages: 0, length: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (id: string) => void) {}

  /** Somebody who may know. */
  consider(id: string): void {
    if (id !== this.#asked && !this.#queue.includes(id)) this.#queue.push(id);
    if (this.#asked === undefined) this.#next();
  }

  /** Takes a part of an answer; returns what of it counts: nothing from who was not asked, or goes on for too long. */
  take(id: string, { messages, end, whole }: Past): readonly PastMessage[] {
    if (id !== this.#asked) return [];
    const taken = messages.filter((message) => {
      this.#left.messages--;
      this.#left.length -= lengthOf(message);
      return this.#left.messages >= 0 && this.#left.length >= 0;
    });
    if (whole && end) {
      this.whole = true;
      this.#queue.length = 0;
    }
    if (end || taken.length < messages.length) this.#next();
    else this.#wait();
    return taken;
  }

  forget(id: string): void {
    const index = this.#queue.indexOf(id);
    if (index >= 0) this.#queue.splice(index, 1);
    if (id === this.#asked) this.#next();
  }

  reset(): void {
    this.#queue.length = 0;
    this.whole = false;
    this.#next();
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#asked = this.#queue.shift();
    if (this.#asked === undefined) return;
    this.#left = { messages: PAST_MESSAGES, length: PAST_LENGTH };
    this.askedAt = Date.now();
    this.ask(this.#asked);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), PATIENCE);
  }
}
