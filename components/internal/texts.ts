import type { ReactiveControllerHost } from "lit";
import type { RtcError, RtcErrorCode } from "../core/index.js";

/** The texts that people read or hear, in English until they are replaced. */
export const texts = {
  mute: "Mute",
  soundButton: "Tap for sound",
  useAgain: (device: string): string => `Use ${device} again`,
  unnamed: "Guest",
  you: (name: string): string => (name ? `${name} (you)` : "You"),
  screenOf: (name: string): string => `Screen of ${name}`,
  muted: "muted",
  cameraOff: "camera off",
  waiting: "Waiting for others",
  // A connection, in the words of its state: a participant's, or the call's.
  connecting: "Connecting…",
  disconnected: "Reconnecting…",
  failed: "No connection",
  closed: "Not in the call",
  /** Sentences for errors, by code; an error without one here speaks for itself. */
  errors: {} as Readonly<Partial<Record<RtcErrorCode, string>>>,
};

/** Those of control bars and status lines: a page without these does not download them. */
export const barTexts = {
  camera: "Camera",
  join: "Join",
  leave: "Leave",
  alone: "You are the only one here",
  inCall: (count: number): string => `${count} people in the call`,
};

/** The texts of the kit, all replaceable with {@link setTexts}. */
export type Texts = Readonly<typeof texts & typeof barTexts>;

/** The elements on the page, which show the new texts as soon as there are any. */
export const readers = new Set<ReactiveControllerHost>();

/** Replaces some of the texts, at once and everywhere on the page. */
export function setTexts(change: Partial<Texts>): void {
  for (const group of [texts, barTexts]) {
    Object.assign(group, Object.fromEntries(Object.entries(change).filter(([name]) => name in group)));
  }
  for (const reader of readers) reader.requestUpdate();
}

/** The sentence for an error. */
export const errorText = (error: RtcError): string => texts.errors[error.code] ?? error.message;
