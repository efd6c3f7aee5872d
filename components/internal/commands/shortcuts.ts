import type { CommandName } from "./command-table.js";
import { type Chord, parseChord } from "../element/key-chords.js";

/** The shortcuts. Each name is also an attribute of `<rtc-shortcuts>`; `element` = the button that does the same. */
export const SHORTCUTS = {
  mute: { key: "m", command: "--toggle-microphone", element: "rtc-mute-button" },
  camera: { key: "v", command: "--toggle-camera", element: "rtc-camera-button" },
  screen: { key: "s", command: "--toggle-screen", element: "rtc-screen-button" },
  hand: { key: "h", command: "--toggle-hand", element: "rtc-hand-button" },
  fullscreen: { key: "f", command: "--toggle-fullscreen", element: "rtc-fullscreen-button" },
  pip: { key: "p", command: "--toggle-pip", element: "rtc-pip-button" },
  leave: { key: "Shift+L", command: "--leave", element: "rtc-leave-button" },
  list: { key: "?", command: undefined, element: "rtc-shortcuts" },
} as const satisfies Readonly<Record<string, { key: string; command: CommandName | undefined; element: string }>>;

export type Shortcut = keyof typeof SHORTCUTS;
export const shortcuts = Object.keys(SHORTCUTS) as readonly Shortcut[];

/** The keys that a page sets, by shortcut: `""` = no key, `null` = the default key. */
export type ShortcutKeys = Readonly<Record<Shortcut, string | null>>;

/** The keys in use. For an invalid key the default is used. */
export function chordsOf(keys: ShortcutKeys): ReadonlyMap<Shortcut, Chord> {
  const chords = new Map<Shortcut, Chord>();
  for (const name of shortcuts) {
    const key = keys[name];
    if (key === "") continue;
    const chord = parseChord(key ?? "") ?? parseChord(SHORTCUTS[name].key);
    if (chord) chords.set(name, chord);
  }
  return chords;
}

const STORAGE_KEY = "rtc-elements.shortcuts";
let off = readStoredChoice();

function readStoredChoice(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === "off";
  } catch {
    // Storage is forbidden, or missing: this is a server.
    return false;
  }
}

/** Whether the user has switched the shortcuts off, on this visit or an earlier one. */
export const areOff = (): boolean => off;

/** Switches the shortcuts off or on, for this visit and the next ones. */
export function switchOff(now: boolean): void {
  off = now;
  try {
    if (off) localStorage.setItem(STORAGE_KEY, "off");
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is forbidden: the choice holds for this visit only.
  }
}
