import type { CSSResultGroup } from "lit";
import { type CallState, isActive, type Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { pin } from "../internal/element/icons.js";
import { requestPin } from "../internal/participants/pin.js";
import { pressedStyles } from "../internal/element/pressed-styles.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { peopleTexts } from "../texts/texts.js";
import { resolveParticipant } from "../internal/participants/resolve-participant.js";
import { nameOf } from "../internal/participants/participant-name.js";

/**
 * Pins one participant, which shows them large in every `<rtc-grid>` of this page only, and unpins them. Only one participant
 * is pinned at a time. The button is pressed while the participant is pinned.
 *
 * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
 * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
 * joined.
 *
 * @tag rtc-pin-button
 * @attr {string} participant - The participant to pin: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Pin the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent} rtc-pin-request - The button was clicked: `detail.participant` is to be pinned or, with `detail.pinned`
 *   false, unpinned. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while the participant is pinned.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState pinned - The participant is pinned.
 */
export class RtcPinButton extends RoomButton {
  static override styles: CSSResultGroup = [RoomButton.styles, pressedStyles];
  static override properties = { ...RoomButton.properties, participant: {}, local: { type: Boolean } };

  participant: string | null = null;
  local = false;
  readonly #slice: RoomController<Participant | undefined> = new RoomController<Participant | undefined>(
    this,
    (state) => resolveParticipant(state, this, this.#slice),
  );

  protected override appearance(state: CallState): Appearance {
    const participant = resolveParticipant(state, this, this.#slice);
    const on = participant?.pinned ?? false;
    return {
      label: peopleTexts.pin(nameOf(participant)),
      icon: pin,
      slot: "icon",
      enabled: !!participant && isActive(state),
      state: "pinned",
      on,
      pressed: on,
      tone: on ? "accent" : undefined,
    };
  }

  protected override request(room: Element): void {
    const participant = this.#slice.value;
    if (participant) requestPin(this, room, participant);
  }
}

define("rtc-pin-button", RtcPinButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-pin-button": RtcPinButton;
  }
}
