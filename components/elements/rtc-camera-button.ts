import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { camera, strike } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { barTexts } from "../texts/texts.js";

/**
 * Switches the local camera on and off. The button is pressed while the camera is on.
 *
 * @tag rtc-camera-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcCameraRequest>} rtc-camera-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon-on - The icon while the camera is on.
 * @slot icon-off - The icon while the camera is off.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-danger=#c5221f] - The background while the camera is off.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState camera-off - The camera is off: no other participant sees the user.
 * @cssState pending - The camera is being switched on. The browser may be asking for permission.
 */
export class RtcCameraButton extends RoomButton {
  protected override appearance(state: CallState): Appearance {
    const off = state.local.camera === "off";
    return {
      label: barTexts.camera,
      icon: off ? camera + strike : camera,
      slot: off ? "icon-off" : "icon-on",
      enabled: isActive(state) || state.preview,
      state: "camera-off",
      on: off,
      pressed: !off,
      pending: state.pending.camera,
      tone: off ? "danger" : undefined,
    };
  }

  protected override request(room: Element, off: boolean): void {
    dispatchRequest(this, "rtc-camera-request", { room, on: off });
  }
}

define("rtc-camera-button", RtcCameraButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-camera-button": RtcCameraButton;
  }
}
