import { RoomAlarm } from "./room-alarm.js";
import type { RoomHost } from "./room-host.js";
import { RoomNews } from "./room-summary.js";
import type { RoomSummary } from "./room-summary.js";
import type { RoomBook, RoomRecord } from "./room-record.js";

/** What the ledger asks of who keeps the people. */
export interface Keeper {
  /** Everyone, to be written down. */
  people(): Pick<RoomRecord, "members" | "waiting" | "standing">;
  /** What there is to tell the deployment. */
  summary(book: RoomBook, now: number): RoomSummary;
  /** When something is due next that no message brings; `null` = nothing is. */
  nextDue(): number | null;
}

/** How long counters may be ahead of what is saved, in milliseconds: a busy room writes this often and no more. */
const SAVE_INTERVAL = 3000;

/** What a room writes down of itself, when it is saved, when the deployment is told of it, and when the alarm is set. */
export class Ledger {
  /** There is one while anybody is in the room, or waits to be. */
  book: RoomBook | undefined;
  readonly #host: RoomHost;
  readonly #keeper: Keeper;
  readonly #alarm: RoomAlarm;
  readonly #news: RoomNews;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** `toldAt`: when the deployment was told last. `alarmAt`: when the alarm is set to ring, as {@link RoomAlarm} has it. */
  constructor(host: RoomHost, keeper: Keeper, toldAt: number, alarmAt: number | null | undefined) {
    this.#host = host;
    this.#keeper = keeper;
    this.#alarm = new RoomAlarm(host, alarmAt);
    this.#news = new RoomNews(() => this.#tell(), toldAt);
  }

  /** Somebody has come, gone or sent something. */
  touch(): void {
    if (!this.book) return;
    this.book.counters.lastActiveAt = Date.now();
    this.saveSoon();
  }

  saveSoon(): void {
    this.#saving ??= setTimeout(() => this.save(), SAVE_INTERVAL);
  }

  save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.book) {
      this.#news.changed(Date.now());
      this.#host.save({ ...this.book, toldAt: this.#news.toldAt, ...this.#keeper.people() });
    }
    this.setAlarm();
  }

  /** The room is awake, which the deployment wants to hear from time to time. */
  isThere(now: number): void {
    if (this.book && this.#news.isThere(now)) this.save();
  }

  setAlarm(): void {
    this.#alarm.set(this.#keeper.nextDue());
  }

  /** It has rung. */
  rang(): void {
    this.#alarm.rang();
    this.setAlarm();
  }

  /** The last one is out. */
  forget(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#news.stop();
    this.#tell();
    this.book = undefined;
    this.#host.save(null);
    this.setAlarm();
  }

  #tell(): void {
    if (this.book) this.#host.tell(this.#keeper.summary(this.book, Date.now()));
  }
}
