import type { ReactiveControllerHost } from "lit";
import type { RtcError, RtcErrorCode } from "../core/index.js";

/** What a page has put in the place of the kit's own texts, for groups that are yet to be loaded. */
const replaced: Record<string, unknown> = {};
const groups = new Set<object>();

/** A group of texts: a page downloads those that its elements use. */
function group<T extends object>(texts: T): T {
  groups.add(texts);
  return replaceIn(texts);
}

function replaceIn<T extends object>(texts: T): T {
  for (const name in texts) if (name in replaced) Reflect.set(texts, name, replaced[name]);
  return texts;
}

/** What rooms and tiles say. */
export const texts = /* @__PURE__ */ group({
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
});

/** Those of control bars and status lines. */
export const barTexts = /* @__PURE__ */ group({
  camera: "Camera",
  join: "Join",
  leave: "Leave",
  alone: "You are the only one here",
  inCall: (count: number): string => `${count} people in the call`,
});

/** The texts of the kit, all replaceable with {@link setTexts}. */
export type Texts = Readonly<typeof texts & typeof barTexts>;

/** The elements on the page, which show the new texts as soon as there are any. */
export const readers = new Set<ReactiveControllerHost>();

/** Replaces some of the texts, at once and everywhere on the page. */
export function setTexts(change: Partial<Texts>): void {
  Object.assign(replaced, change);
  groups.forEach(replaceIn);
  for (const reader of readers) reader.requestUpdate();
}

/** The sentence for an error. */
export const errorText = (error: RtcError): string => texts.errors[error.code] ?? error.message;
