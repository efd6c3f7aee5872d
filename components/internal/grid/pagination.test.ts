import { expect } from "@open-wc/testing";
import { pageOf, parseCount } from "./pagination.js";

describe("pages", () => {
  it("hold so many, the last what is left", () => {
    expect(pageOf(7, 3, 0)).to.deep.equal({ pages: 3, page: 0, size: 3, from: 0, to: 3 });
    expect(pageOf(7, 3, 6)).to.deep.equal({ pages: 3, page: 2, size: 3, from: 6, to: 7 });
  });

  it("are one for those that fit on it, and for nobody", () => {
    expect(pageOf(7, 7, 3)).to.deep.equal({ pages: 1, page: 0, size: 7, from: 0, to: 7 });
    expect(pageOf(0, 1, 0)).to.deep.equal({ pages: 1, page: 0, size: 1, from: 0, to: 0 });
  });

  it("show whoever was the first, however many are on one now", () => {
    expect(pageOf(20, 6, 6)).to.deep.include({ page: 1, from: 6 });
    expect(pageOf(20, 4, 6)).to.deep.include({ page: 1, from: 4 });
    expect(pageOf(20, 2, 6)).to.deep.include({ page: 3, from: 6 });
  });

  it("end where they end: who was on the last stays on what is the last now", () => {
    expect(pageOf(4, 3, 27)).to.deep.equal({ pages: 2, page: 1, size: 3, from: 3, to: 4 });
  });
});

describe("a count", () => {
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
    it(`is read from ${text === null ? "nothing" : `"${text}"`}`, () => {
      expect(parseCount(text)).to.equal(count);
    });
  }
});
