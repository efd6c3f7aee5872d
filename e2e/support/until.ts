/** The value of {@link until} when its condition came to hold. */
export interface Seen<T> {
  value: T;
  /** How long it took, in milliseconds. */
  elapsed: number;
}

/** How long a condition may take, unless a test says otherwise. Generous, so that only a broken call reaches it. */
export const PATIENCE = 45_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Calls `read` repeatedly until `holds` accepts its value. Fails with the last value when that takes longer than
 * `patience`. A `read` that throws (a page that is being reloaded) counts as one that does not hold. A costly `read` is
 * called less often, with a longer `interval`.
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  holds: (value: T) => boolean,
  patience = PATIENCE,
  interval = 50,
): Promise<Seen<T>> {
  const start = performance.now();
  let last: string;
  for (;;) {
    try {
      const value = await read();
      if (holds(value)) return { value, elapsed: Math.round(performance.now() - start) };
      last = JSON.stringify(value);
    } catch (error) {
      last = String(error);
    }
    if (performance.now() - start > patience) throw new Error(`Not within ${patience} ms: ${what}. Last seen: ${last}`);
    await pause(interval);
  }
}

/** Calls `read` repeatedly for `duration` milliseconds, and returns all its values. */
export async function watch<T>(read: () => Promise<T>, duration: number, interval = 20): Promise<T[]> {
  const start = performance.now();
  const seen: T[] = [];
  do {
    seen.push(await read());
    await pause(interval);
  } while (performance.now() - start < duration);
  return seen;
}
