import type { MessageOf, ServerMessage } from "../protocol/protocol.js";
import type { LogEntry } from "./log-entry.js";
import type { RoomSummary } from "./room-summary.js";
import type { StoredRoom, ConnectionState } from "./room-record.js";
import type { RoomSettings } from "./room-settings.js";

/** The ICE servers for one participant, and for how many seconds their credentials are valid. */
export type IceOffer = Pick<MessageOf<ServerMessage, "ice-servers">, "iceServers" | "iceServersTtl">;

/** A socket, as the room needs it. PartyKit's and partyserver's connections have this shape. */
export interface RoomConnection {
  /** The host issues it: unique, never used twice, and never taken from the client. */
  readonly id: string;
  /**
   * The participant who came by it; `null` = not in the room, or not any more. Outlives hibernation, but need not outlive
   * the process, and is written with every frame: it must cost no write to a disk.
   */
  readonly state: ConnectionState | null;
  setState(state: ConnectionState | null): unknown;
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
  load(): Promise<StoredRoom | undefined>;
  /** When the alarm is set to ring; `null` = it is not set, or is ringing. */
  alarmAt(): Promise<number | null>;
  /** Keeps the record, or deletes it with `null`. Failures are the host's to report. */
  save(record: StoredRoom | null): void;
  /**
   * Calls {@link Room.alarm} at that time (milliseconds since 1970) or soon after it, on whichever object of the room
   * there is then, even if the process has died in between. There is one alarm: a later call replaces it, `null` takes
   * it away.
   */
  setAlarm(at: number | null): void;
  /** Tells the numbers of the whole deployment of this room. Failures are the host's to report. */
  reportSummary(summary: RoomSummary): void;
  /** By what a participant is to connect, who is told by that socket. Does not fail. */
  iceServers(participantId: string, connectionId: string): IceOffer | Promise<IceOffer>;
  log(entry: LogEntry): void;
}
