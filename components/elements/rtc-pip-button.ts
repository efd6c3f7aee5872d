import { elementById } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { smallWindow } from "../internal/element/icons.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import { supportsPip, subscribePip, pipRequests, pipTarget } from "../internal/pip/pip.js";
import type { RoomHandle } from "../internal/room/room-context.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Shows the tiles in a small window that stays on top of all others, and brings them back. Where the browser has such windows for
 * elements (Document Picture-in-Picture), your own tiles go there, live, with their styles, controls and requests; elsewhere one
 * picture does. Pressed = the window is open. It closes with the call.
 *
 * The window has a tree of its own, bound to the same call: one element around the tiles, with the name of the room and with the
 * classes and attributes of everything around the tiles in the page. Your rules apply in the window as long as they need no more
 * elements around the tiles than that: `.dark rtc-grid` does, `main > section rtc-grid` does not. Inherited values and custom
 * properties always apply.
 *
 * @tag rtc-pip-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {string} target - The id of the element that is to be in the window. Without it: the first `<rtc-grid>`,
 *   `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page.
 * @fires {CustomEvent<RtcPipRequest>} rtc-pip-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while there is a small window.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState small - The tiles are in the small window.
 * @cssState unsupported - This browser has no such windows, or the page around allows none; the button is not displayed.
 */
export class RtcPipButton extends OptionalButton {
  static override properties = { ...OptionalButton.properties, target: {} };

  target: string | null = null;
  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = subscribePip(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  protected override appearance(): Appearance {
    const small = pipTarget(this.slice.room?.element);
    const on = !!small && (!this.target || small.id === this.target);
    const appearance = {
      label: controlTexts.smallWindow,
      icon: smallWindow,
      slot: "icon",
      state: "small",
      on,
      pressed: on,
    };
    return { ...appearance, enabled: true, tone: on ? "accent" : undefined };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(pipRequests);
  }

  protected override request(room: Element, on: boolean): void {
    const target = this.target && !on ? elementById(this, this.target) : undefined;
    if (target !== null) dispatchRequest(this, "rtc-pip-request", { room, target, on: !on });
  }

  protected override supported(): boolean {
    return supportsPip();
  }
}

define("rtc-pip-button", RtcPipButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-pip-button": RtcPipButton;
  }
}
