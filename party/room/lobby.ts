import type { RoomContext } from "./room-context.js";
import { knockOf } from "./room-context.js";
import { whoIs } from "./log-entry.js";
import { CLOSE_CODES, hasGrant, type ClientMessage, type KnockEnd } from "../protocol/protocol.js";
import { leavingGrace, type Presence } from "./presence.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";
import { absentForOneMore, isFull } from "./places.js";

/**
 * The lobby: participants who wait to be admitted. Only moderators know about them, and they can only ping and leave.
 * Their place is kept by a resume key, like that of a participant, and not for ever.
 */
export class Lobby {
  constructor(
    private readonly context: RoomContext,
    private readonly presence: Presence,
  ) {}

  /** Adds a new participant to the lobby. */
  knock(newMember: ConnectionState, connection: RoomConnection, address: string | undefined): void {
    const { waiting, host } = this.context;
    const { participant, identity } = newMember;
    const member = waiting.enter(connection, newMember, address);
    this.context.save();
    this.sendWaiting(member);
    this.context.sendToModerators({ type: "knock", ...knockOf(participant) });
    const who = { ...whoIs(participant), ...(identity && { role: participant.role }) };
    host.log({ event: "knock", ...who, ...this.context.loggedAddress(address) });
  }

  /** The participant is back with another socket, in the same place. */
  resume(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { waiting, host, store } = this.context;
    const { id } = member.participant;
    const previous = this.context.socketOf(member);
    waiting.setAddress(id, address);
    waiting.attach(connection, member, Date.now(), true);
    this.context.sendRoomLeft(previous, "replaced");
    if (store.record) store.record.counters.returns++;
    this.context.save();
    this.sendWaiting(member);
    host.log({
      event: "return",
      ...whoIs(member.participant),
      ...(previous && { replaced: true as const }),
      ...this.context.loggedAddress(address),
    });
  }

  receive(connection: RoomConnection, member: Member, message: ClientMessage): void {
    if (message.type === "leave") return message.back ? this.leaveSoon(member) : this.end(member, "left");
    if (message.type === "ping") {
      if (message.digest === "") this.sendWaiting(member);
      else this.context.send(connection, { type: "pong" });
      return;
    }
    const { type } = message;
    const details = { type, ...("to" in message && message.to !== undefined && { to: message.to }) };
    this.context.rejectMessage(
      connection,
      "forbidden",
      "You are in the lobby. Until a host admits you, you can only leave.",
      details,
    );
  }

  /** Sends a waiting participant their position. */
  sendWaiting(member: Member): void {
    const { participant, resumeKey } = member;
    const { id, grants } = participant;
    const position = this.context.waiting.all.indexOf(member) + 1;
    this.context.sendTo(member, { type: "waiting", id, position, resumeKey, ...(grants && { grants }) });
  }

  /** Admits a waiting participant if there is a place. One who may moderate always comes in. */
  admit(member: Member): void {
    const { context } = this;
    const { waiting, host } = context;
    const { record } = context.store;
    const { id } = member.participant;
    const now = Date.now();
    const hasNoPlace = () => isFull(context, now) && !hasGrant(member.participant, "moderate");
    if (!record || context.coming.has(id) || hasNoPlace()) return;
    const connection = context.socketOf(member);
    const preparing = connection && host.prepareIceServers(id);
    if (preparing) return this.#admitLater(member, preparing);
    for (const absent of absentForOneMore(context, now)) this.presence.depart(absent, "disconnected");
    // A departure may have made them the host, or let in another member.
    if (waiting.byId(id) !== member || hasNoPlace()) return;
    const address = waiting.addressOf(member);
    const { hasSpoken } = connection?.state ?? {};
    const { awayUntil } = member;
    this.#remove(member, "admitted");
    host.log({ event: "knock-ended", ...whoIs(member.participant), reason: "admitted" });
    const joinedAt = nextJoinedAt(context.members.roster.at(-1)?.joinedAt);
    const participant = { ...member.participant, joinedAt };
    const arrival = { connection, address, hasSpoken, awayUntil, isAdmitted: true };
    this.presence.enter({ ...member, participant }, arrival, record.info);
  }

  /**
   * As a participant who joins: see `Arrivals`. The place is taken. A member who has left meanwhile is not admitted.
   */
  #admitLater(member: Member, preparing: Promise<void>): void {
    const { members, waiting, coming, host } = this.context;
    const { id } = member.participant;
    coming.add(id);
    const admit = () => {
      coming.delete(id);
      if (waiting.byId(id) === member) this.admit(member);
      if (!members.byId(id) && !coming.has(id)) host.releaseIceServers(id);
    };
    preparing.then(admit).catch((error: unknown) => host.log({ event: "fault", error: String(error) }));
  }

  /** Admits waiting participants in order while there are places. */
  admitAll(): void {
    for (const member of [...this.context.waiting.all]) this.admit(member);
  }

  /** Removes a waiting participant without admitting them. */
  end(member: Member, reason: Exclude<KnockEnd, "admitted"> | "removed"): void {
    const socket = this.context.socketOf(member);
    this.context.connectionLimits.left(member, this.context.waiting.addressOf(member), Date.now());
    this.#remove(member, reason === "removed" ? "refused" : reason);
    this.context.host.log({ event: "knock-ended", ...whoIs(member.participant), reason });
    if (reason !== "disconnected") this.context.sendRoomLeft(socket, reason === "expired" ? "refused" : reason);
    if (!this.context.forgetIfEmpty()) this.context.save();
  }

  /** Their page is being left, which is also how a reload begins. */
  leaveSoon(member: Member): void {
    const { grace } = this.context.host.settings;
    if (grace === 0) return this.end(member, "left");
    const socket = this.context.socketOf(member);
    socket?.setState(null);
    member.isLeaving = true;
    this.markAway(member, leavingGrace(member, grace));
    this.context.close(socket, CLOSE_CODES.normal, "left");
  }

  /** Their socket has closed: their place is kept for the grace time. */
  markAway(member: Member, grace = this.context.host.settings.grace): void {
    const { waiting, host } = this.context;
    if (grace === 0) return this.end(member, "disconnected");
    waiting.detach(member, Date.now() + grace);
    this.context.save();
    host.log({ event: "away", ...whoIs(member.participant) });
  }

  /** Handles every deadline that has passed: silence, absence, waiting time. */
  checkDeadlines(now: number): void {
    const { waiting, host } = this.context;
    for (const member of waiting.silent(now)) {
      const socket = this.context.socketOf(member);
      socket?.setState(null);
      this.markAway(member);
      this.context.close(socket, CLOSE_CODES.silent, "silent");
    }
    this.endExpiredAbsences(now);
    for (const member of [...waiting.all]) {
      if (member.participant.joinedAt + host.settings.waitingTime <= now) this.end(member, "expired");
    }
  }

  /** Removes participants whose absence has exceeded the grace time. */
  endExpiredAbsences(now: number): void {
    for (const member of this.context.waiting.expired(now))
      this.end(member, member.isLeaving ? "left" : "disconnected");
  }

  /** Sends their new positions to the participants behind. */
  #remove(member: Member, reason: KnockEnd): void {
    const { waiting } = this.context;
    const index = waiting.all.indexOf(member);
    waiting.remove(member);
    this.context.sendToModerators({ type: "knock-ended", id: member.participant.id, reason });
    for (const other of waiting.all.slice(index)) this.sendWaiting(other);
  }
}

/** A join time that is strictly later than all others: it also defines the order of participants. */
export const nextJoinedAt = (last = 0): number => Math.max(Date.now(), last + 1);
