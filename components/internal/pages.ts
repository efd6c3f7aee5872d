/** Which part of a list a page shows. */
export interface Page {
  /** How many pages there are; at least one. */
  readonly pages: number;
  /** Which this is, counted from 0: as asked, if there is that many. */
  readonly page: number;
  /** The first item on it, and the first that is not any more. */
  readonly from: number;
  readonly to: number;
}

/** Page `page` of `count` items, `size` to a page; without a size all are on one. */
export function pageOf(count: number, size: number | undefined, page: number): Page {
  if (!size) return { pages: 1, page: 0, from: 0, to: count };
  const pages = Math.max(1, Math.ceil(count / size));
  const shown = Math.max(0, Math.min(page, pages - 1));
  return { pages, page: shown, from: shown * size, to: Math.min(count, (shown + 1) * size) };
}

/** Reads a whole number of at least 1; what is none is no limit. */
export function parseCount(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
