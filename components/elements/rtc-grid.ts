import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { allParticipants, type CallState } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { animateMoves } from "../internal/grid/flip-animation.js";
import { parseRatios } from "../internal/grid/grid-layout.js";
import { GridTiles } from "../internal/grid/grid-tiles.js";
import { type Page, pageOf, parseCount } from "../internal/grid/pagination.js";
import { pager, pagerStyles } from "../internal/grid/pager.js";
import { requestPin } from "../internal/participants/pin.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { SpeakingSubscription } from "../internal/speaking/speaking-subscription.js";
import { arrangeTiles, tilesPerPage, type LayoutBox } from "../internal/grid/stage-layout.js";
import {
  type Layout,
  parseLayout,
  FeaturedTile,
  tileKeys,
  type TileKey,
  tileOf,
} from "../internal/grid/featured-tile.js";
import { resolveParticipant } from "../internal/participants/resolve-participant.js";
import "./rtc-participant.js";
import "./rtc-video.js";
import { keyOf } from "../internal/participants/local-participant.js";

/**
 * Shows every participant in an `<rtc-video>`: the local participant first, then the others in the order in which they joined. Each
 * shared screen has a tile of its own.
 *
 * With a `<template>` inside the grid, the tiles are copies of that template. They are children of the grid in the page, each
 * inside an `<rtc-participant>`. A template with `data-source="screen"` is the one for shared screens.
 *
 * The tiles are as large as the box of the element allows; give it any width and height. A tile is at least 96 pixels wide and
 * 56 pixels high. Tiles that do not fit are on further pages, which buttons turn. In a box without space for one such tile and
 * the buttons, tiles are smaller. A tile keeps its place in the document, and is never rebuilt, when participants join or leave
 * or the layout changes. Outside a call the grid is empty.
 *
 * In every layout one tile can be large: that of the pinned participant, else that of the participant in the spotlight, else a
 * screen that another participant shares. A double click on a tile pins it for the user of this page only. The host sets the
 * spotlight for all pages; the attribute `spotlight` overrides it on this page.
 *
 * @tag rtc-grid
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @attr {"grid"|"speaker"|"spotlight"|"sidebar"} layout - `grid`: all tiles have the same size; `speaker`: the active speaker
 *   is large, above a strip of the others; `sidebar`: the others are in a column at the side, or below in a narrow box;
 *   `spotlight`: only the large tile is shown. Default: `grid`.
 * @attr {string} aspect-ratio - The shape of tiles: one ratio, as `16/9`, or the narrowest and the widest that may be used
 *   to fill the box, as `3/4 16/9`. The large tile fills its place. Default: `16/9`.
 * @attr {number} page-size - The largest number of tiles on a page, without the large one. Default: as many as fit.
 * @attr {boolean} no-local - Leave out the local participant.
 * @attr {string} spotlight - The participant to show large in place of the host's choice: their id, the `user` of their token,
 *   or their display name. An empty value means no participant. Default: the host's choice.
 * @fires {CustomEvent} rtc-pin-request - A tile was double-clicked: `detail.participant` is to be pinned or, with
 *   `detail.pinned` false, unpinned. If the event is canceled, nothing happens.
 * @csspart tiles - The box of the tiles.
 * @csspart tile - Each `<rtc-video>`.
 * @csspart stage - The large tile.
 * @csspart video - The native `<video>` of each tile. This part and those up to `reaction` are parts of the tiles.
 * @csspart avatar - The avatar in place of a missing picture.
 * @csspart bar - The strip with the name.
 * @csspart name - The name.
 * @csspart muted-icon - The icon of a participant who cannot be heard.
 * @csspart status - The reason why there is no picture, such as "Connecting…".
 * @csspart reaction - The emoji of a reaction, while it rises over the participant's tile.
 * @csspart pager - The bar with the buttons that turn pages and the page number.
 * @csspart previous-button - The button that turns to the previous page.
 * @csspart next-button - The button that turns to the next page.
 * @csspart page - The page number.
 * @cssprop [--rtc-gap=8px] - The space between tiles.
 * @cssState staged - One tile is large.
 */
