import { Allowances } from "./allowances.js";
import { byteLength, frameBytes } from "./bytes.js";
import type { Entrant } from "./claims.js";
import type { IceOffer } from "./ice.js";
import { Ledger } from "./ledger.js";
import type { LogEntry } from "./log.js";
import { Members } from "./members.js";
import { meter } from "./meter.js";
import { nameOf, newParticipant } from "./newcomer.js";
import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  rosterDigest,
  type ClientMessage,
  type LeaveReason,
  type MessageOf,
  type RoomInfo,
  type ServerMessage,
  type SignalingErrorCode,
  type WireParticipant,
} from "./protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "./refusals.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { newBook, peopleOf, reportOf, type ReportedParticipant } from "./room-numbers.js";
import type { Member, RelayedType, RoomRecord, RoomReport } from "./room-record.js";
import { closeQuietly, sendText } from "./sockets.js";

type ErrorDetails = { type: string; to: string };
type Directed = MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;

/** How late an alarm may ring, in milliseconds, before it looks as if the server had not been there. */
const ALARM_LATENESS = 5000;

/**
 * The rules of a room, for any runtime that has sockets.
 *
 * It exists from its first participant to its last. Who loses their socket without a `leave` is away: still in the room,
 * and waited for. A socket by which nothing at all comes for too long is lost, however open it looks. Who has a socket,
 * and when they were heard, is what the open connections say of themselves, and everything else is in the record, so the
 * host may drop this object whenever no timer is pending, and open another one over the same sockets. No method throws
 * because of anything a client sent.
 */
export class Room {
  readonly #host: RoomHost;
  readonly #members: Members;
  readonly #ledger: Ledger;
  readonly #allowances: Allowances;

  private constructor(host: RoomHost, saved: RoomRecord | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#members = new Members(host.settings.silence, saved?.members ?? [], host.connections());
    // Not every runtime keeps an alarm through the end of its process (partykit dev does not), which ends all sockets.
    const survived = this.#members.awayCount < this.#members.count;
    this.#ledger = new Ledger(host, this.#members, saved?.toldAt ?? 0, survived ? alarmAt : undefined);
    this.#allowances = new Allowances(host.settings);
    this.#wake(saved);
  }

  /** The room over the host's open sockets, as it was when the last object of it was dropped. */
  static async open(host: RoomHost): Promise<Room> {
    const [saved, alarmAt] = await Promise.all([host.load(), host.alarmAt()]);
    return new Room(host, saved, alarmAt);
  }

  #wake(saved: RoomRecord | undefined): void {
    const [first] = this.#members.roster;
    if (!first) return;
    // A record can only be missing if writing it failed; the people are there all the same.
    this.#ledger.book = saved ?? newBook(this.#host.id, first);
    this.#host.log({ event: "wake", participantCount: this.#members.count });
    // The process ended without a word to the room, or was not there when the alarm should have rung: they could not
    // come back, so they are waited for from now on.
    const outage = Date.now() - ALARM_LATENESS;
    for (const member of this.#members.away) if ((member.awayUntil ?? -Infinity) < outage) this.#miss(member);
    this.#ledger.setAlarm();
  }

