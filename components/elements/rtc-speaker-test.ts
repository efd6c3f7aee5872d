import type { RoomHandle } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { choices } from "../internal/devices/device-preferences.js";
import { dispatchRequest } from "../internal/room/events.js";
import { speaker } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { isTesting, speakerTestRequests } from "../internal/devices/speaker-test.js";
import { deviceTexts } from "../texts/texts.js";

/**
 * Plays a short chime through the speaker that has been chosen, in a call or not.
 *
 * @tag rtc-speaker-test
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcRequest>} rtc-speaker-test-request - Clicked. Cancel it and nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The words.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState playing - The chime is being played.
 */
export class RtcSpeakerTest extends RoomButton {
  #room: Element | undefined;
  readonly #changed = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    choices.on("change", this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    choices.off("change", this.#changed);
  }

  protected override appearance(): Appearance {
    const on = !!this.#room && isTesting(this.#room);
    return { label: deviceTexts.testSpeaker, icon: speaker, slot: "icon", enabled: true, state: "playing", on };
  }

  protected override roomFound({ services }: RoomHandle): void {
    services?.requests.add(speakerTestRequests);
  }

  protected override request(room: Element): void {
    this.#room = room;
    dispatchRequest(this, "rtc-speaker-test-request", { room });
  }
}

define("rtc-speaker-test", RtcSpeakerTest);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-speaker-test": RtcSpeakerTest;
  }
}
