/** The time constant of the average, in milliseconds: older traffic counts less and less. */
const WINDOW = 60_000;

/** Recent traffic as decaying sums, which need neither a timer nor a list of arrivals. */
export interface Traffic {
  messages: number;
  bytes: number;
  /** The time up to which the sums have decayed, in milliseconds since 1970. */
  at: number;
}

export const noTraffic = (now: number): Traffic => ({ messages: 0, bytes: 0, at: now });

/** Lets the sums decay up to `now`. */
function decay(traffic: Traffic, now: number): void {
  const rest = Math.exp(-Math.max(0, now - traffic.at) / WINDOW);
  traffic.messages *= rest;
  traffic.bytes *= rest;
  traffic.at = Math.max(traffic.at, now);
}

/** Adds a frame of that many bytes. */
export function addFrame(traffic: Traffic, bytes: number, now: number): void {
  decay(traffic, now);
  traffic.messages++;
  traffic.bytes += bytes;
}

/** The traffic per second, averaged over about a minute. */
export function ratesOf(traffic: Traffic, now: number): { messagesPerSecond: number; bytesPerSecond: number } {
  const faded = { ...traffic };
  decay(faded, now);
  const perSecond = (sum: number) => Math.round((sum / (WINDOW / 1000)) * 100) / 100;
  return { messagesPerSecond: perSecond(faded.messages), bytesPerSecond: perSecond(faded.bytes) };
}
