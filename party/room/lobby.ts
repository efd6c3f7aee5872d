import type { RoomContext } from "./room-context.js";
import { knockOf } from "./room-context.js";
import { CLOSE_CODES, type ClientMessage, type KnockEnd } from "../protocol/protocol.js";
import type { Presence } from "./presence.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/**
 * Who waits to be let in. They are no participants: nobody but those who may moderate knows of them, and they may ping
 * and leave. Their place is kept for them as that of a participant is, by a key, and not for ever.
 */
export class Lobby {
  constructor(
    private readonly context: RoomContext,
    private readonly presence: Presence,
  ) {}

  /** Somebody new comes, and waits. */
  knock(newcomer: ConnectionState, connection: RoomConnection, address: string | undefined): void {
    const { waiting, host } = this.context;
    const { participant, identity } = newcomer;
    const member = waiting.enter(connection, newcomer, address);
    this.context.save();
    this.sendWaiting(member);
    this.context.sendToModerators({ type: "knock", ...knockOf(participant) });
    const who = { participant: participant.id, ...(identity && { user: identity.user, role: participant.role }) };
    host.log({ event: "knock", ...who, ...this.context.loggedAddress(address) });
  }

  /** They are there again, by another socket, in their old place. */
  resume(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { waiting, host, store } = this.context;
    const { id } = member.participant;
    const before = this.context.socketOf(member);
    waiting.setAddress(id, address);
    waiting.attach(connection, member, Date.now(), true);
    this.context.sendRoomLeft(before, "replaced");
    if (store.record) store.record.counters.returns++;
    this.context.save();
    this.sendWaiting(member);
    host.log({
      event: "return",
      participant: id,
      ...(before && { replaced: true as const }),
      ...this.context.loggedAddress(address),
    });
  }

  receive(connection: RoomConnection, member: Member, message: ClientMessage): void {
    if (message.type === "leave") return this.end(member, "left");
    if (message.type === "ping") {
      if (message.digest === "") this.sendWaiting(member);
      else this.context.send(connection, { type: "pong" });
      return;
    }
    const { type } = message;
    const details = { type, ...("to" in message && message.to !== undefined && { to: message.to }) };
    this.context.rejectMessage(connection, "forbidden", "You wait to be let in. Until then you can only leave.", details);
  }

  /** Tells one who waits where they stand. */
  sendWaiting(member: Member): void {
    const { participant, resumeKey } = member;
    const { id, grants } = participant;
    const position = this.context.waiting.all.indexOf(member) + 1;
    this.context.sendTo(member, { type: "waiting", id, position, resumeKey, ...(grants && { grants }) });
  }

  /** Lets them in, if there is a place. `rights`: others than those they came with. */
  admit(member: Member, rights?: Rights): void {
    const { context } = this;
    const { members, waiting, host } = context;
    const { record } = context.store;
    if (!record || members.count >= capacityOf(context)) return;
    const connection = context.socketOf(member);
    const address = waiting.addressOf(member);
    const { hasSpoken } = connection?.state ?? {};
    const { awayUntil } = member;
    this.#remove(member, "admitted");
    host.log({ event: "knock-ended", participant: member.participant.id, reason: "admitted" });
    const joinedAt = nextJoinedAt(context.members.roster.at(-1)?.joinedAt);
    const participant = { ...member.participant, ...rights, joinedAt };
    const arrival = { connection, address, hasSpoken, awayUntil };
    this.presence.enter({ ...member, participant }, arrival, record.info);
  }

  /** Lets everyone in for whom there is a place. */
  admitAll(): void {
    for (const member of [...this.context.waiting.all]) this.admit(member);
  }

  /** They wait no longer, and are not let in. */
  end(member: Member, reason: Exclude<KnockEnd, "admitted"> | "removed"): void {
    const socket = this.context.socketOf(member);
    this.#remove(member, reason === "removed" ? "refused" : reason);
    this.context.host.log({ event: "knock-ended", participant: member.participant.id, reason });
    if (reason !== "disconnected") this.context.sendRoomLeft(socket, reason === "expired" ? "refused" : reason);
    if (!this.context.forgetIfEmpty()) this.context.save();
  }

  /** Their socket is gone: their place is kept for a while. */
  markAway(member: Member): void {
    const { waiting, host } = this.context;
    const { grace } = host.settings;
    if (grace === 0) return this.end(member, "disconnected");
    waiting.detach(member, Date.now() + grace);
    this.context.save();
    host.log({ event: "away", participant: member.participant.id });
  }

  /** Does what is due by now. */
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

  /** Keeps no place for those who have been away for too long. */
  endExpiredAbsences(now: number): void {
    for (const member of this.context.waiting.expired(now)) this.end(member, "disconnected");
  }

  /** Those behind them have moved up. */
  #remove(member: Member, reason: KnockEnd): void {
    const { waiting } = this.context;
    const index = waiting.all.indexOf(member);
    waiting.remove(member);
    this.context.sendToModerators({ type: "knock-ended", id: member.participant.id, reason });
    for (const one of waiting.all.slice(index)) this.sendWaiting(one);
  }
}

/** How many participants the room holds. */
export const capacityOf = ({ host, info }: RoomContext): number =>
  Math.min(host.settings.capacity, info?.capacity ?? Infinity);

/** Strictly later than everyone's: it is also their order. */
export const nextJoinedAt = (last = 0): number => Math.max(Date.now(), last + 1);
