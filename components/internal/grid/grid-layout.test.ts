import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { type GridBox, gridLayout, parseRatios } from "./grid-layout.js";

const box = fc.record({
  width: fc.integer({ min: 100, max: 8000 }),
  height: fc.integer({ min: 100, max: 8000 }),
  gap: fc.integer({ min: 0, max: 8 }),
  count: fc.integer({ min: 1, max: 50 }),
  ratios: fc
    .tuple(fc.double({ min: 0.5, max: 2.5, noNaN: true }), fc.double({ min: 0.5, max: 2.5, noNaN: true }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
});

const area = ({ width, height }: { width: number; height: number }): number => width * height;
const seventeen: GridBox = { width: 320, height: 480, gap: 8, count: 17, ratios: [16 / 9, 16 / 9] };

describe("gridLayout()", () => {
  it("cuts no tile off, in any box, for any number", () => {
    fc.assert(
      fc.property(box, (given) => {
        const { columns, width, height } = gridLayout(given);
        const rows = Math.ceil(given.count / columns);
        expect(columns * width + (columns - 1) * given.gap).to.be.at.most(given.width);
        expect(rows * height + (rows - 1) * given.gap).to.be.at.most(given.height);
      }),
    );
  });

  it("keeps every tile within the allowed ratios, to a pixel", () => {
    fc.assert(
      fc.property(box, (given) => {
        const { width, height } = gridLayout(given);
        fc.pre(height > 0);
        const [narrowest, widest] = given.ratios;
        expect((width + 1) / height).to.be.at.least(narrowest);
        expect(width / (height + 1)).to.be.at.most(widest);
      }),
    );
  });

  it("leaves no more space unused than any other number of columns would", () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 1, max: 50 }), (given, columns) => {
        fc.pre(columns <= given.count);
        const rows = Math.ceil(given.count / columns);
        const [narrowest, widest] = given.ratios;
        const cell = {
          width: (given.width - (columns - 1) * given.gap) / columns,
          height: (given.height - (rows - 1) * given.gap) / rows,
        };
        const width = Math.floor(Math.min(cell.width, cell.height * widest));
        const other = { width, height: Math.floor(Math.min(cell.height, width / narrowest)) };
        fc.pre(other.width > 0 && other.height > 0);
        expect(area(gridLayout(given))).to.be.at.least(area(other));
      }),
    );
  });

  it("shows a tile on the smallest and on the largest screen", () => {
    expect(gridLayout(seventeen).width).to.be.at.least(80);
    expect(gridLayout({ ...seventeen, width: 7680, height: 4320 }).width).to.be.at.least(1300);
  });

  it("fills the box when the ratio may change", () => {
    const ratios = parseRatios("3/4 16/9");
    expect(gridLayout({ width: 360, height: 640, gap: 0, count: 2, ratios })).to.deep.equal({
      columns: 1,
      width: 360,
      height: 320,
    });
  });

  it("returns empty tiles for an empty box, and for no tiles", () => {
    expect(gridLayout({ ...seventeen, width: 0 }).width).to.equal(0);
    expect(gridLayout({ ...seventeen, count: 0 }).width).to.equal(0);
  });
});

describe("parseRatios()", () => {
  for (const [text, ratios] of [
    ["4/3", [4 / 3, 4 / 3]],
    ["1.5", [1.5, 1.5]],
    [" 4 / 3 ", [4 / 3, 4 / 3]],
    ["16/9 3/4", [0.75, 16 / 9]],
    ["3:4 16:9", [0.75, 16 / 9]],
    [null, [16 / 9, 16 / 9]],
    ["", [16 / 9, 16 / 9]],
    ["wide", [16 / 9, 16 / 9]],
    ["0", [16 / 9, 16 / 9]],
    ["1/0", [16 / 9, 16 / 9]],
    ["-1", [16 / 9, 16 / 9]],
    ["1 2 3", [16 / 9, 16 / 9]],
  ] as const) {
    it(`reads ${text === null ? "nothing" : `"${text}"`}`, () => {
      expect(parseRatios(text)).to.deep.equal(ratios);
    });
  }
});
