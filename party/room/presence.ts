import type { Floor } from "./room-context.js";
import type { IceOffer } from "./room-host.js";
import type { LogEntry } from "./log-entry.js";
import { CLOSE_CODES, hasGrant, rosterDigest, type LeaveReason, type RoomInfo } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, Seat } from "./room-record.js";

/** How somebody comes in: by which socket, and what is known of it. Without one they are away. */
export interface Arrival {
  connection: RoomConnection | undefined;
  address: string | undefined;
  hasSpoken?: boolean | undefined;
  /** Until when they are waited for who have no socket. */
  awayUntil?: number | null;
}

/** Who is in a room, from coming to going. */
export class Presence {
  /** `departed` is called when somebody has gone and the room goes on. */
  constructor(
    private readonly floor: Floor,
    private readonly departed: () => void,
  ) {}

  /** Somebody new. `about`: what they say of the room, which counts if they are the first ever in it. */
  enter(newcomer: Seat, arrival: Arrival, about: Pick<RoomInfo, "callType" | "metadata">): void {
    const { host, members, ledger } = this.floor;
    const { book } = ledger;
    if (!book) return;
    const { connection, address } = arrival;
    const { participant, identity } = newcomer;
    if (book.counters.joins === 0) {
      const callType = book.options.callType ?? about.callType;
      book.info = { ...book.info, ...about, callType, createdBy: participant.id };
    }
    const member = connection ? members.enter(connection, newcomer, address, arrival.hasSpoken) : members.add(newcomer);
    if (!connection) member.awayUntil = arrival.awayUntil ?? Date.now();
    book.counters.joins++;
    book.counters.peak = Math.max(book.counters.peak, members.count);
    this.floor.save();
    if (connection) this.welcome(connection, member);
    const participantCount = members.count;
    this.floor.broadcast({ type: "participant-joined", participant, participantCount }, participant.id);
    const { role } = participant;
    const who = { participant: participant.id, ...(identity && { user: identity.user, role }) };
    host.log({ event: "join", ...who, participantCount, ...this.floor.from(address) });
  }

  /** They are there again, by another socket. The others need not know. */
  comeBack(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { host, members, ledger } = this.floor;
    const { id } = member.participant;
    const before = this.floor.socketOf(member);
    members.comesFrom(id, address);
    members.seat(connection, member, Date.now(), true);
    this.floor.dismiss(before, "replaced");
    if (ledger.book) ledger.book.counters.returns++;
    const { mutedBy } = member;
    delete member.mutedBy;
    this.floor.save();
    this.welcome(connection, member);
    if (mutedBy !== undefined) this.floor.send(connection, { type: "moderated", action: "mute", by: mutedBy });
    const how = { ...(before && { replaced: true as const }), ...this.floor.from(address) };
    host.log({ event: "return", participant: id, participantCount: members.count, ...how });
  }

  leave(member: Member): void {
    const socket = this.floor.socketOf(member);
    socket?.setState(null);
    this.depart(member, "left");
    this.floor.dismiss(socket, "left");
  }

  /** A moderator has them out. */
  remove(member: Member): void {
    const socket = this.floor.socketOf(member);
    socket?.setState(null);
    this.depart(member, "removed");
    this.floor.dismiss(socket, "removed");
  }

  /** Their socket is gone: they are away from now on. */
  miss(member: Member, how: Pick<LogEntry, "silent"> = {}): void {
    const { host, members } = this.floor;
    const { grace } = host.settings;
    if (grace === 0) return this.depart(member, "disconnected");
    members.unseat(member, Date.now() + grace);
    this.floor.save();
    const participantCount = members.count;
    host.log({ event: "away", participant: member.participant.id, participantCount, ...how });
  }

  /** Takes silence for the end of their socket. Who was only slow comes back by another one. */
  cutOff(member: Member): void {
    const socket = this.floor.socketOf(member);
    socket?.setState(null);
    this.miss(member, { silent: true });
    this.floor.close(socket, CLOSE_CODES.silent, "silent");
  }

  depart(member: Member, reason: LeaveReason): void {
    const { host, members, ledger } = this.floor;
    const { id } = member.participant;
    members.remove(member);
    const participantCount = members.count;
    host.log({ event: "leave", participant: id, reason, participantCount });
    if (ledger.book) ledger.book.counters.leaves++;
    if (this.floor.forgetIfEmpty()) return;
    this.floor.broadcast({ type: "participant-left", id, reason, participantCount });
    if (ledger.book?.info.spotlight === id) {
      const { spotlight: _, ...info } = ledger.book.info;
      this.floor.describe(info);
    }
    this.departed();
    this.floor.save();
  }

  /** Everyone goes, and the room with them. */
  endAll(): void {
    const { host, members, waiting, ledger } = this.floor;
    for (const all of [members, waiting]) {
      for (const member of [...all.all]) {
        const { id } = member.participant;
        const socket = this.floor.socketOf(member);
        all.remove(member);
        this.floor.dismiss(socket, "ended");
        if (all === members && ledger.book) ledger.book.counters.leaves++;
        const event = all === members ? ("leave" as const) : ("knock-ended" as const);
        host.log({ event, participant: id, reason: "ended", participantCount: members.count });
      }
    }
    this.floor.forgetIfEmpty();
  }

  welcome(connection: RoomConnection, member: Member): void {
    const { resumeKey } = member;
    this.withIceServers(connection, member, (offer) => {
      const room = this.floor.info;
      if (!room) return;
      this.floor.send(connection, { type: "room-joined", ...this.#everyone(member), room, resumeKey, ...offer });
    });
  }

  /** At once where they are at hand; where they have to be asked for, if it is still them by then. */
  withIceServers(connection: RoomConnection, member: Member, then: (offer: IceOffer) => void): void {
    const { host, members } = this.floor;
    const offer = host.iceServers(member.participant.id, connection.id);
    if (!(offer instanceof Promise)) return then(offer);
    void offer.then((later) => members.of(connection) === member && then(later));
  }

  /** Answers a ping. */
  compare(connection: RoomConnection, member: Member, digest: string): void {
    if (digest === "") return this.welcome(connection, member);
    const agreed = rosterDigest(this.floor.members.roster) === digest;
    this.floor.send(connection, agreed ? { type: "pong" } : { type: "roster", ...this.#everyone(member) });
  }

  /** The roster, as one of them is told. */
  #everyone({ participant: self, identity }: Member) {
    const { members, knocks } = this.floor;
    const { roster } = members;
    const participants = roster.filter((other) => other !== self);
    const named = identity?.name !== undefined && { named: true };
    const waiting = knocks.length > 0 && hasGrant(self, "moderate") && { waiting: knocks };
    return { self, participants, participantCount: roster.length, ...named, ...waiting };
  }
}
