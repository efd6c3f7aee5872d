import assert from "node:assert/strict";
import { test } from "node:test";
import { TokenShare, type TokenStorage } from "./used-tokens.js";

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

test("a one-time token stays used for longer than it is valid", async () => {
  const storage = new MemoryStorage();
  const until = NOW + MINUTE;
  assert.equal(await new TokenShare(storage).use("one", until, NOW), true);
  // The clock of the server that verified the token may be behind.
  for (const later of [0, MINUTE, 1.5 * MINUTE]) {
    assert.equal(await new TokenShare(storage).use("other", until, NOW + later), later === 0);
    assert.equal(await new TokenShare(storage).use("one", until, NOW + later), false);
  }
});

test("used tokens do not pile up, even if their object is evicted after each join", async () => {
  const storage = new MemoryStorage();
  assert.equal(await new TokenShare(storage).use("for a year", NOW + 525_600 * MINUTE, NOW), true);
  let most = 0;
  for (let i = 0; i < 5000; i++) {
    const now = NOW + i * 10_000;
    assert.equal(await new TokenShare(storage).use(`t${i}`, now + 10 * MINUTE, now), true);
    most = Math.max(most, storage.kept.size);
  }
  // Ten minutes of them, and the spare minute, at six a minute.
  assert.ok(most <= 2 * (11 * 6 + 3), `${most} keys`);
  const muchLater = NOW + 100_000 * MINUTE;
  assert.equal(await new TokenShare(storage).use("for a year", muchLater, muchLater), false);
  for (let i = 0; i < 10; i++) await new TokenShare(storage).use(`last${i}`, muchLater, muchLater);
  assert.ok(storage.kept.size <= 2 * 12, "what came in a rush goes in a rush");
});
