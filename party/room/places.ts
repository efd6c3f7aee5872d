import { sharesOf } from "./address-shares.js";
import type { Identity } from "./entrant.js";
import type { Lobby } from "./lobby.js";
import type { Presence } from "./presence.js";
import type { RoomContext } from "./room-context.js";
import type { Member } from "./room-record.js";
import type { Members } from "./members.js";
import { hasGrant, type RoomOptions } from "../protocol/protocol.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";

/**
 * How long a participant must have been away before a newcomer gets their place, in milliseconds. A page that has lost its
 * network, or its server to a deploy, is back sooner.
 */
const LEAST_ABSENCE = 5000;

/** A new participant who needs a place. */
export interface Applicant {
  identity: Identity | undefined;
  address: string | undefined;
  mayModerate: boolean;
  /** The options that the room has with this participant. */
  options: RoomOptions;
}

/** The members who leave so that there is a place for a new participant. */
export interface Leavers {
  /** Pages of the same user: the newer one wins. */
  replaced: readonly Member[];
  /** Participants, or people in the lobby, who have been away the longest. */
  absent: readonly Member[];
}

/** The capacity of the room. */
const capacityOf = ({ host, info }: RoomContext): number =>
  Math.min(host.settings.capacity, info?.capacity ?? Infinity);

/** How many places are taken. Participants whom the room lets in, and whose ICE servers are not known yet, have theirs. */
const takenOf = ({ members, coming }: RoomContext): number =>
  members.count + [...coming].filter((id) => !members.byId(id)).length;

/**
 * The members whose place a newcomer may get: the oldest absence first. Not those who may moderate, since others would
 * lead the call, nor those who are coming, and so about to return.
 */
function absentOf({ host, coming }: RoomContext, members: Members, now: number): Member[] {
  const latest = now + host.settings.grace - LEAST_ABSENCE;
  const gives = ({ awayUntil, participant }: Member) =>
    awayUntil !== null && awayUntil <= latest && !hasGrant(participant, "moderate") && !coming.has(participant.id);
  return members.away.filter(gives).sort((a, b) => (a.awayUntil ?? 0) - (b.awayUntil ?? 0));
}

/** Whether no place is free, and none can be made free. */
export const isFull = (context: RoomContext, now: number): boolean =>
  takenOf(context) - absentOf(context, context.members, now).length >= capacityOf(context);

/** The absent members of the room who leave when one more is admitted. */
export const absentForOneMore = (context: RoomContext, now: number): Member[] =>
  absentOf(context, context.members, now).slice(0, Math.max(0, takenOf(context) + 1 - capacityOf(context)));

/** Finds a place for a new participant. Returns who leaves for them, or the refusal if there is no place. */
export function findPlace(context: RoomContext, applicant: Applicant, now: number): Leavers | Refusal {
  const { members, waiting, info, host } = context;
  const { capacity, waitingCapacity, addressConnections, userPages } = host.settings;
  const { identity, address, mayModerate, options } = applicant;
  if (info?.locked && !mayModerate) return JOIN_REFUSALS.locked;

  const replaced = olderPages(context, identity, userPages);
  const stays = (member: Member) => !replaced.includes(member);
  for (const share of address === undefined || mayModerate ? [] : sharesOf(address)) {
    const near = [members, waiting].flatMap((all) =>
      all.all.filter((member) => stays(member) && all.isIn(member, share)),
    );
    const most = addressConnections * share.factor;
    if (near.length >= most) return JOIN_REFUSALS.crowded(most);
  }

  const waits = options.lobby === true && !mayModerate;
  const all = waits ? waiting : members;
  const places = waits ? waitingCapacity : Math.min(capacity, options.capacity ?? Infinity);
  const given = replaced.filter((member) => all.all.includes(member)).length;
  const missing = Math.max(0, (waits ? waiting.count : takenOf(context)) - given + 1 - places);
  const absent = absentOf(context, all, now).filter(stays).slice(0, missing);
  // A moderator comes in even where no place can be made free.
  if (absent.length === missing || mayModerate) return { replaced, absent };
  return waits ? JOIN_REFUSALS.lobbyFull(places) : JOIN_REFUSALS.full(places);
}

/** The pages of a user that are too many when one more comes: those that are away first, then the oldest. */
function olderPages({ members, waiting, coming }: RoomContext, identity: Identity | undefined, most: number): Member[] {
  if (!identity) return [];
  const pages = [members, waiting].flatMap(({ all }) =>
    all.filter((member) => member.identity?.user === identity.user),
  );
  const isAway = ({ awayUntil, participant }: Member) => awayUntil !== null && !coming.has(participant.id);
  return pages
    .sort((a, b) => Number(isAway(b)) - Number(isAway(a)) || a.participant.joinedAt - b.participant.joinedAt)
    .slice(0, Math.max(0, pages.length + 1 - most));
}

/** Has the members leave. The room is kept, even if they were the last: a new participant is coming. */
export function makePlace(context: RoomContext, presence: Presence, lobby: Lobby, { replaced, absent }: Leavers): void {
  for (const member of replaced) context.sendRoomLeft(context.socketOf(member), "replaced");
  context.keepOpenDuring(() => {
    for (const member of [...replaced, ...absent]) {
      if (context.members.all.includes(member))
        presence.depart(member, replaced.includes(member) ? "left" : "disconnected");
      else lobby.end(member, "disconnected");
    }
  });
}
