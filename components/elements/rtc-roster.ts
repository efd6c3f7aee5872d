import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { selectPeople } from "../internal/participants/participant-filter.js";
import { mayModerate } from "../internal/participants/moderation.js";
import { peopleTexts } from "../texts/texts.js";
import "./rtc-host-button.js";
import "./rtc-pin-button.js";
import "./rtc-roster-entry.js";

/**
 * A list of everybody in the call, this page's participant first and the others in the order in which they came, under their
 * number. The number is not spoken at every change: `<rtc-status>` does that. Outside a call it is empty. Who may moderate has buttons
 * in it that mute and that remove each of the others.
 *
 * @tag rtc-roster
 * @attr {boolean} no-local - Leave out this page's own participant.
 * @attr {boolean} pins - Give each line a button that shows them large in the grid: the way to that without a mouse.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - A button was pressed that mutes or removes: `detail.what`. Cancel it
 *   and nothing happens.
 * @fires {CustomEvent} rtc-pin-request - A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing
 *   happens.
 * @slot heading - What stands above the list. Default: how many they are.
 * @csspart heading - What stands above the list.
 * @csspart list - The list.
 * @csspart item - Each line's place in the list.
 * @csspart entry - Each `<rtc-roster-entry>`.
 * @csspart pin-button - Each `<rtc-pin-button>`.
 * @csspart host-button - Each `<rtc-host-button>`.
 * @csspart button - The native button of either.
 * @csspart question - What stands below a host's after the first of two presses.
 * @csspart avatar - The avatar. This and the following are the entries' own.
 * @csspart name - The name.
 * @csspart status - How the connection stands, while it does not.
 * @csspart hand - The sign of a raised hand.
 * @csspart screen - The sign of a shared screen.
 * @csspart microphone - The sign of the microphone.
 * @csspart camera - The sign of the camera.
 * @cssState empty - There is nobody in it.
 */
export class RtcRoster extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    noLocal: { type: Boolean, attribute: "no-local" },
    pins: { type: Boolean },
  };
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    [part="heading"] {
      margin: 0 0 4px;
      font-weight: bold;
    }
    [part="item"] + [part="item"] {
      margin-block-start: 4px;
    }
    .buttons {
      display: flex;
      gap: 8px;
      margin-inline-start: auto;
    }
    /* The icons stand alone; their words are still there for a screen reader. */
    :is(rtc-host-button, rtc-pin-button)::part(label) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    rtc-host-button,
    rtc-pin-button {
      position: relative;
    }
    /* Over what is below, so that no line changes its place under a finger. */
    rtc-host-button::part(question) {
      position: absolute;
      z-index: 1;
      inset-block-start: calc(100% + 2px);
      inset-inline-end: 0;
      inline-size: max-content;
      max-inline-size: 14em;
      padding: 4px 8px;
      border: 1px solid;
      border-radius: 8px;
      background: var(--rtc-background, Canvas);
    }
  `;

  for: string | null = null;
  noLocal = false;
  pins = false;
  /** Whether this page may moderate, and who is in the list. */
  readonly #slice = new RoomController<readonly [leads: boolean, ...ids: string[]]>(this, (state) => [
    mayModerate(state),
    ...selectPeople(state, { filter: null, sort: null, limit: undefined, includeLocal: !this.noLocal }),
  ]);

  protected override render(): TemplateResult | typeof nothing {
    const [leads, ...ids] = this.#slice.value;
    if (!ids.length) return nothing;
    const entry = (id: string): TemplateResult => this.#entry(id, leads && id !== "");
    return html`<p part="heading" id="heading"><slot name="heading">${peopleTexts.people(ids.length)}</slot></p>
      <div part="list" role="list" aria-labelledby="heading">${repeat(ids, (id) => id, entry)}</div>`;
  }

  protected override updated(): void {
    this.setStates({ empty: this.#slice.value.length < 2 });
  }

  #entry(id: string, led: boolean): TemplateResult {
    return html`<div part="item" role="listitem">
      <rtc-roster-entry
        part="entry"
        exportparts="avatar, name, status, hand, screen, microphone, camera"
        .for=${this.for}
        .participant=${id || null}
        .local=${!id}
        ><span class="buttons"
          >${this.pins ? this.#pin(id) : nothing}
          ${led ? [this.#button("mute", id), this.#button("remove", id)] : nothing}</span
        ></rtc-roster-entry
      >
    </div>`;
  }

  #pin(id: string): TemplateResult {
    return html`<rtc-pin-button
      part="pin-button"
      exportparts="button"
      .for=${this.for}
      .participant=${id || null}
      .local=${!id}
    ></rtc-pin-button>`;
  }

  #button(action: string, id: string): TemplateResult {
    return html`<rtc-host-button
      part="host-button"
      exportparts="button, question"
      action=${action}
      .for=${this.for}
      .participant=${id}
    ></rtc-host-button>`;
  }
}

define("rtc-roster", RtcRoster);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-roster": RtcRoster;
  }
}
