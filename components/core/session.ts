import type { Emitter } from "mitt";
import {
  hasGrant,
  maySend,
  rosterDigest,
  type LeaveReason,
  type MessageOf,
  type Moderation,
  type ServerMessage,
  type WireKnock,
  type WireParticipant,
} from "../../party/protocol/protocol.js";
import type { CallEvents, JoinOptions, LeftReason } from "./call-options.js";
import { initialState, type Source } from "./call-state.js";
import { told, type CallStore } from "./call-store.js";
import { RtcError } from "./errors.js";
import { fetchToken } from "./signaling/fetch-token.js";
import type { Log } from "./log.js";
import { watchNetwork } from "./signaling/network-watch.js";
import { PeerMesh, type PeerMeshEvents } from "./mesh/peer-mesh.js";
import { pick } from "./pick.js";
import { SignalingClient } from "./signaling/signaling-client.js";

type RoomJoined = MessageOf<ServerMessage, "room-joined">;
type Roster = Pick<RoomJoined, "self" | "participants" | "named" | "waiting">;
type IceServers = Pick<RoomJoined, "iceServers" | "iceServersTtl">;
type LocalTracks = ReadonlyMap<Source, MediaStreamTrack>;

/** What a session tells its call. */
export interface SessionHost {
  readonly events: Emitter<CallEvents>;
  /** Something went wrong; `shown` = people should read it while it lasts. */
  tell: (error: RtcError, shown: boolean) => void;
  /** What this page may send has been said, for the first time or anew. */
  entitle: () => void;
  /** A moderator wants it silent. */
  mute: () => void;
  /** The room, or an error, has put an end to it. */
  end: (reason: LeftReason, error?: RtcError) => void;
}

/** Of the time for which credentials hold: the rest is for a slow answer and for the restart that needs them. */
const RENEW_AFTER = 0.8;

/** So long a page gathers what it has to tell, in milliseconds: a key that is held down clicks more often than a room hears. */
const TELL_MS = 120;

/**
 * One stay in a room, from joining to leaving: the socket, the mesh, and the roster they agree on. The part of
 * {@link Call} that is made anew each time.
 */
export class Session {
  readonly #options: JoinOptions;
  readonly #store: CallStore;
  readonly #tracks: LocalTracks;
  readonly #host: SessionHost;
  readonly #log: Log;
  readonly #signaling: SignalingClient;
  readonly #unwatch: () => void;
  /** There once the room has answered. */
  #peers: PeerMesh | undefined;
  #resumeKey = "";
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #telling = false;

