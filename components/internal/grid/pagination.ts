/** Which part of a list a page shows. */
export interface Page {
  /** How many pages there are; at least one. */
  readonly pages: number;
  /** Which this is, counted from 0. */
  readonly page: number;
  /** How many items are on one; on the last there may be fewer. */
  readonly size: number;
  /** The first item on it, and the first that is not any more. */
  readonly from: number;
  readonly to: number;
}

/** The page with item `first` on it, or the last one, of `count` items, `size` (at least 1) to a page. */
export function pageOf(count: number, size: number, first: number): Page {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.floor(first / size), pages - 1);
  return { pages, page, size, from: page * size, to: Math.min(count, (page + 1) * size) };
}

/** Reads a whole number of at least 1; what is none is no limit. */
export function parseCount(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
