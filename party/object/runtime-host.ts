import { reportToDeployment } from "../metrics/deployment.js";
import { writeLog, settingsOf } from "../config/environment.js";
import { RoomIceServers } from "../turn/room-ice-servers.js";
import type { LogEntry } from "../room/log-entry.js";
import type { IceOffer, RoomHost } from "../room/room-host.js";
import type { RoomSummary } from "../room/room-summary.js";
import { parseStoredRoom, type StoredRoom, type ConnectionState } from "../room/room-record.js";
import type { Runtime, RuntimeConnection } from "../runtime.js";
import type { ServerSettings } from "../config/settings.js";

const RECORD_KEY = "room";

/** A write that is not confirmed yet must not hold back the messages that follow it. */
const OPTIONS = { allowUnconfirmed: true };

/** What a room has of its runtime, whichever that is. */
export class RuntimeHost implements RoomHost {
  /**
   * Empty until a URL or the record has told it: not every runtime knows it while an alarm rings, or in an object that an
   * alarm has created.
   */
  id = "";
  readonly settings: ServerSettings;
  readonly roomIceServers: RoomIceServers;
  readonly #runtime: Runtime<ConnectionState>;
  /** Another version's record is there, which this one cannot read. */
  #isForeign = false;
  #reporting: Promise<unknown> = Promise.resolve();

  constructor(runtime: Runtime<ConnectionState>) {
    this.#runtime = runtime;
    this.settings = settingsOf(runtime.env);
    this.roomIceServers = new RoomIceServers(this.settings, (error) => this.log({ event: "turn-failed", error: String(error) }));
  }

  connections(): Iterable<RuntimeConnection<ConnectionState>> {
    return this.#runtime.connections();
  }

  connection(id: string): RuntimeConnection<ConnectionState> | undefined {
    return this.#runtime.connection(id);
  }

  async load(): Promise<StoredRoom | undefined> {
    const stored = await this.#runtime.storage.get(RECORD_KEY);
    const record = parseStoredRoom(stored);
    this.#isForeign = stored !== undefined && !record;
    if (record) this.id ||= record.info.id;
    return record;
  }

  alarmAt(): Promise<number | null> {
    return this.#runtime.storage.getAlarm();
  }

  /** With `null` it deletes what else there is, too: an object that keeps nothing costs nothing. */
  save(record: StoredRoom | null): void {
    const { storage } = this.#runtime;
    this.#logFailure(record ? storage.put(RECORD_KEY, record, OPTIONS) : storage.deleteAll());
  }

  /**
   * There is no room. A runtime may have written something down all the same, as it does for every object that was ever
   * asked for.
   */
  deleteLeftovers(): void {
    if (!this.#isForeign) this.save(null);
  }

  setAlarm(at: number | null): void {
    const { storage } = this.#runtime;
    this.#logFailure(at === null ? storage.deleteAlarm(OPTIONS) : storage.setAlarm(at, OPTIONS));
  }

  reportSummary(summary: RoomSummary): void {
    // One after the other, so that none overtakes another.
    this.#reporting = this.#reporting
      .then(() => reportToDeployment(this.#runtime.rooms, summary))
      .catch((error: unknown) => this.logFault(error));
  }

  iceServers(participantId: string, connectionId: string): IceOffer | Promise<IceOffer> {
    return this.roomIceServers.offerFor(participantId, connectionId);
  }

  log(entry: LogEntry): void {
    writeLog(this.id, this.settings, entry);
  }

  /** Logs a defect. */
  logFault(error: unknown): void {
    this.log({ event: "fault", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }

  #logFailure(written: Promise<unknown>): void {
    Promise.resolve(written).catch((error: unknown) => this.logFault(error));
  }
}
