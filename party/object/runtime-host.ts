import { reportToDeployment } from "../metrics/deployment.js";
import { writeLog, settingsOf } from "../config/environment.js";
import { confirm, redeem, release } from "../auth/used-tokens.js";
import { RoomIceServers } from "../turn/room-ice-servers.js";
import type { LogEntry } from "../room/log-entry.js";
import type { IceOffer, Redemption, RoomHost } from "../room/room-host.js";
import type { RoomSummary } from "../room/room-summary.js";
import { parseStoredRoom, type StoredRoom, type ConnectionState } from "../room/room-record.js";
import type { Runtime, RuntimeConnection } from "../runtime.js";
import type { ServerSettings } from "../config/settings.js";

const RECORD_KEY = "room";

/** The waits between the attempts to confirm a token, in milliseconds: in all shorter than it is held. */
const CONFIRM_DELAYS = [500, 2000, 5000];

/** An unconfirmed write must not hold back the messages that follow it. */
const OPTIONS = { allowUnconfirmed: true };

/** Implements a room's host on any runtime. */
export class RuntimeHost implements RoomHost {
  /**
   * Empty until a URL or the record has told the id: not every runtime knows it while an alarm fires, or in an object
   * that an alarm has created.
   */
  id = "";
  readonly settings: ServerSettings;
  readonly roomIceServers: RoomIceServers;
  readonly #runtime: Runtime<ConnectionState>;
  /** The storage holds a record of another version, which this one cannot read and must not delete. */
  #isForeign = false;
  #reporting: Promise<unknown> = Promise.resolve();

  constructor(runtime: Runtime<ConnectionState>) {
    this.#runtime = runtime;
    this.settings = settingsOf(runtime.env);
    this.roomIceServers = new RoomIceServers(this.settings, (error) =>
      this.log({ event: "turn-failed", error: String(error) }),
    );
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

  /** `null` also deletes everything else in the storage: an object that stores nothing costs nothing. */
  save(record: StoredRoom | null): void {
    const { storage } = this.#runtime;
    this.#logFailure(record ? storage.put(RECORD_KEY, record, OPTIONS) : storage.deleteAll());
  }

  /**
   * Deletes what a runtime stored although there is no room: partyserver writes down the name of every object that was
   * ever requested.
   */
  deleteLeftovers(): void {
    if (!this.#isForeign) this.save(null);
  }

  setAlarm(at: number | null): void {
    const { storage } = this.#runtime;
    this.#logFailure(at === null ? storage.deleteAlarm(OPTIONS) : storage.setAlarm(at, OPTIONS));
  }

  reportSummary(summary: RoomSummary): void {
    // One after the other, so that no summary overtakes another.
    this.#reporting = this.#reporting
      .then(() => reportToDeployment(this.#runtime.rooms, summary))
      .catch((error: unknown) => this.logFault(error));
  }

  iceServers(participantId: string, connectionId: string): IceOffer | Promise<IceOffer> {
    return this.roomIceServers.offerFor(participantId, connectionId);
  }

  redeemToken(redemption: Redemption): ReturnType<typeof redeem> {
    return redeem(this.#runtime.rooms, redemption);
  }

  async confirmToken(jti: string, resumeKey: string): Promise<boolean> {
    for (const delay of CONFIRM_DELAYS) {
      try {
        return await confirm(this.#runtime.rooms, jti, resumeKey);
      } catch (error) {
        this.logFault(error);
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
    // The page is in the room. Its next return confirms the token.
    return true;
  }

  releaseToken(jti: string, resumeKey: string): void {
    release(this.#runtime.rooms, jti, resumeKey).catch((error: unknown) => this.logFault(error));
  }

  log(entry: LogEntry): void {
    writeLog(this.id, this.settings, entry);
  }

  /** Logs a defect of the server. */
  logFault(error: unknown): void {
    this.log({ event: "fault", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }

  #logFailure(written: Promise<unknown>): void {
    Promise.resolve(written).catch((error: unknown) => this.logFault(error));
  }
}
