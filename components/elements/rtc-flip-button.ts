import type { CallState } from "../core/index.js";
import { flipRequests } from "../internal/devices/flip-camera.js";
import { hasTouch } from "../internal/devices/switch-camera.js";
import { define } from "../internal/element/define.js";
import { DeviceList } from "../internal/devices/device-list.js";
import { dispatchRequest } from "../internal/room/events.js";
import { flip } from "../internal/element/icons.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { RoomHandle } from "../internal/room/room-context.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Switches between the front and the rear camera of a phone. The button is displayed only on touch devices with more than one camera;
 * elsewhere users choose a camera by name, with `<rtc-device-select>`.
 *
 * @tag rtc-flip-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcRequest>} rtc-flip-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState camera-off - The camera is off, and the button is disabled.
 * @cssState pending - The other camera is being switched on.
 * @cssState unsupported - The device has no touch screen or at most one camera. The button is not displayed.
 */
export class RtcFlipButton extends OptionalButton {
  readonly #devices = new DeviceList(this);
  #camera: MediaStream | undefined;

  protected override appearance({ local, pending }: CallState): Appearance {
    const isOff = local.camera !== "on";
    return {
      label: controlTexts.flipCamera,
      icon: flip,
      slot: "icon",
      enabled: !isOff,
      state: "camera-off",
      on: isOff,
      pending: pending.camera,
    };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(flipRequests);
  }

  protected override request(room: Element): void {
    dispatchRequest(this, "rtc-flip-request", { room });
  }

  protected override updated(): void {
    super.updated();
    const camera = this.slice.room?.call.state.local.streams.camera;
    if (camera === this.#camera) return;
    this.#camera = camera;
    // Without a permission, browsers list at most one camera.
    this.#devices.refresh();
  }

  protected override supported(): boolean {
    return (this.#devices.of("camera") ?? []).length > 1 && hasTouch();
  }
}

define("rtc-flip-button", RtcFlipButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-flip-button": RtcFlipButton;
  }
}
