import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { camera, hand, icon, microphone, screen, strike } from "../internal/element/icons.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { peopleTexts, texts } from "../texts/texts.js";
import "./rtc-avatar.js";
import { captionOf } from "../internal/participants/participant-name.js";

/**
 * One line of a list of people: avatar, name, connection, and whether hand, screen, microphone and camera are up, shared or on.
 * `<rtc-roster>` has one for each; in the template of an `<rtc-participants>` it makes a list of some of them.
 *
 * @tag rtc-roster-entry
 * @attr {string} participant - Whom: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - Anything more, at the end of the line: a button, a volume.
 * @csspart avatar - The avatar.
 * @csspart name - The name.
 * @csspart status - How the connection stands, while it does not.
 * @csspart hand - The sign of a raised hand.
 * @csspart screen - The sign of a shared screen.
 * @csspart microphone - The sign of the microphone.
 * @csspart camera - The sign of the camera.
 * @cssprop [--rtc-danger=#c5221f] - The colour of the signs of what is off.
 * @cssprop [--rtc-accent=#1a56db] - The ring around the avatar of whoever speaks.
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
export class RtcRosterEntry extends ParticipantElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      min-block-size: 44px;
    }
    :host([hidden]) {
      display: none;
    }
    [part="avatar"] {
      flex: none;
      --rtc-avatar-size: 32px;
      border-radius: var(--rtc-avatar-radius, 50%);
      font-size: 13px;
    }
    .speaking {
      outline: 2px solid var(--rtc-accent, #1a56db);
      outline-offset: 1px;
    }
    .words {
      flex: 1 1 6em;
      min-inline-size: 0;
    }
    [part="name"] {
      display: block;
      overflow-wrap: anywhere;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    [part="status"] {
      display: block;
      font-size: 0.85em;
    }
    .signs {
      flex: none;
      display: flex;
      gap: 8px;
    }
    svg {
      display: block;
      inline-size: 20px;
    }
    .off {
      color: color-mix(in srgb, var(--rtc-danger, #c5221f) 65%, CanvasText);
    }
  `;

  protected override render(): TemplateResult | typeof nothing {
    const { resolvedParticipant: who } = this;
    if (!who) return nothing;
    const state = who.isLocal ? "connected" : who.connectionState;
    const sound = { on: peopleTexts.microphoneOn, muted: texts.muted, off: peopleTexts.noMicrophone };
    return html`<rtc-avatar
        part="avatar"
        class=${who.speaking ? "speaking" : nothing}
        aria-hidden="true"
        .for=${this.for}
        .participant=${who.isLocal ? null : who.id}
        .local=${who.isLocal}
      ></rtc-avatar>
      <span class="words">
        <span part="name" dir="auto">${captionOf(who)}</span>
        ${state === "connected" ? nothing : html`<span part="status">${texts[state]}</span>`}
      </span>
      <span class="signs">
        ${who.handRaised ? sign("hand", hand, peopleTexts.handRaised) : nothing}
        ${who.screen === "on" ? sign("screen", screen, peopleTexts.sharing) : nothing}
        ${sign("microphone", microphone, sound[who.microphone], who.microphone !== "on")}
        ${sign("camera", camera, who.camera === "on" ? peopleTexts.cameraOn : texts.cameraOff, who.camera !== "on")}
      </span>
      <slot></slot>`;
  }
}

const sign = (part: string, path: string, label: string, off = false): TemplateResult =>
  html`<span part=${part} class=${off ? "off" : nothing} role="img" aria-label=${label}
    >${icon(off ? path + strike : path)}</span
  >`;

define("rtc-roster-entry", RtcRosterEntry);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-roster-entry": RtcRosterEntry;
  }
}
