import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { leave } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { barTexts } from "../texts/texts.js";

/**
 * Leaves the call, or cancels joining it. The button is disabled outside the call.
 *
 * @tag rtc-leave-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcRequest>} rtc-leave-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-danger=#c5221f] - The background.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState joined - The page is in the call, or is joining it.
 */
export class RtcLeaveButton extends RoomButton {
  protected override appearance(state: CallState): Appearance {
    const active = isActive(state);
    return {
      label: barTexts.leave,
      icon: leave,
      slot: "icon",
      enabled: active,
      state: "joined",
      on: active,
      tone: "danger",
    };
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
