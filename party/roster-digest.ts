import { participant, type WireParticipant } from "./fields.js";

const FIELDS = Object.keys(participant.entries);

/**
 * A short text that two sides share if, and for all practical purposes only if, they know the same of the same
 * participants. The order of the participants does not count, nor what else their objects carry. It guards against lost
 * messages, not against somebody who makes a collision on purpose: they could only deceive themselves.
 */
export function rosterDigest(participants: readonly WireParticipant[]): string {
  const text = participants
    .map((one) => JSON.stringify(one, FIELDS))
    .sort()
    .join();
  // Two multiplicative hashes side by side: 64 bits.
  let a = 1;
  let b = 2;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca77);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36) + "." + (b >>> 0).toString(36);
}
