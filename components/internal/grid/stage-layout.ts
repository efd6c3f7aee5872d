import { type GridBox, gridLayout } from "./grid-layout.js";
import type { Layout } from "./featured-tile.js";

/** A rectangle in CSS pixels; `x` is counted from the inline start. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The areas of all tiles. */
export interface Arrangement {
  readonly featured: Area | undefined;
  /** The other tiles, in order. A spotlight has none. */
  readonly tiles: readonly Area[];
}

/** The largest share of the box that the small tiles take from the featured one. */
const MAX_STRIP_SHARE = 0.3;
/** The preferred size of small tiles: a share of the box, between a least and a most in pixels. */
const PREFERRED = { share: 0.2, least: 56, most: 180 };
/** The width in pixels at which a name can be read. */
const LEGIBLE_WIDTH = 96;
/** The narrowest and the widest shape of a featured camera picture. Other shapes would crop too much of it. */
const FEATURED_RATIOS = [3 / 4, 2.2] as const;

/** A box to divide. `count` is the number of tiles beside the featured one. */
export interface LayoutBox extends GridBox {
  readonly layout: Layout;
  readonly hasFeatured: boolean;
  /** Whether the featured tile may take any shape, as a shared screen does: it is never cropped. */
  readonly anyShape: boolean;
}

/** Divides a box among tiles, so that none overlaps another and none is cut off. */
export function arrangeTiles(box: LayoutBox): Arrangement {
  const { layout, width, height, gap, count, anyShape } = box;
  const whole: Area = { x: 0, y: 0, width, height };
  if (!box.hasFeatured) return { featured: undefined, tiles: rowsOfTiles(box, whole) };
  if (layout === "spotlight" || !count) return { featured: featuredArea(whole, anyShape), tiles: [] };
  const beside = layout !== "speaker" && width > height * 1.2 && width >= 480;
  const size = stripSize(box, beside);
  const remaining = (beside ? width : height) - gap - size;
  const featured = featuredArea(beside ? { ...whole, width: remaining } : { ...whole, height: remaining }, anyShape);
  if (beside) return { featured, tiles: rowsOfTiles(box, { x: remaining + gap, y: 0, width: size, height }) };
  // The strip moves up to the lower edge of the picture above it.
  const moveUp = anyShape ? 0 : Math.max(0, Math.floor((remaining - featured.height) / 2));
  return { featured, tiles: rowsOfTiles(box, { x: 0, y: remaining + gap - moveUp, width, height: size }) };
}

/**
 * The number of tiles that fit on a page, at least 1 and at most `most`. A tile is at least as high as the least preferred size and
 * wide enough for a name. If there is more than one page, the pager takes `pagerHeight` pixels. A box that is too low even for
 * one such tile has all tiles on one page, and they shrink.
 */
export function tilesPerPage(box: LayoutBox, pagerHeight: number, most = Infinity): number {
  const count = Math.min(most, largestCount(box));
  if (count >= box.count) return count;
  return Math.min(most, largestCount({ ...box, height: box.height - pagerHeight }));
}

function largestCount(box: LayoutBox): number {
  const firstTile = (count: number): Area | undefined => arrangeTiles({ ...box, count }).tiles[0];
  const minWidth = Math.min(LEGIBLE_WIDTH, firstTile(1)?.width ?? 0);
  for (let { count } = box; count > 0; count--) {
    const tile = firstTile(count);
    if (tile && tile.width >= minWidth && tile.height >= PREFERRED.least) return count;
  }
  return box.count || 1;
}

/** The height of a strip of small tiles, or the width of a column: one line if that fits, else as many as are needed. */
function stripSize(box: GridBox, beside: boolean): number {
  const { width, height, gap, count, ratios } = box;
  const across = beside ? width : height;
  const along = beside ? height : width;
  const shape = beside ? 1 / ratios[1] : ratios[1];
  const scale = beside ? 2 : 1;
  const most = across * MAX_STRIP_SHARE;
  const share = across * PREFERRED.share;
  const preferred = Math.max(PREFERRED.least * scale, Math.min(PREFERRED.most * scale, share));
  const size = Math.floor(Math.min(preferred, most));
  if (count * size * shape + gap * (count - 1) <= along) return size;
  const grid = gridLayout(beside ? { ...box, width: most } : { ...box, height: most });
  const lines = beside ? grid.columns : Math.ceil(count / grid.columns);
  return Math.min(most, lines * (beside ? grid.width : grid.height) + gap * (lines - 1));
}

/** The featured tile, centred in an area. */
function featuredArea({ x, y, width, height }: Area, anyShape: boolean): Area {
  const [narrowest, widest] = anyShape ? [0, Infinity] : FEATURED_RATIOS;
  const tileWidth = Math.max(0, Math.floor(Math.min(width, height * widest)));
  const tileHeight = Math.max(0, Math.floor(Math.min(height, width / narrowest)));
  return {
    x: x + Math.floor((width - tileWidth) / 2),
    y: y + Math.floor((height - tileHeight) / 2),
    width: tileWidth,
    height: tileHeight,
  };
}

/** Equal tiles in rows, centred in an area; the last row is centred, too. */
function rowsOfTiles({ gap, count, ratios }: GridBox, area: Area): Area[] {
  const { columns, width, height } = gridLayout({ ...area, gap, count, ratios });
  const rows = Math.ceil(count / columns);
  const top = area.y + Math.floor((area.height - rows * height - (rows - 1) * gap) / 2);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = area.x + Math.floor((area.width - inRow * width - (inRow - 1) * gap) / 2);
    return { x: start + (index % columns) * (width + gap), y: top + row * (height + gap), width, height };
  });
}
