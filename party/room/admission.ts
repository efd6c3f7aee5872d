import { GRANTS } from "../protocol/fields.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";
import type { RoomOptions } from "../protocol/protocol.js";
import type { Rights } from "./bans-and-grants.js";
import type { Entrant } from "./entrant.js";
import type { Comer } from "./join-limits.js";
import type { RoomContext } from "./room-context.js";
import { mergeOptions, openingRefusal } from "./room-options.js";

/** How a new participant would join, if there is a place. */
export interface Admission {
  mayModerate: boolean;
  rights: Partial<Rights>;
  /** The changes of the room's options that their token asks for. */
  setOptions: RoomOptions;
  /** The options of the room with these. */
  options: RoomOptions;
  /** Whether they wait in the lobby. */
  waits: boolean;
  /** The refusal by what moderators have decided, or by the room's hours. */
  refusal: Refusal | undefined;
}

/** Decides how a new participant joins, and changes nothing. */
export function admissionOf(context: RoomContext, comer: Comer, now: number): Admission {
  const { store, host } = context;
  const { entrant } = comer;
  const rights = rightsOf(context, entrant);
  const mayModerate = rights.grants?.includes("moderate") ?? false;
  const setOptions = mayModerate || !store.record ? (entrant.options ?? {}) : {};
  const options = mergeOptions(store.record?.options ?? (host.settings.lobby ? { lobby: true } : {}), setOptions);
  const refusal = shutOutRefusal(context, comer, mayModerate, now) ?? openingRefusal(options, mayModerate, now);
  return { mayModerate, rights, setOptions, options, waits: options.lobby === true && !mayModerate, refusal };
}

/**
 * The rights of a new participant: a moderator's earlier decision wins over the token. On a server without tokens the
 * first participant of a room is the host, if the settings say so.
 */
function rightsOf({ members, bansAndGrants, host }: RoomContext, { identity }: Entrant): Partial<Rights> {
  if (identity) return bansAndGrants.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
  const isHost = host.settings.openRoomHost && members.count === 0;
  return isHost ? { role: "host", grants: GRANTS } : {};
}

/** The refusal by a decision of a moderator: a removal, a refusal in the lobby, or the end or the lock of the last call. */
function shutOutRefusal(
  { bansAndGrants, memory }: RoomContext,
  { entrant: { identity }, resume }: Comer,
  mayModerate: boolean,
  now: number,
): Refusal | undefined {
  const known = { user: identity?.user, resumeKey: resume };
  if (bansAndGrants.isBanned(known, now)) return JOIN_REFUSALS.removed;
  const refusedUntil = bansAndGrants.refusedUntil(known, now);
  if (refusedUntil !== undefined && !mayModerate) return JOIN_REFUSALS.notAdmitted(refusedUntil, now);
  // Without tokens the first participant would be the host: only a page that led the call before may begin another.
  const mayBegin = identity ? mayModerate : bansAndGrants.isHost(resume);
  if (!memory || mayBegin) return undefined;
  if (memory.ended) return JOIN_REFUSALS.ended;
  return memory.locked ? JOIN_REFUSALS.locked : undefined;
}
