import type { CallState } from "../../core/index.js";

/** What people are told of; a page chooses among them. */
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
  | "knock"
  | "error";

/** What a button on a notice does. */
export interface NoticeAction {
  readonly label: () => string;
  /** Asks the room for it, by an event from `from`. */
  readonly ask: (from: Element) => void;
}

/** A sentence for people that comes and goes. */
export interface Notice {
  /** Another with the same key takes its place. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** Read whenever it is shown, so that it follows the language. */
  readonly text: () => string;
  readonly action?: NoticeAction | undefined;
  /** It does not pass by itself: somebody has to do something, or to know. */
  readonly stays?: boolean;
  /** It cannot be put away either: what it offers is to be had nowhere else. */
  readonly keeps?: boolean;
  /** Whether it is of no use any more. */
  readonly over?: (state: CallState) => boolean;
}

/** Whether `words` want a kind: the kinds that are named and no others; without any, all but those with `no-` before them. */
export function wantsKind(words: string | null, kind: NoticeKind): boolean {
  const all: readonly string[] = words?.match(/\S+/g) ?? [];
  const named = all.filter((word) => !word.startsWith("no-"));
  return !all.includes(`no-${kind}`) && (!named.length || named.includes(kind));
}
