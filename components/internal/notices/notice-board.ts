import { type Notice, type NoticeKind, wantsKind } from "./notice.js";

interface Posted {
  readonly notice: Notice;
  /** How long the notice is shown, in milliseconds; `undefined` = it stays. */
  readonly time: number | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** The settings of a notice board. */
export interface BoardSettings {
  /** The kinds of notices that are accepted; see `wantsKind`. */
  readonly kinds: string | null;
  /** How long a notice that does not stay is shown, in milliseconds; 0 = until it is taken down. */
  readonly duration: number;
  /** How many notices are shown at once. */
  readonly limit: number;
}

/**
 * Holds notices and chooses the few that are shown. A passing notice ends after its time, or when a newer one needs its place. A
 * staying notice waits for a place, and always leaves one to passing notices. While the board is on hold, because the user is
 * reading, no notice ends and the shown ones keep their places; afterwards their time begins again.
 */
export class NoticeBoard {
  /** The shown notices, oldest first. A new array after every change. */
  shown: readonly Notice[] = [];
  readonly #posted = new Map<string, Posted>();
  #settings: BoardSettings = { kinds: null, duration: 6000, limit: 3 };
  #held = false;

  constructor(private readonly changed: () => void) {}

  /** Changes the settings. A new `duration` applies to later notices. */
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

  /** Takes down all notices for which `isOver` returns true. */
  takeDown(isOver: (notice: Notice) => boolean): void {
    for (const [key, { notice }] of this.#posted) if (isOver(notice)) this.#posted.delete(key);
    this.#arrange();
  }

  drop(key: string): void {
    this.takeDown((notice) => notice.key === key);
  }

  /** Stops the time of passing notices, or starts it again. */
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
      // A newer notice with the same key may have replaced it.
      posted.timer ??= setTimeout(() => this.takeDown((candidate) => candidate === notice), time);
    }
  }
}
