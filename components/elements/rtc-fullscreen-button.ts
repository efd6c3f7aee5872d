import { elementById } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { expand, shrink } from "../internal/element/icons.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Lets the room, or another element, fill the screen, and ends that. Pressed = it does.
 *
 * @tag rtc-fullscreen-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {string} target - The id of the element that is to fill the screen. Without it: the room.
 * @fires {CustomEvent<RtcFullscreenRequest>} rtc-fullscreen-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon-on - The icon while the screen is filled.
 * @slot icon-off - The icon while it is not.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState fullscreen - The screen is filled.
 * @cssState unsupported - This browser, or the page around, does not allow it; the button is not displayed.
 */
export class RtcFullscreenButton extends OptionalButton {
  static override properties = { ...OptionalButton.properties, target: {} };

  target: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("fullscreenchange", this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("fullscreenchange", this.#look);
  }

  protected override appearance(): Appearance {
    const on = this.#subject?.matches(":fullscreen") ?? false;
    return {
      label: controlTexts.fullscreen,
      icon: on ? shrink : expand,
      slot: on ? "icon-on" : "icon-off",
      enabled: true,
      state: "fullscreen",
      on,
      pressed: on,
    };
  }

  protected override request(room: Element, on: boolean): void {
    const target = this.#subject;
    if (target) dispatchRequest(this, "rtc-fullscreen-request", { room, target, on: !on });
  }

  protected override supported(): boolean {
    return document.fullscreenEnabled;
  }

  get #subject(): Element | null | undefined {
    return this.target ? elementById(this, this.target) : this.slice.room?.element;
  }

  readonly #look = (): void => this.requestUpdate();
}

define("rtc-fullscreen-button", RtcFullscreenButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-fullscreen-button": RtcFullscreenButton;
  }
}
