import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest, type RtcScreenRequest } from "../internal/room/events.js";
import { screen } from "../internal/element/icons.js";
import { OptionalButton } from "../internal/element/optional-button.js";
import type { Appearance } from "../internal/element/room-button.js";
import { canShareScreen } from "../internal/devices/screen-share.js";
import { controlTexts } from "../texts/texts.js";

/**
 * A button that starts and stops screen sharing: of the whole screen, a window or a tab, with its sound where the browser supports
 * that. The browser asks the user what to share. The browser's own bar can end sharing, too. Pressed means that the screen is shared.
 *
 * @tag rtc-screen-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @attr {"detail"|"text"|"motion"} content-hint - The kind of content, for the browser: `detail` and `text` favour a sharp picture,
 *   `motion` a smooth one.
 * @fires {CustomEvent<RtcScreenRequest>} rtc-screen-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while sharing.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState sharing - The other participants see this page's screen.
 * @cssState pending - The browser is asking what to share.
 * @cssState unsupported - This browser cannot share a screen, or the embedding page does not allow it. The button is not
 *   displayed.
 */
export class RtcScreenButton extends OptionalButton {
  static override properties = { ...OptionalButton.properties, contentHint: { attribute: "content-hint" } };

  contentHint: NonNullable<RtcScreenRequest["contentHint"]> | null = null;

  protected override appearance(state: CallState): Appearance {
    const on = state.local.screen === "on";
    return {
      label: controlTexts.shareScreen,
      icon: screen,
      slot: "icon",
      enabled: isActive(state),
      state: "sharing",
      on,
      pressed: on,
      pending: state.pending.screen,
      tone: on ? "accent" : undefined,
    };
  }

  protected override request(room: Element, on: boolean): void {
    dispatchRequest(this, "rtc-screen-request", { room, on: !on, contentHint: this.contentHint ?? undefined });
  }

  protected override supported(): boolean {
    return canShareScreen();
  }
}

define("rtc-screen-button", RtcScreenButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-screen-button": RtcScreenButton;
  }
}
