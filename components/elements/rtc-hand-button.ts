import type { CSSResultGroup } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { hand } from "../internal/element/icons.js";
import { pressedStyles } from "../internal/element/pressed-styles.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Raises the hand of the local participant, which the other participants see, and lowers it. The button is pressed while the
 * hand is raised.
 *
 * @tag rtc-hand-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcHandRequest>} rtc-hand-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while the hand is raised.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState raised - The hand is raised.
 */
export class RtcHandButton extends RoomButton {
  static override styles: CSSResultGroup = [RoomButton.styles, pressedStyles];

  protected override appearance(state: CallState): Appearance {
    const isRaised = state.local.handRaised;
    return {
      label: controlTexts.raiseHand,
      icon: hand,
      slot: "icon",
      enabled: isActive(state),
      state: "raised",
      on: isRaised,
      pressed: isRaised,
      tone: isRaised ? "accent" : undefined,
    };
  }

  protected override request(room: Element, isRaised: boolean): void {
    dispatchRequest(this, "rtc-hand-request", { room, raised: !isRaised });
  }
}

define("rtc-hand-button", RtcHandButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-hand-button": RtcHandButton;
  }
}
