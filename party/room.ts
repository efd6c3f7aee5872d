import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  rosterDigest,
  type ClientMessage,
  type LeaveReason,
  type MessageOf,
  type RoomInfo,
  type ServerMessage,
  type SignalingErrorCode,
  type WireParticipant,
} from "./protocol.js";
import type { LogEntry } from "./log.js";
import { Members } from "./members.js";
import { RoomAlarm } from "./room-alarm.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { newRecord, type Member, type RelayedType, type RoomRecord, type RoomReport } from "./room-record.js";
import { closeQuietly, sendText } from "./sockets.js";
import { turnServer } from "./turn.js";

type Directed = MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;

/** How long counters may be ahead of what is saved, in milliseconds: a busy room writes this often and no more. */
const SAVE_INTERVAL = 3000;

/** How late an alarm may ring, in milliseconds, before it looks as if the server had not been there. */
const ALARM_LATENESS = 5000;

/**
 * The rules of a room, for any runtime that has sockets.
 *
 * It exists from its first participant to its last. Who loses their socket without a `leave` is away: still in the room,
 * and waited for. A socket by which nothing at all comes for too long is lost, however open it looks. Who has a socket,
 * and when they were heard, is what the open connections say of themselves, and everything else is in the record, so the
 * host may drop this object whenever no timer is pending, and open another one over the same sockets. No method throws
 * because of anything a client sent.
 */
export class Room {
  readonly #host: RoomHost;
  /** There is one while anybody is in the room. */
  #record: Omit<RoomRecord, "members"> | undefined;
  readonly #members: Members;
  readonly #alarm: RoomAlarm;
  #saving: ReturnType<typeof setTimeout> | undefined;

  private constructor(host: RoomHost, saved: RoomRecord | undefined, alarmAt: number | null) {
    this.#host = host;
    this.#members = new Members(host.settings.silence, saved?.members ?? [], host.connections());
    // Not every runtime keeps an alarm through the end of its process (partykit dev does not), which ends all sockets.
    const survived = this.#members.awayCount < this.#members.count;
    this.#alarm = new RoomAlarm(host, survived ? alarmAt : undefined);
    this.#wake(saved);
  }

  /** The room over the host's open sockets, as it was when the last object of it was dropped. */
  static async open(host: RoomHost): Promise<Room> {
    const [saved, alarmAt] = await Promise.all([host.load(), host.alarmAt()]);
    return new Room(host, saved, alarmAt);
  }

  #wake(saved: RoomRecord | undefined): void {
    const [first] = this.#members.roster;
    if (!first) return;
    // A record can only be missing if writing it failed; the people are there all the same.
    this.#record = saved ?? newRoom(this.#host.id, first);
    this.#host.log({ event: "wake", participantCount: this.#members.count });
    // The process ended without a word to the room, or was not there when the alarm should have rung: they could not
    // come back, so they are waited for from now on.
    const outage = Date.now() - ALARM_LATENESS;
    for (const member of this.#members.away) if ((member.awayUntil ?? -Infinity) < outage) this.#miss(member);
    this.#setAlarm();
  }

