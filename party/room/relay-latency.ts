/** The upper bounds of the buckets, in milliseconds. The last one has none. */
export const LATENCY_BOUNDS = [1, 2, 5, 10, 25, 50, 100, 250, 1000] as const;

/** How long relayed messages took, from the arrival of a frame to the last time that it was sent. */
export interface RelayLatency {
  /** The number of messages in each bucket, by its upper bound in milliseconds; the last is `Infinity`. */
  relayLatency: Record<string, number>;
  /** The sum of all. */
  relayMilliseconds: number;
}

/** Adds a message that took so many milliseconds. A clock that was set back counts as none. */
export function addLatency(counters: RelayLatency, milliseconds: number): void {
  const took = Math.max(0, milliseconds);
  const bucket = String(LATENCY_BOUNDS.find((bound) => took < bound) ?? Infinity);
  counters.relayLatency[bucket] = (counters.relayLatency[bucket] ?? 0) + 1;
  counters.relayMilliseconds += took;
}
