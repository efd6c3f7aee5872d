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

/** How often, in milliseconds, it changes for those who want no motion, and for screen readers. */
const CALM = 500;

/**
 * How loud a participant is, as a bar that moves: the one it names, else the one around it (`<rtc-participant>`, the templates of
 * `<rtc-participants>` and `<rtc-grid>`), else this page's own. Around it, a `<rtc-participant>` gets the level as the custom
 * property `--rtc-level`, too, so that a whole tile can glow.
 *
 * Decoration for a screen reader, which need not be told of what is heard; this page's own, which one does not hear
 * oneself, is a meter that can be asked.
 *
 * @tag rtc-level
 * @attr {string} participant - Whose: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {boolean} vertical - From the bottom up.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @csspart meter - All of it.
 * @csspart bar - As much of it as they are loud.
 * @cssprop [--rtc-level=0] - How loud they are, from 0 to 1, about 20 times a second. Set by the element; to be read.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-accent=#1a56db] - The bar.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is nobody.
 * @cssState muted - They cannot be heard: muted, or no microphone.
 * @cssState speaking - They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
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
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** Whom it listens to and where, and how to end that. */
  #heard: { readonly room: RoomHandle; readonly id: string; readonly stop: () => void } | undefined;
  /** The tile that glows. */
  #tile: HTMLElement | null = null;
  /** Whether it shows that there is no sound. */
  #silent = false;
  #drawnAt = -Infinity;
  #toldAt = -Infinity;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(undefined, undefined);
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
    if (this.isConnected) this.#listen(this.room, this.resolvedParticipant && keyOf(this.resolvedParticipant));
  }

  protected override get isLocal(): boolean {
    return this.local || (!this.participant && this.room?.participant === undefined);
  }

  #listen(room: RoomHandle | undefined, id: string | undefined): void {
    const before = this.#heard;
    if (before && before.id === id && before.room.call === room?.call) return;
    before?.stop();
    this.#heard = undefined;
    this.#silent = false;
    this.#draw(undefined);
    if (!room || id === undefined) return;
    this.#tile = this.participant || this.local ? null : this.closest("rtc-participant");
    this.#heard = { room, id, stop: watchLevel(room, id, (level) => this.#show(level)) };
  }

  /** Past rendering: it changes too often. No sound is shown at once, and once: there may be nothing after it. */
  #show(level: number): void {
    const now = performance.now();
    const silent = level === 0;
    if (silent ? this.#silent : this.#calm.matches && now - this.#drawnAt < CALM) return;
    this.#silent = silent;
    this.#drawnAt = now;
    const shown = loudness(level);
    this.#draw(shown);
    if (!silent && now - this.#toldAt < CALM) return;
    this.#toldAt = now;
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