  /** A socket has opened: lets it in, or tells it why not and closes it. `query` is that of the socket's URL. */
  join(connection: RoomConnection, query: URLSearchParams): void {
    const { id, settings } = this.#host;
    const asked = parseJoinQuery(query);
    if (!id || id.length > LIMITS.roomLength) {
      const message = `A room's id has 1 to ${LIMITS.roomLength} characters.`;
      return this.#refuse(connection, "invalid-message", message, CLOSE_CODES.invalidJoin);
    }
    if (!asked.ok) return this.#refuse(connection, "invalid-message", asked.message, CLOSE_CODES.invalidJoin);
    const { displayName, callType, metadata, resume } = asked.value;
    this.#giveUp();
    const known = resume === undefined ? undefined : this.#members.byKey(resume);
    if (known) return this.#comeBack(connection, known);
    if (this.#members.count >= settings.capacity) {
      const message = `The room is full: it holds ${settings.capacity}.`;
      return this.#refuse(connection, "room-full", message, CLOSE_CODES.roomFull);
    }

    const participant: WireParticipant = {
      // That of their first socket; later ones have ids of their own.
      id: connection.id,
      displayName,
      // Strictly later than everyone's: it is also the order of the roster.
      joinedAt: Math.max(Date.now(), (this.#members.roster.at(-1)?.joinedAt ?? 0) + 1),
      microphone: "off",
      camera: "off",
      screen: "off",
      handRaised: false,
    };
    const member = this.#members.add({ participant, resumeKey: crypto.randomUUID() });
    this.#members.seat(connection, member);
    const record = (this.#record ??= newRoom(id, participant, { callType, metadata }));
    record.counters.joins++;
    this.#touch();
    this.#save();
    this.#welcome(connection, member, record.info);
    const participantCount = this.#members.count;
    this.#broadcast({ type: "participant-joined", participant, participantCount }, participant.id);
    this.#host.log({ event: "join", participant: participant.id, participantCount });
  }

  /** A frame has arrived, as it came: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const member = this.#members.of(connection);
    if (!member) {
      const code = this.#record ? "participant-not-found" : "room-not-found";
      return this.#error(connection, code, "You are not in this room.");
    }
    const parsed = parseClientMessage(frame);
    const isGreeted = !(parsed.ok && parsed.value.type === "ping" && parsed.value.digest === "");
    this.#members.heard(connection, member, isGreeted);
    // A ping changes nothing and comes all the time, so it is not worth a write.
    if (!parsed.ok || parsed.value.type !== "ping") this.#touch();
    if (!parsed.ok) return this.#error(connection, "invalid-message", parsed.message);
    const message = parsed.value;
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay(connection, member, message);
      case "update":
        return this.#update(connection, member, message);
      case "leave":
        return this.#leave(member, connection);
      case "ice-servers":
        this.#send(connection, { type: "ice-servers", ...this.#iceServers(member) });
        return;
      case "ping":
        return this.#compare(connection, member, message.digest);
      default:
        message satisfies never;
    }
  }

  /** The bearer of a resume key leaves, with a socket or without. A key that is none is no mistake: they have left. */
  leave(resumeKey: string): void {
    const member = this.#members.byKey(resumeKey);
    if (member) this.#leave(member, this.#socketOf(member));
  }

  /** A socket is gone, or going. Safe to call twice, and for sockets that speak for nobody, or not any more. */
  disconnect(connection: RoomConnection): void {
    const member = this.#members.of(connection);
    if (!member) return;
    const hasSpoken = connection.state?.hasSpoken;
    connection.setState(null);
    // Nobody comes back who has not even seen the greeting, which has the key to it: they left on the way in.
    if (hasSpoken) this.#miss(member);
    else this.#depart(member, "disconnected");
  }

  /** The time that was asked for has come. */
  alarm(): void {
    for (const member of this.#members.silent(Date.now())) this.#cutOff(member);
    this.#giveUp();
    // Only now, or it would be set to what is dealt with next.
    this.#alarm.rang();
    this.#setAlarm();
  }

  /** What there is to tell of the room now; `null` when there is none. */
  report(): RoomReport | null {
    if (!this.#record) return null;
    const { count: participantCount, awayCount } = this.#members;
    return { ...this.#record.info, participantCount, awayCount, ...this.#record.counters };
  }

  /** They are there again, by another socket. The others need not know. */
  #comeBack(connection: RoomConnection, member: Member): void {
    const { id } = member.participant;
    const before = this.#socketOf(member);
    this.#members.seat(connection, member, Date.now(), true);
    if (before) {
      before.setState(null);
      this.#send(before, { type: "room-left", reason: "replaced" });
      closeQuietly(before, CLOSE_CODES.replaced, "replaced");
    }
    if (this.#record) this.#record.counters.returns++;
    this.#touch();
    this.#save();
    if (this.#record) this.#welcome(connection, member, this.#record.info);
    const participantCount = this.#members.count;
    this.#host.log({ event: "return", participant: id, participantCount, ...(before && { replaced: true }) });
  }

  #leave(member: Member, connection: RoomConnection | undefined): void {
    if (connection) this.#send(connection, { type: "room-left", reason: "left" });
    connection?.setState(null);
    this.#depart(member, "left");
    if (connection) closeQuietly(connection, CLOSE_CODES.normal, "left");
  }

  /** Takes silence for the end of their socket. Who was only slow comes back by another one. */
  #cutOff(member: Member): void {
    const connection = this.#socketOf(member);
    connection?.setState(null);
    this.#miss(member, { silent: true });
    if (connection) closeQuietly(connection, CLOSE_CODES.silent, "silent");
  }

  /** Their socket is gone: they are away from now on. */
  #miss(member: Member, how: Pick<LogEntry, "silent"> = {}): void {
    const { grace } = this.#host.settings;
    if (grace === 0) return this.#depart(member, "disconnected");
    this.#members.unseat(member, Date.now() + grace);
    this.#touch();
    this.#save();
    const participantCount = this.#members.count;
    this.#host.log({ event: "away", participant: member.participant.id, participantCount, ...how });
  }

  /** Waits no longer for those whose time is over. */
  #giveUp(): void {
    for (const member of this.#members.due(Date.now())) this.#depart(member, "disconnected");
  }

  #welcome(connection: RoomConnection, member: Member, room: RoomInfo): void {
    const { resumeKey } = member;
    const iceServers = this.#iceServers(member);
    this.#send(connection, { type: "room-joined", ...this.#everyone(member), room, resumeKey, ...iceServers });
  }

  #iceServers({ participant }: Member): Pick<MessageOf<ServerMessage, "ice-servers">, "iceServers" | "iceServersTtl"> {
    const { iceServers, turn } = this.#host.settings;
    if (!turn) return iceServers ? { iceServers } : {};
    const relay = turnServer(turn, participant.id, Date.now());
    return { iceServers: [...(iceServers ?? []), relay], iceServersTtl: turn.ttl };
  }

  #compare(connection: RoomConnection, member: Member, digest: string): void {
    if (digest === "" && this.#record) return this.#welcome(connection, member, this.#record.info);
    const agreed = rosterDigest(this.#members.roster) === digest;
    this.#send(connection, agreed ? { type: "pong" } : { type: "roster", ...this.#everyone(member) });
  }

  /** The roster, as one of them is told. */
  #everyone({ participant: self }: Member) {
    const { roster } = this.#members;
    return { self, participants: roster.filter((other) => other !== self), participantCount: roster.length };
  }

  #relay(connection: RoomConnection, { participant: self }: Member, message: Directed): void {
    const { to, ...content } = message;
    const relayed: ServerMessage = { ...content, from: self.id };
    if (to === undefined) {
      this.#broadcast(relayed, self.id);
      return this.#relayed(self, message.type);
    }
    if (to === self.id)
      return this.#error(connection, "invalid-message", "to: That is you.", { type: message.type, to });
    const counters = this.#record?.counters;
    const receiver = this.#members.byId(to);
    if (receiver) {
      const socket = this.#socketOf(receiver);
      if (socket && this.#send(socket, relayed)) return this.#relayed(self, message.type, to);
      // Away, or about to be: the sender's connection to them will try again.
      if (counters) counters.droppedWhileAway++;
      return;
    }
    if (message.type === "ice-candidate") {
      // They have just left: candidates on their way are nobody's mistake.
      if (counters) counters.droppedCandidates++;
      return;
    }
    this.#error(connection, "participant-not-found", "Nobody of that id is in this room.", { type: message.type, to });
  }

  #socketOf(member: Member): RoomConnection | undefined {
    const id = this.#members.socketOf(member);
    return id === undefined ? undefined : this.#host.connection(id);
  }

  #relayed(self: WireParticipant, type: RelayedType, to?: string): void {
    if (this.#record) this.#record.counters.relayed[type]++;
    if (!this.#host.settings.debug) return;
    this.#host.log({ event: "relay", participant: self.id, type, ...(to !== undefined && { to }) });
  }

  #update(connection: RoomConnection, member: Member, { type, ...change }: MessageOf<ClientMessage, "update">) {
    const before = member.participant;
    const participant = { ...before, ...change };
    // Spreading keeps the order of the keys, so equal text is equal content.
    if (JSON.stringify(participant) === JSON.stringify(before)) return;
    member.participant = participant;
    this.#members.heard(connection, member);
    this.#broadcast({ type: "participant-updated", participant }, participant.id);
    this.#relayed(participant, type);
  }

  #depart(member: Member, reason: LeaveReason): void {
    const { id } = member.participant;
    this.#members.remove(member);
    const participantCount = this.#members.count;
    this.#host.log({ event: "leave", participant: id, reason, participantCount });
    if (participantCount === 0) return this.#forget();
    if (this.#record) this.#record.counters.leaves++;
    this.#touch();
    this.#save();
    this.#broadcast({ type: "participant-left", id, reason, participantCount });
  }

  #forget(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#record = undefined;
    this.#host.save(null);
    this.#setAlarm();
    this.#host.log({ event: "forget" });
  }

