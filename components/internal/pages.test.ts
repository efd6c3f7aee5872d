import { expect } from "@open-wc/testing";
import { pageOf, parseCount } from "./pages.js";

describe("pages", () => {
  it("hold so many, the last what is left", () => {
    expect(pageOf(7, 3, 0)).to.deep.equal({ pages: 3, page: 0, from: 0, to: 3 });
    expect(pageOf(7, 3, 2)).to.deep.equal({ pages: 3, page: 2, from: 6, to: 7 });
  });

  it("are one without a size, and for nobody", () => {
    expect(pageOf(7, undefined, 3)).to.deep.equal({ pages: 1, page: 0, from: 0, to: 7 });
    expect(pageOf(0, 3, 0)).to.deep.equal({ pages: 1, page: 0, from: 0, to: 0 });
  });

  it("end where they end: who was on the last stays on what is the last now", () => {
    expect(pageOf(4, 3, 9)).to.deep.equal({ pages: 2, page: 1, from: 3, to: 4 });
    expect(pageOf(4, 3, -1).page).to.equal(0);
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
