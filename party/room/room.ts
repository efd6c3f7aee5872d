import { frameBytes } from "../protocol/bytes.js";
import { GRANTS } from "../protocol/fields.js";
import type { Entrant } from "./entrant.js";
import { Floor, idOf } from "./room-context.js";
import { Lobby, nextMoment } from "./lobby.js";
import { meter } from "./traffic-meter.js";
import { Moderation } from "./moderation.js";
import { bearerOf, newParticipant } from "./new-participant.js";
import { Presence } from "./presence.js";
import { CLOSE_CODES, LIMITS, parseClientMessage, parseJoinQuery, type RoomOptions } from "../protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { Relay } from "./relay.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { newBook, peopleOf, reportOf, type ReportedParticipant } from "./room-report.js";
import { isPast, notAtThisTime, plusOptions, withOptions } from "./room-options.js";
import type { RoomRecord, RoomReport } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

/** How late an alarm may ring, in milliseconds, before it looks as if the server had not been there. */
const ALARM_LATENESS = 5000;

/**
 * The rules of a room, for any runtime that has sockets.
 *
 * It exists from the first who comes to the last who goes, be it only into the lobby. Who loses their socket without a
 * `leave` is away: still in the room, and waited for. A socket by which nothing at all comes for too long is lost, however
 * open it looks. Who has a socket, and when they were heard, is what the open connections say of themselves, and
 * everything else is in the record, so the host may drop this object whenever no timer is pending, and open another one
 * over the same sockets. No method throws because of anything a client sent.
 */
export class Room {
  readonly #host: RoomHost;
  readonly #floor: Floor;
  readonly #presence: Presence;
  readonly #lobby: Lobby;
  readonly #moderation: Moderation;
  readonly #relay: Relay;

  private constructor(host: RoomHost, saved: RoomRecord | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#floor = new Floor(host, saved, alarmAt);
    this.#presence = new Presence(this.#floor, () => this.#moderation.succeed());
    this.#lobby = new Lobby(this.#floor, this.#presence);
    this.#moderation = new Moderation(this.#floor, this.#presence, this.#lobby);
    this.#relay = new Relay(this.#floor);
    this.#wake(saved);
  }

  /** The room over the host's open sockets, as it was when the last object of it was dropped. */
  static async open(host: RoomHost): Promise<Room> {
    const [saved, alarmAt] = await Promise.all([host.load(), host.alarmAt()]);
    return new Room(host, saved, alarmAt);
  }

  #wake(saved: RoomRecord | undefined): void {
    const { members, waiting, ledger } = this.#floor;
    const first = members.roster[0] ?? waiting.roster[0];
    if (!first) return;
    // A record can only be missing if writing it failed; the people are there all the same.
    ledger.book = saved ?? newBook(this.#host.id, first);
    this.#host.log({ event: "wake", participantCount: members.count });
    // The process ended without a word to the room, or was not there when the alarm should have rung: they could not
    // come back, so they are waited for from now on.
    const outage = Date.now() - ALARM_LATENESS;
    for (const member of members.away) if ((member.awayUntil ?? -Infinity) < outage) this.#presence.miss(member);
    for (const member of waiting.away) if ((member.awayUntil ?? -Infinity) < outage) this.#lobby.miss(member);
    ledger.setAlarm();
  }

  /**
   * A socket has opened: lets it in, has it wait, or tells it why not and closes it. `query` is that of the socket's URL,
   * `address` whom its address stands for, where that is known, `entrant` who it is.
   */
  join(connection: RoomConnection, query: URLSearchParams, address?: string, entrant: Entrant = {}): void {
    const { id, settings } = this.#host;
    const { members, waiting, ledger } = this.#floor;
    const asked = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) return this.#floor.refuse(connection, JOIN_REFUSALS.nowhere);
    if (!asked.ok) return this.#floor.refuse(connection, JOIN_REFUSALS.unreadable(asked.message));
    const { displayName, callType, metadata, resume } = asked.value;
    this.#tick();
    const known = members.returning(resume, entrant);
    if (known) return this.#presence.comeBack(connection, known, address);
    const place = waiting.returning(resume, entrant);
    if (place) return this.#lobby.comeBack(connection, place, address);
    if (entrant.isSpent) return this.#floor.refuse(connection, REFUSALS.used);

