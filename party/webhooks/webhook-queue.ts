import * as v from "valibot";
import { count, time } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import type { RoomEvent } from "../room/room-event.js";
import { webhookBody } from "./webhook-message.js";

/** The most webhooks of one room that are kept. */
export const MOST_KEPT = 500;
/** For how long one is sent again and again, in milliseconds. */
export const LIFETIME = 24 * 60 * 60_000;
/** The time before the second attempt, in milliseconds. It doubles with each further one. */
export const FIRST_PAUSE = 5000;
export const LONGEST_PAUSE = 30 * 60_000;
/** When the next attempt is made if the process ends in the middle of one, in milliseconds. */
const SAFETY = 60_000;
/** Keys of stored webhooks: the prefix, and the time of the event in digits that sort like the number. */
const ITEM = "webhook:";
const STATE = "webhooks";
const DIGITS = 15;

const item = v.object({ id: v.string(), at: time, room: v.string(), body: v.string() });
type Item = v.InferOutput<typeof item>;

/** `attempts`: how often the first webhook has failed; `retryAt`: when it is sent again; and the counters of the room. */
const state = v.object({ attempts: count, retryAt: time, failed: count, dropped: count });

/** The storage of a queue, and what it needs of its runtime. */
export interface QueueHost {
  list(prefix: string): Promise<Map<string, unknown>>;
  get(key: string): Promise<unknown>;
  put(key: string, value: object): void;
  delete(key: string): void;
  /** Calls {@link WebhookQueue.alarm} at that time or soon after it, also after a restart. `null` = it need not. */
  setAlarm(at: number | null): void;
  /** Sends a webhook. Returns why it failed, and `undefined` for success. Never throws. */
  send(id: string, body: string): Promise<string | undefined>;
  /** Nothing is left to be sent. */
  drained(): void;
  log(entry: { event: "webhook-failed" | "webhook-dropped"; error: string }): void;
  /** A number from 0 to 1. */
  random(): number;
}

/**
 * The webhooks of one room, which are sent in order: the next one when the one before it has arrived, or is given up. Each is
 * stored until then, so that hibernation and restarts lose none. Nothing waits for them.
 */
export class WebhookQueue {
  readonly #host: QueueHost;
  /** In order, with their keys. */
  #items: [key: string, item: Item][] = [];
  #state = { attempts: 0, retryAt: 0, failed: 0, dropped: 0 };
  #lastAt = 0;
  #alarmAt = 0;
  #sending: Promise<void> | undefined;

  constructor(host: QueueHost) {
    this.#host = host;
  }

  /** Reads what an earlier process has left, and goes on with it. To call it again changes nothing. */
  async load(): Promise<void> {
    const { attempts, retryAt, failed, dropped } = this.#state;
    const stored = check(state, (await this.#host.get(STATE)) ?? { attempts, retryAt, failed, dropped });
    if (stored.ok) this.#state = stored.value;
    const kept = await this.#host.list(ITEM);
    this.#items = [...kept].flatMap(([key, value]) => {
      const read = check(item, value);
      return read.ok ? [[key, read.value]] : [];
    });
    this.#lastAt = Number(this.#items.at(-1)?.[0].slice(ITEM.length) ?? 0);
    if (!this.isEmpty) void this.#run();
  }

  /** The name of the room, if webhooks wait. */
  get room(): string | undefined {
    return this.#items[0]?.[1].room;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** The numbers of the room: waiting webhooks, attempts that failed, webhooks that were given up. */
  get counts(): { waiting: number; failed: number; dropped: number } {
    const { failed, dropped } = this.#state;
    return { waiting: this.#items.length, failed, dropped };
  }

  /** Adds the webhook about an event of the room of that name. */
  post(room: string, event: RoomEvent): void {
    if (event.type === "opened") Object.assign(this.#state, { failed: 0, dropped: 0 });
    const at = Date.now();
    // A clock may be set back, and several events may come at once.
    this.#lastAt = Math.max(at, this.#lastAt + 1);
    const key = ITEM + String(this.#lastAt).padStart(DIGITS, "0");
    const added: Item = { id: `msg_${crypto.randomUUID()}`, at, room, body: webhookBody(room, event, at) };
    this.#items.push([key, added]);
    this.#host.put(key, added);
    // The first is being sent. Its receiver may have it already.
    if (this.#items.length > MOST_KEPT) this.#drop(1, `More than ${MOST_KEPT} webhooks wait.`);
    void this.#run();
  }

  /** Sends what is due. Resolves when nothing more is. */
  async alarm(): Promise<void> {
    this.#alarmAt = 0;
    if (this.#sending) {
      this.#setAlarm(Date.now() + SAFETY);
      await this.#sending;
    }
    if (!this.isEmpty) await this.#run();
  }

  #run(): Promise<void> {
    return (this.#sending ??= this.#sendDue().finally(() => {
      this.#sending = undefined;
      // Posted since the end of the loop.
      if (!this.isEmpty && this.#state.retryAt <= Date.now()) void this.#run();
    }));
  }

  async #sendDue(): Promise<void> {
    // Not within the room's own step, which posts the event.
    await Promise.resolve();
    for (let first = this.#items[0]; first; first = this.#items[0]) {
      const [, { id, at, body }] = first;
      const now = Date.now();
      if (now - at > LIFETIME) {
        this.#drop(0, "It could not be delivered for a day.");
        continue;
      }
      if (this.#state.retryAt > now) return this.#setAlarm(this.#state.retryAt);
      if (this.#alarmAt <= now) this.#setAlarm(now + SAFETY);
      const failure = await this.#host.send(id, body);
      if (failure !== undefined) {
        this.#fail(failure);
        continue;
      }
      this.#remove(this.#items.indexOf(first));
      if (this.#state.attempts > 0) this.#setState({ attempts: 0, retryAt: 0 });
    }
    this.#setAlarm(0);
    this.#host.drained();
  }

  /** 0 = no alarm. */
  #setAlarm(at: number): void {
    if (this.#alarmAt === at) return;
    this.#alarmAt = at;
    this.#host.setAlarm(at === 0 ? null : at);
  }

  #fail(error: string): void {
    const { attempts, failed } = this.#state;
    const pause = Math.min(FIRST_PAUSE * 2 ** attempts, LONGEST_PAUSE) * (0.75 + this.#host.random() / 2);
    this.#setState({ attempts: attempts + 1, retryAt: Math.round(Date.now() + pause), failed: failed + 1 });
    this.#host.log({ event: "webhook-failed", error });
  }

  /** Gives up a webhook. */
  #drop(index: number, error: string): void {
    this.#remove(index);
    this.#setState({ dropped: this.#state.dropped + 1 });
    this.#host.log({ event: "webhook-dropped", error });
  }

  #remove(index: number): void {
    const [removed] = this.#items.splice(index, 1);
    if (removed) this.#host.delete(removed[0]);
  }

  #setState(change: Partial<v.InferOutput<typeof state>>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.put(STATE, this.#state);
  }
}
