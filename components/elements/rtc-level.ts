import { css, html, type TemplateResult } from "lit";
import type { RoomHandle } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { watchLevel } from "../internal/speaking/audio-levels.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { loudness } from "../internal/speaking/voice-activity.js";
import { soundTexts } from "../texts/texts.js";
import { captionOf } from "../internal/participants/participant-name.js";
import { keyOf } from "../internal/participants/local-participant.js";
import { isolate } from "../texts/bidi-isolate.js";

/** The time between two changes for users who prefer reduced motion, and for screen readers, in milliseconds. */
const CALM_INTERVAL = 500;

/**
 * Shows how loud a participant is, as a bar that moves. The participant is the one named by `participant`, else the one of the
 * `<rtc-participant>` around the element (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template),
 * else the local participant. The `<rtc-participant>` around the element gets the custom property `--rtc-level`, too, so that a
 * whole tile can glow.
 *
 * For screen readers the level of another participant is decoration, because they can hear that participant. The level of the local
 * participant is a meter, whose value a screen reader can read on demand.
 *
 * @tag rtc-level
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {boolean} vertical - Fill the bar from the bottom up.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @csspart meter - The whole meter.
 * @csspart bar - The filled part of the meter.
 * @cssprop [--rtc-level=0] - The loudness, from 0 to 1. The element sets it about 20 times a second, for the page's CSS to read.
 * @cssprop [--rtc-surface] - The background of the meter.
 * @cssprop [--rtc-accent=#1a56db] - The background of the filled part.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show.
 * @cssState muted - The participant cannot be heard: their microphone is muted or off.
 * @cssState speaking - The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
 */
export class RtcLevel extends ParticipantElement {
  static override properties = { ...ParticipantElement.properties, vertical: { type: Boolean } };
  static override styles = css`
    :host {
      display: inline-block;
      inline-size: 6em;
      block-size: 0.5em;
    }
    :host([vertical]) {
      inline-size: 0.5em;
      block-size: 3em;
    }
    :host([hidden]) {
      display: none;
    }
    [part="meter"] {
      position: relative;
      box-sizing: border-box;
      block-size: 100%;
      overflow: hidden;
      border: 1px solid #0000;
      border-radius: 1em;
      background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
    }
    [part="bar"] {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: calc(var(--rtc-level, 0) * 100%);
      border-radius: inherit;
      background: var(--rtc-accent, #1a56db);
    }
    :host([vertical]) [part="bar"] {
      inset-block-start: auto;
      inline-size: 100%;
      block-size: calc(var(--rtc-level, 0) * 100%);
    }
    @media (forced-colors: active) {
      [part="bar"] {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  `;

  vertical = false;
  readonly #reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  /** The participant whose level is measured, in which room, and the function that stops that. */
  #measured: { readonly room: RoomHandle; readonly id: string; readonly stop: () => void } | undefined;
  /** The `<rtc-participant>` that gets `--rtc-level`, too. */
  #tile: HTMLElement | null = null;
  /** Whether the bar shows silence. */
  #isSilent = false;
  #drawnAt = -Infinity;
  #announcedAt = -Infinity;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measure(undefined, undefined);
  }

  protected override render(): TemplateResult {
    const { resolvedParticipant } = this;
    if (!resolvedParticipant?.isLocal) return html`<div part="meter" aria-hidden="true"><div part="bar"></div></div>`;
    return html`<div
      part="meter"
      role="meter"
      aria-label=${soundTexts.levelOf(isolate(captionOf(resolvedParticipant)))}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="0"
    >
      <div part="bar"></div>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    if (this.isConnected) this.#measure(this.room, this.resolvedParticipant && keyOf(this.resolvedParticipant));
  }

  protected override get isLocal(): boolean {
    return this.local || (!this.participant && this.room?.participant === undefined);
  }

  #measure(room: RoomHandle | undefined, id: string | undefined): void {
    const before = this.#measured;
    if (before && before.id === id && before.room.call === room?.call) return;
    before?.stop();
    this.#measured = undefined;
    this.#isSilent = false;
    this.#draw(undefined);
    if (!room || id === undefined) return;
    this.#tile = this.participant || this.local ? null : this.closest("rtc-participant");
    this.#measured = { room, id, stop: watchLevel(room, id, (level) => this.#update(level)) };
  }

  /**
   * Draws a level without a render, because levels change too often. Silence is drawn at once, because no other level may
   * follow it, and only once.
   */
  #update(level: number): void {
    const now = performance.now();
    const isSilent = level === 0;
    if (isSilent && this.#isSilent) return;
    if (!isSilent && this.#reducedMotion.matches && now - this.#drawnAt < CALM_INTERVAL) return;
    this.#isSilent = isSilent;
    this.#drawnAt = now;
    const shown = loudness(level);
    this.#draw(shown);
    if (!isSilent && now - this.#announcedAt < CALM_INTERVAL) return;
    this.#announcedAt = now;
    const meter = this.renderRoot.querySelector('[role="meter"]');
    meter?.setAttribute("aria-valuenow", String(Math.round(shown * 10) * 10));
  }

  #draw(level: number | undefined): void {
    const value = level === undefined ? null : level.toFixed(3);
    this.style.setProperty("--rtc-level", value);
    this.#tile?.style.setProperty("--rtc-level", value);
  }
}

define("rtc-level", RtcLevel);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-level": RtcLevel;
  }
}
