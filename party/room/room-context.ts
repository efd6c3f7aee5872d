import { ConnectionLimits } from "./connection-limits.js";
import { byteLength } from "../protocol/bytes.js";
import { ROOM_LEFT_MESSAGES } from "./room-left-messages.js";
import { RoomStore } from "./room-store.js";
import type { LogEntry } from "./log-entry.js";
import { Members } from "./members.js";
import {
  hasGrant,
  type RoomInfo,
  type RoomLeftReason,
  type ServerMessage,
  type SignalingErrorCode,
  type WireKnock,
  type WireParticipant,
} from "../protocol/protocol.js";
import type { Refusal } from "../protocol/refusals.js";
import type { RoomConnection, RoomHost } from "./room-host.js";
import { summaryOf } from "./room-report.js";
import type { Member, RoomRecord, StoredRoom } from "./room-record.js";
import { closeSocket, sendText } from "./sockets.js";
import { BansAndGrants } from "./bans-and-grants.js";

type Details = Record<string, unknown>;

/** The state and the sockets of one room, shared by all parts of its rules: participants, stored record, sending. */
export class RoomContext {
  readonly host: RoomHost;
  readonly members: Members;
  /** The participants in the lobby. */
  readonly waiting: Members;
  readonly store: RoomStore;
  readonly bansAndGrants: BansAndGrants;
  readonly connectionLimits: ConnectionLimits;

  constructor(host: RoomHost, saved: StoredRoom | undefined, alarmAt: number | null) {
    const { silence, waitingTime } = host.settings;
    this.host = host;
    this.connectionLimits = new ConnectionLimits(host.settings);
    const members = (this.members = new Members(silence, saved?.members ?? [], host.connections()));
    const waiting = (this.waiting = new Members(silence, saved?.waiting ?? [], host.connections(), true));
    const bansAndGrants = (this.bansAndGrants = new BansAndGrants(saved?.standing));
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
          this.isEmpty ? null : this.info?.closesAt,
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

  /** Deletes the room if no participant is left. Returns whether it did. */
  forgetIfEmpty(): boolean {
    if (!this.isEmpty || !this.store.record) return false;
    this.store.forget();
    this.bansAndGrants.clear();
    this.host.log({ event: "forget" });
    this.host.emit({ type: "ended" });
    return true;
  }

  /**
   * Applies a change that did not come from the participant, and sends it to everyone; to the participant as well
   * unless `whom` is `others`.
   */
  updateParticipant(member: Member, participant: WireParticipant, whom: "all" | "others" = "all"): void {
    member.participant = participant;
    const socket = this.socketOf(member);
    if (socket) this.members.updateConnection(socket, member);
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
    return sendText(connection, JSON.stringify(message));
  }

  /** Sends a message to a participant if they have a socket. Returns whether it was sent. */
  sendTo(member: Member, message: ServerMessage): boolean {
    const socket = this.socketOf(member);
    return socket !== undefined && this.send(socket, message);
  }

  /** Sends a message to all participants. Returns the number of bytes sent. */
  broadcast(message: ServerMessage, exceptId?: string): number {
    const text = JSON.stringify(message);
    let receivers = 0;
    for (const connection of this.host.connections()) {
      if (!this.members.isCurrent(connection) || connection.state?.participant.id === exceptId) continue;
      if (sendText(connection, text)) receivers++;
    }
    return receivers * byteLength(text);
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

  refuseJoin(connection: RoomConnection, { code, message, closeCode, reason, status, times }: Refusal): void {
    if (this.store.record) {
      this.store.record.counters.refusedJoins++;
      this.store.saveSoon();
    }
    this.host.log({ event: "refused-join", participant: idOf(connection), code, why: reason });
    this.sendError(connection, code, message, { reason, status, ...times });
    closeSocket(connection, closeCode, code);
  }

  /** Answers a message with an error, and logs that it was refused. */
  rejectMessage(connection: RoomConnection, code: SignalingErrorCode, message: string, details?: Details): void {
    const { type, to } = details ?? {};
    const about = { ...(typeof type === "string" && { type }), ...(typeof to === "string" && { to }) };
    if (this.connectionLimits.consumeLogLine(connection.id, Date.now())) {
      this.host.log({ event: "refused-message", participant: idOf(connection), code, ...about });
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

/** The id for log entries: the participant's, or that of a socket without a participant. */
export const idOf = ({ id, state }: RoomConnection): string => state?.participant.id ?? id;

export const knockOf = ({ id, displayName, user }: WireParticipant): WireKnock => ({
  id,
  displayName,
  ...(user !== undefined && { user }),
});

function earliest(...times: (number | null | undefined)[]): number | null {
  const given = times.filter((at) => typeof at === "number");
  return given.length > 0 ? Math.min(...given) : null;
}
