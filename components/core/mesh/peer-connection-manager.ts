import type { ConnectionState, Source } from "../call-state.js";
import type { Sendable } from "./peer.js";
import { PeerMesh, type PeerMeshEvents } from "./peer-mesh.js";

export interface PeerConnectionManagerCallbacks {
  onStreamAdded?: (id: string, stream: MediaStream, source: Source) => void;
  onStreamRemoved?: (id: string, stream: MediaStream, source: Source) => void;
  onConnectionStateChanged?: (id: string, state: ConnectionState) => void;
}

/** The {@link PeerMesh} for who uses it without the rest of the kit: with short cuts for what is asked of it most. */
export class PeerConnectionManager extends PeerMesh {
  /** The same events by function, for who prefers that. Returns a function that ends it. */
  setCallbacks(callbacks: PeerConnectionManagerCallbacks): () => void {
    const added = (e: PeerMeshEvents["stream-added"]) => callbacks.onStreamAdded?.(e.id, e.stream, e.source);
    const removed = (e: PeerMeshEvents["stream-removed"]) => callbacks.onStreamRemoved?.(e.id, e.stream, e.source);
    const changed = (e: PeerMeshEvents["connection-state"]) => callbacks.onConnectionStateChanged?.(e.id, e.state);
    this.events.on("stream-added", added);
    this.events.on("stream-removed", removed);
    this.events.on("connection-state", changed);
    return () => {
      this.events.off("stream-added", added);
      this.events.off("stream-removed", removed);
      this.events.off("connection-state", changed);
    };
  }

  /** Sends the stream's microphone and camera to everyone, now and later; `null` sends neither. */
  setLocalStream(stream: MediaStream | null): void {
    this.setLocalTrack("microphone", stream?.getAudioTracks()[0] ?? null);
    this.setLocalTrack("camera", stream?.getVideoTracks()[0] ?? null);
  }

  /** Sends to one participant. Returns whether their channel took it. */
  sendMessage(id: string, data: Sendable): boolean {
    return this.send(data, id).length > 0;
  }

  /** Sends to everyone. Returns how many channels took it. */
  broadcastMessage(data: Sendable): number {
    return this.send(data).length;
  }
}
