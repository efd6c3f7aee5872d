import { payerOf } from "./connection-limits.js";
import type { RoomContext } from "./room-context.js";
import type { IceOffer } from "./room-host.js";
import { whoIs, type LogEntry } from "./log-entry.js";
import { CLOSE_CODES, hasGrant, rosterDigest, type LeaveReason, type RoomInfo } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";

/** How long the place of a page that is being left is kept for a reload, in milliseconds. docs/server.md says so. */
export const LEAVING_GRACE = 5000;

/** The rest of the grace time of a member, who may be away already. */
const graceLeft = ({ awayUntil }: Member, grace: number): number =>
  awayUntil === null ? grace : Math.max(1, Math.min(grace, awayUntil - Date.now()));

/** How long the place of a member whose page is being left is kept, in milliseconds. */
export const leavingGrace = (member: Member, grace: number): number =>
  graceLeft(member, Math.min(grace, LEAVING_GRACE));

/** The socket of a joining participant and its state. Without a socket they join as away. */
export interface Arrival {
  connection: RoomConnection | undefined;
  address: string | undefined;
  hasSpoken?: boolean | undefined;
  /** Until when the place of a participant without a socket is kept. */
  awayUntil?: number | null;
  /** A moderator has admitted them, so they are announced at once. */
  isAdmitted?: boolean;
}

/** The presence of participants, from join to departure. */
export class Presence {
  /** `onDeparted` is called after a participant has left and the room goes on. */
  constructor(
    private readonly context: RoomContext,
    private readonly onDeparted: () => void,
  ) {}

  /**
   * Adds a new participant. `about` is what their query says of the room, which counts for the first participant only.
   */
  enter(newMember: ConnectionState, arrival: Arrival, about: Pick<RoomInfo, "callType" | "metadata">): void {
    const { host, members, store } = this.context;
    const { record } = store;
    if (!record) return;
    const { connection, address } = arrival;
    const { participant, identity } = newMember;
    if (record.counters.joins === 0) {
      const callType = record.options.callType ?? about.callType;
      record.info = { ...record.info, ...about, callType, createdBy: participant.id };
    }
    const member = connection
      ? members.enter(connection, newMember, address, arrival.hasSpoken)
      : members.add(newMember);
    if (!connection) member.awayUntil = arrival.awayUntil ?? Date.now();
    record.counters.joins++;
    record.counters.peak = Math.max(record.counters.peak, members.count);
    this.context.save();
    const isAlone = members.count === 1;
    if (!isAlone && !arrival.isAdmitted) this.context.newcomers.add(participant.id, () => this.announce(member));
    if (connection) this.sendRoomJoined(connection, member);
    if (arrival.isAdmitted) this.#broadcastJoined(member);
    const participantCount = members.count;
    const { role } = participant;
    const who = { ...whoIs(participant), ...(identity && { role }) };
    host.log({ event: "join", ...who, participantCount, ...this.context.loggedAddress(address) });
    host.emit({ type: "joined", participant, participantCount });
  }

  /**
   * Tells the others of a newcomer: as soon as they have sent something, or after a while. A client that comes and goes
   * disturbs no other.
   */
  announce(member: Member): void {
    const newcomer = this.context.newcomers.remove(member.participant.id);
    if (!newcomer) return;
    this.#broadcastJoined(member);
    const connection = this.context.socketOf(member);
    if (newcomer.hasMissed && connection) this.sendRoomJoined(connection, member);
  }

