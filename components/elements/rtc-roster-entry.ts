import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../internal/element/define.js";
import { camera, hand, icon, microphone, screen, strike } from "../internal/element/icons.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { peopleTexts, texts } from "../texts/texts.js";
import "./rtc-avatar.js";
import { captionOf } from "../internal/participants/participant-name.js";

/**
 * One line of a list of participants: avatar, name, connection state, and icons for a raised hand, a shared screen, the microphone
 * and the camera. `<rtc-roster>` makes one for each participant. In the template of an `<rtc-participants>` it makes a list of
 * selected participants.
 *
 * @tag rtc-roster-entry
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - Further content at the end of the line, such as a button or an `<rtc-volume>`.
 * @csspart avatar - The avatar.
 * @csspart name - The name.
 * @csspart status - The state of the connection, while it is not established.
 * @csspart hand - The icon of a raised hand.
 * @csspart screen - The icon of a shared screen.
 * @csspart microphone - The icon of the microphone.
 * @csspart camera - The icon of the camera.
 * @cssprop [--rtc-danger=#c5221f] - The colour of the icons of a microphone or camera that is off.
 * @cssprop [--rtc-accent=#1a56db] - The ring around the avatar of a participant who is speaking.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show.
 * @cssState muted - The participant cannot be heard: their microphone is muted or off.
 * @cssState camera-off - The participant sends no picture of a camera.
 * @cssState speaking - The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
 * @cssState pinned - The user of this page has pinned the participant.
 * @cssState hand-raised - The participant has raised their hand.
 * @cssState poor - The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
 * @cssState connecting - The connection to the participant is being established.
 * @cssState reconnecting - The connection to the participant is interrupted and is being restored.
 * @cssState lost - The connection to the participant has failed. The call keeps retrying.
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
    .icons {
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
    const { resolvedParticipant: participant } = this;
    if (!participant) return nothing;
    const state = participant.isLocal ? "connected" : participant.connectionState;
    const microphoneLabels = { on: peopleTexts.microphoneOn, muted: texts.muted, off: peopleTexts.noMicrophone };
    return html`<rtc-avatar
        part="avatar"
        class=${participant.speaking ? "speaking" : nothing}
        aria-hidden="true"
        .for=${this.for}
        .participant=${participant.isLocal ? null : participant.id}
        .local=${participant.isLocal}
      ></rtc-avatar>
      <span class="words">
        <span part="name" dir="auto">${captionOf(participant)}</span>
        ${state === "connected" ? nothing : html`<span part="status">${texts[state]}</span>`}
      </span>
      <span class="icons">
        ${participant.handRaised ? renderIcon("hand", hand, peopleTexts.handRaised) : nothing}
        ${participant.screen === "on" ? renderIcon("screen", screen, peopleTexts.sharing) : nothing}
        ${renderIcon("microphone", microphone, microphoneLabels[participant.microphone], participant.microphone !== "on")}
        ${renderIcon("camera", camera, participant.camera === "on" ? peopleTexts.cameraOn : texts.cameraOff, participant.camera !== "on")}
      </span>
      <slot></slot>`;
  }
}

const renderIcon = (part: string, path: string, label: string, off = false): TemplateResult =>
  html`<span part=${part} class=${off ? "off" : nothing} role="img" aria-label=${label}
    >${icon(off ? path + strike : path)}</span
  >`;

define("rtc-roster-entry", RtcRosterEntry);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-roster-entry": RtcRosterEntry;
  }
}
