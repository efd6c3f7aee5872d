import { frameBytes } from "../protocol/bytes.js";
import { GRANTS } from "../protocol/fields.js";
import type { Entrant } from "./entrant.js";
import { RoomContext, idOf } from "./room-context.js";
import { Lobby, nextJoinedAt } from "./lobby.js";
import { addFrame } from "./traffic-meter.js";
import { Moderation } from "./moderation.js";
import { bearerOf, newParticipant } from "./new-participant.js";
import { Presence } from "./presence.js";
import { CLOSE_CODES, LIMITS, parseClientMessage, parseJoinQuery, type RoomOptions } from "../protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { Relay } from "./relay.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { newRecord, participantsOf, reportOf, type ReportedParticipant } from "./room-report.js";
import { isPast, openingRefusal, mergeOptions, infoWithOptions } from "./room-options.js";
import type { StoredRoom, RoomReport } from "./room-record.js";
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
  readonly #context: RoomContext;
  readonly #presence: Presence;
  readonly #lobby: Lobby;
  readonly #moderation: Moderation;
  readonly #relay: Relay;

  private constructor(host: RoomHost, saved: StoredRoom | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#context = new RoomContext(host, saved, alarmAt);
    this.#presence = new Presence(this.#context, () => this.#moderation.ensureHost());
    this.#lobby = new Lobby(this.#context, this.#presence);
    this.#moderation = new Moderation(this.#context, this.#presence, this.#lobby);
    this.#relay = new Relay(this.#context);
    this.#wake(saved);
  }

  /** The room over the host's open sockets, as it was when the last object of it was dropped. */
  static async open(host: RoomHost): Promise<Room> {
    const [saved, alarmAt] = await Promise.all([host.load(), host.alarmAt()]);
    return new Room(host, saved, alarmAt);
  }

  #wake(saved: StoredRoom | undefined): void {
    const { members, waiting, store } = this.#context;
    const first = members.roster[0] ?? waiting.roster[0];
    if (!first) return;
    // A record can only be missing if writing it failed; the people are there all the same.
    store.record = saved ?? newRecord(this.#host.id, first);
    this.#host.log({ event: "wake", participantCount: members.count });
    // The process ended without a word to the room, or was not there when the alarm should have rung: they could not
    // come back, so they are waited for from now on.
    const outage = Date.now() - ALARM_LATENESS;
    for (const member of members.away) if ((member.awayUntil ?? -Infinity) < outage) this.#presence.markAway(member);
    for (const member of waiting.away) if ((member.awayUntil ?? -Infinity) < outage) this.#lobby.markAway(member);
    store.setAlarm();
  }

  /**
   * A socket has opened: lets it in, has it wait, or tells it why not and closes it. `query` is that of the socket's URL,
   * `address` whom its address stands for, where that is known, `entrant` who it is.
   */
  join(connection: RoomConnection, query: URLSearchParams, address?: string, entrant: Entrant = {}): void {
    const { id, settings } = this.#host;
    const { members, waiting, store } = this.#context;
    const asked = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) return this.#context.refuseJoin(connection, JOIN_REFUSALS.nowhere);
    if (!asked.ok) return this.#context.refuseJoin(connection, JOIN_REFUSALS.unreadable(asked.message));
    const { displayName, callType, metadata, resume } = asked.value;
    this.#checkDeadlines();
    const returning = members.findReturning(resume, entrant);
    if (returning) return this.#presence.resume(connection, returning, address);
    const returningKnocker = waiting.findReturning(resume, entrant);
    if (returningKnocker) return this.#lobby.resume(connection, returningKnocker, address);
    if (entrant.isSpent) return this.#context.refuseJoin(connection, REFUSALS.used);

    const { identity } = entrant;
    const rights = this.#rightsOf(entrant);
    const mayModerate = rights.grants?.includes("moderate") ?? false;
    const given = mayModerate || !store.record ? (entrant.options ?? {}) : {};
    const options = mergeOptions(store.record?.options ?? (settings.lobby ? { lobby: true } : {}), given);
    const isBanned = this.#context.bansAndGrants.isBanned({ user: identity?.user, resumeKey: resume });
    const refusal = isBanned
      ? JOIN_REFUSALS.removed
      : (openingRefusal(options, mayModerate, Date.now()) ?? this.#capacityRefusal(options, mayModerate, address));
    if (refusal) return this.#context.refuseJoin(connection, refusal);

    const waits = options.lobby === true && !mayModerate;
    const joinedAt = nextJoinedAt((waits ? waiting : members).roster.at(-1)?.joinedAt);
    // The id is that of their first socket; later ones have ids of their own.
    const participant = newParticipant(connection.id, displayName, joinedAt, identity, rights);
    const newcomer = { participant, resumeKey: crypto.randomUUID(), identity: bearerOf(identity) };
    if (store.record) {
      if (Object.keys(given).length > 0) this.#moderation.applyOptions(given);
    } else {
      const book = (store.record = newRecord(id, participant, { callType, metadata }));
      book.options = options;
      book.info = infoWithOptions(book.info, options);
    }
    try {
      if (waits) this.#lobby.knock(newcomer, connection, address);
      else this.#presence.enter(newcomer, { connection, address }, { callType, metadata });
    } catch (error) {
      // Who could not be written down is not there, and there is no room of nobody.
      this.#context.forgetIfEmpty();
      throw error;
    }
  }

  /** A frame has arrived, as it came: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const { members, waiting, store } = this.#context;
    const [bytes, now] = [frameBytes(frame), Date.now()];
    if (store.record) addFrame(store.record.traffic, bytes, now);
    const { connectionLimits } = this.#context;
    const allowance = connectionLimits.consume(connection.id, bytes, now);
    if (allowance === "ignored") return;
    if (allowance === "spent") return this.#closeForFlooding(connection);
    store.reportAlive(now);
    const member = members.byConnection(connection);
    const knocker = member ? undefined : waiting.byConnection(connection);
    const sender = member ?? knocker;
    if (!sender) {
      const code = store.record ? "participant-not-found" : "room-not-found";
      return this.#context.rejectMessage(connection, code, "You are not in this room.");
    }
    const parsed = parseClientMessage(frame);
    const isGreeted = !(parsed.ok && parsed.value.type === "ping" && parsed.value.digest === "");
    (member ? members : waiting).heard(connection, sender, isGreeted);
    // A ping changes nothing and comes all the time, so it is not worth a write.
    if (!parsed.ok || parsed.value.type !== "ping") store.touch();
    if (!parsed.ok) {
      if (!connectionLimits.consumeErrorAnswer(connection.id, now)) return this.#closeForFlooding(connection);
      return this.#context.rejectMessage(connection, "invalid-message", parsed.message);
    }
    const message = parsed.value;
    const receivers = members.count - 1;
    if (!connectionLimits.consumeMessage(connection.id, message, bytes, receivers, now)) return this.#closeForFlooding(connection);
    if (!member) return this.#lobby.receive(connection, sender, message);
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay.forward(connection, member, message);
      case "update":
        return this.#relay.update(connection, member, message);
      case "moderate":
        return this.#moderation.receive(connection, member, message);
      case "leave":
        return this.#presence.leave(member);
      case "ice-servers":
        return this.#presence.withIceServers(connection, member, (offer) => {
          this.#context.send(connection, { type: "ice-servers", ...offer });
        });
      case "ping":
        return this.#presence.answerPing(connection, member, message.digest);
      default:
        message satisfies never;
    }
  }

  /** The bearer of a resume key leaves, with a socket or without. A key that is none is no mistake: they have left. */
  leave(resumeKey: string): void {
    const member = this.#context.members.byKey(resumeKey);
    const knocker = this.#context.waiting.byKey(resumeKey);
    if (member) this.#presence.leave(member);
    if (knocker) this.#lobby.end(knocker, "left");
  }

  /** A socket is gone, or going. Safe to call twice, and for sockets that speak for nobody, or not any more. */
  disconnect(connection: RoomConnection): void {
    this.#context.connectionLimits.forget(connection.id);
    const member = this.#context.members.byConnection(connection);
    const knocker = this.#context.waiting.byConnection(connection);
    // Nobody comes back who has not even seen the greeting, which has the key to it: they left on the way in.
    const hasSpoken = connection.state?.hasSpoken;
    if (member ?? knocker) connection.setState(null);
    if (member) {
      if (hasSpoken) this.#presence.markAway(member);
      else this.#presence.depart(member, "disconnected");
    } else if (knocker) {
      if (hasSpoken) this.#lobby.markAway(knocker);
      else this.#lobby.end(knocker, "disconnected");
    }
  }

  /** The time that was asked for has come. */
  alarm(): void {
    const now = Date.now();
    for (const member of this.#context.members.silent(now)) this.#presence.closeSilentSocket(member);
    this.#lobby.checkDeadlines(now);
    this.#checkDeadlines();
    // Only now, or it would be set to what is dealt with next.
    this.#context.store.alarmFired();
  }

  /** What there is to tell of the room now; `null` when there is none. */
  report(): RoomReport | null {
    const { store, members, waiting } = this.#context;
    return store.record ? reportOf(store.record, members, waiting.count, Date.now()) : null;
  }

  /** Everyone in it, for whoever runs the server. */
  participants(): ReportedParticipant[] {
    return participantsOf(this.#context.members);
  }

  /** Waits no longer for those whose time is over, and ends a call whose time is. */
  #checkDeadlines(): void {
    const now = Date.now();
    for (const member of this.#context.members.expired(now)) this.#presence.depart(member, "disconnected");
    this.#lobby.endExpiredAbsences(now);
    if (isPast(this.#context.info?.closesAt, now)) this.#moderation.endOnTime();
  }

  /** What they may who come in: as a moderator has said before, else as their token says. */
  #rightsOf({ identity }: Entrant): Partial<Rights> {
    const { members, bansAndGrants } = this.#context;
    if (identity) return bansAndGrants.decisionOn(identity.user) ?? { role: identity.role, grants: identity.grants };
    const isHost = this.#host.settings.openRoomHost && members.count === 0;
    return isHost ? { role: "host", grants: GRANTS } : {};
  }

  /** Why there is none for somebody new. */
  #capacityRefusal(options: RoomOptions, mayModerate: boolean, address: string | undefined): Refusal | undefined {
    const { members, waiting, info } = this.#context;
    const { capacity, waitingCapacity, addressConnections: most } = this.#host.settings;
    if (info?.locked && !mayModerate) return JOIN_REFUSALS.locked;
    if (members.countFrom(address) + waiting.countFrom(address) >= most) return JOIN_REFUSALS.crowded(most);
    if (options.lobby && !mayModerate) {
      return waiting.count >= waitingCapacity ? JOIN_REFUSALS.lobbyFull(waitingCapacity) : undefined;
    }
    const places = Math.min(capacity, options.capacity ?? Infinity);
    return members.count >= places ? JOIN_REFUSALS.full(places) : undefined;
  }

  /** They sent too much. Nobody waits for them, and what else comes by their socket is not looked at. */
  #closeForFlooding(connection: RoomConnection): void {
    const { members, waiting, store } = this.#context;
    const member = members.byConnection(connection);
    const knocker = waiting.byConnection(connection);
    const code = "rate-limited";
    this.#host.log({ event: "flood", participant: idOf(connection), code });
    if (store.record) store.record.counters.floods++;
    this.#context.sendError(connection, code, "More came from this page than may. Wait a minute, then join again.");
    connection.setState(null);
    if (member) this.#presence.depart(member, "disconnected");
    if (knocker) this.#lobby.end(knocker, "disconnected");
    this.#context.close(connection, CLOSE_CODES.rateLimited, code);
  }
}
