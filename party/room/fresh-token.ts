import { rosterDigest } from "../protocol/protocol.js";
import type { Entrant } from "./entrant.js";
import { bearerOf, withRightsApplied } from "./new-participant.js";
import type { RoomContext } from "./room-context.js";
import type { Member } from "./room-record.js";

/**
 * Gives a participant who returns the role, the grants and the name of the token that they return with, so that the
 * issuer of tokens can promote and demote. A moderator's decision in this call wins. An expired token changes nothing.
 */
export function applyFreshToken(context: RoomContext, member: Member, { identity, isExpired }: Entrant): void {
  if (!identity || isExpired) return;
  member.identity = bearerOf(identity);
  const rights = context.bansAndGrants.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
  const { displayName } = member.participant;
  const before = member.participant;
  const participant = withRightsApplied(
    { ...before, displayName: identity.name ?? displayName },
    rights,
    context.info?.callType ?? "video",
  );
  if (rosterDigest([participant]) === rosterDigest([before])) return;
  if (context.members.all.includes(member)) context.updateParticipant(member, participant, "others");
  else member.participant = participant;
}
