import type { CallState, Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { isLocalKey, LOCAL } from "./local-participant.js";

/** The way an element says which participant it is about. */
export interface ParticipantReference {
  /** The id of a participant, the `user` of their token, or their display name. */
  readonly participant: string | null;
  /** Whether it is about the local participant. */
  readonly local: boolean;
}

/**
 * The participant that an element is about: the one it names, else the one of the `<rtc-participant>` around it, else the first
 * remote participant to have joined.
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
    // After a crash of the browser the user is back before their old entry is gone: prefer the connected one. That holds for `user`
    // only, since two people may have one display name.
    const connected = by === "user" ? found.find((candidate) => candidate.connectionState === "connected") : undefined;
    const match = connected ?? found[0];
    if (match) return match;
  }
  return undefined;
}

/** The custom states of an element that shows a participant. */
export function statesOf(who: Participant | undefined): Record<string, boolean> {
  const state = who?.isLocal ? "connected" : who?.connectionState;
  return {
    empty: !who,
    local: !!who?.isLocal,
    muted: !!who && who.microphone !== "on",
    "camera-off": who?.camera !== "on",
    speaking: !!who?.speaking,
    pinned: !!who?.pinned,
    "hand-raised": !!who?.handRaised,
    poor: who?.quality === "poor",
    connecting: state === "connecting",
    reconnecting: state === "disconnected",
    lost: state === "failed",
  };
}
