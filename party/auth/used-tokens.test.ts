import assert from "node:assert/strict";
import { test } from "node:test";
import { redeem, TokenShare, type TokenStorage } from "./used-tokens.js";

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;

/** A storage with keys in their order, as Durable Objects have it. */
class MemoryStorage implements TokenStorage {
  readonly kept = new Map<string, unknown>();

  get(key: string): Promise<unknown> {
    return Promise.resolve(this.kept.get(key));
  }

  put(entries: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(entries)) this.kept.set(key, value);
    return Promise.resolve();
  }

  delete(keys: string[]): Promise<number> {
    assert.ok(keys.length <= 128, "as many as one call takes");
    return Promise.resolve(keys.filter((key) => this.kept.delete(key)).length);
  }

  list({ prefix, end, limit }: { prefix: string; end: string; limit: number }): Promise<Map<string, unknown>> {
    const fits = [...this.kept].filter(([key]) => key.startsWith(prefix) && key < end);
    return Promise.resolve(new Map(fits.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit)));
  }
}

const hold = (storage: TokenStorage, jti: string, until: number, now: number, owner = `key of ${jti}`, former = "") =>
  new TokenShare(storage).use({ step: "hold", jti, owner, former, until }, now);
const settle = (
  storage: TokenStorage,
  step: "confirm" | "release",
  jti: string,
  now: number,
  owner = `key of ${jti}`,
) => new TokenShare(storage).use({ step, jti, owner }, now);

test("a one-time token stays used for longer than it is valid", async () => {
  const storage = new MemoryStorage();
  const until = NOW + MINUTE;
  assert.ok((await hold(storage, "one", until, NOW)).ok);
  await settle(storage, "confirm", "one", NOW);
  // The clock of the server that verified the token may be behind.
  for (const later of [0, MINUTE, 1.5 * MINUTE]) {
    assert.deepEqual(await hold(storage, "one", until, NOW + later, "another"), { ok: false, heldUntil: null });
    assert.ok((await hold(storage, `other ${later}`, until, NOW + later)).ok);
  }
});

test("a one-time token is held for one page at a time, and free again if that page never got its key", async () => {
  const storage = new MemoryStorage();
  const until = NOW + 10 * MINUTE;
  assert.deepEqual(await hold(storage, "t", until, NOW, "first"), { ok: true, owner: "first" });
  const held = await hold(storage, "t", until, NOW + 1, "second");
  assert.ok(!held.ok && held.heldUntil !== null && held.heldUntil > NOW && held.heldUntil <= NOW + MINUTE);
  assert.deepEqual(await hold(storage, "t", until, held.heldUntil, "second"), { ok: true, owner: "second" });
  const late = await settle(storage, "confirm", "t", held.heldUntil + 1, "first");
  assert.deepEqual(late, { ok: false, heldUntil: null }, "the first was too slow, and has no place");
  await settle(storage, "release", "t", held.heldUntil + 1, "first");
  assert.ok((await settle(storage, "confirm", "t", held.heldUntil + 1, "second")).ok, "nor does it take anything away");
  await settle(storage, "release", "t", held.heldUntil + 2, "second");
  const third = await hold(storage, "t", until, held.heldUntil + 3, "third");
  assert.deepEqual(third, { ok: false, heldUntil: null }, "what is confirmed is not released");
});

test("a one-time token that is released is as if it had never been used", async () => {
  const storage = new MemoryStorage();
  assert.ok((await hold(storage, "t", NOW + MINUTE, NOW, "first")).ok);
  await settle(storage, "release", "t", NOW, "first");
  assert.equal(storage.kept.size, 0);
  assert.deepEqual(await hold(storage, "t", NOW + MINUTE, NOW, "second"), { ok: true, owner: "second" });
});

test("a one-time token belongs to the key of its page, which may use it again", async () => {
  const storage = new MemoryStorage();
  await hold(storage, "t", NOW + MINUTE, NOW, "mine");
  await settle(storage, "confirm", "t", NOW, "mine");
  assert.deepEqual(await hold(storage, "t", NOW + MINUTE, NOW, "new", "mine"), { ok: true, owner: "mine" });
  assert.deepEqual(await hold(storage, "t", NOW + MINUTE, NOW, "new", "made up"), { ok: false, heldUntil: null });
  assert.doesNotMatch(JSON.stringify([...storage.kept]), /mine/, "the key itself is not stored");
});

test("a one-time token that a version before this one has stored stays used", async () => {
  const storage = new MemoryStorage();
  await storage.put({ "jti:old": NOW + MINUTE });
  assert.deepEqual(await hold(storage, "old", NOW + MINUTE, NOW), { ok: false, heldUntil: null });
});

test("used tokens do not pile up, even if their object is evicted after each join", async () => {
  const storage = new MemoryStorage();
  const add = async (jti: string, until: number, now: number) => {
    assert.ok((await hold(storage, jti, until, now)).ok);
    await settle(storage, "confirm", jti, now);
  };
  await add("for a year", NOW + 525_600 * MINUTE, NOW);
  let most = 0;
  for (let i = 0; i < 5000; i++) {
    const now = NOW + i * 10_000;
    await add(`t${i}`, now + 10 * MINUTE, now);
    most = Math.max(most, storage.kept.size);
  }
  // Ten minutes of them, and the spare minute, at six a minute.
  assert.ok(most <= 2 * (11 * 6 + 3), `${most} keys`);
  const muchLater = NOW + 100_000 * MINUTE;
  assert.ok(!(await hold(storage, "for a year", muchLater, muchLater, "another")).ok);
  for (let i = 0; i < 10; i++) await add(`last${i}`, muchLater, muchLater);
  assert.ok(storage.kept.size <= 2 * 12, "what came in a rush goes in a rush");
});

test("a list that does not answer lets the client try again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const rooms = { get: () => ({ fetch: () => new Promise<Response>(() => {}) }) };
  const redeeming = redeem(rooms, { jti: "one", owner: "key", former: "", until: NOW });
  context.mock.timers.tick(2000);
  const redeemed = await redeeming;
  assert.ok(!redeemed.ok && redeemed.refusal.reason === "uncertain" && redeemed.refusal.retryAfter === 5);
});
