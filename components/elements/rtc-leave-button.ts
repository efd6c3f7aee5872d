import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { leave } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { barTexts } from "../texts/texts.js";

/**
 * Leaves the call, or gives up the way into it. Disabled outside the call.
 *
 * @tag rtc-leave-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcRequest>} rtc-leave-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-danger=#c5221f] - The background.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState joined - In the call, or on the way into it.
 */
export class RtcLeaveButton extends RoomButton {
  protected override appearance(state: CallState): Appearance {
    const on = isActive(state);
    return { label: barTexts.leave, icon: leave, slot: "icon", enabled: on, state: "joined", on, tone: "danger" };
  }

  protected override request(room: Element): void {
    dispatchRequest(this, "rtc-leave-request", { room });
  }
}

define("rtc-leave-button", RtcLeaveButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-leave-button": RtcLeaveButton;
  }
}
