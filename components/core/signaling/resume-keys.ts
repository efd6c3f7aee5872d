/**
 * The resume keys that this tab may still use: of pages that were left or reloaded a moment ago, and of stays that the room
 * has ended. A page takes its key out when it joins, so a duplicate of the tab, which gets a copy of the session storage,
 * finds none and joins as somebody else. With the key a reload is a return: same participant, same rights.
 */
const STORAGE_KEY = "rtc-elements.resume";

/** The most keys of a room that are kept: a page rarely has more than one call with the same room. */
const MOST = 8;

/** The resume key of one stay in a room. */
export class ResumeKey {
  /** The place in the session storage of the room's keys, the latest last. */
  readonly #place: string;
  /** The key of the page before this one, until the room has answered to it. */
  #former: string;
  #value: string;

  /** `room` = its address. Takes the key that was kept for it. */
  constructor(room: string) {
    this.#place = `${STORAGE_KEY} ${room}`;
    const kept = this.#read();
    this.#value = this.#former = kept.pop() ?? "";
    if (this.#value) this.#write(kept);
  }

  /** `""` = there is none yet. */
  get value(): string {
    return this.#value;
  }

  /** The room has named the key. Returns whether it is the one that the page before this one had: this page is a reload. */
  receive(key: string): boolean {
    const isReload = key === this.#former;
    this.#value = key;
    this.#former = "";
    return isReload;
  }

  /** Keeps the key for the next page, or the next join, in this tab. */
  keep(): void {
    if (this.#value) this.#write([...this.#read(), this.#value].slice(-MOST));
  }

  #read(): string[] {
    try {
      return sessionStorage.getItem(this.#place)?.split(" ") ?? [];
    } catch {
      // The browser keeps nothing for this page.
      return [];
    }
  }

  #write(keys: readonly string[]): void {
    try {
      if (keys.length > 0) sessionStorage.setItem(this.#place, keys.join(" "));
      else sessionStorage.removeItem(this.#place);
    } catch {
      // A reload is then a new participant, and this page is away until its grace time is over.
    }
  }
}
