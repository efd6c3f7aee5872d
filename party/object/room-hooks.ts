import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";
import { externalHeaders, queryOf } from "../http/internal-request.js";
import { LIMITS, type Grant, type LeaveReason, type Role, type WireParticipant } from "../protocol/protocol.js";
import { check, type Parsed } from "../protocol/parse.js";
import { identity, type Entrant } from "../room/entrant.js";
import { guestRefusal, guestRights, type CheckedRights } from "../room/guest-answer.js";
import { grantsOf } from "../room/roles.js";
import type { Incoming } from "../runtime.js";
import type { ModerationEvent, RoomEvent } from "../room/room-event.js";

/** How long `authorize` may take, in milliseconds: a page gives up a socket that does not open within four seconds. */
export const HOOK_TIMEOUT = 3000;
/** The longest sentence of a refusal: messages of the wire have a limit. */
const SENTENCE = LIMITS.candidateLength;

/** A page at the door of a room, before it joins or returns. */
export interface Guest {
  readonly room: string;
  /** The name in the token, or else the one that the page asks for. */
  readonly displayName: string;
  /** From the token, if there is one. */
  readonly user?: string;
  readonly role?: Role;
  readonly grants?: readonly Grant[];
  /** The query of the socket's address, without secrets. */
  readonly query: URLSearchParams;
  /** The headers of the socket's request, such as cookies. */
  readonly headers: Headers;
}

/** Other rights than those in the token. A missing field stays as it was. Without a token, `user` is required. */
export interface GuestRights {
  user?: string;
  name?: string;
  role?: Role;
  /** Default: those of the role, if there is a new one. */
  grants?: readonly Grant[];
}

/** The answer of `authorize`: nothing lets the guest in as they are; `refuse` is the sentence that their page shows. */
export type GuestDecision = GuestRights | { refuse: string } | undefined;

/** A participant, as everyone in the room knows them. */
export type RoomParticipant = Readonly<WireParticipant>;
/** Why a participant has left. `ended` = the call has ended for everyone. */
export type RoomLeaveReason = LeaveReason | "ended";

/** The methods of a class that extends the server. */
export interface RoomHooks {
  authorize(guest: Guest): GuestDecision | Promise<GuestDecision>;
  joined(participant: RoomParticipant): unknown;
  left(participant: RoomParticipant, reason: RoomLeaveReason): unknown;
  moderated(event: ModerationEvent): unknown;
  custom(from: RoomParticipant, name: string, data: unknown): unknown;
}

/** The name of a failed hook, and what it threw. */
type Report = (error: unknown) => void;

/** The guest of a request for a socket that the routes have made. */
export function guestOf(room: string, request: Pick<Incoming, "headers">, { identity }: Entrant): Guest {
  const query = queryOf(request);
  query.delete("resume");
  const { user, role, grants, name } = identity ?? {};
  return {
    room,
    displayName: name ?? query.get("displayName") ?? "",
    ...(user !== undefined && { user }),
    ...(role && { role }),
    ...(grants && { grants: [...grants] }),
    query,
    headers: externalHeaders(request),
  };
}

/** Asks `authorize` about a guest: the entrant with other rights, or the refusal. An error refuses for the moment. */
export async function askHooks(
  hooks: RoomHooks,
  guest: Guest,
  entrant: Entrant,
  report: Report,
): Promise<{ entrant: Entrant } | { refusal: Refusal }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`authorize did not answer within ${HOOK_TIMEOUT / 1000} s.`)),
        HOOK_TIMEOUT,
      );
    });
    const decision: unknown = await Promise.race([hooks.authorize(guest), late]);
    if (decision === undefined) return { entrant };
    const refused = check(guestRefusal, decision);
    if (refused.ok) return { refusal: JOIN_REFUSALS.door(refused.value.refuse.slice(0, SENTENCE)) };
    return { entrant: withRights(entrant, valid(check(guestRights, decision))) };
  } catch (error) {
    report(error);
    return { refusal: JOIN_REFUSALS.unchecked };
  } finally {
    clearTimeout(timer);
  }
}

/** Rights, or an error that the operator's log has: code without types returns anything, and must let nobody in by it. */
function valid<T>(read: Parsed<T>): T {
  if (!read.ok) throw new TypeError(`authorize returned rights that are not valid. ${read.message}`);
  return read.value;
}

function withRights(entrant: Entrant, { user, name, role, grants }: CheckedRights): Entrant {
  const before = entrant.identity;
  const newRole = role ?? before?.role ?? "speaker";
  const changed = check(identity, {
    ...before,
    user: user ?? before?.user,
    role: newRole,
    grants: grants ?? (role === undefined ? before?.grants : undefined) ?? grantsOf(newRole),
    ...(name !== undefined && { name }),
  });
  return { ...entrant, identity: valid(changed) };
}

/** Calls a hook after the room's own step. An error in it is reported and goes no further. */
export function callHook(hook: () => unknown, report: Report): void {
  Promise.resolve().then(hook).catch(report);
}

/** Calls the hook for an event, if there is one. The hook gets a copy: what it does to it changes nothing in the room. */
export function callHookFor(hooks: RoomHooks, event: RoomEvent): unknown {
  if (event.type === "joined") return hooks.joined(structuredClone(event.participant));
  if (event.type === "left") return hooks.left(structuredClone(event.participant), event.reason);
  if (event.type !== "moderated") return undefined;
  const { type: _, ...moderation } = event;
  return hooks.moderated(structuredClone(moderation));
}
