// The real functions, kept here because a test may stop the page's clock.
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * Waits until `probe` returns a truthy value, and returns that value. It calls `probe` every few milliseconds.
 *
 * @throws after `timeoutMs`, with `what` and the last value of `probe`.
 */
export async function until<T>(probe: () => T | Promise<T>, what: string, timeoutMs = 20_000): Promise<NonNullable<T>> {
  const deadline = now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (now() > deadline) throw new Error(`Waited in vain for ${what}; last seen: ${String(found)}`);
    await new Promise((next) => setTimeout(next, 5));
  }
}
