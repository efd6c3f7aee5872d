import type { RoomInfo } from "../../party/protocol.js";
import { allParticipants, type CallState, type ConnectionState } from "./call-state.js";
import type { Peer } from "./peer.js";

/** A track, as far as a bug report needs it. */
export interface TrackReport {
  kind: string;
  label: string;
  enabled: boolean;
  muted: boolean;
  readyState: MediaStreamTrackState;
}

/** One end of a candidate pair. */
export interface CandidateReport {
  type: string;
  protocol: string;
  address: string;
}

export interface PeerReport {
  id: string;
  displayName: string;
  connectionState: ConnectionState;
  iceConnectionState: RTCIceConnectionState;
  iceGatheringState: RTCIceGatheringState;
  signalingState: RTCSignalingState;
  /** The pair that carries the media; `null` before there is one. */
  selectedCandidatePair: { local: CandidateReport; remote: CandidateReport; roundTripTimeMs: number | null } | null;
  /** Bytes over the transport, both media and data. */
  bytesSent: number;
  bytesReceived: number;
  remoteStreams: Record<string, TrackReport[]>;
}

export interface CallReport {
  connectionState: ConnectionState;
  room: RoomInfo | null;
  id: string;
  error: { code: string; message: string } | null;
  localTracks: Record<string, TrackReport[]>;
  peers: PeerReport[];
}

/** A plain object that can be written as JSON: no media, no credentials, no session description. */
export async function inspectCall(state: CallState, peers: ReadonlyMap<string, Peer>): Promise<CallReport> {
  const names = new Map(allParticipants(state).map(({ id, displayName }) => [id, displayName]));
  return {
    connectionState: state.connectionState,
    room: state.room,
    id: state.local.id,
    error: state.error && { code: state.error.code, message: state.error.message },
    localTracks: describeStreams(Object.entries(state.local.streams)),
    peers: await Promise.all([...peers].map(([id, peer]) => inspectPeer(id, names.get(id) ?? "", peer))),
  };
}

async function inspectPeer(id: string, displayName: string, peer: Peer): Promise<PeerReport> {
  const { iceConnectionState, iceGatheringState, signalingState } = peer.pc;
  const stats = new Map<string, Record<string, unknown>>();
  // `forEach` is the only iteration that every browser's RTCStatsReport is typed to have.
  (await peer.pc.getStats()).forEach((stat: { id: string }) => stats.set(stat.id, { ...stat }));
  const all = [...stats.values()];
  // Chromium names the pair at the transport; Firefox marks it.
  const transport = all.find(({ type }) => type === "transport");
  const pair =
    stats.get(String(transport?.["selectedCandidatePairId"])) ??
    all.find(
      (stat) => stat["type"] === "candidate-pair" && stat["nominated"] === true && stat["state"] === "succeeded",
    );
  const rtt = pair?.["currentRoundTripTime"];
  return {
    id,
    displayName,
    connectionState: peer.state,
    iceConnectionState,
    iceGatheringState,
    signalingState,
    selectedCandidatePair: pair
      ? {
          local: describeCandidate(stats.get(String(pair["localCandidateId"]))),
          remote: describeCandidate(stats.get(String(pair["remoteCandidateId"]))),
          roundTripTimeMs: typeof rtt === "number" ? rtt * 1000 : null,
        }
      : null,
    bytesSent: Number(pair?.["bytesSent"] ?? 0),
    bytesReceived: Number(pair?.["bytesReceived"] ?? 0),
    remoteStreams: describeStreams(peer.streams),
  };
}

function describeCandidate(stat: Record<string, unknown> | undefined): CandidateReport {
  const text = (key: string) => {
    const value = stat?.[key];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return { type: text("candidateType"), protocol: text("protocol"), address: `${text("address")}:${text("port")}` };
}

function describeStreams(streams: Iterable<readonly [string, MediaStream]>): Record<string, TrackReport[]> {
  const describe = ({ kind, label, enabled, muted, readyState }: MediaStreamTrack) => ({
    kind,
    label,
    enabled,
    muted,
    readyState,
  });
  return Object.fromEntries([...streams].map(([source, stream]) => [source, stream.getTracks().map(describe)]));
}