    const { identity } = entrant;
    const rights = this.#rightsOf(entrant);
    const mayModerate = rights.grants?.includes("moderate") ?? false;
    const given = mayModerate || !ledger.book ? (entrant.options ?? {}) : {};
    const options = plusOptions(ledger.book?.options ?? (settings.lobby ? { lobby: true } : {}), given);
    const isBanned = this.#floor.standing.isBanned({ user: identity?.user, resumeKey: resume });
    const refusal = isBanned
      ? JOIN_REFUSALS.removed
      : (notAtThisTime(options, mayModerate, Date.now()) ?? this.#noPlace(options, mayModerate, address));
    if (refusal) return this.#floor.refuse(connection, refusal);

    const waits = options.lobby === true && !mayModerate;
    const joinedAt = nextMoment((waits ? waiting : members).roster.at(-1)?.joinedAt);
    // The id is that of their first socket; later ones have ids of their own.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity, rights);
    const newcomer = { participant, resumeKey: crypto.randomUUID(), identity: bearerOf(identity) };
    if (ledger.book) {
      if (Object.keys(given).length > 0) this.#moderation.settle(given);
    } else {
      const book = (ledger.book = newBook(id, participant, { callType, metadata }));
      book.options = options;
      book.info = withOptions(book.info, options);
    }
    try {
      if (waits) this.#lobby.knock(newcomer, connection, address);
      else this.#presence.enter(newcomer, { connection, address }, { callType, metadata });
    } catch (error) {
      // Who could not be written down is not there, and there is no room of nobody.
      this.#floor.forgetIfEmpty();
      throw error;
    }
  }

  /** A frame has arrived, as it came: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const { members, waiting, ledger } = this.#floor;
    const [bytes, now] = [frameBytes(frame), Date.now()];
    if (ledger.book) meter(ledger.book.traffic, bytes, now);
    const { allowances } = this.#floor;
    const allowance = allowances.take(connection.id, bytes, now);
    if (allowance === "ignored") return;
    if (allowance === "spent") return this.#shutOut(connection);
    ledger.isThere(now);
    const member = members.of(connection);
    const knocker = member ? undefined : waiting.of(connection);
    const who = member ?? knocker;
    if (!who) {
      const code = ledger.book ? "participant-not-found" : "room-not-found";
      return this.#floor.error(connection, code, "You are not in this room.");
    }
    const parsed = parseClientMessage(frame);
    const isGreeted = !(parsed.ok && parsed.value.type === "ping" && parsed.value.digest === "");
    (member ? members : waiting).heard(connection, who, isGreeted);
    // A ping changes nothing and comes all the time, so it is not worth a write.
    if (!parsed.ok || parsed.value.type !== "ping") ledger.touch();
    if (!parsed.ok) {
      if (!allowances.mayErr(connection.id, now)) return this.#shutOut(connection);
      return this.#floor.error(connection, "invalid-message", parsed.message);
    }
    const message = parsed.value;
    const receivers = members.count - 1;
    if (!allowances.mayAsk(connection.id, message, bytes, receivers, now)) return this.#shutOut(connection);
    if (!member) return this.#lobby.receive(connection, who, message);
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay.pass(connection, member, message);
      case "update":
        return this.#relay.update(connection, member, message);
      case "moderate":
        return this.#moderation.receive(connection, member, message);
      case "leave":
        return this.#presence.leave(member);
      case "ice-servers":
        return this.#presence.withIceServers(connection, member, (offer) => {
          this.#floor.send(connection, { type: "ice-servers", ...offer });
        });
      case "ping":
        return this.#presence.compare(connection, member, message.digest);
      default:
        message satisfies never;
    }
  }

  /** The bearer of a resume key leaves, with a socket or without. A key that is none is no mistake: they have left. */
  leave(resumeKey: string): void {
    const member = this.#floor.members.byKey(resumeKey);
    const knocker = this.#floor.waiting.byKey(resumeKey);
    if (member) this.#presence.leave(member);
    if (knocker) this.#lobby.end(knocker, "left");
  }

