import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { icon, microphone, strike } from "../internal/element/icons.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { peopleTexts, texts } from "../texts/texts.js";

/**
 * The sign that a participant cannot be heard; nothing while they can. About the one around it (`<rtc-participant>`, the templates
 * of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the others to have come.
 *
 * @tag rtc-mute-indicator
 * @attr {string} participant - Whose: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot muted-icon - The icon while their microphone is silent.
 * @slot off-icon - The icon while they have no microphone on the call.
 * @csspart icon - The sign.
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
export class RtcMuteIndicator extends ParticipantElement {
  static override styles = css`
    :host {
      display: inline-block;
      vertical-align: middle;
    }
    :host([hidden]),
    :host(:not(:state(muted))) {
      display: none;
    }
    svg {
      display: block;
      inline-size: 1.25em;
    }
  `;

  protected override render(): TemplateResult | typeof nothing {
    const { microphone: theirs = "on" } = this.resolvedParticipant ?? {};
    if (theirs === "on") return nothing;
    const off = theirs === "off";
    return html`<span part="icon" role="img" aria-label=${off ? peopleTexts.noMicrophone : texts.muted}
      ><slot name=${off ? "off-icon" : "muted-icon"}>${icon(microphone + strike)}</slot></span
    >`;
  }
}

define("rtc-mute-indicator", RtcMuteIndicator);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-mute-indicator": RtcMuteIndicator;
  }
}
