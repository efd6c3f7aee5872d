/** Over how long a rate is an average, in milliseconds; what is older counts less and less. */
const WINDOW = 60_000;

/** What has come of late: sums that fade, so that they need neither a clock that ticks nor a list of what came when. */
export interface Traffic {
  messages: number;
  bytes: number;
  /** Up to when they have faded, in milliseconds since 1970. */
  at: number;
}

export const noTraffic = (now: number): Traffic => ({ messages: 0, bytes: 0, at: now });

/** It is that time now. */
function decay(traffic: Traffic, now: number): void {
  const rest = Math.exp(-Math.max(0, now - traffic.at) / WINDOW);
  traffic.messages *= rest;
  traffic.bytes *= rest;
  traffic.at = Math.max(traffic.at, now);
}

/** A message of so many bytes has come. */
export function addFrame(traffic: Traffic, bytes: number, now: number): void {
  decay(traffic, now);
  traffic.messages++;
  traffic.bytes += bytes;
}

/** How much comes per second now, averaged over about a minute. */
export function ratesOf(traffic: Traffic, now: number): { messagesPerSecond: number; bytesPerSecond: number } {
  const faded = { ...traffic };
  decay(faded, now);
  const perSecond = (sum: number) => Math.round((sum / (WINDOW / 1000)) * 100) / 100;
  return { messagesPerSecond: perSecond(faded.messages), bytesPerSecond: perSecond(faded.bytes) };
}
