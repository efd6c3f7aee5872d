import { css, type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { CallState, Participant } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { cross, join, leave, lock, microphone, star, strike } from "../internal/element/icons.js";
import { isolate } from "../texts/bidi-isolate.js";
import {
  requestModeration,
  canModerate,
  isOn,
  mayModerate,
  moderation,
  type PersonAction,
  type RoomAction,
} from "../internal/participants/moderation.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { Appearance } from "../internal/element/room-button.js";
import { hostTexts, texts } from "../texts/texts.js";
import { ConfirmPress } from "../internal/element/confirm-press.js";
import { whose } from "../internal/participants/resolve-participant.js";

/** Of what is about one participant, whether it would do anything; `true` = it is about the room. */
interface Action {
  readonly icon: string;
  readonly useful: true | ((who: Participant, by: Participant) => boolean);
  readonly danger?: true;
}

const mutedMicrophone = microphone + strike;

const ACTIONS: Readonly<Record<PersonAction | RoomAction, Action>> = {
  mute: { icon: mutedMicrophone, useful: (who) => who.microphone === "on" },
  "ask-unmute": { icon: microphone, useful: (who) => who.microphone !== "on" },
  // Only a host can remove a host.
  remove: { icon: cross, useful: ({ role }, by) => role !== "host" || by.role === role, danger: true },
  spotlight: { icon: star, useful: () => true },
  "mute-all": { icon: mutedMicrophone, useful: true },
  lock: { icon: lock, useful: true },
  lobby: { icon: join, useful: true },
  end: { icon: leave, useful: true, danger: true },
};

/**
 * A button of whoever may moderate, for one thing that a host does. About one participant, who is the one around it
 * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the
 * others to have come: to mute them, to ask them to unmute, to remove them for good, to have everybody see them large. About the
 * room: to mute everybody else, to lock it, to have a lobby, to end the call for all. Pressed = they are in the spotlight, the
 * room is locked, there is a lobby. Not displayed to who may not moderate, nor, but for the spotlight, about oneself. What cannot be
 * undone, to remove and to end, it asks to be pressed twice for.
 *
 * @tag rtc-host-button
 * @attr {"mute"|"ask-unmute"|"remove"|"spotlight"|"mute-all"|"lock"|"lobby"|"end"} action - What it is for.
 * @attr {string} participant - Whom: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant: for the spotlight.
 * @attr {boolean} at-once - One press is enough for what cannot be undone, too: for a page that asks by itself.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - Clicked, or clicked for the second time: `detail.what`, what is
 *   wanted. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @csspart question - What stands below it after the first of two presses.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while it is pressed.
 * @cssprop [--rtc-danger=#c5221f] - The background of those that remove, and that end the call.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState on - What it toggles is on.
 * @cssState unsupported - There is nothing here that this page might do by it; the button is not displayed.
 */
export class RtcHostButton extends OptionalButton {
  static override properties = {
    ...OptionalButton.properties,
    action: {},
    participant: {},
    local: { type: Boolean },
    atOnce: { type: Boolean, attribute: "at-once" },
  };
  static override styles: CSSResultGroup = [
    OptionalButton.styles,
    css`
      /* It makes the button no wider. */
      [part="question"] {
        display: block;
        inline-size: 0;
        min-inline-size: 100%;
        margin-block-start: 2px;
        text-align: center;
        font-size: 0.85em;
      }
    `,
  ];

  action: PersonAction | RoomAction | null = null;
  participant: string | null = null;
  local = false;
  atOnce = false;
  readonly #twice = new ConfirmPress(this);

  protected override render(): TemplateResult {
    const asks = this.#twice.isWaiting(this.#about);
    const question = html`<span part="question" dir="auto">${hostTexts.pressAgain}</span>`;
    return html`${super.render()}<span role="status">${asks ? question : nothing}</span>`;
  }

  protected override appearance(state: CallState): Appearance {
    const action = this.action && Object.hasOwn(ACTIONS, this.action) ? this.action : "end";
    const { icon, useful, danger } = ACTIONS[action];
    const who = whose(state, this, this.slice);
    const isAboutRoom = useful === true;
    const hidden =
      action !== this.action ||
      !mayModerate(state) ||
      !(isAboutRoom || (who && (!who.isLocal || action === "spotlight")));
    const on = isOn(state, action, who?.id);
    return {
      label: hostTexts.hostAction[action](isolate((who?.displayName ?? "") || texts.unnamed)),
      icon,
      slot: "icon",
      enabled: !hidden && canModerate(state) && (isAboutRoom || (!!who && useful(who, state.local))),
      state: "on",
      on: !!on,
      pressed: on,
      tone: danger ? "danger" : on ? "accent" : undefined,
      hidden,
    };
  }

  protected override request(room: Element, on: boolean): void {
    const { action } = this;
    if (!action || !(this.atOnce || !ACTIONS[action].danger || this.#twice.press(this.#about))) return;
    requestModeration(this, room, moderation(action, on, this.#whom));
  }

  get #whom(): string | undefined {
    const state = this.slice.room?.call.state;
    return state && whose(state, this, this.slice)?.id;
  }

  /** What it would do, and to whom: neither is to be another at the second press. */
  get #about(): string {
    return `${this.action} ${this.#whom}`;
  }

  protected override supported(): boolean {
    return !this.slice.value.hidden;
  }
}

define("rtc-host-button", RtcHostButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-host-button": RtcHostButton;
  }
}
