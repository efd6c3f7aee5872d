import type { Floor } from "./room-context.js";
import { knockOf } from "./room-context.js";
import { CLOSE_CODES, type ClientMessage, type KnockEnd } from "../protocol/protocol.js";
import type { Presence } from "./presence.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, Seat } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/**
 * Who waits to be let in. They are no participants: nobody but those who may moderate knows of them, and they may ping
 * and leave. Their place is kept for them as that of a participant is, by a key, and not for ever.
 */
export class Lobby {
  constructor(
    private readonly floor: Floor,
    private readonly presence: Presence,
  ) {}

  /** Somebody new comes, and waits. */
  knock(newcomer: Seat, connection: RoomConnection, address: string | undefined): void {
    const { waiting, host } = this.floor;
    const { participant, identity } = newcomer;
    const member = waiting.enter(connection, newcomer, address);
    this.floor.save();
    this.greet(member);
    this.floor.tellModerators({ type: "knock", ...knockOf(participant) });
    const who = { participant: participant.id, ...(identity && { user: identity.user, role: participant.role }) };
    host.log({ event: "knock", ...who, ...this.floor.from(address) });
  }

  /** They are there again, by another socket, in their old place. */
  comeBack(connection: RoomConnection, member: Member, address: string | undefined): void {
    const { waiting, host, ledger } = this.floor;
    const { id } = member.participant;
    const before = this.floor.socketOf(member);
    waiting.comesFrom(id, address);
    waiting.seat(connection, member, Date.now(), true);
    this.floor.dismiss(before, "replaced");
    if (ledger.book) ledger.book.counters.returns++;
    this.floor.save();
    this.greet(member);
    host.log({
      event: "return",
      participant: id,
      ...(before && { replaced: true as const }),
      ...this.floor.from(address),
    });
  }

  receive(connection: RoomConnection, member: Member, message: ClientMessage): void {
    if (message.type === "leave") return this.end(member, "left");
    if (message.type === "ping") {
      if (message.digest === "") this.greet(member);
      else this.floor.send(connection, { type: "pong" });
      return;
    }
    const { type } = message;
    const details = { type, ...("to" in message && message.to !== undefined && { to: message.to }) };
    this.floor.error(connection, "forbidden", "You wait to be let in. Until then you can only leave.", details);
  }

  /** Tells one who waits where they stand. */
  greet(member: Member): void {
    const { participant, resumeKey } = member;
    const { id, grants } = participant;
    const position = this.floor.waiting.all.indexOf(member) + 1;
    this.floor.tell(member, { type: "waiting", id, position, resumeKey, ...(grants && { grants }) });
  }

  /** Lets them in, if there is a place. `rights`: others than those they came with. */
  admit(member: Member, rights?: Rights): void {
    const { floor } = this;
    const { members, waiting, host } = floor;
    const { book } = floor.ledger;
    if (!book || members.count >= capacityOf(floor)) return;
    const connection = floor.socketOf(member);
    const address = waiting.addressOf(member);
    const { hasSpoken } = connection?.state ?? {};
    const { awayUntil } = member;
    this.#takeOut(member, "admitted");
    host.log({ event: "knock-ended", participant: member.participant.id, reason: "admitted" });
    const joinedAt = nextMoment(floor.members.roster.at(-1)?.joinedAt);
    const participant = { ...member.participant, ...rights, joinedAt };
    const arrival = { connection, address, hasSpoken, awayUntil };
    this.presence.enter({ ...member, participant }, arrival, book.info);
  }

  /** Lets everyone in for whom there is a place. */
  admitAll(): void {
    for (const member of [...this.floor.waiting.all]) this.admit(member);
  }

  /** They wait no longer, and are not let in. */
  end(member: Member, reason: Exclude<KnockEnd, "admitted"> | "removed"): void {
    const socket = this.floor.socketOf(member);
    this.#takeOut(member, reason === "removed" ? "refused" : reason);
    this.floor.host.log({ event: "knock-ended", participant: member.participant.id, reason });
    if (reason !== "disconnected") this.floor.dismiss(socket, reason === "expired" ? "refused" : reason);
    if (!this.floor.forgetIfEmpty()) this.floor.save();
  }

  /** Their socket is gone: their place is kept for a while. */
  miss(member: Member): void {
    const { waiting, host } = this.floor;
    const { grace } = host.settings;
    if (grace === 0) return this.end(member, "disconnected");
    waiting.unseat(member, Date.now() + grace);
    this.floor.save();
    host.log({ event: "away", participant: member.participant.id });
  }

  /** Does what is due by now. */
  tick(now: number): void {
    const { waiting, host } = this.floor;
    for (const member of waiting.silent(now)) {
      const socket = this.floor.socketOf(member);
      socket?.setState(null);
      this.miss(member);
      this.floor.close(socket, CLOSE_CODES.silent, "silent");
    }
    this.giveUp(now);
    for (const member of [...waiting.all]) {
      if (member.participant.joinedAt + host.settings.waitingTime <= now) this.end(member, "expired");
    }
  }

  /** Keeps no place for those who have been away for too long. */
  giveUp(now: number): void {
    for (const member of this.floor.waiting.due(now)) this.end(member, "disconnected");
  }

  /** Those behind them have moved up. */
  #takeOut(member: Member, reason: KnockEnd): void {
    const { waiting } = this.floor;
    const index = waiting.all.indexOf(member);
    waiting.remove(member);
    this.floor.tellModerators({ type: "knock-ended", id: member.participant.id, reason });
    for (const one of waiting.all.slice(index)) this.greet(one);
  }
}

/** How many participants the room holds. */
export const capacityOf = ({ host, info }: Floor): number =>
  Math.min(host.settings.capacity, info?.capacity ?? Infinity);

/** Strictly later than everyone's: it is also their order. */
export const nextMoment = (last = 0): number => Math.max(Date.now(), last + 1);
