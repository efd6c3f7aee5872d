import { css, type CSSResultGroup, html, type TemplateResult } from "lit";
import { allParticipants, type CallState } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest, report } from "../internal/room/events.js";
import { smile } from "../internal/element/icons.js";
import { rise, riseOverTiles } from "../internal/reactions/reaction-animation.js";
import { ReactionAnnouncer } from "../internal/reactions/reaction-announcer.js";
import { isEmoji, type Reaction, reactionRequests, Reactions } from "../internal/reactions/reactions.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import type { RoomHandle } from "../internal/room/room-context.js";
import { RoomSubscription } from "../internal/room/room-subscription.js";
import { talkTexts } from "../texts/texts.js";
import { captionOf } from "../internal/participants/participant-name.js";

const DEFAULT = "👍 👏 ❤️ 😂 😮 🎉";
const MOST = 24;

/** What has been shown: once is enough, however many of these elements there are on the page. */
const shown = new WeakSet<Reaction>();

/**
 * A button that opens a few emoji to react with, and what everybody reacts with: it rises over the tiles (`<rtc-video>`) of
 * whoever it is from, or over this element, with their name, if there is none to be seen. An `<rtc-participant>` without a
 * video is such a tile, too, if it has `position: relative`. Goes from browser to browser, to all whose page has this element.
 *
 * What comes is one emoji at a time, from everybody only so many, and spoken in one sentence for all that come together.
 *
 * @tag rtc-reactions
 * @attr {string} emoji - Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcReactionRequest>} rtc-reaction-request - One was chosen: `detail.emoji`. Cancel it and nothing
 *   happens.
 * @fires {CustomEvent} rtc-reaction - Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's
 *   id.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @csspart panel - What opens.
 * @csspart emoji - Each button in it.
 * @csspart reaction - What rises over this element. That over a tile is a part of the tile.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-background=Canvas] - The background of what opens.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState open - The emoji are there to choose from.
 */
export class RtcReactions extends RoomButton {
  static override properties = { ...RoomButton.properties, emoji: {} };
  static override styles: CSSResultGroup = [
    RoomButton.styles,
    css`
      :host {
        position: relative;
      }
      [part="button"] {
        anchor-name: --rtc-reactions;
      }
      [part="panel"] {
        box-sizing: border-box;
        max-inline-size: min(100vi - 16px, 20rem);
        padding: 4px;
        border: 1px solid color-mix(in srgb, currentColor 30%, #0000);
        border-radius: var(--rtc-button-radius, 22px);
        color: var(--rtc-color, CanvasText);
        background: var(--rtc-background, Canvas);
      }
      [part="panel"]:popover-open {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
      }
      /* Elsewhere a browser puts it in the middle of the window. */
      @supports (position-area: block-start) {
        [part="panel"] {
          inset: auto;
          margin: 6px 8px;
          position-anchor: --rtc-reactions;
          position-area: block-start;
          position-try-fallbacks: flip-block;
        }
      }
      [part="emoji"] {
        inline-size: 48px;
        block-size: 48px;
        padding: 0;
        font-size: 1.6rem;
        line-height: 1;
        background: none;
      }
      [part="emoji"]:enabled:hover {
        filter: none;
        background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
      }
      [part="floats"] {
        position: absolute;
        inset: auto 0 100%;
        block-size: 60px;
        pointer-events: none;
      }
      .quiet {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  emoji: string | null = null;
  #open = false;
  /** Whether the focus was in the panel before it closed. */
  #focused = false;
  #said = "";
  readonly #news = new ReactionAnnouncer((said) => {
    this.#said = said;
    this.requestUpdate();
  });
  readonly #watch = new RoomSubscription(({ call }) => {
    const stop = Reactions.of(call).subscribe((reaction) => this.#show(reaction));
    return () => {
      stop();
      this.#news.stop();
      this.#said = "";
    };
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.setRoom(undefined);
    // What is open closes when it leaves the page, and does not say so.
    this.#open = false;
  }

  protected override appearance(state: CallState): Appearance {
    const appearance = { label: talkTexts.reactions, icon: smile, slot: "icon", state: "open", on: this.#open };
    return { ...appearance, enabled: state.local.id !== "" };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(reactionRequests);
  }

  /** The browser itself opens what the button belongs to, and closes it. */
  protected override request(): void {}

  protected override willUpdate(): void {
    this.#watch.setRoom(this.slice.room);
  }

  protected override render(): TemplateResult {
    return html`${super.render()}
      <div
        part="panel"
        popover
        role="group"
        aria-label=${talkTexts.reactions}
        @beforetoggle=${this.#beforeToggle}
        @toggle=${this.#toggle}
      >
        ${this.#choice.map(
          (emoji) => html`<button part="emoji" type="button" @click=${() => this.#react(emoji)}>${emoji}</button>`,
        )}
      </div>
      <div part="floats"></div>
      <span class="quiet" role="status">${this.#said}</span>`;
  }

  protected override firstUpdated(): void {
    const button = this.renderRoot.querySelector("button");
    if (button) button.popoverTargetElement = this.#part("panel");
  }

  protected override updated(): void {
    super.updated();
    if (this.#open && !this.slice.value.enabled) this.#part("panel")?.hidePopover();
  }

  get #choice(): string[] {
    const wanted = new Set((this.emoji ?? "").split(/\s+/).filter(isEmoji));
    return wanted.size ? [...wanted].slice(0, MOST) : DEFAULT.split(" ");
  }

  #part(name: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
  }

  #react(emoji: string): void {
    const { room } = this.slice;
    if (room) dispatchRequest(this, "rtc-reaction-request", { room: room.element, emoji });
  }

  #show(reaction: Reaction): void {
    report(this, "rtc-reaction", { ...reaction });
    const { room } = this.slice;
    const from = room && allParticipants(room.call.state).find(({ id }) => id === reaction.from);
    if (!from || shown.has(reaction)) return;
    shown.add(reaction);
    const name = captionOf(from);
    const floats = this.#part("floats");
    if (!riseOverTiles(room, reaction) && floats) rise(floats, reaction.emoji, name);
    if (!from.isLocal) this.#news.add(reaction, name);
  }

  readonly #beforeToggle = (): void => {
    this.#focused = this.#part("panel")?.matches(":focus-within") ?? false;
  };

  readonly #toggle = ({ newState }: ToggleEvent): void => {
    this.#open = newState === "open";
    this.requestUpdate();
    // Not every browser takes who was in the panel back to the button.
    const { activeElement } = document;
    if (!this.#open && this.#focused && (activeElement === document.body || activeElement === this)) {
      this.#part("button")?.focus({ preventScroll: true });
    }
  };
}

define("rtc-reactions", RtcReactions);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-reactions": RtcReactions;
  }
}
