import { GRANTS } from "../protocol/fields.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";
import type { RoomOptions } from "../protocol/protocol.js";
import type { Rights } from "./bans-and-grants.js";
import type { Entrant } from "./entrant.js";
import type { RoomContext } from "./room-context.js";
import { mergeOptions, openingRefusal } from "./room-options.js";

/** A client who would be a new participant. */
export interface Candidate {
  entrant: Entrant;
  /** The resume key that the client brought. */
  resumeKey: string | undefined;
  /** The key of the client's address, if it is known. */
  address: string | undefined;
}

/** How a new participant would join. */
export interface Admission {
  rights: Partial<Rights>;
  /** The changes of the room's options that their token asks for. */
  setOptions: RoomOptions;
  /** The options of the room with these. */
  options: RoomOptions;
  /** Whether they wait in the lobby. */
  waits: boolean;
  refusal: Refusal | undefined;
}

/** Decides how a new participant joins, and changes nothing. */
export function admissionOf(context: RoomContext, candidate: Candidate, now: number): Admission {
  const { store, host } = context;
  const { entrant } = candidate;
  const rights = rightsOf(context, candidate);
  const mayModerate = rights.grants?.includes("moderate") ?? false;
  const setOptions = mayModerate || !store.record ? (entrant.options ?? {}) : {};
  const options = mergeOptions(store.record?.options ?? (host.settings.lobby ? { lobby: true } : {}), setOptions);
  const refusal =
    shutOutRefusal(context, candidate, mayModerate, now) ??
    openingRefusal(options, mayModerate, now) ??
    capacityRefusal(context, options, mayModerate, candidate.address);
  return { rights, setOptions, options, waits: options.lobby === true && !mayModerate, refusal };
}

/**
 * The rights of a new participant: a moderator's earlier decision wins over the token. On a server without tokens the
 * first participant of a room is the host, if the settings say so.
 */
function rightsOf(
  { members, bansAndGrants, host }: RoomContext,
  { entrant: { identity } }: Candidate,
): Partial<Rights> {
  if (identity) return bansAndGrants.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
  const isHost = host.settings.openRoomHost && members.count === 0;
  return isHost ? { role: "host", grants: GRANTS } : {};
}

/** The refusal by a decision of a moderator: a removal, a refusal in the lobby, or the end or the lock of the last call. */
function shutOutRefusal(
  { bansAndGrants, memory }: RoomContext,
  { entrant: { identity }, resumeKey }: Candidate,
  mayModerate: boolean,
  now: number,
): Refusal | undefined {
  const known = { user: identity?.user, resumeKey };
  if (bansAndGrants.isBanned(known, now)) return JOIN_REFUSALS.removed;
  const refusedUntil = bansAndGrants.refusedUntil(known, now);
  if (refusedUntil !== undefined && !mayModerate) return JOIN_REFUSALS.notAdmitted(refusedUntil, now);
  // Without tokens the first participant would be the host: only a page that led the call before may begin another.
  const mayBegin = identity ? mayModerate : bansAndGrants.isHost(resumeKey);
  if (!memory || mayBegin) return undefined;
  if (memory.ended) return JOIN_REFUSALS.ended;
  return memory.locked ? JOIN_REFUSALS.locked : undefined;
}

/** The refusal for want of a place. */
function capacityRefusal(
  { members, waiting, info, host }: RoomContext,
  options: RoomOptions,
  mayModerate: boolean,
  address: string | undefined,
): Refusal | undefined {
  const { capacity, waitingCapacity, addressConnections: most } = host.settings;
  if (info?.locked && !mayModerate) return JOIN_REFUSALS.locked;
  if (members.countFrom(address) + waiting.countFrom(address) >= most) return JOIN_REFUSALS.crowded(most);
  if (options.lobby && !mayModerate) {
    return waiting.count >= waitingCapacity ? JOIN_REFUSALS.lobbyFull(waitingCapacity) : undefined;
  }
  const places = Math.min(capacity, options.capacity ?? Infinity);
  return members.count >= places ? JOIN_REFUSALS.full(places) : undefined;
}
