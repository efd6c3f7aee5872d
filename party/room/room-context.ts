import { ConnectionLimits, payerOf } from "./connection-limits.js";
import { byteLength } from "../protocol/bytes.js";
import { JoinLimits } from "./join-limits.js";
import { ROOM_LEFT_MESSAGES } from "./room-left-messages.js";
import { RoomStore } from "./room-store.js";
import { whoIs, type LogEntry } from "./log-entry.js";
import { Members } from "./members.js";
import { Newcomers } from "./newcomers.js";
import {
  hasGrant,
  type RoomInfo,
  type RoomLeftReason,
  type ServerMessage,
  type SignalingErrorCode,
  type WireKnock,
  type WireParticipant,
} from "../protocol/protocol.js";
import { refusalDetails, type Refusal } from "../protocol/refusals.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { summaryOf } from "./room-report.js";
import type { Member, RoomRecord, StoredRoom } from "./room-record.js";
import { closeSocket, sendText } from "./sockets.js";
import { UnreadBytes } from "./unread-bytes.js";
import { BansAndGrants } from "./bans-and-grants.js";
import type { RoomMemory } from "./room-memory.js";

type Details = Record<string, unknown>;

/** The state and the sockets of one room, shared by all parts of its rules: participants, stored record, sending. */
export class RoomContext {
  readonly host: RoomHost;
  readonly members: Members;
  /** The participants in the lobby. */
  readonly waiting: Members;
  readonly store: RoomStore;
  readonly bansAndGrants: BansAndGrants;
  /** The memory of the last call, while the room has no participants. */
  memory: RoomMemory | undefined;
  readonly connectionLimits: ConnectionLimits;
  readonly joinLimits: JoinLimits;
  readonly newcomers = new Newcomers();
  /** The ids of participants whom the room lets in, or back, and whose ICE servers are not known yet. */
  readonly coming = new Set<string>();
  readonly unreadBytes = new UnreadBytes();
  /** When the frame that is being handled arrived, in milliseconds since 1970. */
  arrivedAt = 0;
  /** A new participant is coming, so the room is kept although it has no participant at the moment. */
  #isKeptOpen = false;

  constructor(host: RoomHost, saved: StoredRoom | undefined, alarmAt: number | null) {
    const { silence, waitingTime } = host.settings;
    this.host = host;
    this.connectionLimits = new ConnectionLimits(host.settings);
    this.joinLimits = new JoinLimits(host.settings, Date.now());
    const members = (this.members = new Members(silence, saved?.members ?? [], host.connections()));
    const waiting = (this.waiting = new Members(silence, saved?.waiting ?? [], host.connections(), true));
    const bansAndGrants = (this.bansAndGrants = new BansAndGrants(saved?.standing));
    if (members.count + waiting.count === 0) this.memory = saved?.memory;
    // Not every runtime keeps an alarm when its process ends (`partykit dev` does not). The end of the process also
    // ends all sockets, so an open socket shows that the process, and the alarm with it, survived.
    const survived = members.awayCount + waiting.awayCount < members.count + waiting.count;
    const contents = {
      stored: () => ({ members: members.all, waiting: waiting.all, standing: bansAndGrants.saved }),
      summary: (book: RoomRecord, now: number) => summaryOf(book, members, waiting.count, now),
      nextDeadline: () => {
        const [first] = waiting.roster;
        return earliest(
          members.nextDeadline,
          waiting.nextDeadline,
          first && first.joinedAt + waitingTime,
          this.isEmpty ? this.memory?.until : this.info?.closesAt,
        );
      },
    };
    this.store = new RoomStore(host, contents, saved?.toldAt ?? 0, survived ? alarmAt : undefined);
  }

  get info(): RoomInfo | undefined {
    return this.store.record?.info;
  }

  get isEmpty(): boolean {
    return this.members.count + this.waiting.count === 0;
  }

  get moderators(): Member[] {
    return this.members.all.filter(({ participant }) => hasGrant(participant, "moderate"));
  }

