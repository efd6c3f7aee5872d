/** The box to fill, in CSS pixels, and what to fill it with. */
export interface GridBox {
  readonly width: number;
  readonly height: number;
  /** Between tiles. */
  readonly gap: number;
  readonly count: number;
  /** The narrowest and the widest shape that a tile may have, as width / height. */
  readonly ratios: readonly [narrowest: number, widest: number];
}

/** So many columns of tiles of that size, in CSS pixels. */
export interface GridLayout {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The layout that wastes least of the box: equal tiles, as large as they can be, none cut off. Of equals, that with fewer columns.
 * Sizes are whole pixels, so that no browser's rounding breaks a row.
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

/** Reads `16/9`, `1.5`, or two such, the narrowest and the widest. What cannot be read is 16/9. */
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