  /** Opens the socket at once. `tracks` is what this page sends, now and at any later time. */
  constructor(options: JoinOptions, store: CallStore, tracks: LocalTracks, host: SessionHost, log: Log) {
    this.#options = options;
    this.#store = store;
    this.#tracks = tracks;
    this.#host = host;
    this.#log = log;
    this.#signaling = new SignalingClient({
      host: options.host ?? location.host,
      party: options.party ?? "main",
      room: options.room,
      query: () => this.#query(),
      token: () => fetchToken(options),
      digest: () => rosterDigest([store.snapshot.local, ...store.snapshot.remotes]),
      log,
    });
    this.#signaling.events.on("message", (message) => this.#receive(message));
    this.#signaling.events.on("down", () => this.#loseServer());
    this.#signaling.events.on("refused", ({ reason }) => {
      const message = reason || "The room server rejected this page. Reload the page.";
      this.#host.end("error", new RtcError("invalid-message", message, { fatal: true }));
    });
    this.#signaling.events.on("dead", () => this.#peers?.restartAll());
    this.#unwatch = watchNetwork(
      async () => this.#peers?.progress() ?? 0,
      (changed) => {
        this.#signaling.reconnectNow();
        if (changed) this.#peers?.restartAll();
      },
    );
  }

  get peers(): PeerMesh | undefined {
    return this.#peers;
  }

  /** Tells the room what this page shows and sends, in a moment: whatever else changes until then goes with it. */
  tellOthers(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      // Who has spoken before the room's greeting would be waited for, without knowing the key to come back by.
      if (this.#peers) this.#signaling.send({ type: "update", ...told(this.#store.snapshot.local) });
    }, TELL_MS);
  }

  /** Asks the room for what only a moderator may. */
  moderate(what: Moderation): void {
    this.#signaling.send({ type: "moderate", ...what });
  }

  /** Closes the connections, then the socket, with a goodbye. Safe to call twice. */
  close(): void {
    this.#unwatch();
    clearTimeout(this.#renewal);
    this.#peers?.destroy();
    this.#peers = undefined;
    this.#signaling.close();
  }

  #receive(message: ServerMessage): void {
    const { local } = this.#store.snapshot;
    switch (message.type) {
      case "room-joined":
        return this.#enter(message);
      case "roster":
        return this.#reconcile(message);
      case "pong":
        return;
      case "ice-servers":
        return this.#useIceServers(message);
      case "participant-joined":
        this.#addRemote(message.participant);
        return this.#count(message);
      case "participant-updated":
        if (message.participant.id === local.id) return this.#heed(message.participant);
        return this.#addRemote(message.participant);
      case "room-updated":
        return this.#heed(local, message.room);
      case "waiting":
        return this.#wait(message);
      case "knock":
        return this.#putKnock(message.id, pick(message, "id", "displayName", "user"));
      case "knock-ended":
        return this.#putKnock(message.id);
      case "moderated":
        if (message.action === "mute") this.#host.mute();
        return this.#host.events.emit("moderated", { action: message.action, by: this.#store.remote(message.by) });
      case "participant-left":
        this.#removeRemote(message.id, message.reason);
        return this.#count(message);
      case "offer":
      case "answer":
      case "ice-candidate":
        // Somebody who is not in the roster: the message that told of them was lost.
        if (!this.#peers?.receive(message)) this.#signaling.requestRoster();
        return;
      case "room-left":
        return this.#takeLeave(message);
      case "signaling-error":
        return this.#receiveError(message);
      default:
        message satisfies never;
    }
  }

  /** Somebody else's coming or going has not been told. */
  #count({ participantCount }: { participantCount: number }): void {
    if (participantCount !== this.#store.snapshot.remotes.length + 1) this.#signaling.requestRoster();
  }

  /** An error before the room has let this page in, or back, is its refusal; others are about one message. */
  #receiveError({ code, message, details }: MessageOf<ServerMessage, "signaling-error">): void {
    if (!this.#peers || code === "unauthorized") {
      const why = details?.["reason"] === "removed" ? "removed" : code;
      return this.#host.end("error", new RtcError(why, message, { fatal: true, cause: details }));
    }
    // A signal that crossed somebody's leaving is nobody's mistake: that they have left is said on its own.
    if (code === "participant-not-found") this.#log(`dropped by the room: ${message}`);
    else this.#host.tell(new RtcError(code === "forbidden" ? "not-granted" : code, message), false);
  }

  /** The room has let this page in: for the first time, as who it was before the socket was lost, or as somebody new. */
  #enter(message: RoomJoined): void {
    const again = this.#peers !== undefined;
    const returned = again && message.self.id === this.#store.snapshot.local.id;
    this.#resumeKey = message.resumeKey;
    this.#heed(message.self, message.room);
    if (!returned) {
      this.#peers?.destroy();
      this.#peers = this.#connectPeers(message.self.id);
      this.#store.updateLocal({ id: message.self.id, joinedAt: message.self.joinedAt });
    }
    this.#useIceServers(message);
    const { error } = this.#store.snapshot;
    this.#store.update({
      connectionState: "connected",
      waiting: null,
      error: error?.code === "server-unreachable" ? null : error,
    });
    this.tellOthers();
    if (!again) this.#host.events.emit("joined", { room: message.room, self: this.#store.snapshot.local });
    this.#reconcile(message);
    this.#peers?.setSignaling(true);
  }

  /** What this page may do, in a room that may be another, and so what is sent and shown. */
  #heed(self: Pick<WireParticipant, "role" | "grants">, room = this.#store.snapshot.room): void {
    this.#store.update({ room: Object.freeze(room) });
    // Absent counts: a participant who comes back as a new one may have been a host before.
    this.#store.updateLocal({ role: self.role, grants: self.grants });
    if (!hasGrant(self, "moderate")) this.#store.update({ knocks: initialState.knocks });
    this.#host.entitle();
    for (const { id } of this.#store.snapshot.remotes) this.#show(id);
  }

  /** The room lets this page in later, or not; if it was in before, that is over. */
  #wait(message: MessageOf<ServerMessage, "waiting">): void {
    this.#resumeKey = message.resumeKey;
    for (const { id } of this.#store.snapshot.remotes) this.#removeRemote(id, "disconnected");
    this.#peers?.destroy();
    this.#peers = undefined;
    this.#store.update({ connectionState: "connecting", waiting: message.position });
    this.#heed(message);
    // The place is kept for who has spoken.
    this.#signaling.requestRoster();
  }

  /** Somebody waits now, or not any more. */
  #putKnock(id: string, ...knock: WireKnock[]): void {
    this.#store.update({ knocks: [...this.#store.snapshot.knocks.filter((one) => one.id !== id), ...knock] });
  }

  #takeLeave({ reason, message }: MessageOf<ServerMessage, "room-left">): void {
    if (reason === "left") return this.#host.end(reason);
    this.#host.end(reason === "replaced" ? "error" : reason, new RtcError(reason, message, { fatal: true }));
  }

  /** Makes the page's roster the room's: who is gone goes, who is new comes, who was there stays untouched. */
  #reconcile({ self, participants, named, waiting }: Roster): void {
    this.#heed(self);
    this.#store.updateLocal(pick(self, "user", ...(named ? (["displayName"] as const) : [])));
    this.#store.update({ knocks: waiting ?? initialState.knocks });
    const present = new Set(participants.map(({ id }) => id));
    for (const { id } of this.#store.snapshot.remotes) if (!present.has(id)) this.#removeRemote(id, "disconnected");
    for (const participant of participants) this.#addRemote(participant);
    const { local } = this.#store.snapshot;
    if (rosterDigest([self]) !== rosterDigest([local])) this.tellOthers();
  }

  /** The room's ICE servers, unless the page has its own, for later connections and restarts; renewed in time. */
  #useIceServers({ iceServers, iceServersTtl }: IceServers): void {
    clearTimeout(this.#renewal);
    if (this.#options.iceServers || !iceServers) return;
    this.#peers?.setIceServers(iceServers as RTCIceServer[]);
    if (!iceServersTtl) return;
    this.#renewal = setTimeout(() => this.#signaling.send({ type: "ice-servers" }), iceServersTtl * RENEW_AFTER * 1000);
  }

  #connectPeers(localId: string): PeerMesh {
    const peers = new PeerMesh({
      configuration: pick(this.#options, "iceServers", "iceTransportPolicy", "iceCandidatePoolSize"),
      log: this.#log,
    });
    peers.initialize(localId);
    for (const [source, track] of this.#tracks) peers.setLocalTrack(source, track);
    peers.events.on("signal", (signal) => this.#signaling.send(signal));
    peers.events.on("stream-added", ({ id }) => this.#show(id));
    peers.events.on("stream-removed", ({ id, source }) => this.#store.setStream(id, source, null));
    peers.events.on("connection-state", ({ id, state }) => {
      // What has cut this page off from them may have cut it off from the room too, whose open socket says nothing.
      if (state === "disconnected") this.#signaling.requestRoster();
      this.#store.updateRemote(id, { connectionState: state });
    });
    peers.events.on("unreachable", (event) => this.#tellUnreachable(event));
    peers.events.on("message", ({ id: from, data }) => {
      if (!hasGrant(this.#store.remote(from) ?? {}, "chat")) return;
      this.#host.events.emit("message", typeof data === "string" ? { from, text: data } : { from, data });
    });
    peers.events.on("error", (error) => (error.fatal ? this.#host.end("error", error) : this.#host.tell(error, false)));
    return peers;
  }

  #loseServer(): void {
    this.#peers?.setSignaling(false);
    if (this.#store.snapshot.connectionState === "disconnected") return;
    this.#store.update({ connectionState: "disconnected" });
    const message = "Cannot reach the room server. Trying again…";
    this.#host.tell(new RtcError("server-unreachable", message), true);
  }

  #addRemote(wire: WireParticipant): void {
    // The greeting was lost, or the one before has ended the call: the browser refuses its settings.
    if (!this.#peers) return;
    const participant = this.#store.putRemote(wire);
    this.#peers.addPeer(wire.id);
    this.#show(wire.id);
    if (!participant) return;
    this.#log(`${wire.id.slice(0, 8)} joined`);
    this.#host.events.emit("participant-joined", { participant });
  }

  /** Shows of somebody what they may send, whatever comes. */
  #show(id: string): void {
    const { room } = this.#store.snapshot;
    for (const [source, stream] of this.#peers?.peers.get(id)?.streams ?? []) {
      const may = maySend(this.#store.remote(id) ?? {}, source, room?.callType);
      this.#store.setStream(id, source, may ? stream : null);
    }
  }

  #removeRemote(id: string, reason: LeaveReason): void {
    this.#peers?.removePeer(id);
    const participant = this.#store.remote(id);
    if (!participant) return;
    this.#store.removeRemote(id);
    this.#log(`${id.slice(0, 8)} ${reason}`);
    this.#host.events.emit("participant-left", { participant, reason });
  }

  #tellUnreachable({ id, tried, turnError }: PeerMeshEvents["unreachable"]): void {
    const name = (this.#store.remote(id)?.displayName ?? "") || "a participant";
    const answer = turnError && ` TURN server: ${turnError}.`;
    const help = tried.includes("relay") ? "Another" : "A TURN server or another";
    const message = `Cannot connect to ${name}. Tried: ${tried.join(", ") || "no network"}.${answer} ${help} network may help.`;
    this.#host.tell(new RtcError("connection-failed", message, { participantId: id }), false);
  }

  #query(): Record<string, string> {
    const { metadata } = this.#options;
    return {
      ...pick(this.#options, "callType"),
      displayName: this.#store.snapshot.local.displayName,
      ...(metadata && { metadata: JSON.stringify(metadata) }),
      ...(this.#resumeKey && { resume: this.#resumeKey }),
    };
  }
}
