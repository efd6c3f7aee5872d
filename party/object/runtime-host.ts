import { reportToDeployment } from "../metrics/deployment.js";
import { writeLog, settingsOf } from "../config/environment.js";
import { confirm, redeem, release } from "../auth/used-tokens.js";
import type { CredentialStore } from "../turn/issued-credential.js";
import { RoomIceServers } from "../turn/room-ice-servers.js";
import { sendWebhook } from "../webhooks/send-webhook.js";
import { WebhookQueue, type QueueHost } from "../webhooks/webhook-queue.js";
import type { WebhookSettings } from "../webhooks/webhook-settings.js";
import type { WireParticipant } from "../protocol/protocol.js";
import type { LogEntry } from "../room/log-entry.js";
import type { IceOffer, Redeemed, Redemption, RoomHost } from "../room/room-host.js";
import type { RoomEvent } from "../room/room-event.js";
import type { RoomSummary } from "../room/room-summary.js";
import { parseStoredRoom, type StoredRoom, type ConnectionState } from "../room/room-record.js";
import type { Runtime, RuntimeConnection } from "../runtime.js";
import { joinWaitOf } from "../http/entry-rate.js";
import { callHook, callHookFor, type RoomHooks } from "./room-hooks.js";
import { SharedAlarm } from "./shared-alarm.js";
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
  readonly #alarm: SharedAlarm;
  readonly #webhooks: WebhookQueue | undefined;
  /** Whether there is a room. Webhooks may wait for longer than it exists. */
  #hasRecord = false;
  /** The storage holds a record of another version, which this one cannot read and must not delete. */
  #isForeign = false;
  /** The next summary. A newer one takes its place, since summaries hold totals. */
  #unreported: RoomSummary | undefined;
  #isReporting = false;

  constructor(
    runtime: Runtime<ConnectionState>,
    private readonly hooks: RoomHooks,
  ) {
    this.#runtime = runtime;
    this.settings = settingsOf(runtime.env);
    const { storage } = runtime;
    this.#alarm = new SharedAlarm((at) =>
      this.#logFailure(at === null ? storage.deleteAlarm(OPTIONS) : storage.setAlarm(at, OPTIONS)),
    );
    const { webhook } = this.settings;
    this.#webhooks = webhook && new WebhookQueue(this.#queueHost(webhook));
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
    this.#hasRecord = record !== undefined;
    this.#isForeign = stored !== undefined && !record;
    if (record) this.id ||= record.info.id;
    await this.#webhooks?.load();
    this.id ||= this.#webhooks?.room ?? "";
    return record;
  }

  async alarmAt(): Promise<number | null> {
    const at = await this.#runtime.storage.getAlarm();
    this.#alarm.restore(at);
    return at;
  }

  /**
   * `null` also deletes everything else in the storage, once all webhooks are sent: an object that stores nothing costs
   * nothing.
   */
  save(record: StoredRoom | null): void {
    const { storage } = this.#runtime;
    this.#hasRecord = record !== null;
    if (record) return this.#logFailure(storage.put(RECORD_KEY, record, OPTIONS));
    const isDrained = this.#webhooks?.isEmpty ?? true;
    this.#logFailure(isDrained ? storage.deleteAll() : storage.delete(RECORD_KEY, OPTIONS));
  }

  /**
   * Deletes what a runtime stored although there is no room: partyserver writes down the name of every object that was
   * ever requested.
   */
  deleteLeftovers(): void {
    if (!this.#isForeign) this.save(null);
  }

  setAlarm(at: number | null): void {
    this.#alarm.set("room", at);
  }

  /** The runtime's alarm has fired. */
  alarmFired(): void {
    this.#alarm.fired();
  }

  /**
   * Sends the webhooks that are due. Nothing waits for it: a runtime fires no alarm while it waits for the one before, and
   * the alarm is the room's as well.
   */
  sendWebhooks(): void {
    this.#webhooks?.alarm().catch((error: unknown) => this.logFault(error));
  }

  /** The numbers of the room's webhooks; `undefined` where there are none. */
  get webhookCounts(): WebhookQueue["counts"] | undefined {
    return this.#webhooks?.counts;
  }

  emit(event: RoomEvent): void {
    try {
      this.#webhooks?.post(this.id, event);
    } catch (error) {
      this.logFault(error);
    }
    callHook(() => callHookFor(this.hooks, event), this.logHookFailure);
  }

  receiveCustom(from: WireParticipant, name: string, data: unknown): void {
    callHook(() => this.hooks.custom(structuredClone(from), name, data), this.logHookFailure);
  }

  /** Logs an error that code which extends the server has thrown. */
  readonly logHookFailure = (error: unknown): void => this.log({ event: "hook-failed", error: textOf(error) });

  reportSummary(summary: RoomSummary): void {
    this.#unreported = summary;
    if (!this.#isReporting) void this.#report();
  }

  /** One after the other, so that no summary overtakes another, and none piles up while the registry is slow. */
  async #report(): Promise<void> {
    this.#isReporting = true;
    for (let summary = this.#unreported; summary; summary = this.#unreported) {
      this.#unreported = undefined;
      await reportToDeployment(this.#runtime.rooms, this.#withWebhooks(summary)).catch((error: unknown) =>
        this.logFault(error),
      );
    }
    this.#isReporting = false;
  }

  /** Adds the numbers of webhooks to those of the room, if there are webhooks. */
  #withWebhooks(summary: RoomSummary): RoomSummary {
    if (!this.#webhooks) return summary;
    const { failed, dropped } = this.#webhooks.counts;
    return { ...summary, counts: { ...summary.counts, webhooks: { failed, dropped } } };
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
    this.log({ event: "fault", error: textOf(error) });
  }

  #queueHost(webhook: WebhookSettings): QueueHost {
    const { storage } = this.#runtime;
    return {
      list: (prefix) => storage.list({ prefix }),
      get: (key) => storage.get(key),
      put: (key, value) => this.#logFailure(storage.put(key, value, OPTIONS)),
      delete: (key) => this.#logFailure(storage.delete(key, OPTIONS)),
      setAlarm: (at) => this.#alarm.set("webhooks", at),
      send: (id, body) => sendWebhook(webhook, id, body),
      drained: () => {
        if (!this.#hasRecord) this.deleteLeftovers();
      },
      log: (entry) => this.log(entry),
      random: Math.random,
    };
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

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
