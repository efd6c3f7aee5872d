import type { CallState, Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { isLocalKey, LOCAL } from "./local-participant.js";

/** The properties of an element that name the participant it shows. */
export interface ParticipantReference {
  /** The id of a participant, the `user` of their token, or their display name. */
  readonly participant: string | null;
  /** Whether the element shows the local participant. */
  readonly local: boolean;
}

/**
 * The participant that an element shows: the one it names, or the one of the `<rtc-participant>` around it, or the first remote
 * participant to have joined.
 */
export function resolveParticipant(
  { local, remotes }: CallState,
  { participant, local: isLocal }: ParticipantReference,
  { room }: { readonly room: RoomHandle | undefined },
): Participant | undefined {
  const key = isLocal ? LOCAL : (participant ?? "") || room?.participant;
  if (key === undefined) return remotes[0];
  if (isLocalKey(key)) return local;
  const all = [local, ...remotes];
  for (const by of ["id", "user", "displayName"] as const) {
    const found = all.filter((candidate) => candidate[by] === key);
    // After a crash of their browser, a user joins again before the old entry has gone: prefer the connected entry. A display name is
    // no user: two participants may have the same one.
    const connected = by === "user" ? found.find((candidate) => candidate.connectionState === "connected") : undefined;
    const match = connected ?? found[0];
    if (match) return match;
  }
  return undefined;
}

/** The custom states of an element that shows a participant. */
export function statesOf(participant: Participant | undefined): Record<string, boolean> {
  const state = participant?.isLocal ? "connected" : participant?.connectionState;
  return {
    empty: !participant,
    local: !!participant?.isLocal,
    muted: !!participant && participant.microphone !== "on",
    "camera-off": participant?.camera !== "on",
    speaking: !!participant?.speaking,
    pinned: !!participant?.pinned,
    "hand-raised": !!participant?.handRaised,
    poor: participant?.quality === "poor",
    connecting: state === "connecting",
    reconnecting: state === "disconnected",
    lost: state === "failed",
  };
}