  /**
   * A socket has opened: lets it in, or tells it why not and closes it. `query` is that of the socket's URL, `address`
   * whom its address stands for, where that is known, `entrant` who it is.
   */
  join(connection: RoomConnection, query: URLSearchParams, address?: string, entrant: Entrant = {}): void {
    const { id, settings } = this.#host;
    const { capacity, addressConnections: most } = settings;
    const asked = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) return this.#refuse(connection, JOIN_REFUSALS.nowhere);
    if (!asked.ok) return this.#refuse(connection, JOIN_REFUSALS.unreadable(asked.message));
    const { displayName, callType, metadata, resume } = asked.value;
    this.#giveUp();
    const known = this.#members.returning(resume, entrant);
    if (known) return this.#comeBack(connection, known, address);
    if (entrant.isSpent) return this.#refuse(connection, REFUSALS.used);
    if (this.#members.count >= capacity) return this.#refuse(connection, JOIN_REFUSALS.full(capacity));
    if (this.#members.countAt(address) >= most) return this.#refuse(connection, JOIN_REFUSALS.crowded(most));

    const { identity } = entrant;
    // Strictly later than everyone's: it is also the order of the roster.
    const joinedAt = Math.max(Date.now(), (this.#members.roster.at(-1)?.joinedAt ?? 0) + 1);
    // The id is that of their first socket; later ones have ids of their own.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity);
    const resumeKey = crypto.randomUUID();
    const member = this.#members.enter(connection, { participant, resumeKey, identity }, address);
    const record = (this.#ledger.book ??= newBook(id, participant, { callType, metadata }));
    record.counters.joins++;
    record.counters.peak = Math.max(record.counters.peak, this.#members.count);
    this.#ledger.touch();
    this.#ledger.save();
    this.#welcome(connection, member, record.info);
    const participantCount = this.#members.count;
    this.#broadcast({ type: "participant-joined", participant, participantCount }, participant.id);
    const who = { participant: participant.id, ...(identity && { user: identity.user, role: identity.role }) };
    this.#host.log({ event: "join", ...who, participantCount, ...this.#from(address) });
  }

  /** A frame has arrived, as it came: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const [bytes, now] = [frameBytes(frame), Date.now()];
    if (this.#ledger.book) meter(this.#ledger.book.traffic, bytes, now);
    const allowance = this.#allowances.take(connection.id, bytes, now);
    if (allowance === "ignored") return;
    if (allowance === "spent") return this.#shutOut(connection);
    this.#ledger.isThere(now);
    const member = this.#members.of(connection);
    if (!member) {
      const code = this.#ledger.book ? "participant-not-found" : "room-not-found";
      return this.#error(connection, code, "You are not in this room.");
    }
    const parsed = parseClientMessage(frame);
    const isGreeted = !(parsed.ok && parsed.value.type === "ping" && parsed.value.digest === "");
    this.#members.heard(connection, member, isGreeted);
    // A ping changes nothing and comes all the time, so it is not worth a write.
    if (!parsed.ok || parsed.value.type !== "ping") this.#ledger.touch();
    if (!parsed.ok) return this.#error(connection, "invalid-message", parsed.message);
    const message = parsed.value;
    const receivers = this.#members.count - 1;
    if (!this.#allowances.mayAsk(connection.id, message, bytes, receivers, now)) return this.#shutOut(connection);
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay(connection, member, message);
      case "update":
        return this.#update(connection, member, message);
      case "leave":
        return this.#leave(member, connection);
      case "ice-servers":
        return this.#withIceServers(connection, member, (offer) => {
          this.#send(connection, { type: "ice-servers", ...offer });
        });
      case "ping":
        return this.#compare(connection, member, message.digest);
      default:
        message satisfies never;
    }
  }

  /** The bearer of a resume key leaves, with a socket or without. A key that is none is no mistake: they have left. */
  leave(resumeKey: string): void {
    const member = this.#members.byKey(resumeKey);
    if (member) this.#leave(member, this.#socketOf(member));
  }

  /** A socket is gone, or going. Safe to call twice, and for sockets that speak for nobody, or not any more. */
  disconnect(connection: RoomConnection): void {
    this.#allowances.forget(connection.id);
    const member = this.#members.of(connection);
    if (!member) return;
    const hasSpoken = connection.state?.hasSpoken;
    connection.setState(null);
    // Nobody comes back who has not even seen the greeting, which has the key to it: they left on the way in.
    if (hasSpoken) this.#miss(member);
    else this.#depart(member, "disconnected");
  }

  /** The time that was asked for has come. */
  alarm(): void {
    for (const member of this.#members.silent(Date.now())) this.#cutOff(member);
    this.#giveUp();
    // Only now, or it would be set to what is dealt with next.
    this.#ledger.rang();
  }

  /** What there is to tell of the room now; `null` when there is none. */
  report(): RoomReport | null {
    return this.#ledger.book ? reportOf(this.#ledger.book, this.#members, Date.now()) : null;
  }

  /** Everyone in it, for whoever runs the server. */
  people(): ReportedParticipant[] {
    return peopleOf(this.#members);
  }

  /** They are there again, by another socket. The others need not know. */
  #comeBack(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { id } = member.participant;
    const before = this.#socketOf(member);
    this.#members.comesFrom(id, address);
    this.#members.seat(connection, member, Date.now(), true);
    if (before) {
      before.setState(null);
      this.#send(before, { type: "room-left", reason: "replaced" });
      closeQuietly(before, CLOSE_CODES.replaced, "replaced");
    }
    if (this.#ledger.book) this.#ledger.book.counters.returns++;
    this.#ledger.touch();
    this.#ledger.save();
    if (this.#ledger.book) this.#welcome(connection, member, this.#ledger.book.info);
    const how = { ...(before && { replaced: true as const }), ...this.#from(address) };
    this.#host.log({ event: "return", participant: id, participantCount: this.#members.count, ...how });
  }

  #leave(member: Member, connection: RoomConnection | undefined): void {
    if (connection) this.#send(connection, { type: "room-left", reason: "left" });
    connection?.setState(null);
    this.#depart(member, "left");
    if (connection) closeQuietly(connection, CLOSE_CODES.normal, "left");
  }

  /** They sent too much. Nobody waits for them, and what else comes by their socket is not looked at. */
  #shutOut(connection: RoomConnection): void {
    const member = this.#members.of(connection);
    const code = "rate-limited";
    this.#host.log({ event: "flood", participant: idOf(connection), code });
    if (this.#ledger.book) this.#ledger.book.counters.floods++;
    this.#tellError(connection, code, "More came from this page than may. Wait a minute, then join again.");
    connection.setState(null);
    if (member) this.#depart(member, "disconnected");
    closeQuietly(connection, CLOSE_CODES.rateLimited, code);
  }

  /** Takes silence for the end of their socket. Who was only slow comes back by another one. */
  #cutOff(member: Member): void {
    const connection = this.#socketOf(member);
    connection?.setState(null);
    this.#miss(member, { silent: true });
    if (connection) closeQuietly(connection, CLOSE_CODES.silent, "silent");
  }

  /** Their socket is gone: they are away from now on. */
  #miss(member: Member, how: Pick<LogEntry, "silent"> = {}): void {
    const { grace } = this.#host.settings;
    if (grace === 0) return this.#depart(member, "disconnected");
    this.#members.unseat(member, Date.now() + grace);
    this.#ledger.touch();
    this.#ledger.save();
    const participantCount = this.#members.count;
    this.#host.log({ event: "away", participant: member.participant.id, participantCount, ...how });
  }

  /** Waits no longer for those whose time is over. */
  #giveUp(): void {
    for (const member of this.#members.due(Date.now())) this.#depart(member, "disconnected");
  }

  #welcome(connection: RoomConnection, member: Member, room: RoomInfo): void {
    const { resumeKey } = member;
    this.#withIceServers(connection, member, (offer) => {
      this.#send(connection, { type: "room-joined", ...this.#everyone(member), room, resumeKey, ...offer });
    });
  }

  /** At once where they are at hand; where they have to be asked for, if it is still them by then. */
  #withIceServers(connection: RoomConnection, member: Member, then: (offer: IceOffer) => void): void {
    const offer = this.#host.iceServers(member.participant.id, connection.id);
    if (!(offer instanceof Promise)) return then(offer);
    void offer.then((later) => this.#members.of(connection) === member && then(later));
  }

  #compare(connection: RoomConnection, member: Member, digest: string): void {
    if (digest === "" && this.#ledger.book) return this.#welcome(connection, member, this.#ledger.book.info);
    const agreed = rosterDigest(this.#members.roster) === digest;
    this.#send(connection, agreed ? { type: "pong" } : { type: "roster", ...this.#everyone(member) });
  }

  /** The roster, as one of them is told. */
  #everyone({ participant: self, identity }: Member) {
    const { roster } = this.#members;
    const participants = roster.filter((other) => other !== self);
    const named = identity?.name !== undefined && { named: true };
    return { self, participants, participantCount: roster.length, ...named };
  }

  #relay(connection: RoomConnection, { participant: self }: Member, message: Directed): void {
    const { to, ...content } = message;
    const relayed: ServerMessage = { ...content, from: self.id };
    if (to === undefined) return this.#relayed(self, message.type, this.#broadcast(relayed, self.id));
    if (to === self.id)
      return this.#error(connection, "invalid-message", "to: That is you.", { type: message.type, to });
    const counters = this.#ledger.book?.counters;
    const receiver = this.#members.byId(to);
    if (receiver) {
      const socket = this.#socketOf(receiver);
      const text = JSON.stringify(relayed);
      if (socket && sendText(socket, text)) return this.#relayed(self, message.type, byteLength(text), to);
      // Away, or about to be: the sender's connection to them will try again.
      if (counters) counters.droppedWhileAway++;
      return;
    }
    if (message.type === "ice-candidate") {
      // They have just left: candidates on their way are nobody's mistake.
      if (counters) counters.droppedCandidates++;
      return;
    }
    this.#error(connection, "participant-not-found", "Nobody of that id is in this room.", { type: message.type, to });
  }

  #socketOf(member: Member): RoomConnection | undefined {
    const id = this.#members.socketOf(member);
    return id === undefined ? undefined : this.#host.connection(id);
  }

  #relayed(self: WireParticipant, type: RelayedType, bytes: number, to?: string): void {
    if (this.#ledger.book) {
      this.#ledger.book.counters.relayed[type]++;
      this.#ledger.book.counters.relayedBytes[type] += bytes;
    }
    if (this.#host.settings.logLevel !== "debug") return;
    this.#host.log({ event: "relay", participant: self.id, type, ...(to !== undefined && { to }) });
  }

  #update(connection: RoomConnection, member: Member, { type, ...change }: MessageOf<ClientMessage, "update">) {
    const before = member.participant;
    const participant = { ...before, ...change, displayName: nameOf(member, change.displayName) };
    // Spreading keeps the order of the keys, so equal text is equal content.
    if (JSON.stringify(participant) === JSON.stringify(before)) return;
    member.participant = participant;
    this.#members.heard(connection, member);
    this.#relayed(participant, type, this.#broadcast({ type: "participant-updated", participant }, participant.id));
  }

