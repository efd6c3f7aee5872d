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

const DEFAULT_EMOJI = "👍 👏 ❤️ 😂 😮 🎉";
const MAX_EMOJI = 24;

/** The reactions that are already rendered. Each is rendered once, however many of these elements the page has. */
const rendered = new WeakSet<Reaction>();

/**
 * A button that opens a panel of emoji to react with, and a display of the reactions of all participants. An emoji rises over the
 * participant's tiles (`<rtc-video>`), or over this element, with their name, if none of their tiles is visible. An
 * `<rtc-participant>` without a video is such a tile, too, if it has `position: relative`. Reactions travel from browser to browser
 * and reach every participant whose page has this element.
 *
 * A reaction is a single emoji. Each participant can send only a few in a row; the rest is dropped. Screen readers announce reactions
 * that arrive within two seconds in one sentence.
 *
 * @tag rtc-reactions
 * @attr {string} emoji - The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcReactionRequest>} rtc-reaction-request - The user chose an emoji: `detail.emoji`. If the event is
 *   canceled, nothing happens.
 * @fires {CustomEvent} rtc-reaction - A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's
 *   id.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @csspart panel - The panel of emoji.
 * @csspart emoji - Each button in the panel.
 * @csspart reaction - An emoji that rises over this element. One that rises over a tile is a part of the tile.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-background=Canvas] - The background of the panel.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState open - The panel is open.
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
      /* A browser without anchor positioning shows the panel in the middle of the window. */
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
  #announcement = "";
  readonly #announcer = new ReactionAnnouncer((announcement) => {
    this.#announcement = announcement;
    this.requestUpdate();
  });
  readonly #reactions = new RoomSubscription(({ call }) => {
    const unsubscribe = Reactions.of(call).subscribe((reaction) => this.#renderReaction(reaction));
    return () => {
      unsubscribe();
      this.#announcer.stop();
      this.#announcement = "";
    };
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reactions.setRoom(undefined);
    // A popover that is removed from the page closes without a `toggle` event.
    this.#open = false;
  }

  protected override appearance(state: CallState): Appearance {
    return {
      label: talkTexts.reactions,
      icon: smile,
      slot: "icon",
      enabled: state.local.id !== "",
      state: "open",
      on: this.#open,
    };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(reactionRequests);
  }

  /** Nothing to request: the browser opens and closes the panel through `popoverTargetElement`. */
  protected override request(): void {}

  protected override willUpdate(): void {
    this.#reactions.setRoom(this.slice.room);
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
      <span class="quiet" role="status">${this.#announcement}</span>`;
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
    const emoji = new Set((this.emoji ?? "").split(/\s+/).filter(isEmoji));
    return emoji.size ? [...emoji].slice(0, MAX_EMOJI) : DEFAULT_EMOJI.split(" ");
  }

  #part(name: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
  }

  #react(emoji: string): void {
    const { room } = this.slice;
    if (room) dispatchRequest(this, "rtc-reaction-request", { room: room.element, emoji });
  }

  #renderReaction(reaction: Reaction): void {
    report(this, "rtc-reaction", { ...reaction });
    const { room } = this.slice;
    const from = room && allParticipants(room.call.state).find(({ id }) => id === reaction.from);
    if (!from || rendered.has(reaction)) return;
    rendered.add(reaction);
    const name = captionOf(from);
    const floats = this.#part("floats");
    if (!riseOverTiles(room, reaction) && floats) rise(floats, reaction.emoji, name);
    if (!from.isLocal) this.#announcer.add(reaction, name);
  }

  readonly #beforeToggle = (): void => {
    this.#focused = this.#part("panel")?.matches(":focus-within") ?? false;
  };

  readonly #toggle = ({ newState }: ToggleEvent): void => {
    this.#open = newState === "open";
    this.requestUpdate();
    // Not every browser returns the focus from the panel to the button.
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
