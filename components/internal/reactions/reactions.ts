import type { RoomCall } from "../room/room-context.js";
import { perCall } from "../room/per-call.js";
import type { RequestTable } from "../room/requests.js";
import { RateLimiter } from "../channel/rate-limiter.js";
import { ElementChannel } from "../channel/element-channel.js";

/** A reaction of one participant. */
export interface Reaction {
  /** A participant's id. */
  readonly from: string;
  readonly emoji: string;
}

/** The longest emoji, in UTF-16 code units: a family of four with skin tones takes 19. */
const LENGTH = 32;
const PICTURE = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?";
/** A flag, a keycap, or a picture, which may consist of several joined ones. Matches emoji that are newer than the browser, too. */
const EMOJI = new RegExp(
  `^(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*)$`,
  "u",
);

/** Whether a value is one emoji and nothing else: letters would let a participant show any text over a tile. */
export const isEmoji = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LENGTH && EMOJI.test(value);

/** Sends and receives the reactions in a call. None is stored. */
export class Reactions {
  readonly #channel: ElementChannel;
  readonly #listeners = new Set<(reaction: Reaction) => void>();
  /**
   * By participant; `""` = the local one. The local participant may send at half the rate that others accept, because
   * reactions sent one after the other may arrive together.
   */
  readonly #rates = new RateLimiter(12, 4);

  static readonly of = perCall<Reactions>((call) => new Reactions(call));

  private constructor(readonly call: RoomCall) {
    this.#channel = ElementChannel.of(call);
    this.#channel.events.on("gone", ({ id }) => this.#rates.forget(id));
    this.#channel.events.on("message", ({ from, topic, body }) => {
      if (topic === "reaction" && isEmoji(body) && this.#rates.allow(from)) this.#report({ from, emoji: body });
    });
    this.#channel.accept("reaction");
  }

  /** Calls `listener` with every reaction, until the returned function is called. */
  subscribe(listener: (reaction: Reaction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends a reaction to everyone. Does nothing outside a call, for text that is no emoji, and above the rate limit. */
  send(emoji: string): void {
    const { id } = this.call.state.local;
    if (!id || !isEmoji(emoji) || !this.#rates.allow("", 2)) return;
    for (const recipient of this.#channel.recipients("reaction")) this.#channel.send(recipient, "reaction", emoji);
    this.#report({ from: id, emoji });
  }

  #report(reaction: Reaction): void {
    for (const listener of [...this.#listeners]) listener(reaction);
  }
}

/** The request that `<rtc-reactions>` adds to its room. */
export const reactionRequests = {
  "rtc-reaction-request": ({ call }, { emoji }) => Reactions.of(call).send(emoji),
} as const satisfies Partial<RequestTable>;
