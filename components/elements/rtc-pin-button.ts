import type { CSSResultGroup } from "lit";
import { type CallState, isActive, type Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { pin } from "../internal/element/icons.js";
import { requestPin } from "../internal/participants/pin.js";
import { pressedStyles } from "../internal/element/pressed-styles.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { peopleTexts, texts } from "../texts/texts.js";
import { whose } from "../internal/participants/resolve-participant.js";

/**
 * A button that shows one participant large, in every `<rtc-grid>` of this page and nowhere else, and ends that. Of the one
 * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else
 * of the first of the others to have come. Only one is pinned at a time.
 *
 * @tag rtc-pin-button
 * @attr {string} participant - Whom: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent} rtc-pin-request - Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and
 *   nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background while they are pinned.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState pinned - They are shown large.
 */
export class RtcPinButton extends RoomButton {
  static override styles: CSSResultGroup = [RoomButton.styles, pressedStyles];
  static override properties = { ...RoomButton.properties, participant: {}, local: { type: Boolean } };

  participant: string | null = null;
  local = false;
  readonly #slice: RoomController<Participant | undefined> = new RoomController<Participant | undefined>(
    this,
    (state) => whose(state, this, this.#slice),
  );

  protected override appearance(state: CallState): Appearance {
    const who = whose(state, this, this.#slice);
    const { displayName = "", pinned: on = false } = who ?? {};
    return {
      label: peopleTexts.pin(displayName || texts.unnamed),
      icon: pin,
      slot: "icon",
      enabled: !!who && isActive(state),
      state: "pinned",
      on,
      pressed: on,
      tone: on ? "accent" : undefined,
    };
  }

  protected override request(room: Element): void {
    const who = this.#slice.value;
    if (who) requestPin(this, room, who);
  }
}

define("rtc-pin-button", RtcPinButton);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-pin-button": RtcPinButton;
  }
}
