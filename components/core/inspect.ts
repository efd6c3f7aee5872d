import type { RoomInfo } from "../../party/protocol.js";
import { allParticipants, type CallState, type ConnectionState } from "./call-state.js";
import type { RtcError } from "./errors.js";
import type { Peer } from "./peer.js";
import { pick } from "./pick.js";

/** A track, as far as a bug report needs it. */
export type TrackReport = Pick<MediaStreamTrack, "kind" | "label" | "enabled" | "muted" | "readyState">;

/** One end of a candidate pair, in the words of RTCIceCandidateStats (webrtc-stats, section 8.19). */
export interface CandidateReport {
  candidateType?: RTCIceCandidateType;
  protocol?: string;
  address?: string | null;
  port?: number;
  /** Between this end and its TURN server: `udp`, `tcp` or `tls`. Of a relay only. */
  relayProtocol?: string;
}

export interface PeerReport extends Pick<
  RTCPeerConnection,
  "iceConnectionState" | "iceGatheringState" | "signalingState"
> {
  id: string;
  displayName: string;
  connectionState: ConnectionState;
  /** The pair that carries the media; `null` before there is one. `currentRoundTripTime` in seconds. */
  selectedCandidatePair: { local: CandidateReport; remote: CandidateReport; currentRoundTripTime?: number } | null;
  /** Bytes over the transport, both media and data. */
  bytesSent: number;
  bytesReceived: number;
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

/** What is read of any of the browser's statistics. */
interface Stat extends CandidateReport {
  id: string;
  type: string;
  state?: string;
  nominated?: boolean;
  selectedCandidatePairId?: string;
  localCandidateId?: string;
  remoteCandidateId?: string;
  currentRoundTripTime?: number;
  bytesSent?: number;
  bytesReceived?: number;
}

/** A plain object that can be written as JSON: no media, no credentials, no session description. */
export async function inspectCall(state: CallState, peers: ReadonlyMap<string, Peer>): Promise<CallReport> {
  const names = new Map(allParticipants(state).map(({ id, displayName }) => [id, displayName]));
  return {
    ...pick(state, "connectionState", "room"),
    id: state.local.id,
    error: state.error && pick(state.error, "code", "message"),
    localTracks: describeStreams(Object.entries(state.local.streams)),
    peers: await Promise.all([...peers].map(([id, peer]) => inspectPeer(id, names.get(id) ?? "", peer))),
  };
}

async function inspectPeer(id: string, displayName: string, peer: Peer): Promise<PeerReport> {
  const stats = new Map<string, Stat>();
  // `forEach` is the only iteration that every browser's RTCStatsReport is typed to have.
  (await peer.pc.getStats()).forEach((stat: Stat) => stats.set(stat.id, stat));
  const all = [...stats.values()];
  const byId = (key = "") => stats.get(key);
  // Chromium names the pair at the transport; Firefox marks it.
  const pair =
    byId(all.find(({ type }) => type === "transport")?.selectedCandidatePairId) ??
    all.find(({ type, nominated, state }) => type === "candidate-pair" && nominated && state === "succeeded");
  const end = (key?: string): CandidateReport =>
    pick(byId(key) ?? ({} as Stat), "candidateType", "protocol", "address", "port", "relayProtocol");
  return {
    id,
    displayName,
    connectionState: peer.state,
    ...pick(peer.pc, "iceConnectionState", "iceGatheringState", "signalingState"),
    selectedCandidatePair: pair
      ? {
          local: end(pair.localCandidateId),
          remote: end(pair.remoteCandidateId),
          ...pick(pair, "currentRoundTripTime"),
        }
      : null,
    bytesSent: pair?.bytesSent ?? 0,
    bytesReceived: pair?.bytesReceived ?? 0,
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
