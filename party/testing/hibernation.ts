import assert from "node:assert/strict";
import type { DevServer } from "./dev-server.js";

/**
 * How long a room is left alone before it is asked whether it has slept, in milliseconds. Runtimes evict a room after 10 s
 * without events and timers, and a room has timers for 5 s after a change.
 */
const FIRST_IDLE = 16_000;
/** After how long without sleep a test fails, in milliseconds: far more than a busy machine delays a runtime. */
const LIMIT = 150_000;
/** How often a scenario is repeated whose room was not put to sleep in time. */
const ATTEMPTS = 4;

/** How often a room was loaded again with participants in it, which is what its log says after it has slept. */
export const wakesOf = (server: DevServer, room: string): number =>
  server.log().filter((line) => line.room === room && line.event === "wake").length;

/**
 * Waits until a room has slept and was woken by `wake`, and returns what `wake` returned. When a runtime evicts a room is
 * the runtime's decision, only its waking shows that it did, and asking keeps it awake: so it is left alone for longer
 * each time.
 */
export async function afterSleep<T>(server: DevServer, room: string, wake: () => Promise<T>): Promise<T> {
  const before = wakesOf(server, room);
  const limit = Date.now() + LIMIT;
  for (let idle = FIRST_IDLE; ; idle += 4000) {
    await new Promise((resolve) => setTimeout(resolve, idle));
    const result = await wake();
    if (wakesOf(server, room) > before) return result;
    assert.ok(Date.now() < limit, `the runtime never put ${room} to sleep`);
  }
}

/**
 * Runs a scenario in which a room has time to sleep, until it did: `scenario` tests the behaviour in a room of its own, and
 * returns whether the room was asleep. A runtime that was too late with eviction has another attempt.
 */
export async function untilItSlept(scenario: (attempt: number) => Promise<boolean>): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) if (await scenario(attempt)) return;
  assert.fail(`the runtime put the room to sleep in none of ${ATTEMPTS} attempts`);
}
