import { css, html, type TemplateResult } from "lit";
import type { Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest } from "../internal/room/events.js";
import { icon, speaker } from "../internal/element/icons.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { soundTexts } from "../texts/texts.js";
import { LOUDEST, volumeIn, volumeRequests, volumes } from "../internal/audio/volume.js";
import { resolveParticipant } from "../internal/participants/resolve-participant.js";
import { nameOf } from "../internal/participants/participant-name.js";

/**
 * A slider for the volume of all participants, from 0 to 100%, or of one participant, from 0 to 200%. The participant is the one that
 * the `participant` attribute names, or the one around the element (`<rtc-participant>`, the templates of `<rtc-participants>` and
 * `<rtc-grid>`). The page keeps a volume until the user leaves it. A participant who comes back has the same volume as before if their
 * token names the same `user`. For the local participant, whom the room does not play, the element displays nothing.
 *
 * @tag rtc-volume
 * @attr {string} participant - The participant whose volume the slider sets: their id, the `user` of their token, or their display name.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcVolumeRequest>} rtc-volume-request - The slider was moved. If the event is canceled, nothing happens.
 * @slot icon - The icon.
 * @csspart icon - The icon.
 * @csspart slider - The native range input.
 * @csspart value - The volume in percent.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The filled part of the slider.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssState local - The element is about the local participant. It is not displayed.
 * @cssState empty - There is no participant to show.
 * @cssState silent - The volume is 0%.
 * @cssState amplified - The volume is above 100%.
 */
export class RtcVolume extends RtcElement {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override properties = { for: {}, participant: {} };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--rtc-gap, 8px);
      inline-size: 14em;
      max-inline-size: 100%;
      color: var(--rtc-color, CanvasText);
    }
    :host([hidden]),
    :host(:state(local)) {
      display: none;
    }
    svg {
      display: block;
      inline-size: 24px;
    }
    input {
      flex: 1;
      min-inline-size: 0;
      min-block-size: 44px;
      margin: 0;
      accent-color: var(--rtc-accent, #1a56db);
    }
    input:enabled {
      cursor: pointer;
    }
    :disabled {
      opacity: 0.5;
    }
    :focus-visible {
      outline: 3px solid var(--rtc-focus, CanvasText);
      outline-offset: 2px;
    }
    [part="value"] {
      min-inline-size: 4ch;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `;

  for: string | null = null;
  participant: string | null = null;
  readonly #slice = new RoomController<Participant | undefined>(
    this,
    (state): Participant | undefined =>
      this.#isAboutOne
        ? resolveParticipant(state, { participant: this.participant, local: false }, this.#slice)
        : undefined,
    ({ services }) => services?.requests.add(volumeRequests),
  );
  readonly #handleChange = (room: Element): void => {
    if (room === this.#slice.room?.element) this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    volumes.on("change", this.#handleChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    volumes.off("change", this.#handleChange);
  }

  protected override render(): TemplateResult {
    const { room, value: participant } = this.#slice;
    const words = soundTexts.percent(this.#percent);
    return html`<span part="icon" aria-hidden="true"><slot name="icon">${icon(speaker)}</slot></span
      ><input
        part="slider"
        type="range"
        min="0"
        max=${100 * LOUDEST[this.#isAboutOne ? "one" : "everyone"]}
        step="5"
        aria-label=${participant ? soundTexts.volumeOf(nameOf(participant)) : soundTexts.volume}
        aria-valuetext=${words}
        ?disabled=${!room || (this.#isAboutOne && (!participant || participant.isLocal))}
        @input=${this.#slide}
      /><span part="value" aria-hidden="true">${words}</span>`;
  }

  protected override updated(): void {
    const { value: participant } = this.#slice;
    const percent = this.#percent;
    // After its limits have been rendered: an input clamps its value to them.
    const slider = this.renderRoot.querySelector("input");
    if (slider) slider.value = String(percent);
    this.setStates({
      local: !!participant?.isLocal,
      empty: this.#isAboutOne && !participant,
      silent: percent === 0,
      amplified: percent > 100,
    });
  }

  get #isAboutOne(): boolean {
    if (this.participant || this.#slice.room?.participant !== undefined) return true;
    // Inside a tile whose participant has not joined yet, the element is still about one participant.
    return !this.for && this.closest("rtc-participant") !== null;
  }

  get #percent(): number {
    const { room, value: participant } = this.#slice;
    return this.#isAboutOne && !participant ? 100 : Math.round(volumeIn(room?.element, participant) * 100);
  }

  readonly #slide = ({ currentTarget }: Event): void => {
    const { room, value: participant } = this.#slice;
    if (!room || !(currentTarget instanceof HTMLInputElement)) return;
    const request = { room: room.element, volume: currentTarget.valueAsNumber / 100 };
    dispatchRequest(this, "rtc-volume-request", participant ? { ...request, participant: participant.id } : request);
    // The slider then shows the volume that applies, even if the request was refused.
    this.requestUpdate();
  };
}

define("rtc-volume", RtcVolume);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-volume": RtcVolume;
  }
}
