import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { microphone, strike } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { texts } from "../texts/texts.js";

/** Push-to-talk, as a mute button sees it: a page that only mutes downloads none of it. */
export interface HoldMode {
  /** The appearance in the button's present `mode`, given that of a button that toggles. */
  adapt(appearance: Appearance): Appearance;
}

/**
 * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
 *
 * @tag rtc-mute-button
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {"push-to-talk"|"push-to-mute"} mode - Heard, or silent, only while the button or its key is held: pressed = heard,
 *   and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the
 *   whole kit, or with `push-to-talk.js` beside this element.
 * @attr {string} key - The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default:
 *   `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then.
 * @fires {CustomEvent<RtcMuteRequest>} rtc-mute-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon-on - The icon while the microphone is heard.
 * @slot icon-off - The icon while it is not.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-danger=#c5221f] - The background while muted.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState muted - Nobody hears you: muted, or no microphone.
 * @cssState pending - The microphone is being switched on; the browser may be asking.
 */
export class RtcMuteButton extends RoomButton {
  static override properties = {
    ...RoomButton.properties,
    mode: {},
    key: {},
    hold: { attribute: false },
  };

  mode: "push-to-talk" | "push-to-mute" | null = null;
  key: string | null = null;
  /**
   * What makes `mode` work. `push-to-talk.ts` sets it.
   *
   * @internal
   */
  hold: HoldMode | undefined;

  protected override appearance(state: CallState): Appearance {
    const muted = state.local.microphone !== "on";
    const appearance: Appearance = {
      label: texts.mute,
      icon: muted ? microphone + strike : microphone,
      slot: muted ? "icon-off" : "icon-on",
      enabled: isActive(state) || state.preview,
      state: "muted",
      on: muted,
      pressed: muted,
      pending: state.pending.microphone,
      tone: muted ? "danger" : undefined,
    };
    return this.hold?.adapt(appearance) ?? appearance;
  }

  protected override request(room: Element, muted: boolean): void {
    dispatchRequest(this, "rtc-mute-request", { room, muted: !muted });
  }
}

define("rtc-mute-button", RtcMuteButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-mute-button": RtcMuteButton;
  }
}
