import type { RoomInfo } from "../../../party/protocol/protocol.js";
import type { CallState, ConnectionState, Source } from "../call-state.js";
import type { RtcError } from "../errors.js";
import { pick } from "../pick.js";

/** A track, as far as a bug report needs it. */
export type TrackReport = Pick<MediaStreamTrack, "kind" | "label" | "enabled" | "muted" | "readyState">;

/** A measurement of the browser, by the names of webrtc-stats. */
export interface StatReport {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly [name: string]: unknown;
}

/** All of it at one time, by id. */
export type Stats = ReadonlyMap<unknown, StatReport>;

export interface PeerReport extends Pick<
  RTCPeerConnection,
  "iceConnectionState" | "iceGatheringState" | "signalingState"
> {
  /** The participant's. */
  id: string;
  connectionState: ConnectionState;
  /** The pair that carries the media, with its bytes and its round trip time in seconds; `null` before there is one. */
  selectedCandidatePair: (StatReport & { local: StatReport | undefined; remote: StatReport | undefined }) | null;
  remoteStreams: Record<string, TrackReport[]>;
}

export interface CallReport {
  connectionState: ConnectionState;
  room: RoomInfo | null;
  id: string;
  error: Pick<RtcError, "code" | "message"> | null;
  localTracks: Record<string, TrackReport[]>;
  peers: PeerReport[];
}

/** A plain object that can be written as JSON: no media, no credentials, no session description. */
export function inspectCall(state: CallState, peers: PeerReport[]): CallReport {
  return {
    ...pick(state, "connectionState", "room"),
    id: state.local.id,
    error: state.error && pick(state.error, "code", "message"),
    localTracks: describeStreams(Object.entries(state.local.streams)),
    peers,
  };
}

/** The browser's measurements of a connection. */
export async function statsOf(connection: RTCPeerConnection): Promise<Stats> {
  const stats = new Map<unknown, StatReport>();
  // `forEach` is the only iteration that every browser's RTCStatsReport is typed to have.
  (await connection.getStats()).forEach((stat: StatReport) => stats.set(stat.id, stat));
  return stats;
}

/** The pair that carries the media: Chromium names it at the transport, Firefox marks it. */
export function pathOf(stats: Stats): StatReport | undefined {
  const all = [...stats.values()];
  return (
    stats.get(all.find(({ type }) => type === "transport")?.["selectedCandidatePairId"]) ??
    all.find((stat) => stat["nominated"] && stat["state"] === "succeeded")
  );
}

/** The connection to one participant, and what arrives over it. */
export async function inspectConnection(
  id: string,
  peer: {
    readonly pc: RTCPeerConnection;
    readonly state: ConnectionState;
    readonly streams: ReadonlyMap<Source, MediaStream>;
  },
): Promise<PeerReport> {
  const stats = await statsOf(peer.pc);
  const pair = pathOf(stats);
  return {
    id,
    connectionState: peer.state,
    ...pick(peer.pc, "iceConnectionState", "iceGatheringState", "signalingState"),
    selectedCandidatePair: pair
      ? { ...pair, local: stats.get(pair["localCandidateId"]), remote: stats.get(pair["remoteCandidateId"]) }
      : null,
    remoteStreams: describeStreams(peer.streams),
  };
}

const describeStreams = (streams: Iterable<readonly [string, MediaStream]>): Record<string, TrackReport[]> =>
  Object.fromEntries(
    [...streams].map(([source, stream]) => [
      source,
      stream.getTracks().map((track) => pick(track, "kind", "label", "enabled", "muted", "readyState")),
    ]),
  );
