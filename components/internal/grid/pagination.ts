/** One page of a list. */
export interface Page {
  /** The number of pages, at least one. */
  readonly pages: number;
  /** The index of this page, counted from 0. */
  readonly page: number;
  /** The number of items on a full page. */
  readonly size: number;
  /** The index of the first item on this page, and of the first item after it. */
  readonly from: number;
  readonly to: number;
}

/** The page that holds item `first`, or the last page. There are `count` items, `size` (at least 1) on a page. */
export function pageOf(count: number, size: number, first: number): Page {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.floor(first / size), pages - 1);
  return { pages, page, size, from: page * size, to: Math.min(count, (page + 1) * size) };
}

/** Reads a whole number of at least 1. Anything else is `undefined`: no limit. */
export function parseCount(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
