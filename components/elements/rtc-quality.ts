import { css, html, nothing, type TemplateResult } from "lit";
import type { Quality } from "../core/index.js";
import { define } from "../internal/element/define.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { qualityMonitorOf } from "../internal/quality/quality-monitor.js";
import type { SidedVerdict } from "../internal/quality/quality-verdict.js";
import { RoomSubscription } from "../internal/room/room-subscription.js";
import { soundTexts } from "../texts/texts.js";
import { statesOf } from "../internal/participants/resolve-participant.js";
import { captionOf } from "../internal/participants/participant-name.js";
import { keyOf } from "../internal/participants/local-participant.js";
import { isolate } from "../texts/bidi-isolate.js";

/** The paths of the bars, from the lowest to the highest. */
const BARS = ["M5 20v-4", "M12 20v-9", "M19 20V5"];
/** The number of filled bars. */
const FILLED: Readonly<Record<Quality, number>> = { good: 3, fair: 2, poor: 1, lost: 0 };

/**
 * Shows the quality of the connection to one participant as three bars, and names the cause of a bad quality and the side that
 * causes it. It shows the participant that its attributes name, else the one around it (`<rtc-participant>`, the templates of
 * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined. For the local participant it shows how
 * well the other participants receive them.
 *
 * While at least one such element is on the page, the connections to all participants are measured every two seconds. Tiles then
 * have `:state(poor)` where the quality is poor.
 *
 * @tag rtc-quality
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {boolean} explain - Show the quality in words, too, beside the bars.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @csspart icon - The bars.
 * @csspart text - The quality in words.
 * @cssprop [--rtc-color=CanvasText] - The colour of the bars and of the words.
 * @cssprop [--rtc-danger=#c5221f] - The colour of the bars when the quality is poor or lost.
 * @cssprop [--rtc-gap=8px] - The space between bars and words.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show. The element is not displayed.
 * @cssState good - Sound and picture arrive well.
 * @cssState fair - Sound and picture arrive with small, noticeable faults.
 * @cssState poor - Sound or picture arrives badly.
 * @cssState lost - Nothing arrives.
 */
export class RtcQuality extends ParticipantElement {
  static override properties = { ...ParticipantElement.properties, explain: { type: Boolean } };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--rtc-gap, 8px);
      vertical-align: middle;
      color: var(--rtc-color, CanvasText);
    }
    :host([hidden]),
    :host(:state(empty)) {
      display: none;
    }
    svg {
      display: block;
      inline-size: 1.25em;
      stroke-width: 4;
    }
    .bad {
      color: color-mix(in srgb, var(--rtc-danger, #c5221f) 65%, CanvasText);
    }
    .rest {
      opacity: 0.3;
    }
    .cross {
      stroke-width: 2;
    }
  `;

  explain = false;
  readonly #measuring = new RoomSubscription((room) => qualityMonitorOf(room).subscribe(() => this.requestUpdate()));

  /** The latest verdict on this connection: its quality, the cause and the side. `null` before the first one. */
  get verdict(): SidedVerdict | null {
    const { resolvedParticipant: participant, room } = this;
    if (!participant || !room) return null;
    const verdict = qualityMonitorOf(room).verdicts.get(keyOf(participant));
    // The state of the call may still hold the previous quality.
    return verdict?.quality === participant.quality ? verdict : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { resolvedParticipant: participant } = this;
    if (!participant) return nothing;
    const { quality } = participant;
    const filled = quality ? FILLED[quality] : 0;
    const words = this.#words;
    const label = soundTexts.qualityOf(isolate(captionOf(participant)), words);
    return html`<span part="icon" role="img" aria-label=${label}
        ><svg
          class=${quality === "poor" || quality === "lost" ? "bad" : nothing}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          stroke-linecap="round"
          aria-hidden="true"
        >
          <title>${words}</title>
          <path d=${BARS.slice(0, filled).join("")}></path>
          <path class="rest" d=${BARS.slice(filled).join("")}></path>
          <path class="cross" d=${quality === "lost" ? "M3 5l6 6M9 5l-6 6" : ""}></path></svg></span
      >${this.explain ? html`<span part="text" aria-hidden="true">${words}</span>` : nothing}`;
  }

  protected override updated(): void {
    this.#measuring.setRoom(this.room);
    const { resolvedParticipant: participant } = this;
    const quality = participant?.quality;
    this.setStates({
      ...statesOf(participant),
      good: quality === "good",
      fair: quality === "fair",
      poor: quality === "poor",
      lost: quality === "lost",
    });
  }

  get #words(): string {
    const { resolvedParticipant: participant, verdict } = this;
    if (!participant?.quality) return soundTexts.unmeasured;
    const { quality, qualityCause, qualitySide, qualityWhy } = soundTexts;
    const cause = verdict?.cause ? qualityCause[verdict.cause] : "";
    const side = cause && verdict?.side ? qualitySide[verdict.side] : "";
    return qualityWhy(quality[participant.quality], cause, side);
  }
}

define("rtc-quality", RtcQuality);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-quality": RtcQuality;
  }
}
