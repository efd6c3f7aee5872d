import { participant, type WireParticipant } from "./fields.js";

const FIELDS = Object.keys(participant.entries);

/**
 * A short text that two sides share if they know the same of the same participants, and once in four thousand million
 * times if they do not. The order of the participants does not count, nor what else their objects carry. It guards against lost
 * messages, not against somebody who makes a collision on purpose: they could only deceive themselves.
 */
export function rosterDigest(participants: readonly WireParticipant[]): string {
  const text = participants
    .map((one) => JSON.stringify(one, FIELDS))
    .sort()
    .join();
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash.toString(36);
}
