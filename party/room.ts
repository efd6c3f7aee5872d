import type { LogEntry } from "./log.js";
import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  rosterDigest,
  type ClientMessage,
  type LeaveReason,
  type MessageOf,
  type ServerMessage,
  type SignalingErrorCode,
  type WireParticipant,
} from "./protocol.js";
import { newRecord, type RelayedType, type RoomRecord, type RoomReport } from "./room-record.js";
import type { RoomSettings } from "./settings.js";

/** A socket, as the room needs it. PartyKit's and partyserver's connections have this shape. */
export interface RoomConnection {
  /** The participant's id. The host issues it: unique, and never taken from the client. */
  readonly id: string;
  /** The participant behind it; `null` = not in the room, or not any more. Outlives hibernation. */
  readonly state: WireParticipant | null;
  setState(state: WireParticipant | null): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
}

/** What a runtime lends to a room. */
export interface RoomHost {
  /** The room's id, as people write it. */
  readonly id: string;
  readonly settings: RoomSettings;
  /** The sockets that are open now, in any order. */
  connections(): Iterable<RoomConnection>;
  /** The open socket of that id. */
  connection(id: string): RoomConnection | undefined;
  load(): Promise<RoomRecord | undefined>;
  /** Keeps the record, or deletes it with `null`. Failures are the host's to report. */
  save(record: RoomRecord | null): void;
  log(entry: LogEntry): void;
}

type Directed = MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;

/** How long counters may be ahead of what is saved, in milliseconds: a busy room writes this often and no more. */
const SAVE_INTERVAL = 3000;

/**
 * The rules of a room, for any runtime that has sockets.
 *
 * It exists from its first participant to its last. Who is in it is what the open connections say of themselves, so the
 * host may drop this object whenever no timer is pending, and open another one over the same sockets. No method throws
 * because of anything a client sent.
 */
