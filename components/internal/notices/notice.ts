import type { CallState } from "../../core/index.js";

/** The kinds of notices. A page chooses among them. */
export type NoticeKind =
  | "joined"
  | "left"
  | "hand-raised"
  | "talking-while-muted"
  | "microphone-silent"
  | "device"
  | "sound"
  | "permission"
  | "connection"
  | "moderated"
  | "notice"
  | "knock"
  | "error";

/** The button on a notice. */
export interface NoticeAction {
  readonly label: () => string;
  /** Sends the request to the room, as an event from `from`. */
  readonly ask: (from: Element) => void;
}

/** A sentence that is shown for a while. */
export interface Notice {
  /** A newer notice with the same key replaces it. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** Called on every render, so that the sentence follows the language. */
  readonly text: () => string;
  readonly action?: NoticeAction | undefined;
  /** The notice does not end by itself: the user has to act, or has to have read it. */
  readonly stays?: boolean;
  /** The notice cannot be dismissed, either: its button exists nowhere else. */
  readonly keeps?: boolean;
  /** Whether the notice is no longer true. */
  readonly over?: (state: CallState) => boolean;
}

/** Whether a list of kinds includes `kind`. A list that names no kind includes all but those with `no-` before them. */
export function wantsKind(words: string | null, kind: NoticeKind): boolean {
  const all: readonly string[] = words?.match(/\S+/g) ?? [];
  const named = all.filter((word) => !word.startsWith("no-"));
  return !all.includes(`no-${kind}`) && (!named.length || named.includes(kind));
}
