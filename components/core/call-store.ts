import type { WireParticipant } from "../../party/protocol/protocol.js";
import { initialState, type CallState, type Participant, type Source } from "./call-state.js";
import { pick } from "./pick.js";
import { changed, Store } from "./store.js";

/** What a participant tells of themselves. */
export const told = (from: WireParticipant) =>
  pick(from, "displayName", "microphone", "camera", "screen", "handRaised");

/** The state of a call and the few ways in which it changes. */
export class CallStore extends Store<CallState> {
  constructor() {
    super(initialState);
  }

  /** The local participant's connection is the call's. */
  override update(change: Partial<CallState>): void {
    const { connectionState } = change;
    const local = change.local ?? this.snapshot.local;
    super.update(connectionState ? { ...change, local: changed(local, { connectionState }) } : change);
  }

  /** A remote participant by id. */
  remote(id: string): Participant | undefined {
    return this.snapshot.remotes.find((participant) => participant.id === id);
  }

  updateLocal(change: Partial<Participant>): void {
    this.update({ local: changed(this.snapshot.local, change) });
  }

  updateRemote(id: string, change: Partial<Participant>): void {
    const remotes = this.snapshot.remotes.map((remote) => (remote.id === id ? changed(remote, change) : remote));
    if (remotes.some((remote, index) => remote !== this.snapshot.remotes[index])) {
      this.update({ remotes: Object.freeze(remotes) });
    }
  }

  /** Takes what the room says of a participant. Returns them if they are new. */
  putRemote(wire: WireParticipant): Participant | undefined {
    if (this.remote(wire.id)) {
      this.updateRemote(wire.id, wire);
      return undefined;
    }
    const participant: Participant = Object.freeze({
      ...initialState.local,
      ...wire,
      isLocal: false,
      connectionState: "connecting",
    });
    this.update({ remotes: Object.freeze([...this.snapshot.remotes, participant]) });
    return participant;
  }

  removeRemote(id: string): void {
    this.update({ remotes: Object.freeze(this.snapshot.remotes.filter((remote) => remote.id !== id)) });
  }

  /** Sets what there is to play of a remote source; `null` takes it away. */
  setStream(id: string, source: Source, stream: MediaStream | null): void {
    const remote = this.remote(id);
    if (remote && (remote.streams[source] ?? null) !== stream) {
      this.updateRemote(id, { streams: withStream(remote, source, stream) });
    }
  }

  setPending(source: Source, pending: boolean): void {
    this.update({ pending: changed(this.snapshot.pending, { [source]: pending }) });
  }
}

/** The streams of a participant with one of them replaced, or taken away. */
export function withStream(of: Participant, source: Source, stream: MediaStream | null): Participant["streams"] {
  const { [source]: _, ...others } = of.streams;
  return Object.freeze(stream ? { ...others, [source]: stream } : others);
}
