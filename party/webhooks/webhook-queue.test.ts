import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { webhookHeaders } from "./webhook-message.js";
import { MOST_KEPT, WebhookQueue, type QueueHost } from "./webhook-queue.js";

const MINUTE = 60_000;

/** A queue in memory, by a clock that only a test moves, and a receiver that only a test lets answer. */
class MemoryQueue implements QueueHost {
  stored = new Map<string, unknown>();
  alarm: number | null = null;
  readonly sent: { id: string; type: string }[] = [];
  readonly logged: string[] = [];
  drains = 0;
  /** The receiver's answer. */
  failure: string | undefined;

  list(prefix: string): Promise<Map<string, unknown>> {
    const keys = [...this.stored.keys()].filter((key) => key.startsWith(prefix)).sort();
    return Promise.resolve(new Map(keys.map((key) => [key, structuredClone(this.stored.get(key))])));
  }
  get(key: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.stored.get(key)));
  }
  put(key: string, value: object): void {
    this.stored.set(key, structuredClone(value));
  }
  delete(key: string): void {
    this.stored.delete(key);
  }
  setAlarm(at: number | null): void {
    this.alarm = at;
  }
  send(id: string, body: string): Promise<string | undefined> {
    this.sent.push({ id, type: (JSON.parse(body) as { type: string }).type });
    return Promise.resolve(this.failure);
  }
  drained(): void {
    this.drains++;
  }
  log({ event }: { event: string }): void {
    this.logged.push(event);
  }
  random(): number {
    return 0.5;
  }

  get waiting(): number {
    return [...this.stored.keys()].filter((key) => key.startsWith("webhook:")).length;
  }

  /** Moves the clock to the alarm, and fires it. */
  async ring(queue: WebhookQueue): Promise<void> {
    assert.ok(this.alarm !== null, "an alarm is set");
    mock.timers.setTime(this.alarm);
    this.alarm = null;
    await queue.alarm();
  }
}

describe("the queue of webhooks", () => {
  beforeEach(() => mock.timers.enable({ apis: ["Date"], now: 1_800_000_000_000 }));
  afterEach(() => mock.timers.reset());

  test("a webhook is stored until it has arrived, and leaves nothing behind", async () => {
    const host = new MemoryQueue();
    const queue = new WebhookQueue(host);
    queue.post("r", { type: "opened" });
    assert.equal(host.waiting, 1, "it is stored before it is sent");
    assert.equal(host.sent.length, 0, "and not sent within the room's own step");
    await queue.alarm();
    assert.deepEqual([host.waiting, host.sent.length, host.alarm, host.drains], [0, 1, null, 1]);
  });

  test("a webhook that fails is repeated after pauses that double, until half an hour", async () => {
    const host = new MemoryQueue();
    host.failure = "down";
    const queue = new WebhookQueue(host);
    queue.post("r", { type: "opened" });
    await queue.alarm();
    const pauses: number[] = [];
    for (let i = 0; i < 12; i++) {
      pauses.push(((host.alarm ?? 0) - Date.now()) / 1000);
      await host.ring(queue);
    }
    assert.deepEqual(pauses, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800, 1800]);
    assert.equal(new Set(host.sent.map(({ id }) => id)).size, 1);
    assert.deepEqual(queue.counts, { waiting: 1, failed: 13, dropped: 0 });
    host.failure = undefined;
    queue.post("r", { type: "ended" });
    await host.ring(queue);
    assert.deepEqual(
      host.sent.slice(-2).map(({ type }) => type),
      ["room.opened", "room.ended"],
    );
    host.failure = "down";
    queue.post("r", { type: "opened" });
    await queue.alarm();
    assert.equal((host.alarm ?? 0) - Date.now(), 5000, "the next one begins anew");
  });

  test("another object goes on with what is stored, in order, and with the pause", async () => {
    const host = new MemoryQueue();
    host.failure = "down";
    const first = new WebhookQueue(host);
    for (const type of ["opened", "ended", "opened"] as const) first.post("r", { type });
    await first.alarm();
    const second = new WebhookQueue(host);
    const { alarm } = host;
    await second.load();
    // The room could not be opened, and is opened again.
    await second.load();
    assert.equal(second.counts.waiting, 3);
    await second.alarm();
    assert.equal(host.sent.length, 1, "it is not time yet");
    assert.equal(host.alarm, alarm);
    host.failure = undefined;
    second.post("r", { type: "ended" });
    await host.ring(second);
    assert.deepEqual(
      host.sent.slice(1).map(({ type }) => type),
      ["room.opened", "room.ended", "room.opened", "room.ended"],
    );
    assert.equal(host.waiting, 0);
  });

  test("at most so many are kept: beyond that the oldest that is not being sent is given up, logged and counted", async () => {
    const host = new MemoryQueue();
    host.failure = "down";
    const queue = new WebhookQueue(host);
    for (let i = 0; i < MOST_KEPT + 3; i++) queue.post("r", { type: i === 0 ? "opened" : "ended" });
    await queue.alarm();
    assert.equal(host.waiting, MOST_KEPT);
    assert.deepEqual(queue.counts, { waiting: MOST_KEPT, failed: 1, dropped: 3 });
    assert.deepEqual(host.logged, ["webhook-dropped", "webhook-dropped", "webhook-dropped", "webhook-failed"]);
    host.failure = undefined;
    await host.ring(queue);
    assert.equal(host.sent.length, 1 + MOST_KEPT);
    assert.equal(host.sent[1]?.type, "room.opened", "the first is still the first");
  });

  test("a webhook that cannot be delivered for a day is given up, and the next is tried", async () => {
    const host = new MemoryQueue();
    host.failure = "down";
    const queue = new WebhookQueue(host);
    queue.post("r", { type: "opened" });
    await queue.alarm();
    mock.timers.setTime(Date.now() + 24 * 60 * MINUTE);
    queue.post("r", { type: "ended" });
    await queue.alarm();
    mock.timers.setTime(Date.now() + 1);
    host.failure = undefined;
    await queue.alarm();
    assert.deepEqual(queue.counts.dropped, 1);
    await host.ring(queue);
    assert.equal(host.sent.at(-1)?.type, "room.ended");
    assert.equal(host.waiting, 0);
  });

  test("an alarm is set while a webhook is on its way, for a process that ends meanwhile", async () => {
    const host = new MemoryQueue();
    let resolve = (_: undefined) => {};
    const promise = new Promise<undefined>((done) => (resolve = done));
    host.send = () => promise;
    const queue = new WebhookQueue(host);
    queue.post("r", { type: "opened" });
    const done = queue.alarm();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(host.alarm, Date.now() + MINUTE);
    resolve(undefined);
    await done;
    assert.equal(host.alarm, null);
  });
});

test("a webhook is signed as the specification says", () => {
  // The example of https://github.com/standard-webhooks/standard-webhooks.
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const body = '{"test": 2432232314}';
  const headers = webhookHeaders("msg_p5jXN8AQM9LWM0D4loKWxJek", body, secret, 1614265330_900);
  assert.equal(headers["webhook-signature"], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  assert.equal(headers["webhook-timestamp"], "1614265330");
  const text = "a secret that is plain text, and long";
  const expected = createHmac("sha256", text).update(`i.1614265330.${body}`).digest("base64");
  assert.equal(webhookHeaders("i", body, text, 1614265330_000)["webhook-signature"], `v1,${expected}`);
});
