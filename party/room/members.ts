import type { Entrant } from "./entrant.js";
import type { WireParticipant } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";
import { Liveness } from "./liveness.js";

/**
 * Who is in a room, or in its lobby: each once, with the one socket that speaks for them, or away and without any.
 *
 * A socket speaks for a participant because it is written down here, and not because of what it says of itself: one
 * that was replaced, or whose end is told late, has no say any more.
 */
export class Members {
  /** In the order of joining. */
  readonly all: Member[];
  /** The ids of sockets, by the ids of participants. */
  readonly #sockets = new Map<string, string>();
  /** Of those who have a socket. */
  readonly #liveness: Liveness;
  /** Whom their addresses stand for, by the ids of participants. It is never written to a disk. */
  readonly #addresses = new Map<string, string>();

  /**
   * `saved` as they were written down last; the sockets that are `open` now know better. `silenceLimit`: for how long
   * nothing may be heard of who has a socket, in milliseconds. `wait`: whether these are they who wait to be let in.
   */
  constructor(
    silenceLimit: number,
    saved: readonly Member[],
    open: Iterable<RoomConnection>,
    private readonly isLobby = false,
  ) {
    this.#liveness = new Liveness(silenceLimit);
    this.all = [...saved];
    for (const connection of open) {
      if (!connection.state || (connection.state.waits ?? false) !== isLobby) continue;
      const { participant, resumeKey, identity, heardAt, hasSpoken, address } = connection.state;
      this.setAddress(participant.id, address);
      const member = this.byId(participant.id);
      if (member) Object.assign(member, { participant, resumeKey, identity });
      this.attach(connection, member ?? this.add({ participant, resumeKey, identity }), heardAt, hasSpoken);
    }
    this.all.sort((a, b) => a.participant.joinedAt - b.participant.joinedAt);
  }

  /** Everyone, away or not. */
  get count(): number {
    return this.all.length;
  }

  get awayCount(): number {
    return this.count - this.#sockets.size;
  }

  /** As everyone in the room is told: who is away is one of them. */
  get roster(): WireParticipant[] {
    return this.all.map(({ participant }) => participant);
  }

  /** Members without a socket. */
  get away(): Member[] {
    return this.all.filter(({ participant }) => !this.#sockets.has(participant.id));
  }

  byId(id: string): Member | undefined {
    return this.all.find(({ participant }) => participant.id === id);
  }

  byKey(resumeKey: string): Member | undefined {
    return this.all.find((member) => member.resumeKey === resumeKey);
  }

  /** Who comes back by a key. What their token says must be of the same person, and one that is spent their own. */
  findReturning(resumeKey: string | undefined, { identity, isSpent }: Entrant): Member | undefined {
    const member = resumeKey === undefined ? undefined : this.byKey(resumeKey);
    if (member?.identity?.user !== identity?.user) return undefined;
    return isSpent && member?.identity?.jti !== identity?.jti ? undefined : member;
  }

  /** Whom the socket speaks for. */
  byConnection(connection: RoomConnection): Member | undefined {
    return this.isCurrent(connection) ? this.byId(connection.state?.participant.id ?? "") : undefined;
  }

  isCurrent({ id, state }: RoomConnection): boolean {
    return state !== null && this.#sockets.get(state.participant.id) === id;
  }

  /** The id of the socket that speaks for them. */
  socketOf({ participant }: Member): string | undefined {
    return this.#sockets.get(participant.id);
  }

  /** Somebody new comes in by this socket. Where that cannot be written down, it throws, and they are not there. */
  enter(connection: RoomConnection, seat: ConnectionState, address: string | undefined, hasSpoken = false): Member {
    const member = this.add(seat);
    try {
      this.setAddress(seat.participant.id, address);
      this.attach(connection, member, Date.now(), hasSpoken);
      return member;
    } catch (error) {
      this.remove(member);
      throw error;
    }
  }

  add({ participant, resumeKey, identity }: ConnectionState): Member {
    const member: Member = { participant, resumeKey, identity, awayUntil: null };
    this.all.push(member);
    return member;
  }

  /** From now on this socket speaks for them, and no other. `hasSpoken`: whether they are known to have their key. */
  attach(connection: RoomConnection, member: Member, heardAt = Date.now(), hasSpoken = false): void {
    // First, since it may fail.
    this.#writeState(connection, member, heardAt, hasSpoken);
    member.awayUntil = null;
    this.#sockets.set(member.participant.id, connection.id);
  }

  /** They have spoken by this socket; `greeted`: as pages do once they have seen the greeting. */
  heard(connection: RoomConnection, member: Member, greeted = true): void {
    this.#writeState(connection, member, Date.now(), greeted || connection.state?.hasSpoken === true);
  }

  /** Something about them has changed, by somebody else's doing: what their socket knows of them is written anew. */
  updateConnection(connection: RoomConnection, member: Member): void {
    if (connection.state) connection.setState({ ...connection.state, participant: member.participant });
  }

  /** The socket by which they come next is from there. */
  setAddress(id: string, address: string | undefined): void {
    if (address === undefined) this.#addresses.delete(id);
    else this.#addresses.set(id, address);
  }

  /** How many come from there, those who are away included. Where nobody knows, it is nobody. */
  countFrom(address: string | undefined): number {
    return [...this.#addresses.values()].filter((one) => one === address).length;
  }

  /** Where they come from, where that is known. */
  addressOf({ participant }: Member): string | undefined {
    return this.#addresses.get(participant.id);
  }

  detach(member: Member, awayUntil: number): void {
    this.#release(member);
    member.awayUntil = awayUntil;
  }

  remove(member: Member): void {
    this.#release(member);
    this.#addresses.delete(member.participant.id);
    this.all.splice(this.all.indexOf(member), 1);
  }

  /** Who has been away for long enough. */
  expired(now: number): Member[] {
    return this.all.filter(({ awayUntil }) => awayUntil !== null && awayUntil <= now);
  }

  /** Who has a socket by which nothing has come for too long. */
  silent(now: number): Member[] {
    return this.all.filter(({ participant }) => this.#liveness.isSilent(participant.id, now));
  }

  /** When the first of them will have been away or silent for long enough; `null` when there is nobody. */
  get nextDeadline(): number | null {
    const times = [...this.all.flatMap(({ awayUntil }) => awayUntil ?? []), ...this.#liveness.deadlines];
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Writes down at the socket, where it outlives hibernation, who they are now, and when they were heard. */
  #writeState(connection: RoomConnection, member: Member, heardAt: number, hasSpoken: boolean): void {
    const { participant, resumeKey, identity } = member;
    this.#liveness.heard(participant.id, heardAt);
    const address = this.#addresses.get(participant.id);
    connection.setState({
      participant,
      resumeKey,
      identity,
      heardAt,
      hasSpoken,
      ...(address !== undefined && { address }),
      ...(this.isLobby && { waits: true }),
    });
  }

  #release({ participant }: Member): void {
    this.#sockets.delete(participant.id);
    this.#liveness.forget(participant.id);
  }
}
