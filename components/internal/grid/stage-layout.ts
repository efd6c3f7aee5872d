import { type GridBox, gridLayout } from "./grid-layout.js";
import type { Layout } from "./featured-tile.js";

/** A rectangle in CSS pixels; `x` is counted from the inline start. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything goes. */
export interface Arrangement {
  /** The large tile. */
  readonly stage: Area | undefined;
  /** All others, in order. In a spotlight there are none. */
  readonly tiles: readonly Area[];
}

/** How much of the box the small tiles may take from the large one. */
const SHARE = 0.3;
/** How large they like to be, as a share of the box and in pixels. */
const LIKED = { share: 0.2, least: 56, most: 180 };
/** How many pixels a name takes that can be read. */
const LEGIBLE = 96;
/** The shapes that a large picture of a person may have: taller or flatter ones cut off too much. */
const STAGE_RATIOS = [3 / 4, 2.2] as const;

/** A box to divide. `count` are the tiles beside the stage. */
export interface StageBox extends GridBox {
  readonly layout: Layout;
  /** Whether there is a stage. */
  readonly stage: boolean;
  /** Whether what is on it takes any shape, as a shared screen does. */
  readonly whole: boolean;
}

/** Divides a box among tiles. Nothing overlaps, nothing is cut off. */
export function arrange(box: StageBox): Arrangement {
  const { layout, width, height, gap, count, whole } = box;
  const all: Area = { x: 0, y: 0, width, height };
  if (!box.stage) return { stage: undefined, tiles: rows(box, all) };
  if (layout === "spotlight" || !count) return { stage: large(all, whole), tiles: [] };
  const aside = layout !== "speaker" && width > height * 1.2 && width >= 480;
  const size = stripSize(box, aside);
  const room = (aside ? width : height) - gap - size;
  const stage = large(aside ? { ...all, width: room } : { ...all, height: room }, whole);
  if (aside) return { stage, tiles: rows(box, { x: room + gap, y: 0, width: size, height }) };
  // The strip keeps to the picture above it.
  const gained = whole ? 0 : Math.max(0, Math.floor((room - stage.height) / 2));
  return { stage, tiles: rows(box, { x: 0, y: room + gap - gained, width, height: size }) };
}

/**
 * How many of the tiles fit on a page, none lower than small ones like to be at least, nor too narrow for a name; what turns pages
 * takes `pager` pixels of the height if there is more than one. In a box that is too low for that, all do: they shrink. At
 * least 1, at most `most`.
 */
export function fitting(box: StageBox, pager: number, most = Infinity): number {
  const all = Math.min(most, largeEnough(box));
  return all < box.count ? Math.min(most, largeEnough({ ...box, height: box.height - pager })) : all;
}

function largeEnough(box: StageBox): number {
  const sizeOf = (count: number): Area | undefined => arrange({ ...box, count }).tiles[0];
  const width = Math.min(LEGIBLE, sizeOf(1)?.width ?? 0);
  for (let { count } = box; count > 0; count--) {
    const tile = sizeOf(count);
    if (tile && tile.width >= width && tile.height >= LIKED.least) return count;
  }
  return box.count || 1;
}

/** The height of a strip of small tiles, or the width of a column: one line where it fits, else as many as it takes. */
function stripSize(box: GridBox, aside: boolean): number {
  const { width, height, gap, count, ratios } = box;
  const [across, along, shape] = aside ? [width, height, 1 / ratios[1]] : [height, width, ratios[1]];
  const most = across * SHARE;
  const scale = aside ? 2 : 1;
  const wish = Math.max(LIKED.least * scale, Math.min(LIKED.most * scale, across * LIKED.share));
  const liked = Math.floor(Math.min(wish, most));
  if (count * liked * shape + gap * (count - 1) <= along) return liked;
  const grid = gridLayout({ ...box, [aside ? "width" : "height"]: most });
  const lines = aside ? grid.columns : Math.ceil(count / grid.columns);
  return Math.min(most, lines * (aside ? grid.width : grid.height) + gap * (lines - 1));
}

/** A large tile in the middle of an area. */
function large({ x, y, width, height }: Area, whole: boolean): Area {
  const [narrowest, widest] = whole ? [0, Infinity] : STAGE_RATIOS;
  const least = (a: number, b: number): number => Math.max(0, Math.floor(Math.min(a, b)));
  const size = { width: least(width, height * widest), height: least(height, width / narrowest) };
  return { x: x + Math.floor((width - size.width) / 2), y: y + Math.floor((height - size.height) / 2), ...size };
}

/** Equal tiles in rows in the middle of an area, the last row in the middle, too. */
function rows({ gap, count, ratios }: GridBox, area: Area): Area[] {
  const { columns, width, height } = gridLayout({ ...area, gap, count, ratios });
  const lines = Math.ceil(count / columns);
  const top = area.y + Math.floor((area.height - lines * height - (lines - 1) * gap) / 2);
  return Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / columns);
    const inLine = Math.min(columns, count - line * columns);
    const start = area.x + Math.floor((area.width - inLine * width - (inLine - 1) * gap) / 2);
    return { x: start + (index % columns) * (width + gap), y: top + line * (height + gap), width, height };
  });
}