export class RtcGrid extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    layout: {},
    aspectRatio: { attribute: "aspect-ratio" },
    pageSize: { attribute: "page-size" },
    noLocal: { type: Boolean, attribute: "no-local" },
    spotlight: {},
  };
  static override styles = [
    css`
      :host {
        display: flex;
        flex-direction: column;
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
      [part="tiles"] {
        flex: 1;
        position: relative;
        min-block-size: 0;
      }
      rtc-video,
      ::slotted(*) {
        position: absolute;
        box-sizing: border-box;
      }
      ::slotted(*) {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      }
      ::slotted([hidden]) {
        display: none !important;
      }
    `,
    pagerStyles,
  ];

  for: string | null = null;
  layout: string | null = null;
  aspectRatio: string | null = null;
  pageSize: string | null = null;
  noLocal = false;
  spotlight: string | null = null;
  /** The index of a tile that the page shows, not counting the featured tile. */
  #first = 0;
  #rendered: Page | undefined;
  /** The last known height of the pager in pixels; before that, its height with the default styles. */
  #pagerHeight = 44;
  #resizes: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #featured = new FeaturedTile();
  readonly #speaking = new SpeakingSubscription();
  readonly #tiles = new GridTiles(this);
  /** The key of the featured tile, or `""`, and then the keys of all tiles. */
  readonly #slice = new RoomController<readonly (TileKey | "")[]>(this, (state) => this.#select(state));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes = new ResizeObserver(() => this.#placeTiles());
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override render(): TemplateResult {
    this.#rendered = this.#page;
    return html`<div part="tiles" @dblclick=${this.#doubleClick}><slot name="tile"></slot></div>
      ${pager(this.#rendered, this.#turnTo)}`;
  }

  protected override updated(): void {
    const box = this.#box;
    if (!box) return;
    const before = this.#tiles.visible;
    const { keys } = this.#view;
    animateMoves(before, () => {
      this.#tiles.update(box, keys);
      this.#placeTiles();
    });
    this.#speaking.setRoom(this.#layout === "grid" ? undefined : this.#slice.room);
    this.setStates({ staged: this.#view.featured !== undefined });
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector("div");
  }

  get #layout(): Layout {
    return parseLayout(this.layout);
  }

  get #view() {
    const [featured, ...keys] = this.#slice.value as readonly [TileKey | "", ...TileKey[]];
    const isAlone = featured && this.#layout === "spotlight";
    return { featured: featured || undefined, keys, others: isAlone ? [] : keys.filter((key) => key !== featured) };
  }

  /** The present box of the tiles, with all tiles but the featured one. */
  get #space(): LayoutBox {
    const { featured, others } = this.#view;
    return {
      layout: this.#layout,
      width: this.#box?.clientWidth ?? 0,
      height: this.#box?.clientHeight ?? 0,
      gap: parseFloat(getComputedStyle(this).columnGap) || 0,
      count: others.length,
      ratios: parseRatios(this.aspectRatio),
      hasFeatured: featured !== undefined,
      anyShape: featured?.startsWith("screen") ?? false,
    };
  }

  /** The page to show. The number of pages must not depend on whether the pager is rendered now: it would appear and disappear. */
  get #page(): Page {
    const space = this.#space;
    const { paddingTop, paddingBottom } = getComputedStyle(this);
    const height = this.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    const pagerHeight = this.renderRoot.querySelector("nav")?.offsetHeight;
    if (pagerHeight) this.#pagerHeight = pagerHeight;
    const fits = tilesPerPage({ ...space, height }, this.#pagerHeight + space.gap, parseCount(this.pageSize));
    return pageOf(space.count, fits, this.#first);
  }

  #select(state: CallState): readonly (TileKey | "")[] {
    const keys = tileKeys(state, this.noLocal);
    const spotlight = this.spotlight ?? state.room?.spotlight;
    const spotlit = spotlight
      ? resolveParticipant(state, { participant: spotlight, local: false }, { room: undefined })
      : undefined;
    const featured = this.#featured.choose(state, keys, this.#layout, performance.now(), spotlit);
    const { due } = this.#featured;
    clearTimeout(this.#timer);
    if (due !== undefined) this.#timer = setTimeout(() => this.requestUpdate(), due);
    return [featured ?? "", ...keys];
  }

  /** Sets sizes without rendering: a resize needs an update only if it changes the number of tiles on a page. */
  #placeTiles(): void {
    const { featured, others } = this.#view;
    const page = this.#page;
    if (page.page !== this.#rendered?.page || page.pages !== this.#rendered.pages) this.requestUpdate();
    const shown = others.slice(page.from, page.to);
    const areas = arrangeTiles({ ...this.#space, count: shown.length });
    this.#tiles.place(featured, areas.featured, shown, areas.tiles);
  }

  readonly #turnTo = (to: number): void => {
    const { pages, size } = this.#page;
    this.#first = Math.max(0, Math.min(to, pages - 1)) * size;
    this.requestUpdate();
  };

  /** A double click on a control in a tile is meant for the control. */
  readonly #doubleClick = (event: Event): void => {
    const path = event.composedPath();
    const at = path.findIndex((target) => this.#tiles.keyOf(target) !== undefined);
    const key = path[at] && this.#tiles.keyOf(path[at]);
    const room = this.#slice.room;
    if (!key || !room || path.slice(0, at).some(isControl)) return;
    const { participant } = tileOf(key);
    const pinned = allParticipants(room.call.state).find((candidate) => keyOf(candidate) === participant);
    if (pinned) requestPin(this, room.element, pinned);
  };
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("a, button, input, label, select, summary, textarea, [contenteditable]");

define("rtc-grid", RtcGrid);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-grid": RtcGrid;
  }
}
