import { RoomAlarm } from "./room-alarm.js";
import type { RoomHost } from "./room-host.js";
import { SummaryReporter } from "./room-summary.js";
import type { RoomSummary } from "./room-summary.js";
import type { RoomRecord, StoredRoom } from "./room-record.js";

/** The parts of the room that the store reads. */
export interface RoomContents {
  /** Participants, lobby, bans and grants, as they are stored. */
  stored(): Pick<StoredRoom, "members" | "waiting" | "standing">;
  /** The summary for the deployment's registry. */
  summary(book: RoomRecord, now: number): RoomSummary;
  /** When the next deadline is, in milliseconds since 1970; `null` = there is none. */
  nextDeadline(): number | null;
}

/** How long stored counters may lag behind, in milliseconds: a busy room writes this often and no more. */
const SAVE_INTERVAL = 3000;

/** Stores the record of a room, reports its summaries to the deployment, and sets its alarm. */
export class RoomStore {
  /** Present while there is a participant in the room or in its lobby. */
  record: RoomRecord | undefined;
  readonly #host: RoomHost;
  readonly #contents: RoomContents;
  readonly #alarm: RoomAlarm;
  readonly #summaryReporter: SummaryReporter;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /**
   * `reportedAt`: when the last summary was reported. `alarmAt`: when the alarm is set to fire, as {@link RoomAlarm}
   * takes it.
   */
  constructor(host: RoomHost, contents: RoomContents, toldAt: number, alarmAt: number | null | undefined) {
    this.#host = host;
    this.#contents = contents;
    this.#alarm = new RoomAlarm(host, alarmAt);
    this.#summaryReporter = new SummaryReporter(() => this.#reportSummary(), toldAt);
  }

  /** Records activity: a join, a departure or a message. */
  touch(): void {
    if (!this.record) return;
    this.record.counters.lastActiveAt = Date.now();
    this.saveSoon();
  }

  saveSoon(): void {
    this.#saving ??= setTimeout(() => this.save(), SAVE_INTERVAL);
  }

  save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.record) {
      this.#summaryReporter.changed(Date.now());
      this.#host.save({ ...this.record, toldAt: this.#summaryReporter.reportedAt, ...this.#contents.stored() });
    }
    this.setAlarm();
  }

  /** Reports a summary if the last one is old: an open room reports from time to time. */
  reportAlive(now: number): void {
    if (this.record && this.#summaryReporter.reportAlive(now)) this.save();
  }

  setAlarm(): void {
    this.#alarm.set(this.#contents.nextDeadline());
  }

  /** The alarm has fired. */
  alarmFired(): void {
    this.#alarm.fired();
    this.setAlarm();
  }

  /** Deletes the record of an empty room, or puts what is remembered of it in its place. */
  forget(remembered: Pick<StoredRoom, "standing" | "memory"> | null): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#summaryReporter.stop();
    this.#reportSummary();
    const { record } = this;
    this.record = undefined;
    this.#host.save(record && remembered ? { ...record, members: [], waiting: [], ...remembered } : null);
    this.setAlarm();
  }

  #reportSummary(): void {
    if (!this.record) return;
    this.record.shares ||= this.#host.settings.deploymentShares;
    this.#host.reportSummary(this.#contents.summary(this.record, Date.now()));
  }
}
