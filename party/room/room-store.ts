import { RoomAlarm } from "./room-alarm.js";
import type { RoomHost } from "./room-host.js";
import { SummaryReporter } from "./room-summary.js";
import type { RoomSummary } from "./room-summary.js";
import type { RoomRecord, StoredRoom } from "./room-record.js";

/** What the ledger asks of who keeps the people. */
export interface RoomContents {
  /** Everyone, to be written down. */
  stored(): Pick<StoredRoom, "members" | "waiting" | "standing">;
  /** What there is to tell the deployment. */
  summary(book: RoomRecord, now: number): RoomSummary;
  /** When something is due next that no message brings; `null` = nothing is. */
  nextDeadline(): number | null;
}

/** How long counters may be ahead of what is saved, in milliseconds: a busy room writes this often and no more. */
const SAVE_INTERVAL = 3000;

/** What a room writes down of itself, when it is saved, when the deployment is told of it, and when the alarm is set. */
export class RoomStore {
  /** There is one while anybody is in the room, or waits to be. */
  record: RoomRecord | undefined;
  readonly #host: RoomHost;
  readonly #contents: RoomContents;
  readonly #alarm: RoomAlarm;
  readonly #summaryReporter: SummaryReporter;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** `toldAt`: when the deployment was told last. `alarmAt`: when the alarm is set to ring, as {@link RoomAlarm} has it. */
  constructor(host: RoomHost, contents: RoomContents, toldAt: number, alarmAt: number | null | undefined) {
    this.#host = host;
    this.#contents = contents;
    this.#alarm = new RoomAlarm(host, alarmAt);
    this.#summaryReporter = new SummaryReporter(() => this.#reportSummary(), toldAt);
  }

  /** Somebody has come, gone or sent something. */
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

  /** The room is awake, which the deployment wants to hear from time to time. */
  reportAlive(now: number): void {
    if (this.record && this.#summaryReporter.reportAlive(now)) this.save();
  }

  setAlarm(): void {
    this.#alarm.set(this.#contents.nextDeadline());
  }

  /** It has rung. */
  alarmFired(): void {
    this.#alarm.fired();
    this.setAlarm();
  }

  /** The last one is out. */
  forget(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#summaryReporter.stop();
    this.#reportSummary();
    this.record = undefined;
    this.#host.save(null);
    this.setAlarm();
  }

  #reportSummary(): void {
    if (this.record) this.#host.reportSummary(this.#contents.summary(this.record, Date.now()));
  }
}
