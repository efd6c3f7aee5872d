import { isolate } from "../../texts/bidi-isolate.js";
import { pageLocale } from "../../texts/locale.js";
import type { Reaction } from "./reactions.js";
import { peopleTexts, talkTexts } from "../../texts/texts.js";

/** The time for which reactions are collected before they are announced, in milliseconds. */
const PAUSE = 2000;
/** More participants than this are counted instead of named. */
const MAX_NAMES = 3;
/** How many different emoji one announcement contains. */
const MAX_EMOJI = 4;

interface NamedReaction extends Reaction {
  readonly name: string;
}

/** A sentence that names the senders of each emoji: "Ana and Ben: 👏, 5 people: 🎉". */
export function sentence(reactions: readonly NamedReaction[]): string {
  /** The names of the senders of each emoji, by participant id. */
  const senders = new Map<string, Map<string, string>>();
  for (const { from, emoji, name } of reactions) {
    senders.set(emoji, (senders.get(emoji) ?? new Map<string, string>()).set(from, name));
  }
  const list = new Intl.ListFormat(pageLocale());
  return [...senders]
    .slice(0, MAX_EMOJI)
    .map(([emoji, names]) => {
      const all =
        names.size > MAX_NAMES ? peopleTexts.people(names.size) : list.format([...names.values()].map(isolate));
      return talkTexts.reaction(all, emoji);
    })
    .join(", ");
}

/** Collects reactions and announces them in one sentence after a pause, so that applause is not thirty announcements. */
export class ReactionAnnouncer {
  #collected: NamedReaction[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `announce` gets the text of a live region. */
  constructor(private readonly announce: (sentence: string) => void) {}

  add(reaction: Reaction, name: string): void {
    this.#collected.push({ ...reaction, name });
    if (this.#timer !== undefined) return;
    // A live region announces the same text again only if it was empty in between.
    this.announce("");
    this.#timer = setTimeout(() => {
      const collected = this.#collected;
      this.stop();
      this.announce(sentence(collected));
    }, PAUSE);
  }

  /** Drops the reactions that have not been announced yet. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#collected = [];
  }
}
