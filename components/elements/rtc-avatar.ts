import { css, html, type TemplateResult } from "lit";
import { avatarColour } from "../internal/element/avatar-colour.js";
import { define } from "../internal/element/define.js";
import { initials } from "../internal/element/initials.js";
import { ParticipantElement } from "../internal/element/participant-element.js";

/**
 * Shows a participant without a picture: their initials, on a colour that is always the same for the same name.
 *
 * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
 * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have joined.
 *
 * @tag rtc-avatar
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - A picture in place of the initials.
 * @csspart avatar - The disc with the initials.
 * @cssprop [--rtc-avatar-size=2.5em] - The width of the avatar.
 * @cssprop [--rtc-avatar-radius=50%] - The corner radius.
 * @cssprop [--rtc-avatar-surface] - A background for all participants, in place of the colour made from the name. White letters
 *   must be legible on it.
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
export class RtcAvatar extends ParticipantElement {
  static override styles = css`
    :host {
      display: inline-block;
      vertical-align: middle;
      inline-size: var(--rtc-avatar-size, 2.5em);
    }
    :host([hidden]) {
      display: none;
    }
    [part] {
      display: grid;
      place-items: center;
      box-sizing: border-box;
      aspect-ratio: 1;
      overflow: hidden;
      border: 1px solid #0000;
      border-radius: var(--rtc-avatar-radius, 50%);
      color: #fff;
      background: var(--rtc-avatar-surface, var(--colour, #0000));
      line-height: 1;
    }
    ::slotted(*) {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
  `;

  protected override render(): TemplateResult {
    return html`<div part="avatar"><slot>${initials(this.name)}</slot></div>`;
  }

  protected override updated(): void {
    super.updated();
    const { resolvedParticipant } = this;
    // Set from script: a page's Content Security Policy may forbid style attributes.
    const disc = this.renderRoot.querySelector("div");
    if (resolvedParticipant)
      disc?.style.setProperty("--colour", avatarColour(resolvedParticipant.displayName || resolvedParticipant.id));
    else disc?.style.removeProperty("--colour");
    this.describe("img", this.name);
  }
}

define("rtc-avatar", RtcAvatar);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-avatar": RtcAvatar;
  }
}