export class Room {
  readonly #host: RoomHost;
  #record: RoomRecord | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  private constructor(host: RoomHost) {
    this.#host = host;
  }

  /** The room over the host's open sockets, as it was when the last object of it was dropped. */
  static async open(host: RoomHost): Promise<Room> {
    const room = new Room(host);
    const record = await host.load();
    const [first, ...others] = room.#roster();
    if (first) {
      // A record can only be missing if writing it failed; the people are there all the same.
      room.#record = record ?? newRoom(host.id, first);
      host.log({ event: "wake", participantCount: 1 + others.length });
    } else if (record) {
      // The process ended without a word to the room, and all sockets with it.
      room.#forget();
    }
    return room;
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
    const others = this.#roster();
    if (others.length >= settings.capacity) {
      const message = `The room is full: it holds ${settings.capacity}.`;
      return this.#refuse(connection, "room-full", message, CLOSE_CODES.roomFull);
    }

    const { displayName, callType, metadata } = asked.value;
    const self: WireParticipant = {
      id: connection.id,
      displayName,
      // Strictly later than everyone's: it is also the order of the roster.
      joinedAt: Math.max(Date.now(), (others.at(-1)?.joinedAt ?? 0) + 1),
      microphone: "off",
      camera: "off",
      screen: "off",
      handRaised: false,
    };
    connection.setState(self);
    // Without anyone in it, the room begins anew.
    if (others.length === 0) this.#record = undefined;
    const record = (this.#record ??= newRoom(id, self, { callType, metadata }));
    record.counters.joins++;
    this.#touch();
    this.#save();

    const participantCount = others.length + 1;
    this.#send(connection, {
      type: "room-joined",
      self,
      participants: others,
      participantCount,
      room: record.info,
      resumeKey: crypto.randomUUID(),
      ...(settings.iceServers && { iceServers: settings.iceServers }),
    });
    this.#broadcast({ type: "participant-joined", participant: self, participantCount }, self.id);
    this.#host.log({ event: "join", participant: self.id, participantCount });
  }

  /** A frame has arrived, as it came: text, or anything else. */
  message(connection: RoomConnection, frame: unknown): void {
    const self = connection.state;
    if (!self) {
      const code = this.#record ? "participant-not-found" : "room-not-found";
      return this.#error(connection, code, "You are not in this room.");
    }
    this.#touch();
    const parsed = parseClientMessage(frame);
    if (!parsed.ok) return this.#error(connection, "invalid-message", parsed.message);
    const message = parsed.value;
    switch (message.type) {
      case "offer":
      case "answer":
      case "ice-candidate":
        return this.#relay(connection, self, message);
      case "update":
        return this.#update(connection, self, message);
      case "ping": {
        const roster = this.#roster();
        if (rosterDigest(roster) === message.digest) return void this.#send(connection, { type: "pong" });
        const participants = roster.filter(({ id }) => id !== self.id);
        this.#send(connection, { type: "roster", self, participants, participantCount: roster.length });
        return;
      }
      case "leave":
        this.#send(connection, { type: "room-left", reason: "left" });
        this.#depart(connection, self, "left");
        return closeQuietly(connection, CLOSE_CODES.normal, "left");
      default:
        message satisfies never;
    }
  }

  /** A socket is gone, or going. Safe to call twice, and for sockets that were never let in. */
  disconnect(connection: RoomConnection): void {
    if (connection.state) this.#depart(connection, connection.state, "disconnected");
  }

  /** What there is to tell of the room now; `null` when there is none. */
  report(): RoomReport | null {
    const participantCount = this.#roster().length;
    if (!this.#record || participantCount === 0) return null;
    return { ...this.#record.info, participantCount, ...this.#record.counters };
  }

  #relay(connection: RoomConnection, self: WireParticipant, message: Directed): void {
    const { to, ...content } = message;
    const relayed: ServerMessage = { ...content, from: self.id };
    if (to === undefined) {
      this.#broadcast(relayed, self.id);
      return this.#relayed(self, message.type);
    }
    if (to === self.id)
      return this.#error(connection, "invalid-message", "to: That is you.", { type: message.type, to });
    const receiver = this.#host.connection(to);
    if (receiver?.state && this.#send(receiver, relayed)) return this.#relayed(self, message.type, to);
    if (message.type === "ice-candidate") {
      // They have just left: candidates on their way are nobody's mistake.
      if (this.#record) this.#record.counters.droppedCandidates++;
      return;
    }
    this.#error(connection, "participant-not-found", "Nobody of that id is in this room.", { type: message.type, to });
  }

  #relayed(self: WireParticipant, type: RelayedType, to?: string): void {
    if (this.#record) this.#record.counters.relayed[type]++;
    if (!this.#host.settings.debug) return;
    this.#host.log({ event: "relay", participant: self.id, type, ...(to !== undefined && { to }) });
  }

  #update(connection: RoomConnection, self: WireParticipant, { type, ...change }: MessageOf<ClientMessage, "update">) {
    const participant = { ...self, ...change };
    // Spreading keeps the order of the keys, so equal text is equal content.
    if (JSON.stringify(participant) === JSON.stringify(self)) return;
    connection.setState(participant);
    this.#broadcast({ type: "participant-updated", participant }, self.id);
    this.#relayed(self, type);
  }

  #depart(connection: RoomConnection, self: WireParticipant, reason: LeaveReason): void {
    connection.setState(null);
    const participantCount = this.#roster().length;
    this.#host.log({ event: "leave", participant: self.id, reason, participantCount });
    if (participantCount === 0) return this.#forget();
    if (this.#record) this.#record.counters.leaves++;
    this.#touch();
    this.#save();
    this.#broadcast({ type: "participant-left", id: self.id, reason, participantCount }, self.id);
  }

  #forget(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#record = undefined;
    this.#host.save(null);
    this.#host.log({ event: "forget" });
  }

  #refuse(connection: RoomConnection, code: SignalingErrorCode, message: string, closeCode: number): void {
    const counters = this.#record?.counters;
    if (counters) {
      counters.refusedJoins++;
      counters.errors[code]++;
      this.#saveSoon();
    }
    this.#host.log({ event: "refused-join", participant: connection.id, code });
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
    this.#host.log({ event: "refused-message", participant: connection.id, code, ...details });
    this.#send(connection, {
      type: "signaling-error",
      code,
      message,
      ...(details && { details }),
      timestamp: Date.now(),
    });
  }

  /** Everyone in the room, in the order in which they joined. */
  #roster(): WireParticipant[] {
    const roster: WireParticipant[] = [];
    for (const { state } of this.#host.connections()) if (state) roster.push(state);
    return roster.sort((a, b) => a.joinedAt - b.joinedAt);
  }

  #broadcast(message: ServerMessage, exceptId: string): void {
    const text = JSON.stringify(message);
    for (const connection of this.#host.connections()) {
      if (connection.state && connection.id !== exceptId) sendText(connection, text);
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
    if (this.#record) this.#host.save(this.#record);
  }
}

function newRoom(
  id: string,
  creator: WireParticipant,
  { callType, metadata }: Pick<RoomReport, "callType" | "metadata"> = { callType: "video", metadata: {} },
): RoomRecord {
  return newRecord({ id, callType, createdAt: creator.joinedAt, createdBy: creator.id, metadata });
}

/** One socket that cannot be written to is no reason to stop: its own close tells the room about it. */
function sendText(connection: RoomConnection, text: string): boolean {
  try {
    connection.send(text);
    return true;
  } catch {
    return false;
  }
}

function closeQuietly(connection: RoomConnection, code: number, reason: string): void {
  try {
    connection.close(code, reason);
  } catch {
    // It is closed already.
  }
}
