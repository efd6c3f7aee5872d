import { countsIn, type AddressShare } from "./address-shares.js";
import type { Entrant } from "./entrant.js";
import type { WireParticipant } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, ConnectionState } from "./room-record.js";
import { Liveness } from "./liveness.js";

/**
 * The members of a room, or of its lobby: each once, with their current socket, or away without one.
 *
 * Which socket is current is decided here, not by the socket's own state: a replaced socket, or one whose close arrives
 * late, has no say any more.
 */
export class Members {
  /** In the order of joining. */
  readonly all: Member[];
  /** Socket ids by participant id. */
  readonly #sockets = new Map<string, string>();
  /** Of members with a socket. */
  readonly #liveness: Liveness;
  /** Address keys by participant id. They are never written to a disk. */
  readonly #addresses = new Map<string, string>();

  /**
   * `saved` are the stored members; the state of the `open` sockets is newer. `silenceLimit`: after how many
   * milliseconds without a frame a socket counts as lost. `isLobby`: whether these are the members of the lobby.
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

  /** All members, including those who are away. */
  get count(): number {
    return this.all.length;
  }

  get awayCount(): number {
    return this.count - this.#sockets.size;
  }

  /** The roster as participants receive it, including those who are away. */
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

  /** The member who returns with a resume key. The token must be of the same user. */
  findReturning(resumeKey: string | undefined, { identity }: Entrant): Member | undefined {
    const member = resumeKey === undefined ? undefined : this.byKey(resumeKey);
    return member?.identity?.user === identity?.user ? member : undefined;
  }

  /** The member whose current socket this is. */
  byConnection(connection: RoomConnection): Member | undefined {
    return this.isCurrent(connection) ? this.byId(connection.state?.participant.id ?? "") : undefined;
  }

  isCurrent({ id, state }: RoomConnection): boolean {
    return state !== null && this.#sockets.get(state.participant.id) === id;
  }

  /** The id of a member's current socket. */
  socketOf({ participant }: Member): string | undefined {
    return this.#sockets.get(participant.id);
  }

  /** Adds a new member with this socket. Throws if the socket's state cannot be stored, and then does not add them. */
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

  /** Makes this socket the member's current one. `hasSpoken`: whether the client is known to have its resume key. */
  attach(connection: RoomConnection, member: Member, heardAt = Date.now(), hasSpoken = false): void {
    // First, since it may throw.
    this.#writeState(connection, member, heardAt, hasSpoken);
    member.awayUntil = null;
    delete member.isLeaving;
    this.#sockets.set(member.participant.id, connection.id);
  }

  /**
   * A frame of the member arrived by this socket. `greeted`: whether it shows that the client has received its resume
   * key.
   */
  heard(connection: RoomConnection, member: Member, greeted = true): void {
    this.#writeState(connection, member, Date.now(), greeted || connection.state?.hasSpoken === true);
  }

  /** Stores a change that did not come from the member in the state of their socket. */
  updateConnection(connection: RoomConnection, member: Member): void {
    if (connection.state) connection.setState({ ...connection.state, participant: member.participant });
  }

  /** Sets the address of the member's next socket. */
  setAddress(id: string, address: string | undefined): void {
    if (address === undefined) this.#addresses.delete(id);
    else this.#addresses.set(id, address);
  }

  /** Whether a member counts against an allowance of addresses. */
  isIn(member: Member, share: AddressShare): boolean {
    const address = this.addressOf(member);
    return address !== undefined && countsIn(address, share);
  }

  /** The address of a member, if it is known. */
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

  /** Members whose grace time is over. */
  expired(now: number): Member[] {
    return this.all.filter(({ awayUntil }) => awayUntil !== null && awayUntil <= now);
  }

  /** Members with a socket by which no frame has arrived for too long. */
  silent(now: number): Member[] {
    return this.all.filter(({ participant }) => this.#liveness.isSilent(participant.id, now));
  }

  /** The next time at which a member will be expired or silent; `null` when there is none. */
  get nextDeadline(): number | null {
    const times = [...this.all.flatMap(({ awayUntil }) => awayUntil ?? []), ...this.#liveness.deadlines];
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Stores the member in the state of the socket, which outlives hibernation. */
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
