import type * as Party from "partykit/server";
import { accessWarning } from "./access.js";
import { tellDeployment } from "./deployment.js";
import { Ice, type IceOffer } from "./ice.js";
import { isLogged, logLine, type LogEntry } from "./log.js";
import type { RoomHost } from "./room-host.js";
import type { RoomSummary } from "./room-news.js";
import { parseRecord, type RoomRecord, type Seat } from "./room-record.js";
import { readSettings, type RoomSettings } from "./settings.js";

const RECORD_KEY = "room";

/** A write that is not confirmed yet must not hold back the messages that follow it. */
const OPTIONS = { allowUnconfirmed: true };

/** What PartyKit lends to a room. */
export class PartyKitHost implements RoomHost {
  /**
   * Empty until a URL or the record has told it. PartyKit's own `room.id` throws while an alarm rings, and if an alarm
   * was what created the object, for as long as the object lives.
   */
  id = "";
  readonly settings: RoomSettings;
  readonly ice: Ice;
  readonly #room: Party.Room;
  #telling: Promise<unknown> = Promise.resolve();

  constructor(room: Party.Room) {
    this.#room = room;
    this.settings = settingsOf(room.env);
    this.ice = new Ice(this.settings, (error) => this.log({ event: "turn-failed", error: String(error) }));
  }

  connections(): Iterable<Party.Connection<Seat>> {
    return this.#room.getConnections<Seat>();
  }

  connection(id: string): Party.Connection<Seat> | undefined {
    return this.#room.getConnection<Seat>(id);
  }

  async load(): Promise<RoomRecord | undefined> {
    const record = parseRecord(await this.#room.storage.get(RECORD_KEY));
    if (record) this.id ||= record.info.id;
    return record;
  }

  alarmAt(): Promise<number | null> {
    return this.#room.storage.getAlarm();
  }

  save(record: RoomRecord | null): void {
    const { storage } = this.#room;
    this.#report(record ? storage.put(RECORD_KEY, record, OPTIONS) : storage.delete(RECORD_KEY, OPTIONS));
  }

  setAlarm(at: number | null): void {
    const { storage } = this.#room;
    this.#report(at === null ? storage.deleteAlarm(OPTIONS) : storage.setAlarm(at, OPTIONS));
  }

  tell(summary: RoomSummary): void {
    // One after the other, so that none overtakes another.
    this.#telling = this.#telling
      .then(() => tellDeployment(this.#room.name, summary))
      .catch((error: unknown) => this.fault(error));
  }

  iceServers(participantId: string, connectionId: string): IceOffer | Promise<IceOffer> {
    return this.ice.for(participantId, connectionId);
  }

  log(entry: LogEntry): void {
    logTo(this.id, this.settings, entry);
  }

  /** Logs a defect. */
  fault(error: unknown): void {
    this.log({ event: "fault", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }

  #report(written: Promise<unknown>): void {
    Promise.resolve(written).catch((error: unknown) => this.fault(error));
  }
}

export function logTo(room: string, { logLevel }: RoomSettings, entry: LogEntry): void {
  if (isLogged(entry, logLevel)) console.log(logLine(room, entry));
}

/** Read once, so that a fault in them is told once and not by every room. */
let settings: RoomSettings | undefined;

export function settingsOf(env: Record<string, unknown>): RoomSettings {
  if (settings) return settings;
  const complain = (sentence: string) => console.error(`rtc-elements: ${sentence}`);
  settings = readSettings(env, complain);
  const warning = accessWarning(settings.access);
  if (warning) complain(warning);
  return settings;
}
