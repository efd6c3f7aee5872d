import { admissionOf, type Admission } from "./admission.js";
import { Arrivals } from "./arrivals.js";
import type { Entrant } from "./entrant.js";
import { applyFreshToken } from "./fresh-token.js";
import type { Comer } from "./join-limits.js";
import { nextJoinedAt, type Lobby } from "./lobby.js";
import type { Moderation } from "./moderation.js";
import { bearerOf, newParticipant } from "./new-participant.js";
import { PendingReturns } from "./pending-returns.js";
import { findPlace, makePlace, type Leavers } from "./places.js";
import type { Presence } from "./presence.js";
import { CLOSE_CODES, hasGrant, LIMITS, parseJoinQuery, type JoinQuery } from "../protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../protocol/refusals.js";
import type { RoomContext } from "./room-context.js";
import { TOKEN_HOLD, type Redeemed, type Redemption, type RoomConnection } from "./room-host.js";
import { infoWithOptions } from "./room-options.js";
import type { Member } from "./room-record.js";
import { newRecord } from "./room-report.js";

/** A client that wants to join or to return. */
interface Client extends Comer {
  connection: RoomConnection;
  query: JoinQuery;
}

/** Known of a client when the decision about it is made again. */
interface Known {
  /** Whether the limits have counted its socket as a return or as a join. */
  counted?: "return" | "join";
  /** The answer about its one-time token. */
  redeemed?: Redeemed;
}

/** The joining and returning of clients: decides about each new socket. */
export class Joining {
  readonly #arrivals: Arrivals;
  readonly #pendingReturns = new PendingReturns();

  constructor(
    private readonly context: RoomContext,
    private readonly presence: Presence,
    private readonly lobby: Lobby,
    private readonly moderation: Moderation,
  ) {
    this.#arrivals = new Arrivals(context);
  }

  /** A socket has opened, and {@link receive} follows later. */
  expect(connection: RoomConnection, search: URLSearchParams): void {
    const resumeKey = search.get("resume");
    if (resumeKey) this.#pendingReturns.opened(connection.id, resumeKey);
  }

  /** Lets the client of a new socket in, back, or into the lobby, or refuses it and closes the socket. */
  receive(connection: RoomConnection, search: URLSearchParams, client: Pick<Comer, "entrant" | "address">): void {
    const { id } = this.context.host;
    const refuse = (refusal: Refusal) => this.context.refuseJoin(connection, refusal, client.entrant.identity?.user);
    const query = parseJoinQuery(search);
    if (!id || id.length > LIMITS.roomLength) return refuse(JOIN_REFUSALS.nowhere);
    if (!query.ok) return refuse(JOIN_REFUSALS.unreadable(query.message));
    this.#decide({ ...client, connection, query: query.value, resume: query.value.resume }, {});
  }

  /** Settles when the decision about a socket has been made. Rejects with a defect of the server. */
  async settled(connection: RoomConnection): Promise<void> {
    try {
      await this.#arrivals.settled(connection);
    } finally {
      this.#pendingReturns.forget(connection.id);
    }
  }

  /** A socket has closed. `unaware`: its participant, if their page may not have received its resume key. */
  forget(connection: RoomConnection, unaware: Member | undefined): void {
    this.#arrivals.forget(connection);
    this.#pendingReturns.forget(connection.id);
    const jti = unaware?.identity?.jti;
    if (unaware && jti !== undefined) this.context.host.releaseToken(jti, unaware.resumeKey);
  }

  /**
   * A page has its resume key: the one-time token that it joined with is its own for good. If another page has joined with
   * it meanwhile, since this one did not answer for too long, this one has no place.
   */
  confirmToken(member: Member): void {
    const { identity, resumeKey } = member;
    if (identity?.jti === undefined) return;
    void this.context.host.confirmToken(identity.jti, resumeKey).then((isOwner) => {
      const socket = isOwner ? undefined : this.#takePlace(resumeKey);
      if (socket) this.context.refuseJoin(socket, REFUSALS.used, identity.user);
    });
  }

  /**
   * The one-time token of a new participant is free again unless their page has spoken: then they have no place, or each
   * page that stays silent would let in one more.
   */
  #endUnlessConfirmed(resumeKey: string): void {
    const { members, waiting } = this.context;
    const member = members.byKey(resumeKey) ?? waiting.byKey(resumeKey);
    const state = member && this.context.socketOf(member)?.state;
    if (!state || state.hasSpoken) return;
    this.context.close(this.#takePlace(resumeKey), CLOSE_CODES.silent, "silent");
  }

