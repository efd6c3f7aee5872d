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
 * Moves the tiles into a picture-in-picture window, which stays on top of all other windows, and back. In a browser with Document
 * Picture-in-Picture, the page's own elements move there, with their state, their styles and their listeners. Any other browser shows
 * the largest picture of them in its window for a single picture. The button is pressed while the window is open. The window closes
 * when the call ends, and when the room leaves the page.
 *
 * Elements in the window belong to the same call. Their events are dispatched in the window first and then in the page, at the place
 * that the tiles left. The kit's elements and native buttons with `commandfor` work in the window as they do in the page. A request
 * that your own script dispatches in the window is not answered: dispatch it at the room.
 *
 * One element stands around the tiles in the window. It has the tag name of the room (of `<rtc-call>` for its own tiles) and the
 * classes of all elements around the tiles in the page, and `<html>` and `<body>` have their attributes: `.dark rtc-grid` applies in
 * the window, a rule that needs more elements around the tiles, such as `main > section rtc-grid`, does not. Inherited values and
 * custom properties always apply. An element of another library in the window has to adopt its constructed style sheets again, in its
 * `adoptedCallback()`.
 *
 * @tag rtc-pip-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {string} target - The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`,
 *   `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page.
 * @fires {CustomEvent<RtcPipRequest>} rtc-pip-request - When the button is clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while the window is open.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState small - The tiles are in the window.
 * @cssState unsupported - This browser has no picture-in-picture, or the page around this one does not allow it. The button is not
 *   displayed.
 */
export class RtcPipButton extends OptionalButton {
  static override properties = { ...OptionalButton.properties, target: {} };

  target: string | null = null;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = subscribePip(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override appearance(): Appearance {
    const shown = pipTarget(this.slice.room?.element);
    const on = !!shown && (!this.target || shown.id === this.target);
    return {
      label: controlTexts.smallWindow,
      icon: smallWindow,
      slot: "icon",
      enabled: true,
      state: "small",
      on,
      pressed: on,
      tone: on ? "accent" : undefined,
    };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(pipRequests);
  }

  protected override request(room: Element, on: boolean): void {
    const target = this.target && !on ? elementById(this, this.target) : undefined;
    // `null`: the page has no element with that id yet.
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