  /** The participants of whom the others have heard. */
  get announced(): Member[] {
    return this.members.all.filter(({ participant }) => !this.newcomers.has(participant.id));
  }

  /** All participants in the lobby, as moderators receive them. */
  get knocks(): WireKnock[] {
    return this.waiting.roster.map(knockOf);
  }

  /** The current socket of a participant. */
  socketOf(member: Member): RoomConnection | undefined {
    const id = this.members.socketOf(member) ?? this.waiting.socketOf(member);
    return id === undefined ? undefined : this.host.connection(id);
  }

  /** Stores the room after a change, and records the time of the change. */
  save(): void {
    this.store.touch();
    this.store.save();
  }

  /** Runs a step after which the room may have no participant for a moment. */
  keepOpenDuring(step: () => void): void {
    this.#isKeptOpen = true;
    try {
      step();
    } finally {
      this.#isKeptOpen = false;
    }
  }

  /**
   * Deletes the room if no participant is left, except for what must be known of it. `ended`: the call has ended for
   * everyone. Returns whether it did.
   */
  forgetIfEmpty({ ended = false } = {}): boolean {
    const { record } = this.store;
    if (!this.isEmpty || !record || this.#isKeptOpen) return false;
    const now = Date.now();
    const end = now + this.host.settings.memory;
    const { locked = false } = record.info;
    const banned = this.bansAndGrants.endCall(end, now);
    const until = ended || locked ? Math.max(end, banned) : banned;
    this.memory = until > now ? { until, ...(locked && { locked }), ...(ended && { ended }) } : undefined;
    if (!this.memory) this.bansAndGrants.clear();
    this.store.forget(this.memory ? { standing: this.bansAndGrants.saved, memory: this.memory } : null);
    this.host.log({ event: "forget" });
    this.host.emit({ type: "ended" });
    return true;
  }

  /** Deletes the memory of the last call, once its time is over. */
  forgetMemory(now: number): void {
    if (!this.memory || this.memory.until > now) return;
    this.memory = undefined;
    this.bansAndGrants.clear();
    this.host.save(null);
    // With the storage a runtime deletes the alarm, or keeps one that is due for nothing.
    this.store.setAlarm();
  }

  /**
   * Applies a change that did not come from the participant, and sends it to everyone; to the participant as well
   * unless `whom` is `others`.
   */
  updateParticipant(member: Member, participant: WireParticipant, whom: "all" | "others" = "all"): void {
    member.participant = participant;
    const socket = this.socketOf(member);
    if (socket) this.members.updateConnection(socket, member);
    // The announcement will say it.
    if (this.newcomers.has(participant.id)) return this.newcomers.missed(participant.id);
    this.broadcast({ type: "participant-updated", participant }, whom === "others" ? participant.id : undefined);
  }

  /** Sends the room's information to everyone if it has changed. */
  updateInfo(info: RoomInfo): void {
    const { record } = this.store;
    if (!record || canonicalText(record.info) === canonicalText(info)) return;
    record.info = info;
    this.broadcast({ type: "room-updated", room: info });
  }

  send(connection: RoomConnection, message: ServerMessage): boolean {
    const text = JSON.stringify(message);
    return this.sendText(connection, text, byteLength(text));
  }

  /** Sends a message to a participant if they have a socket. Returns whether it was sent. */
  sendTo(member: Member, message: ServerMessage): boolean {
    const socket = this.socketOf(member);
    return socket !== undefined && this.send(socket, message);
  }

  /** Sends a message to all announced participants. Returns the number of bytes sent. */
  broadcast(message: ServerMessage, exceptId?: string): number {
    const text = JSON.stringify(message);
    const bytes = byteLength(text);
    let receivers = 0;
    for (const connection of this.host.connections()) {
      const id = connection.state?.participant.id ?? "";
      if (!this.members.isCurrent(connection) || id === exceptId) continue;
      if (this.newcomers.has(id)) this.newcomers.missed(id);
      else if (this.sendText(connection, text, bytes)) receivers++;
    }
    return receivers * bytes;
  }

  /**
   * Sends text of so many bytes, unless the page has too much unread. Returns whether it was sent. A loss is
   * repaired as after a lost socket: rosters by the next ping, connections by their next attempt.
   */
  sendText(connection: RoomConnection, text: string, bytes: number): boolean {
    if (!this.unreadBytes.add(connection.id, bytes, Date.now()) || !sendText(connection, text)) return false;
    this.#sendMark(connection);
    return true;
  }

  /** A page has read everything before a mark. */
  confirmRead(connection: RoomConnection, mark: string): void {
    this.unreadBytes.confirm(connection.id, mark);
    this.#sendMark(connection);
  }

  #sendMark(connection: RoomConnection): void {
    const mark = this.unreadBytes.nextMark(connection.id, Date.now());
    if (mark === undefined) return;
    const message: ServerMessage = { type: "mark", mark };
    sendText(connection, JSON.stringify(message));
  }

