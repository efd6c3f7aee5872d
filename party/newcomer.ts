import type { Identity } from "./claims.js";
import type { WireParticipant } from "./protocol.js";
import type { Member } from "./room-record.js";

/** A participant as they come in. What their token says of them wins over what they say themselves. */
export const newParticipant = (
  id: string,
  displayName: string,
  joinedAt: number,
  identity: Identity | undefined,
): WireParticipant => ({
  id,
  displayName: identity?.name ?? displayName,
  joinedAt,
  ...(identity && { user: identity.user, role: identity.role }),
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
});

/** What a participant is called who asks to be called so, or asks nothing. */
export const nameOf = ({ participant, identity }: Member, asked?: string): string =>
  identity?.name ?? asked ?? participant.displayName;
