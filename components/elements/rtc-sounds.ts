import { css, nothing } from "lit";
import { RoomController } from "../internal/room/room-controller.js";
import { callSounds } from "../internal/audio/join-leave-sounds.js";
import { define } from "../internal/element/define.js";
import { RoomSubscription } from "../internal/room/room-subscription.js";
import { RtcElement } from "../internal/element/rtc-element.js";

/**
 * Plays a short, quiet sound when a participant joins the call, and another one when a participant leaves. The sounds come from the
 * chosen speaker and follow the room's volume. When many participants join or leave at once, no sound is played. The page's own join
 * and leave make a sound only after the user has interacted with the page. The element displays nothing.
 *
 * @tag rtc-sounds
 * @attr {boolean} off - Play no sounds.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 */
export class RtcSounds extends RtcElement {
  static override properties = { for: {}, off: { type: Boolean } };
  static override styles = css`
    :host {
      display: none;
    }
  `;

  for: string | null = null;
  off = false;
  readonly #slice = new RoomController(this, () => null);
  readonly #sounds = new RoomSubscription(callSounds);

  protected override render(): typeof nothing {
    return nothing;
  }

  protected override updated(): void {
    this.#sounds.setRoom(this.off ? undefined : this.#slice.room);
  }
}

define("rtc-sounds", RtcSounds);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-sounds": RtcSounds;
  }
}
