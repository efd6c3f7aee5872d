/** The value of {@link until} when its condition came to hold. */
export interface Seen<T> {
  value: T;
  /** How long it took, in milliseconds. */
  elapsed: number;
}

/** How long a condition may take unless a test says otherwise: generous, so that only a broken call runs into it. */
export const PATIENCE = 45_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Looks again and again until `holds`, and says what was last seen when it does not come to hold in time.
 * A look that throws (a page that is just being reloaded) counts as one that does not hold. A costly check runs less
 * often, with a longer `interval`.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  holds: (value: T) => boolean,
  patience = PATIENCE,
  interval = 50,
): Promise<Seen<T>> {
  const start = performance.now();
  let last: string;
  for (;;) {
    try {
      const value = await look();
      if (holds(value)) return { value, elapsed: Math.round(performance.now() - start) };
      last = JSON.stringify(value);
    } catch (error) {
      last = String(error);
    }
    if (performance.now() - start > patience) throw new Error(`Not within ${patience} ms: ${what}. Last seen: ${last}`);
    await pause(interval);
  }
}

/** Looks again and again for so many milliseconds, and returns all that it saw. */
export async function watch<T>(look: () => Promise<T>, duration: number): Promise<T[]> {
  const start = performance.now();
  const seen: T[] = [];
  do {
    seen.push(await look());
    await pause(20);
  } while (performance.now() - start < duration);
  return seen;
}
