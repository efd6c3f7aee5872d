import {
  hasGrant,
  retryAfterOf,
  rosterDigest,
  type LeaveReason,
  type MessageOf,
  type Moderation,
  type ServerMessage,
  type WireKnock,
  type WireParticipant,
} from "../../party/protocol/protocol.js";
import type { JoinOptions } from "./call-options.js";
import type { CallState, Participant, Source } from "./call-state.js";
import { RtcError } from "./errors.js";
import { pick } from "./pick.js";
import * as Roster from "./roster.js";
import { busyServer, lostServer, withoutServerError } from "./server-state.js";
import {
  errorEvent,
  joinedEvent,
  leftEvent,
  refusedAs,
  serverEvent,
  unreachableError,
  type SessionChange,
  type SessionEnd,
} from "./session-change.js";
import { fetchToken } from "./signaling/fetch-token.js";
import { watchNetwork } from "./signaling/network-watch.js";
import type { SessionHost } from "./session-host.js";
import { joinQuery } from "./signaling/join-query.js";
import { ResumeKey } from "./signaling/resume-keys.js";
import { roomAddress, SignalingClient } from "./signaling/signaling-client.js";
import { changed } from "./store.js";
import type { IncomingSignal, Transport, TransportEvents } from "./transport.js";

type RoomJoined = MessageOf<ServerMessage, "room-joined">;
type IceServers = Pick<RoomJoined, "iceServers" | "iceServersTtl">;

/** The part of a credential's lifetime after which it is renewed: the rest is for a slow answer, and for the restart. */
const RENEW_AFTER = 0.8;

/** For how long changes are collected before they are sent, in milliseconds: a held key clicks more often than a room accepts. */
const UPDATE_DELAY_MS = 120;

/** The streams of a page without a transport. */
const NO_STREAMS: ReadonlyMap<Source, MediaStream> = new Map();

/**
 * One stay in a room, from joining to leaving: the socket, and the transport to the participants. Reads the state of its
 * {@link Call} and never writes it: each message becomes one {@link SessionChange}.
 */
export class Session {
  readonly #options: JoinOptions;
  readonly #host: SessionHost;
  readonly #signaling: SignalingClient;
  readonly #unwatchNetwork: () => void;
  /** Present from `room-joined` on. */
  #transport: Transport | undefined;
  readonly #resumeKey: ResumeKey;
  /** Whether the loss of the server has been reported, and the room has not been reached since. */
  #isServerLost = false;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #isUpdateDue = false;
  #isClosed = false;

