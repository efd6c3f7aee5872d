import { type Notice, type NoticeKind, wantsKind } from "./notices.js";

/** Time that runs down only while it may. */
class Countdown {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(
    private left: number,
    private readonly end: () => void,
  ) {}

  run(on: boolean): void {
    if (on === (this.#timer !== undefined)) return;
    if (on) {
      this.#since = performance.now();
      this.#timer = setTimeout(this.end, this.left);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.left -= performance.now() - this.#since;
  }
}

interface Posted {
  readonly notice: Notice;
  /** Only of one that passes. */
  readonly countdown: Countdown | undefined;
}

/** What can be set about a board. */
export interface BoardSettings {
  /** The kinds it takes; see `wantsKind`. */
  readonly kinds: string | null;
  /** How long notices that pass are shown, in milliseconds; 0 = until they are taken down. */
  readonly duration: number;
  /** How many are shown at once. */
  readonly limit: number;
}

/**
 * Holds notices and decides which are shown: a few. Those that pass go after their time, or when newer ones need the place;
 * those that stay wait for a place, and leave one to what passes. While somebody reads (`hold`) nothing passes, and what is shown
 * keeps its place.
 */
export class NoticeBoard {
  /** In the order in which they came. Another array after every change. */
  shown: readonly Notice[] = [];
  readonly #posted = new Map<string, Posted>();
  #settings: BoardSettings = { kinds: null, duration: 6000, limit: 3 };
  #held = false;

  constructor(private readonly changed: () => void) {}

  /** A new `duration` holds for notices that come later. */
  set(settings: BoardSettings): void {
    this.#settings = settings;
    this.takeDown(({ kind }) => !this.wants(kind));
    this.#arrange();
  }

  wants(kind: NoticeKind): boolean {
    return wantsKind(this.#settings.kinds, kind);
  }

  has(key: string): boolean {
    return this.#posted.has(key);
  }

  post(notice: Notice): void {
    const { key, kind, stays } = notice;
    if (!this.wants(kind)) return;
    const { duration } = this.#settings;
    this.#posted.get(key)?.countdown?.run(false);
    const passes = !stays && duration > 0;
    const countdown = passes ? new Countdown(duration, () => this.drop(key)) : undefined;
    this.#posted.set(key, { notice, countdown });
    this.#arrange();
  }

  drop(key: string): void {
    this.takeDown((notice) => notice.key === key);
  }

  /** Takes down all of which `isOver` is true. */
  takeDown(isOver: (notice: Notice) => boolean): void {
    let some = false;
    for (const [key, { notice, countdown }] of this.#posted) {
      if (!isOver(notice)) continue;
      some = true;
      countdown?.run(false);
      this.#posted.delete(key);
    }
    if (some) this.#arrange();
  }

  /** Stops the time of what passes, or lets it go on. */
  hold(on: boolean): void {
    if (on === this.#held) return;
    this.#held = on;
    this.#arrange();
  }

  #arrange(): void {
    const shown = this.#held ? this.#keep() : this.#choose();
    for (const posted of this.#posted.values()) posted.countdown?.run(!this.#held && shown.has(posted));
    const notices = [...this.#posted.values()].filter((posted) => shown.has(posted)).map(({ notice }) => notice);
    if (notices.length === this.shown.length && notices.every((notice, index) => notice === this.shown[index])) return;
    this.shown = notices;
    this.changed();
  }

  /** What is shown already, and what there is a place for beside it. */
  #keep(): Set<Posted> {
    const before = new Set(this.shown.map(({ key }) => key));
    const all = [...this.#posted.values()];
    const kept = all.filter(({ notice }) => before.has(notice.key));
    const others = all.filter(({ notice }) => !before.has(notice.key));
    return new Set([...kept, ...others.slice(0, Math.max(0, this.#settings.limit - kept.length))]);
  }

  /** Gives up those that pass and for which there is no place. */
  #choose(): Set<Posted> {
    const { limit } = this.#settings;
    const all = [...this.#posted.values()];
    const passing = all.filter(({ countdown }) => countdown);
    const staying = all.filter(({ countdown }) => !countdown);
    const places = Math.max(1, limit - staying.length);
    const tooMany = passing.splice(0, Math.max(0, passing.length - places));
    for (const { notice } of tooMany) this.#posted.delete(notice.key);
    for (const { countdown } of tooMany) countdown?.run(false);
    return new Set([...passing, ...staying.slice(0, Math.max(0, limit - passing.length))]);
  }
}
