import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { selectParticipants } from "../internal/participants/participant-filter.js";
import { mayModerate } from "../internal/participants/moderation.js";
import { peopleTexts } from "../texts/texts.js";
import "./rtc-host-button.js";
import "./rtc-pin-button.js";
import "./rtc-roster-entry.js";
import { isLocalKey, propertiesOfKey } from "../internal/participants/local-participant.js";

/**
 * A list of all participants in the call, under a heading with their number. The local participant comes first, the others follow
 * in the order in which they joined. Screen readers do not announce changes of the number; `<rtc-status>` does that. Outside a call
 * the list is empty. If the local participant may moderate, each of the other participants has a button that mutes them and a button
 * that removes them.
 *
 * @tag rtc-roster
 * @attr {boolean} no-local - Leave out the local participant.
 * @attr {boolean} pins - Give each line a button that pins the participant, so that the grid shows them large. This works without a
 *   mouse, too.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - A button that mutes or removes was pressed: `detail.what`. If the
 *   event is canceled, nothing happens.
 * @fires {CustomEvent} rtc-pin-request - A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled,
 *   nothing happens.
 * @slot heading - The heading above the list. Default: the number of participants.
 * @csspart heading - The heading above the list.
 * @csspart list - The list.
 * @csspart item - Each item of the list.
 * @csspart entry - Each `<rtc-roster-entry>`.
 * @csspart pin-button - Each `<rtc-pin-button>`.
 * @csspart host-button - Each `<rtc-host-button>`.
 * @csspart button - The native button in each of these.
 * @csspart question - The question below a host button after the first of two presses.
 * @csspart avatar - The avatar. This part and the following ones are those of the entries.
 * @csspart name - The name.
 * @csspart status - The state of the connection, while it is not established.
 * @csspart hand - The icon of a raised hand.
 * @csspart screen - The icon of a shared screen.
 * @csspart microphone - The icon of the microphone.
 * @csspart camera - The icon of the camera.
 * @cssState empty - The list has no participants.
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
    /* The buttons show only icons. Their words remain for screen readers. */
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
    /* Covers the lines below, so that none of them moves under a finger. */
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
  /** Whether the local participant may moderate, and the keys of the participants in the list. */
  readonly #slice = new RoomController<readonly [moderates: boolean, ...keys: string[]]>(this, (state) => [
    mayModerate(state),
    ...selectParticipants(state, { filter: null, sort: null, limit: undefined, includeLocal: !this.noLocal }),
  ]);

  protected override render(): TemplateResult | typeof nothing {
    const [moderates, ...keys] = this.#slice.value;
    if (!keys.length) return nothing;
    const entry = (key: string): TemplateResult => this.#entry(key, moderates && !isLocalKey(key));
    return html`<p part="heading" id="heading"><slot name="heading">${peopleTexts.people(keys.length)}</slot></p>
      <div part="list" role="list" aria-labelledby="heading">${repeat(keys, (key) => key, entry)}</div>`;
  }

  protected override updated(): void {
    this.setStates({ empty: this.#slice.value.length < 2 });
  }

  #entry(key: string, hasHostButtons: boolean): TemplateResult {
    const about = propertiesOfKey(key);
    return html`<div part="item" role="listitem">
      <rtc-roster-entry
        part="entry"
        exportparts="avatar, name, status, hand, screen, microphone, camera"
        .for=${this.for}
        .participant=${about.participant}
        .local=${about.local}
        ><span class="buttons"
          >${this.pins ? this.#pinButton(key) : nothing}
          ${hasHostButtons ? [this.#hostButton("mute", key), this.#hostButton("remove", key)] : nothing}</span
        ></rtc-roster-entry
      >
    </div>`;
  }

  #pinButton(key: string): TemplateResult {
    const about = propertiesOfKey(key);
    return html`<rtc-pin-button
      part="pin-button"
      exportparts="button"
      .for=${this.for}
      .participant=${about.participant}
      .local=${about.local}
    ></rtc-pin-button>`;
  }

  #hostButton(action: string, id: string): TemplateResult {
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
