import { byteLength, frameBytes } from "../protocol/bytes.js";
import { GRANTS } from "../protocol/fields.js";
import type { Entrant } from "./entrant.js";
import { RoomContext, idOf } from "./room-context.js";
import { Lobby, nextJoinedAt } from "./lobby.js";
import { addFrame } from "./traffic-meter.js";
import { Moderation } from "./moderation.js";
import { bearerOf, newParticipant } from "./new-participant.js";
import type { OperationOutcome, Operator, OperatorAction } from "./operator.js";
import { Presence } from "./presence.js";
import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  parseServerMessage,
  type RoomOptions,
  type ServerMessage,
} from "../protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { Relay } from "./relay.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { newRecord, participantsOf, reportOf, type ReportedParticipant } from "./room-report.js";
import { isPast, openingRefusal, mergeOptions, infoWithOptions } from "./room-options.js";
import type { StoredRoom, RoomReport } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/** How late an alarm may fire, in milliseconds, before the server counts as having been down. */
const ALARM_LATENESS = 5000;

/**
 * The rules of a room, independent of the runtime that holds its sockets.
 *
 * A room exists from its first join until its last participant has left; participants in the lobby count. A participant
 * whose socket ends without a `leave` is away: still in the room until the grace time is over. A socket by which no
 * frame arrives for too long counts as lost although it is open. Which participants have a socket, and when they were
 * heard last, is kept in the state of the open connections; everything else is in the record. So the host may drop this
 * object whenever no timer is pending, and open another one over the same sockets. No method throws because of what a
 * client sent.
 */
export class Room {
  readonly #host: RoomHost;
  readonly #context: RoomContext;
  readonly #presence: Presence;
  readonly #lobby: Lobby;
  readonly #moderation: Moderation;
  readonly #relay: Relay;

  private constructor(host: RoomHost, saved: StoredRoom | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#context = new RoomContext(host, saved, alarmAt);
    this.#presence = new Presence(this.#context, () => this.#moderation.ensureHost());
    this.#lobby = new Lobby(this.#context, this.#presence);
    this.#moderation = new Moderation(this.#context, this.#presence, this.#lobby);
    this.#relay = new Relay(this.#context);
    this.#wake(saved);
  }

  /** Opens the room over the host's open sockets, in the state that the previous object left behind. */
  static async open(host: RoomHost): Promise<Room> {
    const [saved, alarmAt] = await Promise.all([host.load(), host.alarmAt()]);
    return new Room(host, saved, alarmAt);
  }

  #wake(saved: StoredRoom | undefined): void {
    const { members, waiting, store } = this.#context;
    const first = members.roster[0] ?? waiting.roster[0];
    if (!first) return;
    // The record is missing only if writing it failed. The participants are still connected, so the room goes on.
    store.record = saved ?? newRecord(this.#host.id, first);
    this.#host.log({ event: "wake", participantCount: members.count });
    // The process was killed, or was down when the alarm was due. Nobody could reconnect then, so the grace time starts
    // now.
    const outage = Date.now() - ALARM_LATENESS;
    for (const member of members.away) if ((member.awayUntil ?? -Infinity) < outage) this.#presence.markAway(member);
    for (const member of waiting.away) if ((member.awayUntil ?? -Infinity) < outage) this.#lobby.markAway(member);
    store.setAlarm();
  }

  /**
   * Handles a new socket: the participant joins, resumes or waits in the lobby, or is refused and the socket is closed.
   * `query` is the query of the socket's URL, `address` the key of the client's address if it is known, `entrant` what
   * the token says.
   */
  join(connection: RoomConnection, query: URLSearchParams, address?: string, entrant: Entrant = {}): void {
    const { id, settings } = this.#host;
    const { members, waiting, store } = this.#context;
    const joinQuery = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) return this.#context.refuseJoin(connection, JOIN_REFUSALS.nowhere);
    if (!joinQuery.ok) return this.#context.refuseJoin(connection, JOIN_REFUSALS.unreadable(joinQuery.message));
    const { displayName, callType, metadata, resume } = joinQuery.value;
    this.#checkDeadlines();
    const returning = members.findReturning(resume, entrant);
    if (returning) return this.#presence.resume(connection, returning, address);
    const returningKnocker = waiting.findReturning(resume, entrant);
    if (returningKnocker) return this.#lobby.resume(connection, returningKnocker, address);
    if (entrant.isSpent) return this.#context.refuseJoin(connection, REFUSALS.used);