  sendToModerators(message: ServerMessage): void {
    for (const member of this.moderators) this.sendTo(member, message);
  }

  /** Sends `room-left` with the reason, and closes the socket for good. */
  sendRoomLeft(connection: RoomConnection | undefined, reason: RoomLeftReason): void {
    if (!connection) return;
    const { message, closeCode } = ROOM_LEFT_MESSAGES[reason];
    this.send(connection, { type: "room-left", reason, message });
    this.close(connection, closeCode, reason);
  }

  /** Closes a socket, which from now on belongs to no participant. */
  close(connection: RoomConnection | undefined, code: number, why: string): void {
    if (!connection) return;
    connection.setState(null);
    closeSocket(connection, code, why);
  }

  refuseJoin(connection: RoomConnection, refusal: Refusal, user: string | undefined): void {
    const { code, message, closeCode, reason } = refusal;
    if (this.store.record) {
      this.store.record.counters.refusedJoins++;
      this.store.saveSoon();
    }
    const who = whoIs({ id: connection.id, ...(user !== undefined && { user }) });
    this.host.log({ event: "refused-join", ...who, code, why: reason });
    this.sendError(connection, code, message, refusalDetails(refusal));
    closeSocket(connection, closeCode, code);
  }

  /** Answers a message with an error, and logs that it was refused. */
  rejectMessage(connection: RoomConnection, code: SignalingErrorCode, message: string, details?: Details): void {
    const { type, to } = details ?? {};
    const about = { ...(typeof type === "string" && { type }), ...(typeof to === "string" && { to }) };
    if (this.connectionLimits.consumeLogLine(payerOf(connection), Date.now())) {
      this.host.log({ event: "refused-message", ...senderOf(connection), code, ...about });
    }
    this.sendError(connection, code, message, details);
  }

  sendError(connection: RoomConnection, code: SignalingErrorCode, message: string, details?: Details): void {
    if (this.store.record) this.store.record.counters.errors[code]++;
    const timestamp = Date.now();
    this.send(connection, { type: "signaling-error", code, message, ...(details && { details }), timestamp });
  }

  /** The address for a log entry, if the settings ask for addresses in the log. */
  loggedAddress(address: string | undefined): Pick<LogEntry, "address"> {
    return address !== undefined && this.host.settings.logAddresses ? { address } : {};
  }
}

/** The same text for the same content, whatever the order of its keys. */
const canonicalText = (info: RoomInfo): string =>
  JSON.stringify(Object.entries(info).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The sender in a log entry: the participant, or a socket without one by its id. */
export const senderOf = ({ id, state }: RoomConnection): ReturnType<typeof whoIs> =>
  whoIs(state ? state.participant : { id });

export const knockOf = ({ id, displayName, user }: WireParticipant): WireKnock => ({
  id,
  displayName,
  ...(user !== undefined && { user }),
});

function earliest(...times: (number | null | undefined)[]): number | null {
  const given = times.filter((at) => typeof at === "number");
  return given.length > 0 ? Math.min(...given) : null;
}
