import { byteLength, frameBytes } from "../protocol/bytes.js";
import { payerOf } from "./connection-limits.js";
import type { Entrant } from "./entrant.js";
import { closeForFlooding } from "./flooding.js";
import { Joining } from "./joining.js";
import { Lobby } from "./lobby.js";
import { Moderation } from "./moderation.js";
import type { OperationOutcome, Operator, OperatorAction } from "./operator.js";
import { Presence } from "./presence.js";
import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseServerMessage,
  type ServerMessage,
} from "../protocol/protocol.js";
import type { Refusal } from "../protocol/refusals.js";
import { Relay } from "./relay.js";
import { RoomContext, senderOf } from "./room-context.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { isPast } from "./room-options.js";
import type { Member, RoomReport, StoredRoom } from "./room-record.js";
import { newRecord, participantsOf, reportOf, type ReportedParticipant } from "./room-report.js";
import { addFrame } from "./traffic-meter.js";

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
  readonly #joining: Joining;
  readonly #relay: Relay;

  private constructor(host: RoomHost, saved: StoredRoom | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#context = new RoomContext(host, saved, alarmAt);
    this.#presence = new Presence(this.#context, () => this.#moderation.ensureHost());
    this.#lobby = new Lobby(this.#context, this.#presence);
    this.#moderation = new Moderation(this.#context, this.#presence, this.#lobby);
    this.#joining = new Joining(this.#context, this.#presence, this.#lobby, this.#moderation);
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
   * A new socket has opened, and {@link join} follows when more is known of its client. The order of these calls says which
   * of a client's sockets is the newest.
   */
  expect(connection: RoomConnection, query: URLSearchParams): void {
    this.#joining.expect(connection, query);
  }

  /**
   * Handles a new socket: the participant joins, resumes or waits in the lobby, or is refused and the socket is closed.
   * `query` is the query of the socket's URL, `address` the key of the client's address if it is known, `entrant` what
   * the token says. The decision may take a while: see {@link settled}.
   */
  join(connection: RoomConnection, query: URLSearchParams, address?: string, entrant: Entrant = {}): void {
    this.#checkDeadlines();
    this.#joining.receive(connection, query, { address, entrant });
  }

  /** Refuses a new socket, for a reason that lies outside the room's rules. */
  refuse(connection: RoomConnection, refusal: Refusal, { identity }: Entrant): void {
    this.#context.refuseJoin(connection, refusal, identity?.user);
  }

  /** Settles when {@link join} has decided about a socket. Rejects with a defect of the server. */
  settled(connection: RoomConnection): Promise<void> {
    return this.#joining.settled(connection);
  }

  /** Handles a frame as it arrived: text, or anything else. `arrivedAt`: when it did, in milliseconds since 1970. */
  message(connection: RoomConnection, frame: unknown, arrivedAt = Date.now()): void {
    this.#context.arrivedAt = arrivedAt;
    const { members, waiting, store, connectionLimits } = this.#context;
    const bytes = frameBytes(frame);
    const now = Date.now();
    if (store.record) addFrame(store.record.traffic, bytes, now);
    if (connectionLimits.isExcluded(connection.id)) return;
    const payer = payerOf(connection);
    if (!connectionLimits.consume(payer, bytes, now)) return this.#closeForFlooding(connection);
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
    if (isFirst) this.#joining.confirmToken(sender);
    // A ping or an ack changes nothing and arrives all the time, so it is not worth a write.
    if (!parsed.ok || !["ping", "ack"].includes(parsed.value.type)) store.touch();
    if (!parsed.ok) {
      if (!connectionLimits.consumeErrorAnswer(payer, now)) return this.#closeForFlooding(connection);
      return this.#context.rejectMessage(connection, "invalid-message", parsed.message);
    }
    const message = parsed.value;
    const receivers = members.count - 1;
    if (!connectionLimits.consumeMessage(payer, message, bytes, receivers, now))
      return this.#closeForFlooding(connection);
    if (member && isGreeted && message.type !== "leave") this.#presence.announce(member);
    if (message.type === "ack") return this.#context.confirmRead(connection, message.mark);
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
    const isReceiver = ({ participant }: Member) => to === undefined || participant.id === to;
    for (const member of members.all.filter(isReceiver)) this.#context.sendTo(member, message);
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
    this.#context.connectionLimits.forget(connection);
    this.#context.unreadBytes.forget(connection.id);
    const member = this.#context.members.byConnection(connection);
    const knocker = this.#context.waiting.byConnection(connection);
    // A client that never sent a message may not have received `room-joined`, so it has no resume key and cannot
    // return.
    const hasSpoken = connection.state?.hasSpoken;
    const leaver = member ?? knocker;
    this.#joining.forget(connection, hasSpoken ? undefined : leaver);
    if (leaver) connection.setState(null);
    if (member) {
      if (hasSpoken) this.#presence.markAway(member);
      else this.#presence.depart(member, "disconnected");
    } else if (knocker) {
      if (hasSpoken) this.#lobby.markAway(knocker);
      else this.#lobby.end(knocker, "disconnected");
    }
  }

  /**
   * Closes the sockets whose pages do not read, as lost ones: a page that was only slow returns. The host
   * calls it after each event, since closing a socket in the middle of one would change who is in the room.
   */
  closeUnreadSockets(): void {
    const { unreadBytes, store } = this.#context;
    // The others hear of a departure, which may be too much for another socket.
    for (let ids = unreadBytes.takeOver(); ids.length > 0; ids = unreadBytes.takeOver()) {
      for (const id of ids) {
        const connection = this.#host.connection(id);
        if (!connection) continue;
        this.#host.log({ event: "unread", ...senderOf(connection) });
        if (store.record) store.record.counters.unread++;
        this.disconnect(connection);
        this.#context.close(connection, CLOSE_CODES.unread, "unread");
      }
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

  /** The people in the lobby, for the same report: without their ids nobody outside could admit, refuse or remove one. */
  waiting(): ReportedParticipant[] {
    return participantsOf(this.#context.waiting);
  }

  /** Ends expired absences, and the call itself when its closing time has passed. */
  #checkDeadlines(): void {
    const now = Date.now();
    this.#context.forgetMemory(now);
    for (const member of this.#context.members.expired(now))
      this.#presence.depart(member, member.isLeaving ? "left" : "disconnected");
    this.#lobby.endExpiredAbsences(now);
    if (isPast(this.#context.info?.closesAt, now)) this.#moderation.endByRoom();
  }

  /** A page has exceeded its limits. */
  #closeForFlooding(connection: RoomConnection): void {
    closeForFlooding(this.#context, this.#presence, this.#lobby, connection);
  }
}
