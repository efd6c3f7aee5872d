import type { ReactiveControllerHost } from "lit";
import type { RtcError, RtcErrorCode } from "../core/index.js";

/** Every text that people read or hear, in English. */
const english = {
  mute: "Mute",
  camera: "Camera",
  join: "Join",
  leave: "Leave",
  soundButton: "Tap for sound",
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
  alone: "You are the only one here",
  inCall: (count: number): string => `${count} people in the call`,
  /** Sentences for errors, by code; an error without one here speaks for itself. */
  errors: {} as Readonly<Partial<Record<RtcErrorCode, string>>>,
};

/** The texts of the kit, all replaceable with {@link setTexts}. */
export type Texts = Readonly<typeof english>;

/** The texts in force. */
export const texts: Texts = english;

/** The elements on the page, which show the new texts as soon as there are any. */
export const readers = new Set<ReactiveControllerHost>();

/** Replaces some of the texts, at once and everywhere on the page. */
export function setTexts(change: Partial<Texts>): void {
  Object.assign(english, change);
  for (const reader of readers) reader.requestUpdate();
}

/** The sentence for an error. */
export const errorText = (error: RtcError): string => texts.errors[error.code] ?? error.message;