  #broadcastJoined({ participant }: Member): void {
    const participantCount = this.context.announced.length;
    this.context.broadcast({ type: "participant-joined", participant, participantCount }, participant.id);
  }

  /** The participant is back with another socket. The others need no message. */
  resume(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { host, members, store } = this.context;
    const { id } = member.participant;
    const previous = this.context.socketOf(member);
    members.setAddress(id, address);
    members.attach(connection, member, Date.now(), true);
    this.context.sendRoomLeft(previous, "replaced");
    // They have their resume key, so they have heard the room.
    if (this.context.newcomers.remove(id)) this.#broadcastJoined(member);
    if (store.record) store.record.counters.returns++;
    const { mutedBy } = member;
    delete member.mutedBy;
    this.context.save();
    this.sendRoomJoined(connection, member);
    if (mutedBy !== undefined) this.context.send(connection, { type: "moderated", action: "mute", by: mutedBy });
    const how = { ...(previous && { replaced: true as const }), ...this.context.loggedAddress(address) };
    host.log({ event: "return", ...whoIs(member.participant), participantCount: members.count, ...how });
  }

  leave(member: Member): void {
    const socket = this.context.socketOf(member);
    socket?.setState(null);
    this.depart(member, "left");
    this.context.sendRoomLeft(socket, "left");
  }

  /** A moderator removes them. */
  remove(member: Member): void {
    const socket = this.context.socketOf(member);
    socket?.setState(null);
    this.depart(member, "removed");
    this.context.sendRoomLeft(socket, "removed");
  }

  /**
   * Their page is being left, which is also how a reload begins: they have left unless they return within seconds. A host
   * without a token is given the whole grace time, because the room is nobody's without them.
   */
  leaveSoon(member: Member): void {
    const { grace } = this.context.host.settings;
    const socket = this.context.socketOf(member);
    socket?.setState(null);
    const leadsAlone = member.identity === undefined && hasGrant(member.participant, "moderate");
    if (grace === 0) this.depart(member, "left");
    else this.markAway(member, { leaving: true }, leadsAlone ? graceLeft(member, grace) : leavingGrace(member, grace));
    this.context.close(socket, CLOSE_CODES.normal, "left");
  }

  /** Their socket has closed: they are away from now on, for so many milliseconds. */
  markAway(
    member: Member,
    how: Pick<LogEntry, "silent" | "leaving"> = {},
    grace = this.context.host.settings.grace,
  ): void {
    const { host, members } = this.context;
    if (grace === 0) return this.depart(member, "disconnected");
    members.detach(member, Date.now() + grace);
    if (how.leaving) member.isLeaving = true;
    this.context.save();
    const participantCount = members.count;
    host.log({ event: "away", ...whoIs(member.participant), participantCount, ...how });
  }

  /** Treats a silent socket as lost. A client that was only slow returns by another socket. */
  closeSilentSocket(member: Member): void {
    const socket = this.context.socketOf(member);
    socket?.setState(null);
    this.markAway(member, { silent: true });
    this.context.close(socket, CLOSE_CODES.silent, "silent");
  }

  depart(member: Member, reason: LeaveReason): void {
    const { host, members, store } = this.context;
    const { id } = member.participant;
    this.context.connectionLimits.left(member, members.addressOf(member), Date.now());
    this.#noteHost(member);
    members.remove(member);
    host.releaseIceServers(id);
    const participantCount = members.count;
    host.log({ event: "leave", ...whoIs(member.participant), reason, participantCount });
    host.emit({ type: "left", participant: member.participant, reason, participantCount });
    if (store.record) store.record.counters.leaves++;
    const isUnknown = this.context.newcomers.remove(id) !== undefined;
    if (this.context.forgetIfEmpty()) return;
    if (!isUnknown) {
      this.context.broadcast({
        type: "participant-left",
        id,
        reason,
        participantCount: this.context.announced.length,
      });
    }
    if (store.record?.info.spotlight === id) {
      const { spotlight: _, ...info } = store.record.info;
      this.context.updateInfo(info);
    }
    this.onDeparted();
    this.context.save();
  }

  /** Ends the call: everyone leaves, the room is deleted, and only a moderator begins another call there. */
  endAll(): void {
    const { host, members, waiting, store } = this.context;
    for (const all of [members, waiting]) {
      for (const member of [...all.all]) {
        const { participant } = member;
        const { id } = participant;
        const socket = this.context.socketOf(member);
        this.#noteHost(member);
        all.remove(member);
        this.context.newcomers.remove(id);
        this.context.sendRoomLeft(socket, "ended");
        if (all === members) host.releaseIceServers(id);
        if (all === members && store.record) store.record.counters.leaves++;
        const event = all === members ? ("leave" as const) : ("knock-ended" as const);
        const participantCount = members.count;
        host.log({ event, ...whoIs(participant), reason: "ended", participantCount });
        if (all === members) host.emit({ type: "left", participant, reason: "ended", participantCount });
      }
    }
    this.context.forgetIfEmpty({ ended: true });
  }

  /** Without tokens, a host is known by the key of their page alone. */
  #noteHost({ identity, participant, resumeKey }: Member): void {
    if (!identity && hasGrant(participant, "moderate")) this.context.bansAndGrants.addHost(resumeKey);
  }

  sendRoomJoined(connection: RoomConnection, member: Member): void {
    const { resumeKey } = member;
    this.withIceServers(connection, member, (offer) => {
      const room = this.context.info;
      if (!room) return;
      this.context.send(connection, { type: "room-joined", ...this.#rosterFor(member), room, resumeKey, ...offer });
    });
  }

  /**
   * Calls `then` at once if the ICE servers are known; else when they arrive, if the socket is still the current one.
   */
  withIceServers(connection: RoomConnection, member: Member, then: (offer: IceOffer) => void): void {
    const { host, members } = this.context;
    const offer = host.iceServers(member.participant.id);
    if (!(offer instanceof Promise)) return then(offer);
    void offer.then((later) => members.byConnection(connection) === member && then(later));
  }

  /**
   * Answers a ping with `pong`, or with the roster if the page's roster differs. A page that requests the roster too often
   * gets `pong`, too, and the roster by a later ping.
   */
  answerPing(connection: RoomConnection, member: Member, digest: string): void {
    const roster = this.#rosterFor(member);
    const agreed = digest !== "" && rosterDigest([roster.self, ...roster.participants]) === digest;
    if (agreed || !this.context.connectionLimits.consumeRoster(payerOf(connection), Date.now()))
      return void this.context.send(connection, { type: "pong" });
    if (digest === "") return this.sendRoomJoined(connection, member);
    this.context.send(connection, { type: "roster", ...roster });
  }

  /** The roster as it is sent to one participant: without newcomers, of whom they will hear. */
  #rosterFor({ participant: self, identity }: Member) {
    const { announced, knocks } = this.context;
    const participants = announced.map(({ participant }) => participant).filter((other) => other !== self);
    const named = identity?.name !== undefined && { named: true };
    const waiting = knocks.length > 0 && hasGrant(self, "moderate") && { waiting: knocks };
    return { self, participants, participantCount: participants.length + 1, ...named, ...waiting };
  }
}
