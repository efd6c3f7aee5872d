import type { CSSResultGroup } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { hand } from "../internal/element/icons.js";
import { pressedStyles } from "../internal/element/pressed-styles.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Raises this page's hand, for the others to see, and lowers it. Pressed = raised.
 *
 * @tag rtc-hand-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcHandRequest>} rtc-hand-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while the hand is raised.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState raised - The hand is raised.
 */
export class RtcHandButton extends RoomButton {
  static override styles: CSSResultGroup = [RoomButton.styles, pressedStyles];

  protected override appearance(state: CallState): Appearance {
    const on = state.local.handRaised;
    const appearance = { label: controlTexts.raiseHand, icon: hand, slot: "icon", state: "raised", on, pressed: on };
    return { ...appearance, enabled: isActive(state), tone: on ? "accent" : undefined };
  }

  protected override request(room: Element, on: boolean): void {
    dispatchRequest(this, "rtc-hand-request", { room, raised: !on });
  }
}

define("rtc-hand-button", RtcHandButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-hand-button": RtcHandButton;
  }
}
