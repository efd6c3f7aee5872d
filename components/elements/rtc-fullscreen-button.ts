import { elementById } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { expand, shrink } from "../internal/element/icons.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Shows the room, or another element, in full screen, and ends full screen. The button is pressed while full screen is on.
 *
 * @tag rtc-fullscreen-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @attr {string} target - The id of the element to show in full screen. Default: the room.
 * @fires {CustomEvent<RtcFullscreenRequest>} rtc-fullscreen-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon-on - The icon while full screen is on.
 * @slot icon-off - The icon while full screen is off.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState fullscreen - The element is shown in full screen.
 * @cssState unsupported - The browser, or the page that embeds this one, does not allow full screen. The button is not displayed.
 */
export class RtcFullscreenButton extends OptionalButton {
  static override properties = { ...OptionalButton.properties, target: {} };

  target: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("fullscreenchange", this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("fullscreenchange", this.#refresh);
  }

  protected override appearance(): Appearance {
    const on = this.#targetElement?.matches(":fullscreen") ?? false;
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
    const target = this.#targetElement;
    if (target) dispatchRequest(this, "rtc-fullscreen-request", { room, target, on: !on });
  }

  protected override supported(): boolean {
    return document.fullscreenEnabled;
  }

  get #targetElement(): Element | null | undefined {
    return this.target ? elementById(this, this.target) : this.slice.room?.element;
  }

  readonly #refresh = (): void => this.requestUpdate();
}

define("rtc-fullscreen-button", RtcFullscreenButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-fullscreen-button": RtcFullscreenButton;
  }
}