  /** Opens the socket at once. */
  constructor(options: JoinOptions, host: SessionHost) {
    this.#options = options;
    this.#host = host;
    const place = { host: options.host ?? location.host, party: options.party ?? "main", room: options.room };
    this.#resumeKey = new ResumeKey(roomAddress(place.host, place.party, place.room));
    this.#signaling = new SignalingClient({
      ...place,
      query: () => joinQuery(options, host.state.local.displayName, this.#resumeKey.value),
      token: () => fetchToken(options),
      digest: () => rosterDigest([host.state.local, ...host.state.remotes]),
      log: host.log,
    });
    this.#signaling.events.on("message", (message) => this.#apply(() => this.#receive(message)));
    this.#signaling.events.on("down", () => this.#apply(() => this.#loseServer()));
    this.#signaling.events.on("refused", ({ reason }) => {
      const message = reason || "The room server rejected this page. Reload the page.";
      host.end("error", new RtcError("invalid-message", message, { fatal: true }));
    });
    this.#signaling.events.on("dead", () => this.#transport?.restart());
    this.#unwatchNetwork = watchNetwork(
      async () => this.#transport?.progress() ?? 0,
      (networkChanged) => {
        this.#signaling.reconnectNow();
        if (networkChanged) this.#transport?.restart();
      },
    );
  }

  get transport(): Transport | undefined {
    return this.#transport;
  }

  /** Sends the room what this page shows and sends, after a moment: later changes until then go with it. */
  sendUpdate(): void {
    if (this.#isUpdateDue) return;
    this.#isUpdateDue = true;
    setTimeout(() => {
      this.#isUpdateDue = false;
      // Send nothing before `room-joined`: the server would keep our place for a reconnect, and we have no resume key yet.
      if (this.#transport) this.#signaling.send({ type: "update", ...Roster.ownFields(this.#host.state.local) });
    }, UPDATE_DELAY_MS);
  }

  /** Requests what only a moderator may do. */
  moderate(what: Moderation): void {
    this.#signaling.send({ type: "moderate", ...what });
  }

  /** Sends a message to code that extends the server. Returns whether it was sent. */
  sendToServer(name: string, data: unknown): boolean {
    return this.#transport !== undefined && this.#signaling.send({ type: "custom", name, data });
  }

  /**
   * Closes the connections, then the socket, with a goodbye. Safe to call twice. The resume key is kept for the next join in
   * this tab unless the stay is over for good. A person who is out is known by their token, or else by this key alone.
   */
  close(why: SessionEnd = "left"): void {
    const isOver = why === "left" || (why === "out" && (this.#options.token ?? this.#options.tokenUrl));
    if (!this.#isClosed && !isOver) this.#resumeKey.keep();
    this.#isClosed = true;
    this.#unwatchNetwork();
    clearTimeout(this.#renewal);
    this.#closeTransport();
    this.#signaling.close({ back: why === "page" });
  }

  /** Has the call apply a step, unless the step itself ends the session. */
  #apply(step: () => SessionChange | undefined): void {
    if (this.#isClosed) return;
    this.#host.apply(() => {
      const change = step();
      return this.#isClosed ? undefined : change && this.#withStreams(change);
    });
  }

  /** Completes a change of the state by the streams that it permits. */
  #withStreams(change: SessionChange): SessionChange {
    if (!change.state) return change;
    const { remotes, room } = { ...this.#host.state, ...change.state };
    const permitted = Roster.permitStreams(remotes, room, (id) => this.#transport?.streams(id) ?? NO_STREAMS);
    return { ...change, state: { ...change.state, remotes: permitted } };
  }

  #receive(message: ServerMessage): SessionChange | undefined {
    switch (message.type) {
      case "room-joined":
        return this.#enterRoom(message);
      case "roster":
        return this.#transport && this.#applyRoster(message);
      case "pong":
      case "mark":
        return undefined;
      case "ice-servers":
        this.#useIceServers(message);
        return undefined;
      case "participant-joined":
        return this.#checkCount(message.participantCount, this.#putParticipant(message.participant));
      case "participant-updated":
        return this.#putParticipant(message.participant);
      case "room-updated":
        // No transport yet: `room-joined` was lost. The room sends it again, with this in it.
        return this.#transport && { state: { room: Object.freeze(message.room) }, grantsReceived: true };
      case "waiting":
        return this.#enterLobby(message);
      case "knock":
        return this.#replaceKnock(message.id, pick(message, "id", "displayName", "user"));
      case "knock-ended":
        return this.#replaceKnock(message.id);
      case "moderated":
        return this.#applyModeration(message);
      case "custom":
      case "notice":
        return { events: [serverEvent(message)] };
      case "participant-left":
        return this.#checkCount(
          message.participantCount,
          this.#connectTo(Roster.removeRemote(this.#host.state, message.id), message.reason),
        );
      case "offer":
      case "answer":
      case "ice-candidate":
        this.#receiveSignal(message);
        return undefined;
      case "room-left":
        this.#leaveRoom(message);
        return undefined;
      case "signaling-error":
        return this.#receiveError(message);
      default:
        message satisfies never;
        return undefined;
    }
  }

  /** The room has let this page in: for the first time, as the participant it was before the socket was lost, or as a new one. */
  #enterRoom(message: RoomJoined): SessionChange {
    const before = this.#host.state;
    const { self, room } = message;
    const isFirst = this.#transport === undefined;
    const isSame = !isFirst && self.id === before.local.id;
    this.#isServerLost = false;
    // After a reload the others still have connections to the page before this one, so this page begins the new ones.
    const isReload = this.#resumeKey.receive(message.resumeKey);
    if (!isSame) {
      this.#closeTransport();
      this.#transport = this.#openTransport(self.id);
    }
    this.#useIceServers(message);
    if (isFirst && isReload) for (const { id } of message.participants) this.#transport?.addParticipant(id, true);
    const remotes = isSame
      ? before.remotes
      : before.remotes.map((remote) => changed(remote, { connectionState: "connecting" }));
    const change = this.#applyRoster(message, { ...before, remotes });
    this.#transport?.setSignaling(true);
    // The room announces a newcomer with their first message. The state of the devices follows once the grants are applied.
    this.#signaling.send({ type: "update" });
    this.sendUpdate();
    const { id, joinedAt } = self;
    const state: Partial<CallState> = {
      ...change.state,
      local: changed(change.state.local, { id, joinedAt }),
      connectionState: "connected",
      room: Object.freeze(room),
      waiting: null,
      error: withoutServerError(before.error),
    };
    // On the first entry the participants of the roster were there before this page: they did not join now.
    return { ...change, state, joined: isFirst, events: isFirst ? [] : change.events };
  }

  /** Makes the page's roster the room's. */
  #applyRoster(roster: Roster.WireRoster, before = this.#host.state) {
    const change = Roster.applyRoster(before, roster);
    // The room does not know yet what this page shows and sends.
    if (rosterDigest([roster.self]) !== rosterDigest([change.state.local])) this.sendUpdate();
    return { ...this.#connectTo(change), state: change.state, grantsReceived: true };
  }

  /** Connects to the participants that have arrived, and ends the connections to those that have departed. */
  #connectTo({ state, arrived, departed }: Roster.RosterChange, reason: LeaveReason = "disconnected") {
    for (const { id } of departed) this.#transport?.removeParticipant(id);
    for (const { id } of state.remotes) this.#transport?.addParticipant(id);
    const events = [...departed.map((participant) => leftEvent(participant, reason)), ...arrived.map(joinedEvent)];
    return { state, events };
  }

  /** The room lets this page in later, or not; if it was in the room before, that is over. */
  #enterLobby({ position, resumeKey, grants }: MessageOf<ServerMessage, "waiting">): SessionChange {
    const before = this.#host.state;
    const local = changed(Roster.applyGrants(before.local, { grants }), { id: "" });
    this.#isServerLost = false;
    this.#resumeKey.receive(resumeKey);
    this.#closeTransport();
    // The server keeps a lobby place only for clients that have sent a message, so send a ping now.
    this.#signaling.requestRoster();
    const { state, events } = this.#connectTo(Roster.replaceRemotes(before, []));
    const knocks = Roster.permittedKnocks(local, before.knocks);
    return {
      state: {
        ...state,
        local,
        knocks,
        connectionState: "connecting",
        room: null,
        waiting: position,
        error: withoutServerError(before.error),
      },
      grantsReceived: true,
      events,
    };
  }

  #putParticipant(participant: WireParticipant): SessionChange | undefined {
    const { state } = this.#host;
    if (participant.id !== state.local.id) {
      // No transport yet: `room-joined` was lost. The room sends it again, with this participant in it.
      return this.#transport && this.#connectTo(Roster.putRemote(state, participant));
    }
    const local = Roster.applyGrants(state.local, participant);
    return { state: { local, knocks: Roster.permittedKnocks(local, state.knocks) }, grantsReceived: true };
  }

  /** Requests the roster where the number of participants shows that an earlier message was lost. */
  #checkCount(participantCount: number, change: SessionChange | undefined): SessionChange | undefined {
    const { remotes } = change?.state ?? {};
    if (participantCount !== (remotes ?? this.#host.state.remotes).length + 1) this.#signaling.requestRoster();
    return change;
  }

  /** A participant waits in the lobby now, or no longer. */
  #replaceKnock(id: string, ...knock: WireKnock[]): SessionChange {
    return { state: { knocks: [...this.#host.state.knocks.filter((known) => known.id !== id), ...knock] } };
  }

  #applyModeration({ action, by }: MessageOf<ServerMessage, "moderated">): SessionChange {
    return { muted: action === "mute", events: [{ type: "moderated", detail: { action, by: this.#remote(by) } }] };
  }

  #receiveSignal(signal: IncomingSignal): void {
    // The sender is not in the roster: the message about their arrival was lost.
    if (!this.#transport?.receive(signal)) this.#signaling.requestRoster();
  }

  #leaveRoom({ reason, message }: MessageOf<ServerMessage, "room-left">): void {
    if (reason === "left") return this.#host.end(reason);
    this.#host.end(reason === "replaced" ? "error" : reason, new RtcError(reason, message, { fatal: true }));
  }

  /** An error before the room has let this page in, or back, is its refusal; later errors are about one message. */
  #receiveError(refusal: MessageOf<ServerMessage, "signaling-error">): SessionChange | undefined {
    const { code, message, details } = refusal;
    if (retryAfterOf(refusal) !== undefined) return busyServer(this.#host.state, message, details);
    if (!this.#transport || code === "unauthorized") {
      const refusal = refusedAs(code, details?.["reason"]);
      this.#host.end("error", new RtcError(refusal, message, { fatal: true, cause: details }));
      return undefined;
    }
    if (code !== "participant-not-found") {
      return { events: [errorEvent(new RtcError(code === "forbidden" ? "not-granted" : code, message))] };
    }
    // The recipient left while our signal was on its way. Not an error: `participant-left` is about to arrive.
    this.#host.log(`dropped by the room: ${message}`);
    return undefined;
  }

  #loseServer(): SessionChange | undefined {
    this.#transport?.setSignaling(false);
    if (this.#isServerLost || this.#host.state.error?.code === "server-busy") return undefined;
    this.#isServerLost = true;
    return lostServer(this.#host.state);
  }

  /** The room's ICE servers, unless the page has its own, for later connections and restarts; renewed in time. */
  #useIceServers({ iceServers, iceServersTtl }: IceServers): void {
    clearTimeout(this.#renewal);
    if (this.#options.iceServers || !iceServers) return;
    this.#transport?.setIceServers(iceServers as RTCIceServer[]);
    if (!iceServersTtl) return;
    this.#renewal = setTimeout(() => this.#signaling.send({ type: "ice-servers" }), iceServersTtl * RENEW_AFTER * 1000);
  }

  #openTransport(localId: string): Transport {
    const transport = this.#host.createTransport({
      localId,
      configuration: pick(this.#options, "iceServers", "iceTransportPolicy", "iceCandidatePoolSize"),
      log: this.#host.log,
    });
    for (const [source, track] of this.#host.tracks) transport.setLocalTrack(source, track);
    const { events } = transport;
    events.on("signal", (signal) => this.#signaling.send(signal));
    // The streams of a state always follow the transport's: see `#withStreams`.
    events.on("stream-added", () => this.#apply(() => ({ state: {} })));
    events.on("stream-removed", () => this.#apply(() => ({ state: {} })));
    events.on("connection-state", (event) => this.#apply(() => this.#enterConnectionState(event)));
    events.on("unreachable", (event) =>
      this.#apply(() => ({ events: [errorEvent(unreachableError(event, this.#remote(event.id)?.displayName))] })),
    );
    events.on("message", (event) => this.#apply(() => this.#receiveData(event)));
    events.on("error", (error) => {
      if (error.fatal) this.#host.end("error", error);
      else this.#apply(() => ({ events: [errorEvent(error)] }));
    });
    return transport;
  }

  /** Closes the transport without its last events: the change that this is part of says what becomes of the participants. */
  #closeTransport(): void {
    this.#transport?.events.all.clear();
    this.#transport?.close();
    this.#transport = undefined;
  }

  #enterConnectionState({ id, state }: TransportEvents["connection-state"]): SessionChange {
    // Whatever cuts this page off from a participant may cut it off from the room too, while its socket looks open.
    if (state === "disconnected") this.#signaling.requestRoster();
    return { state: { remotes: Roster.updateRemote(this.#host.state.remotes, id, { connectionState: state }) } };
  }

  #receiveData({ id: from, data }: TransportEvents["message"]): SessionChange | undefined {
    if (!hasGrant(this.#remote(from) ?? {}, "chat")) return undefined;
    return { events: [{ type: "message", detail: typeof data === "string" ? { from, text: data } : { from, data } }] };
  }

  #remote(id: string): Participant | undefined {
    return Roster.findRemote(this.#host.state.remotes, id);
  }
}
