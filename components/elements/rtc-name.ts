import { css, html, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { captionOf } from "../internal/participants/participant-name.js";

/**
 * Shows the name of a participant, as text.
 *
 * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
 * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
 * joined.
 *
 * @tag rtc-name
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - The content while there is no participant to show.
 * @csspart name - The name.
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
    const { resolvedParticipant } = this;
    if (!resolvedParticipant) return html`<slot></slot>`;
    return html`<bdi part="name">${captionOf(resolvedParticipant)}</bdi>`;
  }
}

define("rtc-name", RtcName);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-name": RtcName;
  }
}
