/** A box in CSS pixels, and the tiles that are to fill it. */
export interface GridBox {
  readonly width: number;
  readonly height: number;
  /** The space between tiles. */
  readonly gap: number;
  readonly count: number;
  /** The narrowest and the widest shape that a tile may have, as width / height. */
  readonly ratios: readonly [narrowest: number, widest: number];
}

/** The number of columns, and the size of every tile in CSS pixels. */
export interface GridLayout {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The layout that leaves least of the box unused: equal tiles, as large as possible, none cut off. Of two equally good layouts the
 * one with fewer columns is chosen. Sizes are whole pixels, because a browser's rounding could break a row otherwise.
 */
export function gridLayout({ width, height, gap, count, ratios: [narrowest, widest] }: GridBox): GridLayout {
  let best: GridLayout = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const cellWidth = (width - gap * (columns - 1)) / columns;
    const cellHeight = (height - gap * (rows - 1)) / rows;
    const tileWidth = Math.floor(Math.min(cellWidth, cellHeight * widest));
    const tileHeight = Math.floor(Math.min(cellHeight, tileWidth / narrowest));
    if (tileWidth > 0 && tileWidth * tileHeight > best.width * best.height) {
      best = { columns, width: tileWidth, height: tileHeight };
    }
  }
  return best;
}

/** Reads one ratio (`16/9`, `1.5`), or the narrowest and the widest. Anything else is 16/9. */
export function parseRatios(text: string | null): readonly [narrowest: number, widest: number] {
  const ratios = (text ?? "")
    .trim()
    .replace(/\s*[/:]\s*/g, "/")
    .split(/\s+/)
    .map((ratio) => {
      const [width, height = 1] = ratio.split("/").map(Number);
      return (width ?? NaN) / height;
    });
  const usable = ratios.length <= 2 && ratios.every((ratio) => Number.isFinite(ratio) && ratio > 0);
  return usable ? [Math.min(...ratios), Math.max(...ratios)] : [16 / 9, 16 / 9];
}
