import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { type Area, arrange, fitting } from "./stage-layout.js";
import type { Layout } from "./featured-tile.js";

const given = fc.record({
  layout: fc.constantFrom<Layout>("grid", "speaker", "spotlight", "sidebar"),
  width: fc.integer({ min: 0, max: 4000 }),
  height: fc.integer({ min: 0, max: 4000 }),
  gap: fc.integer({ min: 0, max: 16 }),
  count: fc.integer({ min: 0, max: 40 }),
  ratios: fc.constantFrom([16 / 9, 16 / 9] as const, [3 / 4, 16 / 9] as const, [1, 1] as const),
  stage: fc.boolean(),
  whole: fc.boolean(),
});

const wide = {
  layout: "speaker",
  width: 1440,
  height: 800,
  gap: 8,
  count: 4,
  ratios: [16 / 9, 16 / 9],
  stage: true,
  whole: false,
} as const;

/** What there is of an arrangement: tiles in no box have no size. */
const visible = (box: Parameters<typeof arrange>[0]): Area[] => {
  const { stage, tiles } = arrange(box);
  return [...(stage ? [stage] : []), ...tiles].filter(({ width, height }) => width > 0 && height > 0);
};

const large = (box: Parameters<typeof arrange>[0]): Area => {
  const { stage } = arrange(box);
  if (!stage) throw new Error("There is no stage.");
  return stage;
};

describe("the places of tiles", () => {
  it("are all inside the box, in any of any size", () => {
    fc.assert(
      fc.property(given, (box) => {
        for (const { x, y, width, height } of visible(box)) {
          expect(x).to.be.at.least(0);
          expect(y).to.be.at.least(0);
          expect(x + width).to.be.at.most(box.width);
          expect(y + height).to.be.at.most(box.height);
        }
      }),
    );
  });

  it("do not overlap", () => {
    fc.assert(
      fc.property(given, (box) => {
        const areas = visible(box);
        for (const [index, a] of areas.entries()) {
          for (const b of areas.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, JSON.stringify([a, b])).to.equal(true);
          }
        }
      }),
    );
  });

  it("are as many as there are tiles, in a spotlight none", () => {
    fc.assert(
      fc.property(given, (box) => {
        const { stage, tiles } = arrange(box);
        expect(stage !== undefined).to.equal(box.stage);
        expect(tiles).to.have.length(box.stage && box.layout === "spotlight" ? 0 : box.count);
      }),
    );
  });

  it("leave the large tile more than half of the box, and of a usual one everybody a tile", () => {
    for (const [width, height] of [
      [360, 640],
      [768, 900],
      [1440, 800],
      [3840, 1600],
    ] as const) {
      for (const layout of ["grid", "speaker", "sidebar"] as const) {
        for (const count of [1, 2, 5, 12, 30]) {
          const box = { ...wide, layout, width, height, count, whole: true };
          const stage = large(box);
          const { tiles } = arrange(box);
          expect(stage.width * stage.height).to.be.greaterThan(0.5 * width * height);
          for (const tile of tiles) expect(tile.width, `${layout} ${width} ${count}`).to.be.at.least(40);
        }
      }
    }
  });

  it("of a speaker layout are a row below the large tile", () => {
    const stage = large(wide);
    const { tiles } = arrange(wide);
    expect(new Set(tiles.map(({ y }) => y)).size).to.equal(1);
    for (const { y } of tiles) expect(y).to.be.at.least(stage.y + stage.height);
  });

  it("of a sidebar are a column at the end of the line, in a narrow box rows below", () => {
    const box = { ...wide, layout: "sidebar" } as const;
    const stage = large(box);
    const { tiles } = arrange(box);
    expect(new Set(tiles.map(({ x }) => x)).size).to.equal(1);
    for (const { x } of tiles) expect(x).to.be.at.least(stage.x + stage.width);
    const narrow = { ...box, width: 400, height: 700 };
    for (const { y } of arrange(narrow).tiles) expect(y).to.be.at.least(large(narrow).y + large(narrow).height);
  });

  it("give a person no sliver, and a screen all there is", () => {
    const tall = { ...wide, layout: "spotlight", width: 300, height: 1000 } as const;
    expect(large(tall)).to.deep.equal({ x: 0, y: 300, width: 300, height: 400 });
    expect(large({ ...tall, whole: true })).to.deep.equal({ x: 0, y: 0, width: 300, height: 1000 });
  });
});

describe("the tiles that fit", () => {
  const grid = { ...wide, layout: "grid", stage: false } as const;
  it("are all that keep a size to see somebody by", () => {
    expect(fitting({ ...grid, count: 30 }, 52)).to.equal(30);
    // Three in a line of a phone, and as many lines as there is place for beside the buttons.
    const phone = { ...grid, width: 344, height: 480 };
    expect(fitting({ ...phone, count: 21 }, 52)).to.equal(21);
    expect(fitting({ ...phone, count: 22 }, 52)).to.equal(18);
    // Tiles that may be narrow are wide enough for a name.
    expect(fitting({ ...phone, ratios: [3 / 4, 16 / 9], count: 30 }, 52)).to.equal(18);
    expect(fitting({ ...phone, ratios: [3 / 4, 3 / 4], count: 30 }, 52)).to.equal(9);
    // But where even one would be narrower.
    expect(fitting({ ...phone, width: 80, ratios: [1, 1], count: 30 }, 52)).to.equal(4);
  });

  it("are at most as many as are asked for", () => {
    expect(fitting({ ...grid, count: 30 }, 52, 12)).to.equal(12);
    expect(fitting({ ...grid, width: 344, height: 480, count: 30 }, 52, 24)).to.equal(18);
  });

  it("shrink where not even one would keep that size", () => {
    expect(fitting({ ...grid, width: 80, height: 40, count: 5 }, 52)).to.equal(5);
    expect(fitting({ ...grid, width: 0, height: 0, count: 5 }, 52)).to.equal(5);
    // Without the buttons one would have it, with them it would not.
    expect(fitting({ ...grid, width: 200, height: 100, count: 9 }, 52)).to.equal(9);
  });

  it("are at least one, never smaller, and one more would be, in any box", () => {
    fc.assert(
      fc.property(given, (box) => {
        const count = fitting(box, 0);
        expect(count).to.be.at.least(1);
        if (count >= box.count) return;
        const [alone, tile, smaller] = [1, count, count + 1].map((count) => arrange({ ...box, count }).tiles[0]);
        const width = Math.min(96, alone?.width ?? 0);
        expect(tile?.height).to.be.at.least(56);
        expect(tile?.width).to.be.at.least(width);
        expect(smaller && smaller.height >= 56 && smaller.width >= width).to.equal(false);
      }),
    );
  });
});
