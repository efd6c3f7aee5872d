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
 * How loud the room plays: everybody, from 0 to 100%; or one participant, from 0 to 200%, who is the one it names or the one
 * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`). Kept until the page is left; whoever
 * comes back is as loud as before if a token names them as the same `user`. There is nothing of it about this page's own
 * participant, whom it does not play.
 *
 * @tag rtc-volume
 * @attr {string} participant - Whom: a participant's id, the `user` of their token, or the name they gave.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcVolumeRequest>} rtc-volume-request - Moved. Cancel it and nothing happens.
 * @slot icon - The icon.
 * @csspart icon - The icon.
 * @csspart slider - The native range input.
 * @csspart value - The volume in percent.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The filled part of the slider.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-gap=8px] - The space between its parts.
 * @cssState local - It is about this page's own participant: there is nothing to see.
 * @cssState empty - There is no such participant.
 * @cssState silent - At 0%.
 * @cssState amplified - Above 100%.
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
      this.#isOfOne
        ? resolveParticipant(state, { participant: this.participant, local: false }, this.#slice)
        : undefined,
    ({ services }) => services?.requests.add(volumeRequests),
  );
  readonly #changed = (room: Element): void => {
    if (room === this.#slice.room?.element) this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    volumes.on("change", this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    volumes.off("change", this.#changed);
  }

  protected override render(): TemplateResult {
    const { room, value: who } = this.#slice;
    const words = soundTexts.percent(this.#percent);
    return html`<span part="icon" aria-hidden="true"><slot name="icon">${icon(speaker)}</slot></span
      ><input
        part="slider"
        type="range"
        min="0"
        max=${100 * LOUDEST[this.#isOfOne ? "one" : "everyone"]}
        step="5"
        aria-label=${who ? soundTexts.volumeOf(nameOf(who)) : soundTexts.volume}
        aria-valuetext=${words}
        ?disabled=${!room || (this.#isOfOne && (!who || who.isLocal))}
        @input=${this.#slide}
      /><span part="value" aria-hidden="true">${words}</span>`;
  }

  protected override updated(): void {
    const { value: who } = this.#slice;
    const percent = this.#percent;
    // After its limits: an input takes no value beyond them.
    const slider = this.renderRoot.querySelector("input");
    if (slider) slider.value = String(percent);
    this.setStates({
      local: !!who?.isLocal,
      empty: this.#isOfOne && !who,
      silent: percent === 0,
      amplified: percent > 100,
    });
  }

  get #isOfOne(): boolean {
    if (this.participant || this.#slice.room?.participant !== undefined) return true;
    // A tile whose participant is yet to come is not about everybody.
    return !this.for && this.closest("rtc-participant") !== null;
  }

  get #percent(): number {
    const { room, value: who } = this.#slice;
    return this.#isOfOne && !who ? 100 : Math.round(volumeIn(room?.element, who) * 100);
  }

  readonly #slide = ({ currentTarget }: Event): void => {
    const { room, value: who } = this.#slice;
    if (!room || !(currentTarget instanceof HTMLInputElement)) return;
    const volume = currentTarget.valueAsNumber / 100;
    dispatchRequest(this, "rtc-volume-request", { room: room.element, volume, ...(who && { participant: who.id }) });
    // Shows what has come of it.
    this.requestUpdate();
  };
}

define("rtc-volume", RtcVolume);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-volume": RtcVolume;
  }
}
