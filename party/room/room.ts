import { frameBytes } from "../protocol/bytes.js";
import { admissionOf, type Admission, type Candidate } from "./admission.js";
import type { Entrant } from "./entrant.js";
import { applyFreshToken } from "./fresh-token.js";
import { RoomContext, idOf } from "./room-context.js";
import { Lobby, nextJoinedAt } from "./lobby.js";
import { addFrame } from "./traffic-meter.js";
import { Moderation } from "./moderation.js";
import { bearerOf, newParticipant } from "./new-participant.js";
import { Presence } from "./presence.js";
import {
  CLOSE_CODES,
  hasGrant,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  type JoinQuery,
} from "../protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { Relay } from "./relay.js";
import type { Redemption, RoomConnection, RoomHost } from "./room-host.js";
import { newRecord, participantsOf, reportOf, type ReportedParticipant } from "./room-report.js";
import { isPast, infoWithOptions } from "./room-options.js";
import type { Member, StoredRoom, RoomReport } from "./room-record.js";

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
    if (!first) {
      this.#context.forgetMemory(Date.now());
      if (this.#context.memory) store.setAlarm();
      return;
    }
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
   *
   * Returns a redemption if the room would say yes, but their one-time token must be redeemed first: then this is called
   * again with `owner`, the resume key that the token belongs to.
   */
  join(
    connection: RoomConnection,
    query: URLSearchParams,
    address?: string,
    entrant: Entrant = {},
    owner?: string,
  ): Redemption | undefined {
    const { id } = this.#host;
    const { members, waiting } = this.#context;
    const joinQuery = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) return this.refuse(connection, JOIN_REFUSALS.nowhere);
    if (!joinQuery.ok) return this.refuse(connection, JOIN_REFUSALS.unreadable(joinQuery.message));
    const { resume } = joinQuery.value;
    this.#checkDeadlines();
    const returning = members.findReturning(resume, entrant) ?? waiting.findReturning(resume, entrant);
    if (returning) return this.#resume(connection, returning, address, entrant, owner);
    if (entrant.isExpired) return this.refuse(connection, REFUSALS.expired);

    const candidate = { entrant, resumeKey: resume, address };
    const admission = admissionOf(this.#context, candidate, Date.now());
    if (admission.refusal) return this.refuse(connection, admission.refusal);
    const redemption = redemptionOf(entrant, crypto.randomUUID(), resume);
    if (redemption && owner === undefined) return redemption;
    // The token belongs to the key of another participant.
    const isTaken = owner !== undefined && (members.byKey(owner) ?? waiting.byKey(owner));
    if (isTaken) return this.refuse(connection, REFUSALS.used);
    this.#admit(connection, joinQuery.value, candidate, admission, owner ?? crypto.randomUUID());
    return undefined;
  }

  /** Refuses a socket, and closes it. */
  refuse(connection: RoomConnection, refusal: Refusal): undefined {
    this.#context.refuseJoin(connection, refusal);
  }

  /** The participant, in the room or in its lobby, is back with another socket. */
  #resume(
    connection: RoomConnection,
    member: Member,
    address: string | undefined,
    entrant: Entrant,
    owner: string | undefined,
  ): Redemption | undefined {
    const { resumeKey } = member;
    const redemption = redemptionOf(entrant, resumeKey, resumeKey);
    const isRedeemed = member.identity?.jti === redemption?.jti;
    if (redemption && !isRedeemed && owner === undefined) return redemption;
    applyFreshToken(this.#context, member, entrant);
    if (this.#context.members.all.includes(member)) this.#presence.resume(connection, member, address);
    else {
      this.#lobby.resume(connection, member, address);
      if (hasGrant(member.participant, "moderate")) this.#lobby.admit(member);
    }
    // They have the key, so the token is theirs; an earlier confirmation may have been lost with the process.
    this.#confirmToken(member);
    return undefined;
  }

  /** Adds a new participant. */
  #admit(
    connection: RoomConnection,
    { displayName, callType, metadata }: JoinQuery,
    { entrant: { identity }, address }: Candidate,
    { rights, setOptions, options, waits }: Admission,
    resumeKey: string,
  ): void {
    const { members, waiting, store, memory } = this.#context;
    const joinedAt = nextJoinedAt((waits ? waiting : members).roster.at(-1)?.joinedAt);
    // The id of the first socket becomes the participant's id. Later sockets of the participant have other ids.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity, rights);
    const newMember = { participant, resumeKey, identity: bearerOf(identity) };
    if (store.record) {
      if (Object.keys(setOptions).length > 0) this.#moderation.applyOptions(setOptions);
    } else {
      const book = (store.record = newRecord(this.#host.id, participant, { callType, metadata }));
      book.options = options;
      book.info = infoWithOptions({ ...book.info, ...(memory?.locked && { locked: true }) }, options);
    }
    try {
      if (waits) this.#lobby.knock(newMember, connection, address);
      else this.#presence.enter(newMember, { connection, address }, { callType, metadata });
      this.#context.memory = undefined;
    } catch (error) {
      // If storing the participant failed, they are not in the room. Drop the room record if the room is now empty.
      this.#context.forgetIfEmpty();
      throw error;
    }
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
    const isFirst = isGreeted && !connection.state?.hasSpoken;
    (member ? members : waiting).heard(connection, sender, isGreeted);
    if (isFirst) this.#confirmToken(sender);
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
        return message.back ? this.#presence.leaveSoon(member) : this.#presence.leave(member);
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
   * The holder of a resume key leaves, with or without a socket; with `back` they may return within seconds. An unknown
   * key is not an error: its holder has left already.
   */
  leave(resumeKey: string, { back = false } = {}): void {
    const member = this.#context.members.byKey(resumeKey);
    const knocker = this.#context.waiting.byKey(resumeKey);
    const holder = member ?? knocker;
    // The page that was left said goodbye after the next one had returned: such a request overtakes no socket.
    if (back && holder && this.#context.socketOf(holder)) return;
    if (member) {
      if (back) this.#presence.leaveSoon(member);
      else this.#presence.leave(member);
    }
    if (knocker) {
      if (back) this.#lobby.leaveSoon(knocker);
      else this.#lobby.end(knocker, "left");
    }
  }

  /** Whether something is known of the room although it has no participants. */
  get isRemembered(): boolean {
    return this.#context.memory !== undefined;
  }

  /** A socket has closed or is closing. Safe to call twice, and for sockets that belong to no participant any more. */
  disconnect(connection: RoomConnection): void {
    this.#context.connectionLimits.forget(connection.id);
    const member = this.#context.members.byConnection(connection);
    const knocker = this.#context.waiting.byConnection(connection);
    // A client that never sent a message may not have received `room-joined`, so it has no resume key and cannot
    // return.
    const hasSpoken = connection.state?.hasSpoken;
    const leaver = member ?? knocker;
    if (leaver) connection.setState(null);
    const jti = leaver?.identity?.jti;
    if (jti !== undefined && !hasSpoken) this.#host.releaseToken(jti, leaver?.resumeKey ?? "");
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

  /**
   * A page has its resume key: the one-time token that it joined with is its own for good. If another page has joined with
   * it meanwhile, since this one did not answer for too long, this one has no place.
   */
  #confirmToken(member: Member): void {
    const { identity, resumeKey } = member;
    if (identity?.jti === undefined) return;
    void this.#host.confirmToken(identity.jti, resumeKey).then((isOwner) => {
      if (isOwner) return;
      const { members, waiting } = this.#context;
      const [inside, outside] = [members.byKey(resumeKey), waiting.byKey(resumeKey)];
      const socket = this.#context.socketOf(member);
      socket?.setState(null);
      if (inside) this.#presence.depart(inside, "disconnected");
      if (outside) this.#lobby.end(outside, "disconnected");
      if (socket) this.refuse(socket, REFUSALS.used);
    });
  }

  /** Ends expired absences, and the call itself when its closing time has passed. */
  #checkDeadlines(): void {
    const now = Date.now();
    this.#context.forgetMemory(now);
    for (const member of this.#context.members.expired(now))
      this.#presence.depart(member, member.isLeaving ? "left" : "disconnected");
    this.#lobby.endExpiredAbsences(now);
    if (isPast(this.#context.info?.closesAt, now)) this.#moderation.endOnTime();
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

/** How the one-time token of an entrant is redeemed; `undefined` if they have none. */
const redemptionOf = ({ identity, validUntil }: Entrant, owner: string, former = ""): Redemption | undefined =>
  identity?.jti !== undefined && validUntil !== undefined
    ? { jti: identity.jti, owner, former, until: validUntil }
    : undefined;