  /** Ends the stay of a participant, in the room or in its lobby. Returns their socket, which is still open. */
  #takePlace(resumeKey: string): RoomConnection | undefined {
    const { members, waiting } = this.context;
    const [inside, outside] = [members.byKey(resumeKey), waiting.byKey(resumeKey)];
    const member = inside ?? outside;
    const socket = member && this.context.socketOf(member);
    socket?.setState(null);
    if (inside) this.presence.depart(inside, "disconnected");
    if (outside) this.lobby.end(outside, "disconnected");
    return socket;
  }

  #decide(client: Client, known: Known): void {
    const { members, waiting } = this.context;
    const refusal = known.redeemed?.ok === false ? known.redeemed.refusal : undefined;
    if (refusal) return this.context.refuseJoin(client.connection, refusal, client.entrant.identity?.user);
    const { resume, entrant } = client;
    const returning = members.findReturning(resume, entrant) ?? waiting.findReturning(resume, entrant);
    if (returning) this.#return(client, returning, known);
    else this.#join(client, known);
  }

  /** A participant, in the room or in its lobby, is back with another socket. */
  #return(client: Client, member: Member, { counted, redeemed }: Known): void {
    const { context } = this;
    const { connection, entrant, address } = client;
    const { resumeKey, participant } = member;
    if (this.#pendingReturns.isLate(connection.id)) return context.sendRoomLeft(connection, "replaced");
    const tooMany = !counted && context.joinLimits.refusalOfReturn(member, Date.now());
    if (tooMany) return context.refuseJoin(connection, tooMany, entrant.identity?.user);
    const isInside = context.members.all.includes(member);
    const known: Known = { counted: "return", ...(redeemed && { redeemed }) };
    const again = (more?: Known) => this.#decide(client, { ...known, ...more });
    if (isInside && this.#arrivals.awaitIceServers(connection, participant.id, again)) return;
    const redemption = redemptionOf(entrant, resumeKey, resumeKey);
    if (redemption && !redeemed && member.identity?.jti !== redemption.jti) {
      const id = isInside ? participant.id : undefined;
      return this.#arrivals.awaitToken(connection, id, redemption, (answer) => again({ redeemed: answer }));
    }
    applyFreshToken(context, member, entrant);
    this.#pendingReturns.returned(connection.id);
    if (isInside) this.presence.resume(connection, member, address);
    else {
      this.lobby.resume(connection, member, address);
      if (hasGrant(member.participant, "moderate")) this.lobby.admit(member);
    }
    // They have the key, so the token is theirs; an earlier confirmation may have been lost with the process.
    this.confirmToken(member);
  }

  /** A client without a place wants to join. */
  #join(client: Client, { counted, redeemed }: Known): void {
    const { context } = this;
    const { connection, entrant, address, resume } = client;
    const refuse = (refusal: Refusal) => context.refuseJoin(connection, refusal, entrant.identity?.user);
    const now = Date.now();
    const isCounted = counted === "join";
    // A wrong key makes this a join, which was not counted in front of the room.
    const wait = resume && !isCounted ? context.host.joinWaitOf(address) : 0;
    if (wait > 0) return refuse(REFUSALS.rate(wait));
    if (entrant.isExpired) return refuse(REFUSALS.expired);

    const admission = admissionOf(context, client, now);
    const { waits, mayModerate, options } = admission;
    const refusal = admission.refusal ?? context.joinLimits.refusalOfFlooder(client, now);
    if (refusal) return refuse(refusal);
    const place = findPlace(context, { identity: entrant.identity, address, mayModerate, options }, now);
    if ("code" in place) return refuse(place);
    const tooOften = isCounted ? undefined : context.joinLimits.refusalOfJoin(client, mayModerate, now);
    if (tooOften) return refuse(tooOften);

    const { id } = connection;
    const known: Known = { counted: "join", ...(redeemed && { redeemed }) };
    const again = (more?: Known) => this.#decide(client, { ...known, ...more });
    if (!waits && this.#arrivals.awaitIceServers(connection, id, again)) return;
    const redemption = redemptionOf(entrant, crypto.randomUUID(), resume);
    if (redemption && !redeemed)
      return this.#arrivals.awaitToken(connection, waits ? undefined : id, redemption, (answer) =>
        again({ redeemed: answer }),
      );
    const resumeKey = redeemed?.ok ? redeemed.owner : crypto.randomUUID();
    // The token belongs to another participant.
    if (context.members.byKey(resumeKey) ?? context.waiting.byKey(resumeKey)) return refuse(REFUSALS.used);
    this.#admit(client, admission, place, resumeKey);
  }

  /** Adds a new participant. */
  #admit(
    { connection, query: { displayName, callType, metadata }, entrant: { identity }, address }: Client,
    { rights, setOptions, options, waits }: Admission,
    place: Leavers,
    resumeKey: string,
  ): void {
    const { context } = this;
    const { members, waiting, store, memory } = context;
    makePlace(context, this.presence, this.lobby, place);
    const joinedAt = nextJoinedAt((waits ? waiting : members).roster.at(-1)?.joinedAt);
    // The id of the first socket becomes the participant's id. Later sockets of the participant have other ids.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity, rights);
    const newMember = { participant, resumeKey, identity: bearerOf(identity) };
    context.connectionLimits.entered(newMember, address, Date.now());
    if (store.record) {
      if (Object.keys(setOptions).length > 0) this.moderation.applyOptions(setOptions);
    } else {
      const book = (store.record = newRecord(context.host.id, participant, { callType, metadata }));
      book.options = options;
      book.info = infoWithOptions({ ...book.info, ...(memory?.locked && { locked: true }) }, options);
      context.host.emit({ type: "opened" });
    }
    try {
      if (waits) this.lobby.knock(newMember, connection, address);
      else this.presence.enter(newMember, { connection, address }, { callType, metadata });
      context.memory = undefined;
      if (identity?.jti !== undefined) setTimeout(() => this.#endUnlessConfirmed(resumeKey), TOKEN_HOLD);
    } catch (error) {
      // If storing the participant failed, they are not in the room. Drop the room record if the room is now empty.
      context.forgetIfEmpty();
      throw error;
    }
  }
}

/** How the one-time token of an entrant is redeemed; `undefined` if they have none. */
const redemptionOf = ({ identity, validUntil }: Entrant, owner: string, former = ""): Redemption | undefined =>
  identity?.jti !== undefined && validUntil !== undefined
    ? { jti: identity.jti, owner, former, until: validUntil }
    : undefined;