  #depart(member: Member, reason: LeaveReason): void {
    const { id } = member.participant;
    this.#members.remove(member);
    const participantCount = this.#members.count;
    this.#host.log({ event: "leave", participant: id, reason, participantCount });
    if (this.#ledger.book) this.#ledger.book.counters.leaves++;
    if (participantCount === 0) {
      this.#ledger.forget();
      return this.#host.log({ event: "forget" });
    }
    this.#ledger.touch();
    this.#ledger.save();
    this.#broadcast({ type: "participant-left", id, reason, participantCount });
  }

  #refuse(connection: RoomConnection, { code, message, closeCode, reason, status }: Refusal): void {
    if (this.#ledger.book) {
      this.#ledger.book.counters.refusedJoins++;
      this.#ledger.saveSoon();
    }
    this.#host.log({ event: "refused-join", participant: idOf(connection), code, why: reason });
    this.#tellError(connection, code, message, { reason, status });
    closeQuietly(connection, closeCode, code);
  }

  #error(connection: RoomConnection, code: SignalingErrorCode, message: string, details?: ErrorDetails): void {
    if (this.#allowances.mayLog(connection.id, Date.now())) {
      this.#host.log({ event: "refused-message", participant: idOf(connection), code, ...details });
    }
    this.#tellError(connection, code, message, details);
  }

  #tellError(
    connection: RoomConnection,
    code: SignalingErrorCode,
    message: string,
    details?: Record<string, unknown>,
  ): void {
    if (this.#ledger.book) this.#ledger.book.counters.errors[code]++;
    const timestamp = Date.now();
    this.#send(connection, { type: "signaling-error", code, message, ...(details && { details }), timestamp });
  }

  /** How many bytes went out. */
  #broadcast(message: ServerMessage, exceptId?: string): number {
    const text = JSON.stringify(message);
    let receivers = 0;
    for (const connection of this.#host.connections()) {
      if (!this.#members.speaks(connection) || connection.state?.participant.id === exceptId) continue;
      if (sendText(connection, text)) receivers++;
    }
    return receivers * byteLength(text);
  }

  #send(connection: RoomConnection, message: ServerMessage): boolean {
    return sendText(connection, JSON.stringify(message));
  }

  /** Where they connect from, for a log that shall say so. */
  #from(address: string | undefined): Pick<LogEntry, "address"> {
    return address !== undefined && this.#host.settings.logAddresses ? { address } : {};
  }
}

/** Whom to name in the log: a socket that speaks for nobody goes by its own id. */
const idOf = ({ id, state }: RoomConnection): string => state?.participant.id ?? id;
