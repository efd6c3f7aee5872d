import { css, html, type TemplateResult } from "lit";
import { avatarColour } from "../internal/element/avatar-colour.js";
import { define } from "../internal/element/define.js";
import { initials } from "../internal/element/initials.js";
import { ParticipantElement } from "../internal/element/participant-element.js";

/**
 * What a participant looks like without a picture: their initials, on a colour that is always the same for the same name. Of the one
 * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else of
 * the first of the others to have come.
 *
 * @tag rtc-avatar
 * @attr {string} participant - Whose: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - A picture in place of the initials.
 * @csspart avatar - The disc.
 * @cssprop [--rtc-avatar-size=2.5em] - Its width.
 * @cssprop [--rtc-avatar-radius=50%] - The roundness.
 * @cssprop [--rtc-avatar-surface] - A background for everybody; white letters have to be legible on it.
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
    // Not by a style attribute, which a page's Content Security Policy may forbid.
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
