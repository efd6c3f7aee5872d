import type { CallState, Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { isLocalKey, LOCAL } from "./local-participant.js";

/** An element that is about one participant. */
export interface ParticipantReference {
  /** Whom it names: by id, by the `user` of their token, or by the name they gave. */
  readonly participant: string | null;
  /** Whether it is about this page's own participant. */
  readonly local: boolean;
}

/**
 * Whom an element is about: whom it names, else the one whose scope it is in, else the first of the others to have
 * come.
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
    const found = all.filter((one) => one[by] === key);
    // A user whose browser has crashed is back before the one they were is gone. Those of one name may be two.
    const seen = by === "user" ? found.find((one) => one.connectionState === "connected") : undefined;
    const who = seen ?? found[0];
    if (who) return who;
  }
  return undefined;
}

/** What CSS can tell of a participant, whatever shows them. */
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
