import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { icon, microphone, strike } from "../internal/element/icons.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { peopleTexts, texts } from "../texts/texts.js";

/**
 * Shows an icon while a participant cannot be heard. While they can be heard, the element is not displayed.
 *
 * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
 * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
 * joined.
 *
 * @tag rtc-mute-indicator
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot muted-icon - The icon while the participant's microphone is muted.
 * @slot off-icon - The icon while the participant's microphone is off.
 * @csspart icon - The icon.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show.
 * @cssState muted - The participant cannot be heard: their microphone is muted or off.
 * @cssState camera-off - The participant sends no camera picture.
 * @cssState speaking - The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
 * @cssState pinned - The user of this page has pinned the participant.
 * @cssState hand-raised - The participant has raised their hand.
 * @cssState poor - The sound or pictures of the participant arrive in poor quality.
 * @cssState connecting - The connection to the participant is being established.
 * @cssState reconnecting - The connection to the participant is interrupted and is being restored.
 * @cssState lost - The connection to the participant has failed. The call keeps retrying.
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
    const state = this.resolvedParticipant?.microphone ?? "on";
    if (state === "on") return nothing;
    const off = state === "off";
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
