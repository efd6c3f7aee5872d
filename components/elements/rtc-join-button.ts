import { css, type CSSResultGroup } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { join } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { barTexts } from "../texts/texts.js";

/**
 * Joins the call. Disabled in the call; on the way in it keeps the focus and does nothing.
 *
 * @tag rtc-join-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcRequest>} rtc-join-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-accent=#1a56db] - The background.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState joined - In the call, or on the way back into it.
 * @cssState pending - On the way in.
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
