import { expect } from "@open-wc/testing";
import { pageOf, parseCount } from "./pagination.js";

describe("pageOf()", () => {
  it("puts the given number of items on a page, and the rest on the last", () => {
    expect(pageOf(7, 3, 0)).to.deep.equal({ pages: 3, page: 0, size: 3, from: 0, to: 3 });
    expect(pageOf(7, 3, 6)).to.deep.equal({ pages: 3, page: 2, size: 3, from: 6, to: 7 });
  });

  it("returns a single page for items that fit on it, and for no items", () => {
    expect(pageOf(7, 7, 3)).to.deep.equal({ pages: 1, page: 0, size: 7, from: 0, to: 7 });
    expect(pageOf(0, 1, 0)).to.deep.equal({ pages: 1, page: 0, size: 1, from: 0, to: 0 });
  });

  it("returns the page that holds the first item, whatever the page size", () => {
    expect(pageOf(20, 6, 6)).to.deep.include({ page: 1, from: 6 });
    expect(pageOf(20, 4, 6)).to.deep.include({ page: 1, from: 4 });
    expect(pageOf(20, 2, 6)).to.deep.include({ page: 3, from: 6 });
  });

  it("returns the last page when the first item is past the end", () => {
    expect(pageOf(4, 3, 27)).to.deep.equal({ pages: 2, page: 1, size: 3, from: 3, to: 4 });
  });
});

describe("parseCount()", () => {
  for (const [text, count] of [
    ["4", 4],
    ["1", 1],
    ["0", undefined],
    ["-3", undefined],
    ["2.5", undefined],
    ["many", undefined],
    ["", undefined],
    [null, undefined],
  ] as const) {
    it(`reads ${text === null ? "nothing" : `"${text}"`}`, () => {
      expect(parseCount(text)).to.equal(count);
    });
  }
});
