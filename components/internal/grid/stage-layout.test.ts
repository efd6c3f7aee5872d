import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { type Area, arrangeTiles, tilesPerPage } from "./stage-layout.js";
import type { Layout } from "./featured-tile.js";

const given = fc.record({
  layout: fc.constantFrom<Layout>("grid", "speaker", "spotlight", "sidebar"),
  width: fc.integer({ min: 0, max: 4000 }),
  height: fc.integer({ min: 0, max: 4000 }),
  gap: fc.integer({ min: 0, max: 16 }),
  count: fc.integer({ min: 0, max: 40 }),
  ratios: fc.constantFrom([16 / 9, 16 / 9] as const, [3 / 4, 16 / 9] as const, [1, 1] as const),
  hasFeatured: fc.boolean(),
  anyShape: fc.boolean(),
});

const wide = {
  layout: "speaker",
  width: 1440,
  height: 800,
  gap: 8,
  count: 4,
  ratios: [16 / 9, 16 / 9],
  hasFeatured: true,
  anyShape: false,
} as const;

/** The areas with a size. In an empty box there are none. */
const visible = (box: Parameters<typeof arrangeTiles>[0]): Area[] => {
  const { featured, tiles } = arrangeTiles(box);
  return [...(featured ? [featured] : []), ...tiles].filter(({ width, height }) => width > 0 && height > 0);
};

const featuredIn = (box: Parameters<typeof arrangeTiles>[0]): Area => {
  const { featured } = arrangeTiles(box);
  if (!featured) throw new Error("There is no featured tile.");
  return featured;
};

describe("arrangeTiles()", () => {
  it("puts every tile inside the box, whatever its size", () => {
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

  it("lets no tile overlap another", () => {
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

  it("returns an area for every tile, and none in a spotlight", () => {
    fc.assert(
      fc.property(given, (box) => {
        const { featured, tiles } = arrangeTiles(box);
        expect(featured !== undefined).to.equal(box.hasFeatured);
        expect(tiles).to.have.length(box.hasFeatured && box.layout === "spotlight" ? 0 : box.count);
      }),
    );
  });

  it("gives the featured tile more than half of the box, and every other tile at least 40 pixels", () => {
    for (const [width, height] of [
      [360, 640],
      [768, 900],
      [1440, 800],
      [3840, 1600],
    ] as const) {
      for (const layout of ["grid", "speaker", "sidebar"] as const) {
        for (const count of [1, 2, 5, 12, 30]) {
          const box = { ...wide, layout, width, height, count, anyShape: true };
          const featured = featuredIn(box);
          const { tiles } = arrangeTiles(box);
          expect(featured.width * featured.height).to.be.greaterThan(0.5 * width * height);
          for (const tile of tiles) expect(tile.width, `${layout} ${width} ${count}`).to.be.at.least(40);
        }
      }
    }
  });

  it("puts the tiles of a speaker layout in a row below the featured tile", () => {
    const featured = featuredIn(wide);
    const { tiles } = arrangeTiles(wide);
    expect(new Set(tiles.map(({ y }) => y)).size).to.equal(1);
    for (const { y } of tiles) expect(y).to.be.at.least(featured.y + featured.height);
  });

  it("puts the tiles of a sidebar in a column beside the featured tile, and below it in a narrow box", () => {
    const box = { ...wide, layout: "sidebar" } as const;
    const featured = featuredIn(box);
    const { tiles } = arrangeTiles(box);
    expect(new Set(tiles.map(({ x }) => x)).size).to.equal(1);
    for (const { x } of tiles) expect(x).to.be.at.least(featured.x + featured.width);
    const narrow = { ...box, width: 400, height: 700 };
    for (const { y } of arrangeTiles(narrow).tiles)
      expect(y).to.be.at.least(featuredIn(narrow).y + featuredIn(narrow).height);
  });

  it("limits the shape of a featured camera, and gives a featured screen the whole box", () => {
    const tall = { ...wide, layout: "spotlight", width: 300, height: 1000 } as const;
    expect(featuredIn(tall)).to.deep.equal({ x: 0, y: 300, width: 300, height: 400 });
    expect(featuredIn({ ...tall, anyShape: true })).to.deep.equal({ x: 0, y: 0, width: 300, height: 1000 });
  });
});

describe("tilesPerPage()", () => {
  const grid = { ...wide, layout: "grid", hasFeatured: false } as const;
  it("counts the tiles that keep a usable size", () => {
    expect(tilesPerPage({ ...grid, count: 30 }, 52)).to.equal(30);
    // Three tiles in a row of a phone, and as many rows as fit above the pager.
    const phone = { ...grid, width: 344, height: 480 };
    expect(tilesPerPage({ ...phone, count: 21 }, 52)).to.equal(21);
    expect(tilesPerPage({ ...phone, count: 22 }, 52)).to.equal(18);
    // Tiles that may be narrow stay wide enough for a name.
    expect(tilesPerPage({ ...phone, ratios: [3 / 4, 16 / 9], count: 30 }, 52)).to.equal(18);
    expect(tilesPerPage({ ...phone, ratios: [3 / 4, 3 / 4], count: 30 }, 52)).to.equal(9);
    // A box that is narrower than a name may have narrower tiles.
    expect(tilesPerPage({ ...phone, width: 80, ratios: [1, 1], count: 30 }, 52)).to.equal(4);
  });

  it("returns at most the given number", () => {
    expect(tilesPerPage({ ...grid, count: 30 }, 52, 12)).to.equal(12);
    expect(tilesPerPage({ ...grid, width: 344, height: 480, count: 30 }, 52, 24)).to.equal(18);
  });

  it("returns all tiles where not even one would keep that size", () => {
    expect(tilesPerPage({ ...grid, width: 80, height: 40, count: 5 }, 52)).to.equal(5);
    expect(tilesPerPage({ ...grid, width: 0, height: 0, count: 5 }, 52)).to.equal(5);
    // One tile would have that size without the pager, but not with it.
    expect(tilesPerPage({ ...grid, width: 200, height: 100, count: 9 }, 52)).to.equal(9);
  });

  it("returns at least one, and the largest number of tiles that keep that size, in any box", () => {
    fc.assert(
      fc.property(given, (box) => {
        const count = tilesPerPage(box, 0);
        expect(count).to.be.at.least(1);
        if (count >= box.count) return;
        const [alone, tile, smaller] = [1, count, count + 1].map((count) => arrangeTiles({ ...box, count }).tiles[0]);
        const width = Math.min(96, alone?.width ?? 0);
        expect(tile?.height).to.be.at.least(56);
        expect(tile?.width).to.be.at.least(width);
        expect(smaller && smaller.height >= 56 && smaller.width >= width).to.equal(false);
      }),
    );
  });
});
