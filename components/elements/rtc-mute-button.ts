import { type CallState, isActive } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { microphone, strike } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { texts } from "../texts/texts.js";

/** The interface of push-to-talk for a mute button. Its module is separate, so that a page that only mutes does not download it. */
export interface HoldMode {
  /** Adapts the appearance of a button that toggles to the button's `mode`. */
  adapt(appearance: Appearance): Appearance;
}

/**
 * Mutes and unmutes the local microphone. The button is pressed while the microphone is muted or off. A click while the
 * microphone is off switches it on.
 *
 * @tag rtc-mute-button
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @attr {"push-to-talk"|"push-to-mute"} mode - `push-to-talk`: the microphone is heard only while the button or its key is
 *   held, is muted when it comes into the call, and the button is pressed while the microphone is heard. `push-to-mute`: the
 *   microphone is muted only while the button or its key is held. A click by a script or a screen reader still toggles. Needs
 *   the whole kit, or an import of `push-to-talk.js` beside this element. Default: a click toggles.
 * @attr {string} key - The key to hold with `mode`, in the syntax of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. While
 *   the user types, only keys with Control, Alt or Meta work. Default: `Space`.
 * @fires {CustomEvent<RtcMuteRequest>} rtc-mute-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon-on - The icon while the microphone is heard.
 * @slot icon-off - The icon while the microphone is muted or off.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-danger=#c5221f] - The background while the microphone is muted or off.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState muted - No other participant hears the user: the microphone is muted or off.
 * @cssState pending - The microphone is being switched on. The browser may be asking for permission.
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
   * The implementation of `mode`. `push-to-talk.ts` sets it.
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
