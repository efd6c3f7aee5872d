import type { RoomCall } from "./call-context.js";
import { carryOut } from "./requests.js";
import { Rate } from "./talk-rate.js";
import { Talk } from "./talk.js";

/** What somebody has reacted with. */
export interface Reaction {
  /** A participant's id. */
  readonly from: string;
  readonly emoji: string;
}

/** The longest emoji, in UTF-16 code units: a family of four with skin tones takes 19. */
const LENGTH = 32;
const PICTURE = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?";
/** A flag, a keycap, or a picture, which may be made of several: also those that are younger than this browser. */
const EMOJI = new RegExp(
  `^(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*)$`,
  "u",
);

/** Whether something is one emoji, and nothing else: no letters, which could say anything, in anybody's name. */
export const isEmoji = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LENGTH && EMOJI.test(value);

/** So many may somebody show at once, and so many a second after that. */
const [BURST, PER_SECOND] = [6, 2];

carryOut("rtc-reaction-request", ({ call }, { emoji }) => Reactions.of(call).send(emoji));

const all = new WeakMap<RoomCall, Reactions>();

/** The reactions in a call: this page's own and everybody else's, none kept. */
export class Reactions {
  readonly #talk: Talk;
  readonly #listeners = new Set<(reaction: Reaction) => void>();
  /** Of everybody; `""` = this page's own. */
  readonly #rates = new Map<string, Rate>();

  static of(call: RoomCall): Reactions {
    const reactions = all.get(call) ?? new Reactions(call);
    all.set(call, reactions);
    return reactions;
  }

  private constructor(readonly call: RoomCall) {
    this.#talk = Talk.of(call);
    this.#talk.events.on("gone", ({ id }) => this.#rates.delete(id));
    this.#talk.events.on("message", ({ from, topic, body }) => {
      // What arrives all at once was not always sent so.
      if (topic === "reaction" && isEmoji(body) && this.#allows(from, 2)) this.#tell({ from, emoji: body });
    });
    this.#talk.take("reaction");
  }

  /** Calls `listener` with every reaction, until the returned function is called. */
  subscribe(listener: (reaction: Reaction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows a reaction to everyone. Nothing outside a call, when it is no emoji, or too soon after many others. */
  send(emoji: string): void {
    const { id } = this.call.state.local;
    if (!id || !isEmoji(emoji) || !this.#allows("", 1)) return;
    for (const taker of this.#talk.takers("reaction")) this.#talk.send(taker, "reaction", emoji);
    this.#tell({ from: id, emoji });
  }

  #allows(from: string, times: number): boolean {
    const rate = this.#rates.get(from) ?? new Rate(BURST * times, PER_SECOND * times);
    this.#rates.set(from, rate);
    return rate.allow();
  }

  #tell(reaction: Reaction): void {
    for (const listener of [...this.#listeners]) listener(reaction);
  }
}
