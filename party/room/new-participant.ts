import type { Identity } from "./entrant.js";
import { held } from "../protocol/grants.js";
import type { CallType, WireParticipant } from "../protocol/protocol.js";
import type { Bearer, Member } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/** A participant as they come in. What their token says of them wins over what they say themselves. */
export const newParticipant = (
  id: string,
  displayName: string,
  joinedAt: number,
  identity: Identity | undefined,
  rights: Partial<Rights>,
): WireParticipant => ({
  id,
  displayName: identity?.name ?? displayName,
  joinedAt,
  ...(identity && { user: identity.user }),
  ...withRights(rights),
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
});

const withRights = ({ role, grants }: Partial<Rights>): Pick<WireParticipant, "role" | "grants"> => ({
  ...(role && { role }),
  ...(grants && { grants }),
});

/** The participant with other rights, and without what these do not let them send. */
export const withRightsApplied = (participant: WireParticipant, rights: Rights, callType: CallType): WireParticipant =>
  held({ ...participant, ...withRights(rights) }, callType);

/** What stays of a token with who came by it. */
export const bearerOf = (identity: Identity | undefined): Bearer | undefined =>
  identity && {
    user: identity.user,
    ...(identity.name !== undefined && { name: identity.name }),
    ...(identity.jti !== undefined && { jti: identity.jti }),
  };

/** What a participant is called who asks to be called so, or asks nothing. */
export const displayNameOf = ({ participant, identity }: Member, asked?: string): string =>
  identity?.name ?? asked ?? participant.displayName;
