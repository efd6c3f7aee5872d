import type { RoomContext } from "./room-context.js";
import type { IceOffer } from "./room-host.js";
import type { LogEntry } from "./log-entry.js";
import { CLOSE_CODES, hasGrant, rosterDigest, type LeaveReason, type RoomInfo } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";

/** The socket of a joining participant and its state. Without a socket they join as away. */
export interface Arrival {
  connection: RoomConnection | undefined;
  address: string | undefined;
  hasSpoken?: boolean | undefined;
  /** Until when the place of a participant without a socket is kept. */
  awayUntil?: number | null;
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
    if (connection) this.sendRoomJoined(connection, member);
    const participantCount = members.count;
    this.context.broadcast({ type: "participant-joined", participant, participantCount }, participant.id);
    const { role } = participant;
    const user = { participant: participant.id, ...(identity && { user: identity.user, role }) };
    host.log({ event: "join", ...user, participantCount, ...this.context.loggedAddress(address) });
    host.emit({ type: "joined", participant, participantCount });
  }

  /** The participant is back with another socket. The others need no message. */
  resume(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { host, members, store } = this.context;
    const { id } = member.participant;
    const previous = this.context.socketOf(member);
    members.setAddress(id, address);
    members.attach(connection, member, Date.now(), true);
    this.context.sendRoomLeft(previous, "replaced");
    if (store.record) store.record.counters.returns++;
    const { mutedBy } = member;
    delete member.mutedBy;
    this.context.save();
    this.sendRoomJoined(connection, member);
    if (mutedBy !== undefined) this.context.send(connection, { type: "moderated", action: "mute", by: mutedBy });
    const how = { ...(previous && { replaced: true as const }), ...this.context.loggedAddress(address) };
    host.log({ event: "return", participant: id, participantCount: members.count, ...how });
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

  /** Their socket has closed: they are away from now on. */
  markAway(member: Member, how: Pick<LogEntry, "silent"> = {}): void {
    const { host, members } = this.context;
    const { grace } = host.settings;
    if (grace === 0) return this.depart(member, "disconnected");
    members.detach(member, Date.now() + grace);
    this.context.save();
    const participantCount = members.count;
    host.log({ event: "away", participant: member.participant.id, participantCount, ...how });
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
    members.remove(member);
    const participantCount = members.count;
    host.log({ event: "leave", participant: id, reason, participantCount });
    host.emit({ type: "left", participant: member.participant, reason, participantCount });
    if (store.record) store.record.counters.leaves++;
    if (this.context.forgetIfEmpty()) return;
    this.context.broadcast({ type: "participant-left", id, reason, participantCount });
    if (store.record?.info.spotlight === id) {
      const { spotlight: _, ...info } = store.record.info;
      this.context.updateInfo(info);
    }
    this.onDeparted();
    this.context.save();
  }

  /** Ends the call: everyone leaves, and the room is deleted. */
  endAll(): void {
    const { host, members, waiting, store } = this.context;
    for (const all of [members, waiting]) {
      for (const member of [...all.all]) {
        const { participant } = member;
        const { id } = participant;
        const socket = this.context.socketOf(member);
        all.remove(member);
        this.context.sendRoomLeft(socket, "ended");
        if (all === members && store.record) store.record.counters.leaves++;
        const event = all === members ? ("leave" as const) : ("knock-ended" as const);
        const participantCount = members.count;
        host.log({ event, participant: id, reason: "ended", participantCount });
        if (all === members) host.emit({ type: "left", participant, reason: "ended", participantCount });
      }
    }
    this.context.forgetIfEmpty();
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
    const offer = host.iceServers(member.participant.id, connection.id);
    if (!(offer instanceof Promise)) return then(offer);
    void offer.then((later) => members.byConnection(connection) === member && then(later));
  }

  /** Answers a ping with `pong`, or with the roster if the page's roster differs. */
  answerPing(connection: RoomConnection, member: Member, digest: string): void {
    if (digest === "") return this.sendRoomJoined(connection, member);
    const agreed = rosterDigest(this.context.members.roster) === digest;
    this.context.send(connection, agreed ? { type: "pong" } : { type: "roster", ...this.#rosterFor(member) });
  }

  /** The roster as it is sent to one participant. */
  #rosterFor({ participant: self, identity }: Member) {
    const { members, knocks } = this.context;
    const { roster } = members;
    const participants = roster.filter((other) => other !== self);
    const named = identity?.name !== undefined && { named: true };
    const waiting = knocks.length > 0 && hasGrant(self, "moderate") && { waiting: knocks };
    return { self, participants, participantCount: roster.length, ...named, ...waiting };
  }
}