  #refuse(connection: RoomConnection, code: SignalingErrorCode, message: string, closeCode: number): void {
    const counters = this.#record?.counters;
    if (counters) {
      counters.refusedJoins++;
      counters.errors[code]++;
      this.#saveSoon();
    }
    this.#host.log({ event: "refused-join", participant: idOf(connection), code });
    this.#send(connection, { type: "signaling-error", code, message, timestamp: Date.now() });
    closeQuietly(connection, closeCode, code);
  }

  #error(
    connection: RoomConnection,
    code: SignalingErrorCode,
    message: string,
    details?: { type: string; to: string },
  ) {
    if (this.#record) this.#record.counters.errors[code]++;
    this.#host.log({ event: "refused-message", participant: idOf(connection), code, ...details });
    this.#send(connection, {
      type: "signaling-error",
      code,
      message,
      ...(details && { details }),
      timestamp: Date.now(),
    });
  }

  #broadcast(message: ServerMessage, exceptId?: string): void {
    const text = JSON.stringify(message);
    for (const connection of this.#host.connections()) {
      if (!this.#members.speaks(connection) || connection.state?.participant.id === exceptId) continue;
      sendText(connection, text);
    }
  }

  #send(connection: RoomConnection, message: ServerMessage): boolean {
    return sendText(connection, JSON.stringify(message));
  }

  #touch(): void {
    if (!this.#record) return;
    this.#record.counters.lastActiveAt = Date.now();
    this.#saveSoon();
  }

  #saveSoon(): void {
    this.#saving ??= setTimeout(() => this.#save(), SAVE_INTERVAL);
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.#record) this.#host.save({ ...this.#record, members: this.#members.all });
    this.#setAlarm();
  }

  #setAlarm(): void {
    this.#alarm.set(this.#members.nextDue);
  }
}

function newRoom(
  id: string,
  creator: WireParticipant,
  { callType, metadata }: Pick<RoomReport, "callType" | "metadata"> = { callType: "video", metadata: {} },
): Omit<RoomRecord, "members"> {
  return newRecord({ id, callType, createdAt: creator.joinedAt, createdBy: creator.id, metadata });
}

/** Whom to name in the log: a socket that speaks for nobody goes by its own id. */
const idOf = ({ id, state }: RoomConnection): string => state?.participant.id ?? id;
