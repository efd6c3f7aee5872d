// The real ones, whatever a test does to the page's clock.
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * Waits until `probe` gives something true, looking after every task, and returns it.
 *
 * @throws after `timeoutMs` with `what` and what the probe gave last.
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
