import { css, type CSSResultGroup } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { join } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { barTexts } from "../texts/texts.js";

/**
 * Joins the call. The button is disabled in the call. While the room is joining, it keeps the focus and does nothing.
 *
 * @tag rtc-join-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcRequest>} rtc-join-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-accent=#1a56db] - The background.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState joined - The page is in the call, or is reconnecting to it.
 * @cssState pending - The room is joining.
 */
export class RtcJoinButton extends RoomButton {
  static override styles: CSSResultGroup = [
    RoomButton.styles,
    css`
      button[aria-busy="true"]:enabled {
        border: 1px dashed;
        cursor: progress;
      }
    `,
  ];

  protected override appearance(state: CallState): Appearance {
    const active = isActive(state);
    const pending = state.connectionState === "connecting";
    return {
      label: barTexts.join,
      icon: join,
      slot: "icon",
      enabled: !active || pending,
      state: "joined",
      on: active && !pending,
      pending,
      tone: "accent",
    };
  }

  protected override request(room: Element): void {
    if (!this.slice.value.pending) dispatchRequest(this, "rtc-join-request", { room });
  }
}

define("rtc-join-button", RtcJoinButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-join-button": RtcJoinButton;
  }
}
