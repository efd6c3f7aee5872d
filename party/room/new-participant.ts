import type { Identity } from "./entrant.js";
import { held } from "../protocol/grants.js";
import type { CallType, WireParticipant } from "../protocol/protocol.js";
import type { Bearer, Member } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/** A new participant. The name in their token wins over the name in the query. */
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

/** The participant with other rights, and with every source off that these rights do not allow. */
export const withRightsApplied = (participant: WireParticipant, rights: Rights, callType: CallType): WireParticipant =>
  held({ ...participant, ...withRights(rights) }, callType);

/** The claims of a token that are kept with its holder. */
export const bearerOf = (identity: Identity | undefined): Bearer | undefined =>
  identity && {
    user: identity.user,
    ...(identity.name !== undefined && { name: identity.name }),
    ...(identity.jti !== undefined && { jti: identity.jti }),
  };

/** The display name of a participant who requests `requested`, or nothing: the token's name wins. */
export const displayNameOf = ({ participant, identity }: Member, requested?: string): string =>
  identity?.name ?? requested ?? participant.displayName;
