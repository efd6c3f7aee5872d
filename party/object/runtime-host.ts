import { reportToDeployment } from "../metrics/deployment.js";
import { writeLog, settingsOf } from "../config/environment.js";
import { confirm, redeem, release } from "../auth/used-tokens.js";
import type { CredentialStore } from "../turn/issued-credential.js";
import { RoomIceServers } from "../turn/room-ice-servers.js";
import type { LogEntry } from "../room/log-entry.js";
import type { IceOffer, Redeemed, Redemption, RoomHost } from "../room/room-host.js";
import type { RoomSummary } from "../room/room-summary.js";
import { parseStoredRoom, type StoredRoom, type ConnectionState } from "../room/room-record.js";
import type { Runtime, RuntimeConnection } from "../runtime.js";
import { joinWaitOf } from "../http/entry-rate.js";
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
  readonly #roomIceServers: RoomIceServers;
  readonly #runtime: Runtime<ConnectionState>;
  /** The storage holds a record of another version, which this one cannot read and must not delete. */
  #isForeign = false;
  /** The next summary. A newer one takes its place, since summaries hold totals. */
  #unreported: RoomSummary | undefined;
  #isReporting = false;

  constructor(runtime: Runtime<ConnectionState>) {
    this.#runtime = runtime;
    this.settings = settingsOf(runtime.env);
    this.#roomIceServers = new RoomIceServers(this.settings, this.#credentialStore(runtime), (error) =>
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
    this.#unreported = summary;
    if (!this.#isReporting) void this.#report();
  }

  /** One after the other, so that no summary overtakes another, and none piles up while the registry is slow. */
  async #report(): Promise<void> {
    this.#isReporting = true;
    for (let summary = this.#unreported; summary; summary = this.#unreported) {
      this.#unreported = undefined;
      await reportToDeployment(this.#runtime.rooms, summary).catch((error: unknown) => this.logFault(error));
    }
    this.#isReporting = false;
  }

  prepareIceServers(participantId: string): Promise<void> | undefined {
    return this.#roomIceServers.prepare(participantId);
  }

  iceServers(participantId: string): IceOffer | Promise<IceOffer> {
    return this.#roomIceServers.offerFor(participantId);
  }

  releaseIceServers(participantId: string): void {
    this.#roomIceServers.release(participantId);
  }

  joinWaitOf(address: string | undefined): number {
    return joinWaitOf(address, this.settings);
  }

  redeemToken(redemption: Redemption): Promise<Redeemed> {
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

  /** Credentials are stored beside the record: a room that sleeps or starts again revokes what it has issued. */
  #credentialStore({ storage }: Runtime<ConnectionState>): CredentialStore {
    const key = (participantId: string) => `turn:${participantId}`;
    return {
      get: (participantId) => storage.get(key(participantId)),
      set: (participantId, issued) => this.#logFailure(storage.put(key(participantId), issued, OPTIONS)),
      delete: (participantId) => this.#logFailure(storage.delete(key(participantId), OPTIONS)),
    };
  }

  #logFailure(written: Promise<unknown>): void {
    Promise.resolve(written).catch((error: unknown) => this.logFault(error));
  }
}
