import { css, type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import type { CallState, Participant } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { cross, join, leave, lock, microphone, star, strike } from "../internal/element/icons.js";
import { requestModeration, canModerate, isOn, mayModerate, moderation } from "../internal/participants/moderation.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { Appearance } from "../internal/element/room-button.js";
import type { ParticipantAction, RoomAction } from "../texts/cases.js";
import { hostTexts } from "../texts/texts.js";
import { ConfirmPress } from "../internal/element/confirm-press.js";
import { resolveParticipant } from "../internal/participants/resolve-participant.js";
import { nameOf } from "../internal/participants/participant-name.js";

/** A kind of moderation. */
interface Action {
  readonly icon: string;
  /** Whether the action would change anything for a participant; `true` = it is about the room. */
  readonly useful: true | ((participant: Participant, local: Participant) => boolean);
  /** It cannot be undone. */
  readonly danger?: true;
}

const mutedMicrophone = microphone + strike;

const ACTIONS: Readonly<Record<ParticipantAction | RoomAction, Action>> = {
  mute: { icon: mutedMicrophone, useful: (participant) => participant.microphone === "on" },
  "ask-unmute": { icon: microphone, useful: (participant) => participant.microphone !== "on" },
  // Only a host can remove a host.
  remove: {
    icon: cross,
    useful: (participant, local) => participant.role !== "host" || local.role === "host",
    danger: true,
  },
  spotlight: { icon: star, useful: () => true },
  "mute-all": { icon: mutedMicrophone, useful: true },
  lock: { icon: lock, useful: true },
  lobby: { icon: join, useful: true },
  end: { icon: leave, useful: true, danger: true },
};

/**
 * A button for one moderation action. It is displayed only to participants who may moderate.
 *
 * Four actions are about one participant: `mute`, `ask-unmute`, `remove` (for good) and `spotlight` (shows the participant
 * large on all pages). The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>`
 * around the element (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other
 * participant to have joined. For the local participant only `spotlight` is displayed.
 *
 * Four actions are about the room: `mute-all` (mutes all other participants), `lock`, `lobby` and `end` (ends the call for all).
 *
 * The button of `spotlight`, `lock` or `lobby` is pressed while the participant is in the spotlight, the room is locked or has
 * a lobby. `remove` and `end` cannot be undone, so their buttons ask to be pressed again.
 *
 * @tag rtc-host-button
 * @attr {"mute"|"ask-unmute"|"remove"|"spotlight"|"mute-all"|"lock"|"lobby"|"end"} action - The action of the button.
 * @attr {string} participant - The participant whom the action is about: their id, the `user` of their token, or their display
 *   name.
 * @attr {boolean} local - The action is about the local participant. Only for `spotlight`.
 * @attr {boolean} at-once - Let one press be enough for `remove` and `end`. For pages that ask for a confirmation themselves.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - The button was clicked, for `remove` and `end` the second time:
 *   `detail.what` is the action. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @csspart question - The request to press again, below the button after the first of two presses.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while the button is pressed.
 * @cssprop [--rtc-danger=#c5221f] - The background of the buttons for `remove` and `end`.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState on - The button is pressed: the spotlight, lock or lobby that it toggles is on.
 * @cssState unsupported - The local participant may not moderate, or the action is not possible for this participant. The
 *   button is not displayed.
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
      /* The question must not make the button wider. */
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

  action: ParticipantAction | RoomAction | null = null;
  participant: string | null = null;
  local = false;
  atOnce = false;
  readonly #confirm = new ConfirmPress(this);

  protected override render(): TemplateResult {
    const isWaiting = this.#confirm.isWaiting(this.#currentAction);
    const question = html`<span part="question" dir="auto">${hostTexts.pressAgain}</span>`;
    return html`${super.render()}<span role="status">${isWaiting ? question : nothing}</span>`;
  }

  protected override appearance(state: CallState): Appearance {
    const action = this.action && Object.hasOwn(ACTIONS, this.action) ? this.action : "end";
    const { icon, useful, danger } = ACTIONS[action];
    const participant = resolveParticipant(state, this, this.slice);
    const isAboutRoom = useful === true;
    const hidden =
      action !== this.action ||
      !mayModerate(state) ||
      !(isAboutRoom || (participant && (!participant.isLocal || action === "spotlight")));
    const on = isOn(state, action, participant?.id);
    return {
      label: hostTexts.hostAction[action](nameOf(participant)),
      icon,
      slot: "icon",
      enabled: !hidden && canModerate(state) && (isAboutRoom || (!!participant && useful(participant, state.local))),
      state: "on",
      on: !!on,
      pressed: on,
      tone: danger ? "danger" : on ? "accent" : undefined,
      hidden,
    };
  }

  protected override request(room: Element, on: boolean): void {
    const { action } = this;
    if (!action) return;
    const needsConfirmation = ACTIONS[action].danger && !this.atOnce;
    if (needsConfirmation && !this.#confirm.press(this.#currentAction)) return;
    requestModeration(this, room, moderation(action, on, this.#participantId));
  }

  get #participantId(): string | undefined {
    const state = this.slice.room?.call.state;
    return state && resolveParticipant(state, this, this.slice)?.id;
  }

  /** The action and its participant. A second press confirms only the same action for the same participant. */
  get #currentAction(): string {
    return `${this.action} ${this.#participantId}`;
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
