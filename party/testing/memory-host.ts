import { noStore } from "../turn/issued-credential.js";
import { RoomIceServers } from "../turn/room-ice-servers.js";
import type { LogEntry } from "../room/log-entry.js";
import { parseServerMessage, type ServerMessage } from "../protocol/protocol.js";
import type { IceOffer, Redeemed, Redemption, RoomConnection, RoomHost } from "../room/room-host.js";
import type { RoomEvent } from "../room/room-event.js";
import type { RoomSummary } from "../room/room-summary.js";
import { parseStoredRoom, type StoredRoom, type ConnectionState } from "../room/room-record.js";
import { readSettings, type ServerSettings } from "../config/settings.js";

/** A socket in memory that can be made to fail. */
export class MemoryConnection implements RoomConnection {
  state: ConnectionState | null = null;
  /** Makes writing and closing fail. */
  broken = false;
  /** Makes storing the state fail, as when it is too long. */
  full = false;
  open = true;
  closedWith: number | undefined;
  readonly sent: ServerMessage[] = [];

  constructor(readonly id: string) {}

  get readyState(): number {
    return this.open ? 1 : 3;
  }

  setState(state: ConnectionState | null): void {
    if (this.full) throw new Error("the state is too long");
    // A copy, as if it were stored, which later changes do not reach.
    this.state = structuredClone(state);
  }

  send(text: string): void {
    if (this.broken || !this.open) throw new Error("the socket is broken");
    const message = parseServerMessage(text);
    if (!message.ok) throw new Error(`not in the contract: ${text}`);
    this.sent.push(message.value);
  }

  close(code: number): void {
    if (this.broken) throw new Error("the socket is broken");
    this.closedWith = code;
    this.open = false;
  }
}

/** A runtime in memory that can be made to fail in ways that a live server cannot. */
export class MemoryHost implements RoomHost {
  readonly sockets: MemoryConnection[] = [];
  readonly logged: LogEntry[] = [];
  readonly emitted: RoomEvent[] = [];
  readonly told: RoomSummary[] = [];
  readonly settings: ServerSettings = readSettings({}, () => {});
  /** The stored room, as a copy: unsaved changes are not in it. */
  saved: StoredRoom | undefined;
  saves = 0;
  /** When the alarm is set to fire, by a clock that only a test moves. */
  alarm: number | null = null;
  alarmSets = 0;

  constructor(readonly id = "room") {}

  connect(id: string): MemoryConnection {
    const connection = new MemoryConnection(id);
    this.sockets.push(connection);
    return connection;
  }

  connections(): MemoryConnection[] {
    return this.sockets.filter(({ open }) => open);
  }

  connection(id: string): MemoryConnection | undefined {
    return this.connections().find((connection) => connection.id === id);
  }

  load(): Promise<StoredRoom | undefined> {
    return Promise.resolve(parseStoredRoom(structuredClone(this.saved)));
  }

  alarmAt(): Promise<number | null> {
    return Promise.resolve(this.alarm);
  }

  save(record: StoredRoom | null): void {
    this.saves++;
    this.saved = record ? structuredClone(record) : undefined;
  }

  setAlarm(at: number | null): void {
    this.alarmSets++;
    this.alarm = at;
  }

  /** Fires the alarm once. */
  ring(room: { alarm(): void }): void {
    this.alarm = null;
    room.alarm();
  }

  reportSummary(summary: RoomSummary): void {
    this.told.push(structuredClone(summary));
  }

  prepareIceServers(_participantId: string): Promise<void> | undefined {
    return undefined;
  }

  iceServers(participantId: string): IceOffer | Promise<IceOffer> {
    return new RoomIceServers(this.settings, noStore, () => {}).offerFor(participantId);
  }

  releaseIceServers(_participantId: string): void {}

  joinWaitOf(): number {
    return 0;
  }

  /** The steps of one-time tokens, in order. */
  readonly tokenSteps: string[] = [];
  /** Whether a token that is confirmed belongs to its holder. */
  isOwner = true;

  /** The redemptions that the room has asked for. */
  readonly redemptions: Redemption[] = [];
  /** The answer about a token, in place of a new owner. */
  redeemed: Redeemed | undefined;

  redeemToken(redemption: Redemption): Promise<Redeemed> {
    this.redemptions.push(redemption);
    return Promise.resolve(this.redeemed ?? { ok: true, owner: redemption.owner });
  }

  confirmToken(jti: string): Promise<boolean> {
    this.tokenSteps.push(`confirm ${jti}`);
    return Promise.resolve(this.isOwner);
  }

  releaseToken(jti: string): void {
    this.tokenSteps.push(`release ${jti}`);
  }

  receiveCustom(): void {}

  emit(event: RoomEvent): void {
    this.emitted.push(event);
  }

  log(entry: LogEntry): void {
    this.logged.push(entry);
  }
}