    const { identity } = entrant;
    const rights = this.#rightsOf(entrant);
    const mayModerate = rights.grants?.includes("moderate") ?? false;
    const setOptions = mayModerate || !store.record ? (entrant.options ?? {}) : {};
    const options = mergeOptions(store.record?.options ?? (settings.lobby ? { lobby: true } : {}), setOptions);
    const isBanned = this.#context.bansAndGrants.isBanned({ user: identity?.user, resumeKey: resume });
    const refusal = isBanned
      ? JOIN_REFUSALS.removed
      : (openingRefusal(options, mayModerate, Date.now()) ?? this.#capacityRefusal(options, mayModerate, address));
    if (refusal) return this.#context.refuseJoin(connection, refusal);

    const waits = options.lobby === true && !mayModerate;
    const joinedAt = nextJoinedAt((waits ? waiting : members).roster.at(-1)?.joinedAt);
    // The id of the first socket becomes the participant's id. Later sockets of the participant have other ids.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity, rights);
    const newMember = { participant, resumeKey: crypto.randomUUID(), identity: bearerOf(identity) };
    if (store.record) {
      if (Object.keys(setOptions).length > 0) this.#moderation.applyOptions(setOptions);
    } else {
      const book = (store.record = newRecord(id, participant, { callType, metadata }));
      book.options = options;
      book.info = infoWithOptions(book.info, options);
      this.#host.emit({ type: "opened" });
    }
    try {
      if (waits) this.#lobby.knock(newMember, connection, address);
      else this.#presence.enter(newMember, { connection, address }, { callType, metadata });
    } catch (error) {
      // If storing the participant failed, they are not in the room. Drop the room record if the room is now empty.
      this.#context.forgetIfEmpty();
      throw error;
    }
  }

  /** Refuses a new socket, for a reason that lies outside the room's rules. */
  refuse(connection: RoomConnection, refusal: Refusal): void {
    this.#context.refuseJoin(connection, refusal);
  }

  /** Handles a frame as it arrived: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const { members, waiting, store, connectionLimits } = this.#context;
    const bytes = frameBytes(frame);
    const now = Date.now();
    if (store.record) addFrame(store.record.traffic, bytes, now);
    const allowance = connectionLimits.consume(connection.id, bytes, now);
    if (allowance === "ignored") return;
    if (allowance === "spent") return this.#closeForFlooding(connection);
    store.reportAlive(now);
    const member = members.byConnection(connection);
    const knocker = member ? undefined : waiting.byConnection(connection);
    const sender = member ?? knocker;
    if (!sender) {
      const code = store.record ? "participant-not-found" : "room-not-found";
      return this.#context.rejectMessage(connection, code, "You are not in this room.");
    }
    const parsed = parseClientMessage(frame);
    const isGreeted = !(parsed.ok && parsed.value.type === "ping" && parsed.value.digest === "");
    (member ? members : waiting).heard(connection, sender, isGreeted);
    // A ping changes nothing and arrives all the time, so it is not worth a write.
    if (!parsed.ok || parsed.value.type !== "ping") store.touch();
    if (!parsed.ok) {
      if (!connectionLimits.consumeErrorAnswer(connection.id, now)) return this.#closeForFlooding(connection);
      return this.#context.rejectMessage(connection, "invalid-message", parsed.message);
    }
    const message = parsed.value;
    const receivers = members.count - 1;
    if (!connectionLimits.consumeMessage(connection.id, message, bytes, receivers, now))
      return this.#closeForFlooding(connection);
    if (!member) return this.#lobby.receive(connection, sender, message);
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay.forward(connection, member, message);
      case "update":
        return this.#relay.update(connection, member, message);
      case "moderate":
        return this.#moderation.receive(connection, member, message);
      case "leave":
        return this.#presence.leave(member);
      case "custom":
        return this.#host.receiveCustom(member.participant, message.name, message.data);
      case "ice-servers":
        return this.#presence.withIceServers(connection, member, (offer) => {
          this.#context.send(connection, { type: "ice-servers", ...offer });
        });
      case "ping":
        return this.#presence.answerPing(connection, member, message.digest);
      default:
        message satisfies never;
    }
  }

  /**
   * The holder of a resume key leaves, with or without a socket. An unknown key is not an error: its holder has left
   * already.
   */
  leave(resumeKey: string): void {
    const member = this.#context.members.byKey(resumeKey);
    const knocker = this.#context.waiting.byKey(resumeKey);
    if (member) this.#presence.leave(member);
    if (knocker) this.#lobby.end(knocker, "left");
  }

  /**
   * Sends a message of the application to everyone in the room, or to one participant.
   *
   * @throws {TypeError} when pages would not accept it
   */
  sendCustom(name: string, data: unknown, to?: string): void {
    const { members } = this.#context;
    const message: ServerMessage = { type: "custom", name, data };
    const text = JSON.stringify(message);
    if (byteLength(text) > LIMITS.messageBytes)
      throw new TypeError(`A message may have at most ${LIMITS.messageBytes} bytes.`);
    const read = parseServerMessage(text);
    if (!read.ok) throw new TypeError(read.message);
    const target = to === undefined ? undefined : members.byId(to);
    if (target) this.#context.sendTo(target, message);
    else if (to === undefined) this.#context.broadcast(message);
  }

