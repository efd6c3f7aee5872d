import {
  hasGrant,
  maySend,
  type MessageOf,
  type RoomInfo,
  type ServerMessage,
  type WireKnock,
  type WireParticipant,
} from "../../party/protocol/protocol.js";
import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { pick } from "./pick.js";
import { changed } from "./store.js";

/** The remote participants, in the order in which they joined. */
export type Remotes = CallState["remotes"];
type Streams = Participant["streams"];
/** The part of `room-joined` and `roster` that says who is in the room. */
export type WireRoster = Pick<MessageOf<ServerMessage, "room-joined">, "self" | "participants" | "named" | "waiting">;

/** A change of who is in the room. */
export interface RosterChange {
  readonly state: Partial<CallState> & Pick<CallState, "remotes">;
  /** The participants that the state did not have. */
  readonly arrived: readonly Participant[];
  /** The participants that are no longer in the room: nothing of theirs plays any more. */
  readonly departed: readonly Participant[];
}

const NO_STREAMS: Streams = Object.freeze({});

/** The fields of a participant that their own page decides. */
export const ownFields = (participant: WireParticipant) =>
  pick(participant, "displayName", "microphone", "camera", "screen", "handRaised");

/** A remote participant by id. */
export const findRemote = (remotes: Remotes, id: string): Participant | undefined =>
  remotes.find((remote) => remote.id === id);

/** Makes the state's roster the room's. Participants that have not changed stay the same objects. */
export function applyRoster(
  state: CallState,
  { self, participants, named, waiting }: WireRoster,
): RosterChange & {
  readonly state: Pick<CallState, "local" | "knocks">;
} {
  const remotes = participants.map((wire) => merged(findRemote(state.remotes, wire.id), wire));
  const local = changed(applyGrants(state.local, self), {
    ...pick(self, "user"),
    ...(named && { displayName: self.displayName }),
  });
  const { state: others, ...change } = replaceRemotes(state, remotes);
  return { ...change, state: { ...others, local, knocks: permittedKnocks(local, waiting ?? initialState.knocks) } };
}

/** Replaces all remote participants. */
export function replaceRemotes(state: CallState, remotes: readonly Participant[]): RosterChange {
  const before = state.remotes;
  return {
    state: { remotes: sameIfEqual(before, remotes) },
    arrived: remotes.filter(({ id }) => !findRemote(before, id)),
    departed: before.filter(({ id }) => !findRemote(remotes, id)).map(withoutConnection),
  };
}

/** Adds a participant, or updates them. */
export function putRemote(state: CallState, wire: WireParticipant): RosterChange {
  const { remotes } = state;
  const known = findRemote(remotes, wire.id);
  const participant = merged(known, wire);
  if (!known) return replaceRemotes(state, [...remotes, participant]);
  return replaceRemotes(
    state,
    remotes.map((remote) => (remote === known ? participant : remote)),
  );
}

export const removeRemote = (state: CallState, id: string): RosterChange =>
  replaceRemotes(
    state,
    state.remotes.filter((remote) => remote.id !== id),
  );

/** A participant with the role and the grants that the room gives them. */
export const applyGrants = (participant: Participant, from: Pick<WireParticipant, "role" | "grants">): Participant =>
  // An absent value counts: a participant who returns as a new one may have been a host before.
  changed(participant, { role: from.role, grants: from.grants });

/** The knocks as far as the local participant may see them: the room names them to moderators only. */
export const permittedKnocks = (local: Participant, knocks: readonly WireKnock[]): readonly WireKnock[] =>
  hasGrant(local, "moderate") ? knocks : initialState.knocks;

export const updateRemote = (remotes: Remotes, id: string, change: Partial<Participant>): Remotes =>
  sameIfEqual(
    remotes,
    remotes.map((remote) => (remote.id === id ? changed(remote, change) : remote)),
  );

/** Gives each remote participant those of their streams that the room lets them send, whatever arrives. */
export function permitStreams(
  remotes: Remotes,
  room: RoomInfo | null,
  streamsOf: (id: string) => ReadonlyMap<Source, MediaStream>,
): Remotes {
  const permitted = remotes.map((remote) => {
    const arriving = [...streamsOf(remote.id)].filter(([source]) => maySend(remote, source, room?.callType));
    const streams: Streams = Object.freeze(Object.fromEntries(arriving));
    const same = changed(remote.streams, streams) === remote.streams;
    const count = Object.keys(remote.streams).length;
    return same && count === arriving.length ? remote : changed(remote, { streams });
  });
  return sameIfEqual(remotes, permitted);
}

/** The streams of a participant with one of them replaced, or taken away. */
export function withStream(participant: Participant, source: Source, stream: MediaStream | null): Streams {
  const { [source]: _, ...others } = participant.streams;
  return Object.freeze(stream ? { ...others, [source]: stream } : others);
}

/** A participant with the fields of the room, and with those that only this page knows. */
function merged(known: Participant | undefined, wire: WireParticipant): Participant {
  if (known) return changed<Participant>(known, wire);
  return Object.freeze({ ...initialState.local, ...wire, isLocal: false, connectionState: "connecting" });
}

/** A participant to whom there is no connection any more. */
const withoutConnection = (participant: Participant): Participant =>
  changed(participant, { connectionState: "closed", streams: NO_STREAMS });

/** The list as it was where the new one has the same items: a listener may compare it by identity. */
function sameIfEqual(before: Remotes, after: readonly Participant[]): Remotes {
  const equal = before.length === after.length && after.every((remote, index) => remote === before[index]);
  return equal ? before : Object.freeze(after);
}
