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

/** From the lowest to the highest, and how many of them are filled. */
const BARS = ["M5 20v-4", "M12 20v-9", "M19 20V5"];
const FILLED: Readonly<Record<Quality, number>> = { good: 3, fair: 2, poor: 1, lost: 0 };

/**
 * How well a participant arrives, as three bars, with the reason and on whose side it is: of the one it names, else of the one
 * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the first of the others to have
 * come. Of this page's own participant: how well they arrive at the others. Everybody's connection is measured every two
 * seconds for as long as one such element is on the page, and tiles can be styled by it (`:state(poor)`).
 *
 * @tag rtc-quality
 * @attr {string} participant - Whose: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {boolean} explain - Say it in words beside the bars, too.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @csspart icon - The bars.
 * @csspart text - The words.
 * @cssprop [--rtc-color=CanvasText] - The colour of the bars and of the words.
 * @cssprop [--rtc-danger=#c5221f] - The colour of the bars when it is poor or lost.
 * @cssprop [--rtc-gap=8px] - The space between bars and words.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is nobody.
 * @cssState good - They arrive well.
 * @cssState fair - They arrive, and one notices that it is a call.
 * @cssState poor - They arrive badly.
 * @cssState lost - Nothing of them arrives.
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

  /** What was found out last about this connection; `null` before that. */
  get verdict(): SidedVerdict | null {
    const { resolvedParticipant: who, room } = this;
    const found = who && room && qualityMonitorOf(room).verdicts.get(keyOf(who));
    return found?.quality === who?.quality ? (found ?? null) : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { resolvedParticipant: who } = this;
    if (!who) return nothing;
    const { quality } = who;
    const filled = quality ? FILLED[quality] : 0;
    const words = this.#words;
    const label = soundTexts.qualityOf(isolate(captionOf(who)), words);
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
    const { resolvedParticipant } = this;
    const is = (quality: Quality): boolean => resolvedParticipant?.quality === quality;
    this.setStates({
      ...statesOf(resolvedParticipant),
      good: is("good"),
      fair: is("fair"),
      poor: is("poor"),
      lost: is("lost"),
    });
  }

  get #words(): string {
    const { resolvedParticipant, verdict } = this;
    if (!resolvedParticipant?.quality) return soundTexts.unmeasured;
    const { quality, qualityCause, qualitySide, qualityWhy } = soundTexts;
    const cause = verdict?.cause ? qualityCause[verdict.cause] : "";
    return qualityWhy(
      quality[resolvedParticipant.quality],
      cause,
      cause && verdict?.side ? qualitySide[verdict.side] : "",
    );
  }
}

define("rtc-quality", RtcQuality);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-quality": RtcQuality;
  }
}
