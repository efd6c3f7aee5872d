/**
 * The resume keys that this tab may still use: of pages that were left or reloaded a moment ago, and of stays that the room
 * has ended. A page takes its key out when it joins, so a duplicate of the tab, which gets a copy of the session storage,
 * finds none and joins as somebody else. With the key a reload is a return: same participant, same rights.
 */
const STORAGE_KEY = "rtc-elements.resume";
/** The most keys that are kept: one tab is rarely in more rooms. */
const MOST = 8;

interface KeptKey {
  /** The address of the room. */
  room: string;
  key: string;
}

/** The resume key of one stay in a room. */
export class ResumeKey {
  readonly #room: string;
  /** The key of the page before this one, until the room has answered to it. */
  #former: string;
  #value: string;

  /** `room` = its address. Takes the key that was kept for it. */
  constructor(room: string) {
    this.#room = room;
    this.#value = this.#former = take(room);
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
    if (this.#value) write([...read(), { room: this.#room, key: this.#value }].slice(-MOST));
  }
}

/** Takes the key that was kept last for a room; `""` = there is none. */
function take(room: string): string {
  const kept = read();
  const index = kept.findLastIndex((entry) => entry.room === room);
  const [taken] = index < 0 ? [] : kept.splice(index, 1);
  if (taken) write(kept);
  return taken?.key ?? "";
}

function read(): KeptKey[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    // The browser keeps nothing for this page, or something else has written there.
    return [];
  }
}

function write(kept: readonly KeptKey[]): void {
  try {
    if (kept.length > 0) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // A reload is then a new participant, and this page is away until its grace time is over.
  }
}

const isKept = (entry: unknown): entry is KeptKey =>
  typeof entry === "object" &&
  entry !== null &&
  "room" in entry &&
  typeof entry.room === "string" &&
  "key" in entry &&
  typeof entry.key === "string";
