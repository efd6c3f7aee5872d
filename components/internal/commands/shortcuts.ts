import type { CommandName } from "./command-table.js";
import { type Chord, parseChord } from "../element/key-chords.js";

/** What has a key: each is the name of an attribute, too. */
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

/** What is asked for, by name: a key, `""` for none, `null` for the usual one. */
export type AskedKeys = Readonly<Record<Shortcut, string | null>>;

/** The keys to use. What is asked for and is no key counts as not asked for. */
export function chordsOf(asked: AskedKeys): ReadonlyMap<Shortcut, Chord> {
  const chords = shortcuts.flatMap((name) => {
    const chord = asked[name] === "" ? undefined : (parseChord(asked[name] ?? "") ?? parseChord(SHORTCUTS[name].key));
    return chord ? [[name, chord] as const] : [];
  });
  return new Map(chords);
}

const STORED = "rtc-elements.shortcuts";
let off = recall();

function recall(): boolean {
  try {
    return localStorage.getItem(STORED) === "off";
  } catch {
    return false;
  }
}

/** Whether this page's person wants none. */
export const areOff = (): boolean => off;

/** Remembers, for this visit and the next ones, whether the person wants them. */
export function switchOff(now: boolean): void {
  off = now;
  try {
    if (off) localStorage.setItem(STORED, "off");
    else localStorage.removeItem(STORED);
  } catch {
    // Storage is forbidden: it holds for this visit.
  }
}
