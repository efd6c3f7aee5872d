import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { glide } from "../internal/grid/flip-animation.js";
import { parseRatios } from "../internal/grid/grid-layout.js";
import { GridTiles } from "../internal/grid/grid-tiles.js";
import { type Page, pageOf, parseCount } from "../internal/grid/pagination.js";
import { pager, pagerStyles } from "../internal/grid/pager.js";
import { requestPin } from "../internal/participants/pin.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { SpeakingSubscription } from "../internal/speaking/speaking-subscription.js";
import { arrange, fitting, type StageBox } from "../internal/grid/stage-layout.js";
import { type Layout, parseLayout, Stage, tileKeys, type TileKey, tileOf } from "../internal/grid/featured-tile.js";
import { whose } from "../internal/participants/resolve-participant.js";
import "./rtc-participant.js";
import "./rtc-video.js";

/**
 * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
 * one more for each shared screen. With a `<template>` in it, the tiles are copies of that instead, beside it in the page,
 * each inside an `<rtc-participant>` (`data-source="screen"` marks another template for shared screens). The tiles are as large as
 * the element's box allows; give it any width and height. Those that do not fit, because they would be lower than 56
 * pixels or narrower than 96, are on further pages, to which buttons lead; a box that has no place for a single such tile and
 * the buttons has smaller ones instead. Tiles keep their place in the document and are never rebuilt when
 * somebody comes or goes, or when the layout changes. Outside a call it is empty.
 *
 * In every layout whoever is pinned is shown large, else whom `spotlight` names, else a screen that somebody else shares. A
 * double click on a tile pins it, for this page's person only. The spotlight is the host's, and the same on all pages; the
 * attribute is for a page that wants another.
 *
 * @tag rtc-grid
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {"grid"|"speaker"|"spotlight"|"sidebar"} layout - `grid` (the default): all alike; `speaker`: who speaks is
 *   large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else.
 * @attr {string} aspect-ratio - The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that
 *   it may take to fill the box: `3/4 16/9`. The large tile fills its place.
 * @attr {number} page-size - At most so many tiles on a page, the large one not counted. Without it: as many as fit.
 * @attr {boolean} no-local - Leave out this page's own participant.
 * @attr {string} spotlight - Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave.
 * @fires {CustomEvent} rtc-pin-request - A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and
 *   nothing happens.
 * @csspart tiles - The box of the tiles.
 * @csspart tile - Each `<rtc-video>`.
 * @csspart stage - The large one.
 * @csspart video - Each native video. This and the following are the tiles' own.
 * @csspart avatar - What is shown while there is no picture.
 * @csspart bar - The strip with the name.
 * @csspart name - The name.
 * @csspart muted-icon - The sign that somebody cannot be heard.
 * @csspart status - What keeps a picture away.
 * @csspart reaction - What somebody has reacted with, while it rises over their tile.
 * @csspart pager - The buttons that turn pages, and the number.
 * @csspart previous-button - The button to the page before.
 * @csspart next-button - The button to the next page.
 * @csspart page - Which page it is.
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
  /** The first tile that the page shown is to have, counted without the large one. */
  #first = 0;
  #shown: Page | undefined;
  /** The height of the pager, in pixels: what it was, or what it is likely to be. */
  #pager = 44;
  #resizes: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #stage = new Stage();
  readonly #speaking = new SpeakingSubscription();
  readonly #tiles = new GridTiles(this);
  /** The key of the large tile, or `""`, and those of all, the large one among them. */
  readonly #slice = new RoomController<readonly (TileKey | "")[]>(this, (state) => this.#choose(state));

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
    return html`<div part="tiles" @dblclick=${this.#pin}><slot name="tile"></slot></div>
      ${pager((this.#shown = this.#page), this.#turn)}`;
  }

  protected override updated(): void {
    const box = this.#box;
    if (!box) return;
    const before = this.#tiles.visible;
    const { keys } = this.#view;
    glide(before, () => {
      this.#tiles.show(box, keys);
      this.#arrange();
    });
    this.#speaking.setRoom(this.#layout === "grid" ? undefined : this.#slice.room);
    this.setStates({ staged: this.#view.stage !== undefined });
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector("div");
  }

  get #layout(): Layout {
    return parseLayout(this.layout);
  }

  get #view() {
    const [stage, ...keys] = this.#slice.value as readonly [TileKey | "", ...TileKey[]];
    const alone = stage && this.#layout === "spotlight";
    return { stage: stage || undefined, keys, others: alone ? [] : keys.filter((key) => key !== stage) };
  }

  /** The box of the tiles as it is now, and all that are to be in it beside the large one. */
  get #space(): StageBox {
    const { stage, others } = this.#view;
    return {
      layout: this.#layout,
      width: this.#box?.clientWidth ?? 0,
      height: this.#box?.clientHeight ?? 0,
      gap: parseFloat(getComputedStyle(this).columnGap) || 0,
      count: others.length,
      ratios: parseRatios(this.aspectRatio),
      stage: stage !== undefined,
      whole: stage?.startsWith("screen") ?? false,
    };
  }

  /** The page to show. Whether there are others does not depend on whether there is a pager now: it would come and go. */
  get #page(): Page {
    const space = this.#space;
    const { paddingTop, paddingBottom } = getComputedStyle(this);
    const height = this.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    const pager = this.renderRoot.querySelector("nav")?.offsetHeight;
    if (pager) this.#pager = pager;
    const fits = fitting({ ...space, height }, this.#pager + space.gap, parseCount(this.pageSize));
    return pageOf(space.count, fits, this.#first);
  }

  #choose(state: CallState): readonly (TileKey | "")[] {
    const keys = tileKeys(state, this.noLocal);
    const spotlight = this.spotlight ?? state.room?.spotlight;
    const spotlit = spotlight ? whose(state, { participant: spotlight, local: false }, { room: undefined }) : undefined;
    const stage = this.#stage.choose(state, keys, this.#layout, performance.now(), spotlit);
    const { due } = this.#stage;
    clearTimeout(this.#timer);
    if (due !== undefined) this.#timer = setTimeout(() => this.requestUpdate(), due);
    return [stage ?? "", ...keys];
  }

  /** Sets sizes past rendering: a box that is dragged larger renders nothing anew, unless more or fewer fit on a page. */
  #arrange(): void {
    const { stage, others } = this.#view;
    const page = this.#page;
    if (page.page !== this.#shown?.page || page.pages !== this.#shown.pages) this.requestUpdate();
    const shown = others.slice(page.from, page.to);
    const areas = arrange({ ...this.#space, count: shown.length });
    this.#tiles.place(stage, areas.stage, shown, areas.tiles);
  }

  readonly #turn = (to: number): void => {
    const { pages, size } = this.#page;
    this.#first = Math.max(0, Math.min(to, pages - 1)) * size;
    this.requestUpdate();
  };

  /** Who clicks twice on a control in a tile means the control. */
  readonly #pin = (event: Event): void => {
    const path = event.composedPath();
    const at = path.findIndex((target) => this.#tiles.keyOf(target) !== undefined);
    const key = path[at] && this.#tiles.keyOf(path[at]);
    const room = this.#slice.room;
    if (!key || !room || path.slice(0, at).some(isControl)) return;
    const { local, remotes } = room.call.state;
    const { id } = tileOf(key);
    const who = id ? remotes.find((one) => one.id === id) : local;
    if (who) requestPin(this, room.element, who);
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
