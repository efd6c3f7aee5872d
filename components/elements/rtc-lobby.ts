import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { CallState, WireKnock } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { requestModeration, canModerate } from "../internal/participants/moderation.js";
import { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { hostTexts } from "../texts/texts.js";
import { plainNameOf } from "../internal/participants/participant-name.js";

/** The moderation that a button requests. */
type Answer = { action: "admit" | "refuse"; to: string } | { action: "admit-all"; to?: undefined };

/**
 * Shows the room's lobby, from both sides. A waiting user reads that they wait, and how many people are ahead of them. A
 * participant who may moderate gets a list of the people who wait, each with a button to admit and a button to refuse them. For
 * all others the element is empty.
 *
 * @tag rtc-lobby
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - A button was clicked: `detail.what` says who is to be admitted or
 *   refused. If the event is canceled, nothing happens.
 * @csspart sentence - The sentence for a waiting user.
 * @csspart heading - The heading of the list, with the number of people who wait.
 * @csspart list - The list of the people who wait.
 * @csspart item - Each line of the list.
 * @csspart name - The name in a line.
 * @csspart admit - The button that admits a person.
 * @csspart refuse - The button that refuses a person.
 * @csspart admit-all - The button that admits everyone, shown while several people wait.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of the buttons that admit.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssState waiting - This page waits to be admitted.
 * @cssState knocking - Other people wait, and the local participant may admit them.
 * @cssState empty - Neither `waiting` nor `knocking`.
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
    enabled: canModerate(state),
  }));

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    const part = focused?.getAttribute("part") ?? "";
    const index = this.#findButtons(part).findIndex((button) => button === focused);
    super.update(changed);
    if (!focused || focused.isConnected) return;
    // The focused button has been removed: the focus goes to the same button of the next line.
    const buttons = this.#findButtons(part);
    (buttons[index] ?? buttons.at(-1) ?? this.#findButtons("admit")[0])?.focus();
  }

  protected override render(): TemplateResult {
    const { waiting, knocks } = this.#slice.value;
    const sentence = waiting === null ? nothing : hostTexts.waitForHost(waiting - 1);
    // The room sends `knocks` only to participants who may moderate.
    return html`<div part="sentence" role="status" dir="auto">${sentence}</div>
      ${knocks.length ? this.#renderList(knocks) : nothing}`;
  }

  protected override updated(): void {
    const { waiting, knocks } = this.#slice.value;
    const isWaiting = waiting !== null;
    const isKnocking = knocks.length > 0;
    this.setStates({ waiting: isWaiting, knocking: isKnocking, empty: !isWaiting && !isKnocking });
  }

  #findButtons(part: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`[part="${part}"]`)];
  }

  #renderList(knocks: readonly WireKnock[]): TemplateResult {
    return html`<p part="heading" id="heading" dir="auto">${hostTexts.wantIn(knocks.length)}</p>
      <div part="list" role="list" aria-labelledby="heading">${repeat(knocks, ({ id }) => id, this.#renderLine)}</div>
      ${knocks.length > 1 ? this.#renderButton({ action: "admit-all" }, hostTexts.admitAll) : nothing}`;
  }

  readonly #renderLine = (knock: WireKnock): TemplateResult =>
    html`<div part="item" role="listitem">
      <span part="name" id=${knock.id} dir="auto">${plainNameOf(knock)}</span>
      <span class="answers">
        ${this.#renderButton({ action: "admit", to: knock.id }, hostTexts.admit)}
        ${this.#renderButton({ action: "refuse", to: knock.id }, hostTexts.refuse)}
      </span>
    </div>`;

  /** The accessible name of a button for one person is the button's label and the person's name. */
  #renderButton(what: Answer, label: string): TemplateResult {
    const { action, to = "" } = what;
    const id = `${action}-${to}`;
    const { room, value } = this.#slice;
    return html`<button
      part=${action}
      id=${id}
      class=${action === "refuse" ? nothing : "accent"}
      type="button"
      aria-labelledby=${to ? `${id} ${to}` : nothing}
      ?disabled=${!value.enabled}
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
