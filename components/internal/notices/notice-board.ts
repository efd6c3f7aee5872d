import { type Notice, type NoticeKind, wantsKind } from "./notice.js";

interface Posted {
  readonly notice: Notice;
  /** Only of one that passes: how long it is shown, in milliseconds. */
  readonly time: number | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
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
 * keeps its place; afterwards its time begins anew.
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
  }

  wants(kind: NoticeKind): boolean {
    return wantsKind(this.#settings.kinds, kind);
  }

  has(key: string): boolean {
    return this.#posted.has(key);
  }

  post(notice: Notice): void {
    if (!this.wants(notice.kind)) return;
    this.#posted.set(notice.key, { notice, time: (!notice.stays && this.#settings.duration) || undefined });
    this.#arrange();
  }

  /** Takes down all of which `isOver` is true. */
  takeDown(isOver: (notice: Notice) => boolean): void {
    for (const [key, { notice }] of this.#posted) if (isOver(notice)) this.#posted.delete(key);
    this.#arrange();
  }

  drop(key: string): void {
    this.takeDown((notice) => notice.key === key);
  }

  /** Stops the time of what passes, or lets it begin anew. */
  hold(on: boolean): void {
    if (on === this.#held) return;
    this.#held = on;
    this.#arrange();
  }

  #arrange(): void {
    const shown = this.#choose();
    for (const posted of this.#posted.values()) this.#run(posted);
    if (shown.length === this.shown.length && shown.every((notice, index) => notice === this.shown[index])) return;
    this.shown = shown;
    this.changed();
  }

  #choose(): Notice[] {
    const { limit } = this.#settings;
    const all = (): Posted[] => [...this.#posted.values()];
    if (!this.#held) {
      const passing = all().filter(({ time }) => time);
      const places = Math.max(1, limit - all().length + passing.length);
      for (const { notice } of passing.slice(0, -places)) this.#posted.delete(notice.key);
    }
    const before = new Set(this.shown.map(({ key }) => key));
    const isFirst = ({ notice, time }: Posted): boolean => (this.#held ? before.has(notice.key) : !!time);
    let places = limit - all().filter(isFirst).length;
    return all()
      .filter((posted) => isFirst(posted) || places-- > 0)
      .map(({ notice }) => notice);
  }

  #run(posted: Posted): void {
    const { notice, time } = posted;
    if (this.#held) {
      clearTimeout(posted.timer);
      posted.timer = undefined;
    } else if (time) {
      // Another may have come in its place.
      posted.timer ??= setTimeout(() => this.takeDown((one) => one === notice), time);
    }
  }
}
