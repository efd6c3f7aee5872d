import { css, html, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { captionOf } from "../internal/participants/participant-name.js";

/**
 * The name of a participant, as text: of the one around it (`<rtc-participant>`, the templates of `<rtc-participants>` and
 * `<rtc-grid>`), else of the one it names, else of the first of the others to have come.
 *
 * @tag rtc-name
 * @attr {string} participant - Whose: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - What is there while there is nobody.
 * @csspart name - The name.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is nobody.
 * @cssState muted - They cannot be heard: muted, or no microphone.
 * @cssState camera-off - They send no picture of a camera.
 * @cssState speaking - They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
 * @cssState pinned - This page's person wants to see them large.
 * @cssState hand-raised - They have raised their hand.
 * @cssState poor - What they send arrives badly.
 * @cssState connecting - The connection to them is being made.
 * @cssState reconnecting - The connection to them is interrupted, and being helped.
 * @cssState lost - The connection to them could not be made; it is tried on and on.
 */
export class RtcName extends ParticipantElement {
  static override styles = css`
    :host {
      overflow-wrap: anywhere;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  protected override render(): TemplateResult {
    const { resolvedParticipant: who } = this;
    if (!who) return html`<slot></slot>`;
    return html`<bdi part="name">${captionOf(who)}</bdi>`;
  }
}

define("rtc-name", RtcName);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-name": RtcName;
  }
}
