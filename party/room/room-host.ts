import type { MessageOf, ServerMessage, WireParticipant } from "../protocol/protocol.js";
import type { LogEntry } from "./log-entry.js";
import type { RoomEvent } from "./room-event.js";
import type { RoomSummary } from "./room-summary.js";
import type { StoredRoom, ConnectionState } from "./room-record.js";
import type { RoomSettings } from "./room-settings.js";

/** The ICE servers for one participant, and for how many seconds their credentials are valid. */
export type IceOffer = Pick<MessageOf<ServerMessage, "ice-servers">, "iceServers" | "iceServersTtl">;

/** A socket as the room uses it. The connections of PartyKit and partyserver have this shape. */
export interface RoomConnection {
  /** Issued by the host: unique, never reused, and never taken from the client. */
  readonly id: string;
  /**
   * The participant of this socket; `null` = not in the room, or no longer. It outlives hibernation, but need not
   * outlive the process. It is written with every frame, so writing it must not cost a disk write.
   */
  readonly state: ConnectionState | null;
  setState(state: ConnectionState | null): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
}

/** The runtime as a room uses it. */
export interface RoomHost {
  /** The room's id, decoded. */
  readonly id: string;
  readonly settings: RoomSettings;
  /** The open sockets, in any order. */
  connections(): Iterable<RoomConnection>;
  /** The open socket with this id. */
  connection(id: string): RoomConnection | undefined;
  load(): Promise<StoredRoom | undefined>;
  /** When the alarm is set to fire; `null` = it is not set, or is firing now. */
  alarmAt(): Promise<number | null>;
  /** Stores the room, or deletes it with `null`. The host reports failures. */
  save(record: StoredRoom | null): void;
  /**
   * Calls {@link Room.alarm} at that time (milliseconds since 1970) or soon after it, on the object that the room has
   * then, even if the process was restarted in between. There is one alarm: a later call replaces it, `null` cancels
   * it.
   */
  setAlarm(at: number | null): void;
  /** Reports a summary to the deployment's registry. The host reports failures. */
  reportSummary(summary: RoomSummary): void;
  /** The ICE servers for a participant, to be sent over that connection. Does not fail. */
  iceServers(participantId: string, connectionId: string): IceOffer | Promise<IceOffer>;
  log(entry: LogEntry): void;
  /** Passes a message to code that extends the server. Does not fail. */
  receiveCustom(from: WireParticipant, name: string, data: unknown): void;
  /** Reports an event to webhooks and to code that extends the server. Does not fail. */
  emit(event: RoomEvent): void;
}
