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
 * Goes over from the front camera of a phone to the rear one, and back. Displayed where there is more than one camera and
 * a finger to touch with; elsewhere people choose by name, with `<rtc-device-select>`.
 *
 * @tag rtc-flip-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcRequest>} rtc-flip-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState camera-off - There is nothing to flip.
 * @cssState pending - The other camera is being switched on.
 * @cssState unsupported - There is one camera at the most, or no finger; the button is not displayed.
 */
export class RtcFlipButton extends OptionalButton {
  readonly #devices = new DeviceList(this);
  #camera: MediaStream | undefined;

  protected override appearance({ local, pending }: CallState): Appearance {
    const on = local.camera !== "on";
    const appearance = { label: controlTexts.flipCamera, icon: flip, slot: "icon", state: "camera-off", on };
    return { ...appearance, enabled: !on, pending: pending.camera };
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
    // Before a permission, browsers list one camera at the most.
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
