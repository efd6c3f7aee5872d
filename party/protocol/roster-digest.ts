import { participant, type WireParticipant } from "./fields.js";

const FIELDS = Object.keys(participant.entries);

/**
 * A short text that is the same on both sides if they know the same participants with the same fields, and otherwise
 * differs except for one in four thousand million cases. The order of participants and unknown fields do not matter. It
 * detects lost messages. It is no defence against deliberate collisions: those could only deceive their author.
 */
export function rosterDigest(participants: readonly WireParticipant[]): string {
  const text = participants
    .map((participant) => JSON.stringify(participant, FIELDS))
    .sort()
    .join();
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash.toString(36);
}
