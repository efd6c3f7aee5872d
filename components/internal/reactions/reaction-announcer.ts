import { isolate } from "../../texts/bidi-isolate.js";
import { pageLocale } from "../../texts/locale.js";
import type { Reaction } from "./reactions.js";
import { peopleTexts, talkTexts } from "../../texts/texts.js";

/** For how long reactions are gathered before they are said, in milliseconds. */
const PAUSE = 2000;
/** So many names are said, and so many emoji, at a time. */
const [NAMES, EMOJI] = [3, 4];

/** Who has reacted with what, in words: "Ana and Ben: 👏, 5 people: 🎉". */
export function sentence(reactions: readonly (Reaction & { readonly name: string })[]): string {
  const people = new Map<string, Map<string, string>>();
  for (const { from, emoji, name } of reactions) {
    people.set(emoji, (people.get(emoji) ?? new Map<string, string>()).set(from, name));
  }
  const list = new Intl.ListFormat(pageLocale());
  return [...people]
    .slice(0, EMOJI)
    .map(([emoji, names]) =>
      talkTexts.reaction(
        names.size > NAMES ? peopleTexts.people(names.size) : list.format([...names.values()].map(isolate)),
        emoji,
      ),
    )
    .join(", ");
}

/** Gathers reactions, so that applause is one sentence, not thirty: says it after a while, and nothing again with the next. */
export class ReactionAnnouncer {
  #gathered: (Reaction & { readonly name: string })[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: (sentence: string) => void) {}

  add(reaction: Reaction, name: string): void {
    this.#gathered.push({ ...reaction, name });
    if (this.#timer !== undefined) return;
    // The same words are news again only if they were gone in between.
    this.say("");
    this.#timer = setTimeout(() => {
      const said = this.#gathered;
      this.stop();
      this.say(sentence(said));
    }, PAUSE);
  }

  /** Forgets what has not been said yet. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered = [];
  }
}