  /** A socket is gone, or going. Safe to call twice, and for sockets that speak for nobody, or not any more. */
  disconnect(connection: RoomConnection): void {
    this.#floor.allowances.forget(connection.id);
    const member = this.#floor.members.of(connection);
    const knocker = this.#floor.waiting.of(connection);
    // Nobody comes back who has not even seen the greeting, which has the key to it: they left on the way in.
    const hasSpoken = connection.state?.hasSpoken;
    if (member ?? knocker) connection.setState(null);
    if (member) {
      if (hasSpoken) this.#presence.miss(member);
      else this.#presence.depart(member, "disconnected");
    } else if (knocker) {
      if (hasSpoken) this.#lobby.miss(knocker);
      else this.#lobby.end(knocker, "disconnected");
    }
  }

  /** The time that was asked for has come. */
  alarm(): void {
    const now = Date.now();
    for (const member of this.#floor.members.silent(now)) this.#presence.cutOff(member);
    this.#lobby.tick(now);
    this.#tick();
    // Only now, or it would be set to what is dealt with next.
    this.#floor.ledger.rang();
  }

  /** What there is to tell of the room now; `null` when there is none. */
  report(): RoomReport | null {
    const { ledger, members, waiting } = this.#floor;
    return ledger.book ? reportOf(ledger.book, members, waiting.count, Date.now()) : null;
  }

  /** Everyone in it, for whoever runs the server. */
  people(): ReportedParticipant[] {
    return peopleOf(this.#floor.members);
  }

  /** Waits no longer for those whose time is over, and ends a call whose time is. */
  #tick(): void {
    const now = Date.now();
    for (const member of this.#floor.members.due(now)) this.#presence.depart(member, "disconnected");
    this.#lobby.giveUp(now);
    if (isPast(this.#floor.info?.closesAt, now)) this.#moderation.close();
  }

  /** What they may who come in: as a moderator has said before, else as their token says. */
  #rightsOf({ identity }: Entrant): Partial<Rights> {
    const { members, standing } = this.#floor;
    if (identity) return standing.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
    const isHost = this.#host.settings.openRoomHost && members.count === 0;
    return isHost ? { role: "host", grants: GRANTS } : {};
  }

  /** Why there is none for somebody new. */
  #noPlace(options: RoomOptions, mayModerate: boolean, address: string | undefined): Refusal | undefined {
    const { members, waiting, info } = this.#floor;
    const { capacity, waitingCapacity, addressConnections: most } = this.#host.settings;
    if (info?.locked && !mayModerate) return JOIN_REFUSALS.locked;
    if (members.countAt(address) + waiting.countAt(address) >= most) return JOIN_REFUSALS.crowded(most);
    if (options.lobby && !mayModerate) {
      return waiting.count >= waitingCapacity ? JOIN_REFUSALS.lobbyFull(waitingCapacity) : undefined;
    }
    const places = Math.min(capacity, options.capacity ?? Infinity);
    return members.count >= places ? JOIN_REFUSALS.full(places) : undefined;
  }

  /** They sent too much. Nobody waits for them, and what else comes by their socket is not looked at. */
  #shutOut(connection: RoomConnection): void {
    const { members, waiting, ledger } = this.#floor;
    const member = members.of(connection);
    const knocker = waiting.of(connection);
    const code = "rate-limited";
    this.#host.log({ event: "flood", participant: idOf(connection), code });
    if (ledger.book) ledger.book.counters.floods++;
    this.#floor.tellError(connection, code, "More came from this page than may. Wait a minute, then join again.");
    connection.setState(null);
    if (member) this.#presence.depart(member, "disconnected");
    if (knocker) this.#lobby.end(knocker, "disconnected");
    this.#floor.close(connection, CLOSE_CODES.rateLimited, code);
  }
}
