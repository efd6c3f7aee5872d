import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { CallSlice } from "../internal/call-slice.js";
import { define } from "../internal/define.js";
import { gridLayout, parseRatios } from "../internal/grid-layout.js";
import { RtcElement } from "../internal/rtc-element.js";
import "./rtc-video.js";
import type { RtcVideo } from "./rtc-video.js";

/**
 * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
 * one more for each shared screen. The tiles are as large as the element's box allows; give it any width and height. They keep their
 * place and are never rebuilt when somebody else comes or goes. Outside a call it is empty.
 *
 * @tag rtc-grid
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {string} aspect-ratio - The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that
 *   it may take to fill the box: `3/4 16/9`.
 * @attr {boolean} no-local - Leave out this page's own participant.
 * @csspart tile - Each `<rtc-video>`.
 * @csspart video - Each native video. This and the following are the tiles' own.
 * @csspart avatar - What is shown while there is no picture.
 * @csspart bar - The strip with the name.
 * @csspart name - The name.
 * @csspart muted-icon - The sign that somebody cannot be heard.
 * @csspart status - What keeps a picture away.
 * @cssprop [--rtc-gap=8px] - The space between tiles.
 */
export class RtcGrid extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    aspectRatio: { attribute: "aspect-ratio" },
    noLocal: { type: Boolean, attribute: "no-local" },
  };
  static override styles = css`
    :host {
      display: flex;
      flex-flow: wrap;
      place-content: center;
      gap: var(--rtc-gap, 8px);
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 0;
      block-size: min(75vh, 100vi);
      overflow: hidden;
    }
    :host([hidden]) {
      display: none;
    }
    div {
      display: contents;
    }
    rtc-video {
      flex: none;
      inline-size: var(--width);
      block-size: var(--height);
    }
  `;

  for: string | null = null;
  aspectRatio: string | null = null;
  noLocal = false;
  readonly #tiles = new Map<string, RtcVideo>();
  #resizes: ResizeObserver | undefined;
  readonly #slice = new CallSlice(this, (state) => this.#keys(state));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes = new ResizeObserver(() => this.#arrange());
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<div></div>`;
  }

  protected override updated(): void {
    this.#place();
    this.#arrange();
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector("div");
  }

  /** What is to be shown, each a source and an id: short texts, so that lists of them can be compared. */
  #keys(state: CallState): readonly string[] {
    const { local, remotes } = state;
    return [...(this.noLocal || !isActive(state) ? [] : [local]), ...remotes].flatMap(({ id, isLocal, screen }) => [
      `camera ${isLocal ? "" : id}`,
      ...(screen === "on" ? [`screen ${isLocal ? "" : id}`] : []),
    ]);
  }

  /**
   * Puts the tiles in order. By hand, since a moved `<video>` flickers and Lit's `repeat` moves some when one goes as another comes;
   * here what stays is never touched.
   */
  #place(): void {
    const shown = this.#slice.value;
    for (const [key, tile] of this.#tiles) {
      if (shown.includes(key)) continue;
      tile.remove();
      this.#tiles.delete(key);
    }
    let next = this.#box?.firstElementChild ?? null;
    for (const key of shown) {
      const tile = this.#tiles.get(key) ?? this.#makeTile(key);
      tile.for = this.for;
      if (tile === next) next = tile.nextElementSibling;
      else this.#box?.insertBefore(tile, next);
    }
  }

  #makeTile(key: string): RtcVideo {
    const [source, id = ""] = key.split(" ");
    const tile = document.createElement("rtc-video");
    tile.part.add("tile");
    tile.setAttribute("exportparts", "video, avatar, bar, name, muted-icon, status");
    tile.participant = id;
    tile.local = !id;
    tile.source = source === "screen" ? source : "camera";
    this.#tiles.set(key, tile);
    return tile;
  }

  /** Sets sizes past rendering: a box that is dragged larger renders nothing anew. */
  #arrange(): void {
    const style = getComputedStyle(this);
    const px = (value: string): number => parseFloat(value) || 0;
    const { width, height } = gridLayout({
      width: this.clientWidth - px(style.paddingInlineStart) - px(style.paddingInlineEnd),
      height: this.clientHeight - px(style.paddingBlockStart) - px(style.paddingBlockEnd),
      gap: px(style.columnGap),
      count: this.#slice.value.length,
      ratios: parseRatios(this.aspectRatio),
    });
    this.#box?.style.setProperty("--width", `${width}px`);
    this.#box?.style.setProperty("--height", `${height}px`);
  }
}

define("rtc-grid", RtcGrid);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-grid": RtcGrid;
  }
}
