import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { CallState, WireKnock } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { requestModeration, canModerate } from "../internal/participants/moderation.js";
import { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { hostTexts, texts } from "../texts/texts.js";

/** What its buttons ask for. */
type Answer = { action: "admit" | "refuse"; to: string } | { action: "admit-all"; to?: undefined };

/**
 * The room's lobby, from either side. To who waits it says so, politely, and how many are before them; to who may moderate it
 * lists who waits, each with a button that lets them in and one that does not. For everybody else there is nothing in it.
 *
 * @tag rtc-lobby
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - A button was pressed: `detail.what`, whom to admit or refuse.
 *   Cancel it and nothing happens.
 * @csspart sentence - What is said to who waits.
 * @csspart heading - What stands above the list: how many wait.
 * @csspart list - The list of those who wait.
 * @csspart item - Each line of it.
 * @csspart name - The name in it.
 * @csspart admit - The button that lets them in.
 * @csspart refuse - The button that does not.
 * @csspart admit-all - The button that lets everybody in, where several wait.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of the buttons that let in.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-gap=8px] - The space between things.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons.
 * @cssState waiting - This page waits to be let in.
 * @cssState knocking - Others wait, and this page may let them in.
 * @cssState empty - Neither.
 */
export class RtcLobby extends RtcElement {
  static override properties = { for: {} };
  static override styles = [
    RoomButton.styles,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0 0 4px;
        font-weight: bold;
      }
      [part="item"] {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px var(--rtc-gap, 8px);
        margin-block-end: 4px;
      }
      [part="name"] {
        flex: 1 1 6em;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        text-align: -webkit-match-parent;
        text-align: match-parent;
      }
      .answers {
        display: flex;
        gap: var(--rtc-gap, 8px);
        margin-inline-start: auto;
      }
      button {
        inline-size: auto;
      }
    `,
  ];

  for: string | null = null;
  readonly #slice = new RoomController(this, (state: CallState) => ({
    waiting: state.waiting,
    knocks: state.knocks,
    can: canModerate(state),
  }));

  protected override update(changed: PropertyValues): void {
    const had = this.shadowRoot?.activeElement;
    const part = had?.getAttribute("part") ?? "";
    const place = this.#buttons(part).findIndex((button) => button === had);
    super.update(changed);
    if (!had || had.isConnected) return;
    // Who uses the keyboard goes on with the same button of who is next.
    const left = this.#buttons(part);
    (left[place] ?? left.at(-1) ?? this.#buttons("admit")[0])?.focus();
  }

  protected override render(): TemplateResult {
    const { waiting, knocks } = this.#slice.value;
    const sentence = waiting === null ? nothing : hostTexts.waitForHost(waiting - 1);
    // Of those who wait, the room tells nobody else.
    return html`<div part="sentence" role="status" dir="auto">${sentence}</div>
      ${knocks.length ? this.#list(knocks) : nothing}`;
  }

  protected override updated(): void {
    const { waiting, knocks } = this.#slice.value;
    const [waits, knocking] = [waiting !== null, knocks.length > 0];
    this.setStates({ waiting: waits, knocking, empty: !waits && !knocking });
  }

  #buttons(part: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`[part="${part}"]`)];
  }

  #list(knocks: readonly WireKnock[]): TemplateResult {
    return html`<p part="heading" id="heading" dir="auto">${hostTexts.wantIn(knocks.length)}</p>
      <div part="list" role="list" aria-labelledby="heading">${repeat(knocks, ({ id }) => id, this.#line)}</div>
      ${knocks.length > 1 ? this.#button({ action: "admit-all" }, hostTexts.admitAll) : nothing}`;
  }

  readonly #line = ({ id, displayName }: WireKnock): TemplateResult =>
    html`<div part="item" role="listitem">
      <span part="name" id=${id} dir="auto">${displayName || texts.unnamed}</span>
      <span class="answers">
        ${this.#button({ action: "admit", to: id }, hostTexts.admit)}
        ${this.#button({ action: "refuse", to: id }, hostTexts.refuse)}
      </span>
    </div>`;

  /** Called by its own words and the name of whom it is about, if it is about one. */
  #button(what: Answer, label: string): TemplateResult {
    const { action, to = "" } = what;
    const id = `${action}-${to}`;
    const { room, value } = this.#slice;
    return html`<button
      part=${action}
      id=${id}
      class=${action === "refuse" ? nothing : "accent"}
      type="button"
      aria-labelledby=${to ? `${id} ${to}` : nothing}
      ?disabled=${!value.can}
      @click=${() => room && requestModeration(this, room.element, what)}
    >
      ${label}
    </button>`;
  }
}

define("rtc-lobby", RtcLobby);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-lobby": RtcLobby;
  }
}