  /** Runs an action of the server's operator, who is not in the room. */
  operate(operator: Operator, action: OperatorAction): OperationOutcome {
    this.#checkDeadlines();
    if (!this.#context.store.record) {
      const refusal = { code: "room-not-found", message: "There is no such room." } as const;
      this.#host.log({ event: "refused-operation", ...operator, action: action.action, code: refusal.code });
      return { ok: false, ...refusal };
    }
    const rejection = this.#moderation.operate(operator, action);
    if (!rejection) return { ok: true, participantCount: this.#context.members.count };
    const [code, message] = rejection;
    return { ok: false, code, message };
  }

  /** A socket has closed or is closing. Safe to call twice, and for sockets that belong to no participant any more. */
  disconnect(connection: RoomConnection): void {
    this.#context.connectionLimits.forget(connection.id);
    const member = this.#context.members.byConnection(connection);
    const knocker = this.#context.waiting.byConnection(connection);
    // A client that never sent a message may not have received `room-joined`, so it has no resume key and cannot
    // return.
    const hasSpoken = connection.state?.hasSpoken;
    if (member ?? knocker) connection.setState(null);
    if (member) {
      if (hasSpoken) this.#presence.markAway(member);
      else this.#presence.depart(member, "disconnected");
    } else if (knocker) {
      if (hasSpoken) this.#lobby.markAway(knocker);
      else this.#lobby.end(knocker, "disconnected");
    }
  }

  /** Handles the alarm that was set with {@link RoomHost.setAlarm}. */
  alarm(): void {
    const now = Date.now();
    for (const member of this.#context.members.silent(now)) this.#presence.closeSilentSocket(member);
    this.#lobby.checkDeadlines(now);
    this.#checkDeadlines();
    // Last, since the next deadline depends on what has been handled above.
    this.#context.store.alarmFired();
  }

  /** The report about the room; `null` when there is no room. */
  report(): RoomReport | null {
    const { store, members, waiting } = this.#context;
    return store.record ? reportOf(store.record, members, waiting.count, Date.now()) : null;
  }

  /** All participants, for the operator's report. */
  participants(): ReportedParticipant[] {
    return participantsOf(this.#context.members);
  }

  /** Ends expired absences, and the call itself when its closing time has passed. */
  #checkDeadlines(): void {
    const now = Date.now();
    for (const member of this.#context.members.expired(now)) this.#presence.depart(member, "disconnected");
    this.#lobby.endExpiredAbsences(now);
    if (isPast(this.#context.info?.closesAt, now)) this.#moderation.endOnTime();
  }

  /** The rights of a new participant: a moderator's earlier decision wins over the token. */
  #rightsOf({ identity }: Entrant): Partial<Rights> {
    const { members, bansAndGrants } = this.#context;
    if (identity) return bansAndGrants.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
    const isHost = this.#host.settings.openRoomHost && members.count === 0;
    return isHost ? { role: "host", grants: GRANTS } : {};
  }

  /** Why there is no place for a new participant. */
  #capacityRefusal(options: RoomOptions, mayModerate: boolean, address: string | undefined): Refusal | undefined {
    const { members, waiting, info } = this.#context;
    const { capacity, waitingCapacity, addressConnections: most } = this.#host.settings;
    if (info?.locked && !mayModerate) return JOIN_REFUSALS.locked;
    if (members.countFrom(address) + waiting.countFrom(address) >= most) return JOIN_REFUSALS.crowded(most);
    if (options.lobby && !mayModerate) {
      return waiting.count >= waitingCapacity ? JOIN_REFUSALS.lobbyFull(waitingCapacity) : undefined;
    }
    const places = Math.min(capacity, options.capacity ?? Infinity);
    return members.count >= places ? JOIN_REFUSALS.full(places) : undefined;
  }

  /**
   * Closes a connection that exceeded its limits. Its participant leaves at once, without a grace time, and later
   * frames of the socket are ignored.
   */
  #closeForFlooding(connection: RoomConnection): void {
    const { members, waiting, store } = this.#context;
    const member = members.byConnection(connection);
    const knocker = waiting.byConnection(connection);
    const code = "rate-limited";
    this.#host.log({ event: "flood", participant: idOf(connection), code });
    if (store.record) store.record.counters.floods++;
    this.#context.sendError(connection, code, "This page sent too many messages. Wait a minute, then join again.");
    connection.setState(null);
    if (member) this.#presence.depart(member, "disconnected");
    if (knocker) this.#lobby.end(knocker, "disconnected");
    this.#context.close(connection, CLOSE_CODES.rateLimited, code);
  }
}
