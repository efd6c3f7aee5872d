import type { RoomHandle } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { choices } from "../internal/devices/device-preferences.js";
import { dispatchRequest } from "../internal/room/events.js";
import { speaker } from "../internal/element/icons.js";
import { type Appearance, RoomButton } from "../internal/element/room-button.js";
import { isTesting, speakerTestRequests } from "../internal/devices/speaker-test.js";
import { deviceTexts } from "../texts/texts.js";

/**
 * A button that plays a short chime through the chosen speaker, inside or outside a call.
 *
 * @tag rtc-speaker-test
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcRequest>} rtc-speaker-test-request - The button was clicked. If the event is canceled, nothing happens.
 * @slot - The label.
 * @slot icon - The icon.
 * @csspart button - The native button.
 * @csspart label - The text of the button.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the button.
 * @cssState playing - The chime is playing.
 */
export class RtcSpeakerTest extends RoomButton {
  /** The room of the last request. */
  #room: Element | undefined;
  readonly #update = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    choices.on("change", this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    choices.off("change", this.#update);
  }

  protected override appearance(): Appearance {
    return {
      label: deviceTexts.testSpeaker,
      icon: speaker,
      slot: "icon",
      enabled: true,
      state: "playing",
      on: !!this.#room && isTesting(this.#room),
    };
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
