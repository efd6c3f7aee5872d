import type { MessageOf, ServerMessage, WireParticipant } from "../protocol/protocol.js";
import type { Refusal } from "../protocol/refusals.js";
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
  readonly readyState: number;
  setState(state: ConnectionState | null): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
}

/** How long a one-time token is held for a page that joins, in milliseconds. A page answers its greeting at once. */
export const TOKEN_HOLD = 15_000;

/** A one-time token that is to be redeemed before its holder may join. Times are in milliseconds since 1970. */
export interface Redemption {
  jti: string;
  /** The resume key that it is to belong to. */
  owner: string;
  /** The resume key that its holder brought. The token may belong to it already, and then keeps to it. */
  former: string;
  until: number;
}

/** `owner` = the resume key that a redeemed token belongs to. */
export type Redeemed = { ok: true; owner: string } | { ok: false; refusal: Refusal };

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
  /** Resolves when {@link iceServers} knows the servers at once; `undefined` = it does already. Does not fail. */
  prepareIceServers(participantId: string): Promise<void> | undefined;
  /** The ICE servers for a participant who is in the room. Does not fail. */
  iceServers(participantId: string): IceOffer | Promise<IceOffer>;
  /** A participant is no longer in the room, or did not enter: their credentials end, where they can be ended. */
  releaseIceServers(participantId: string): void;
  /**
   * Counts a join that came with an unknown resume key, which was not counted in front of the room. Returns 0 if it is
   * within the limit of the address, or after how many milliseconds to try again.
   */
  joinWaitOf(address: string | undefined): number;
  /** Redeems a one-time token for a client that is about to join. Does not fail. */
  redeemToken(redemption: Redemption): Promise<Redeemed>;
  /**
   * A one-time token is its holder's for good: their page has the resume key. Returns `false` if the token belongs to
   * another page by now. The host reports failures.
   */
  confirmToken(jti: string, resumeKey: string): Promise<boolean>;
  /** The page for which a one-time token was redeemed never got its resume key. The host reports failures. */
  releaseToken(jti: string, resumeKey: string): void;
  log(entry: LogEntry): void;
  /** Passes a message to code that extends the server. Does not fail. */
  receiveCustom(from: WireParticipant, name: string, data: unknown): void;
  /** Reports an event to webhooks and to code that extends the server. Does not fail. */
  emit(event: RoomEvent): void;
}
