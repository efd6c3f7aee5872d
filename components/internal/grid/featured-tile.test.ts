import { expect } from "@open-wc/testing";
import { type CallState, initialState, type Participant } from "../../core/index.js";
import { person } from "../../testing/fake-room.js";
import { type Layout, parseLayout, FeaturedTile, tileKeys, tileOf } from "./featured-tile.js";

const call = (...remotes: Participant[]): CallState => ({ ...initialState, connectionState: "connected", remotes });

const choose = (tile: FeaturedTile, state: CallState, layout: Layout, now = 0): string | undefined =>
  tile.choose(state, tileKeys(state, false), layout, now);

describe("tileKeys()", () => {
  it("returns the local camera first, each screen after its owner's camera, and nothing outside a call", () => {
    const state = call(person("ana", { screen: "on" }), person("ben"));
    expect(tileKeys(state, false)).to.deep.equal(["camera ", "camera ana", "screen ana", "camera ben"]);
    expect(tileKeys(state, true)).to.deep.equal(["camera ana", "screen ana", "camera ben"]);
    expect(tileKeys(initialState, false)).to.deep.equal([]);
  });

  it("makes keys from which tileOf() reads source and participant, whatever an id contains", () => {
    expect(tileOf("screen ana of rome")).to.deep.equal({ source: "screen", participant: "ana of rome" });
    expect(tileOf("camera ")).to.deep.equal({ source: "camera", participant: "" });
  });
});

describe("FeaturedTile", () => {
  const layouts = ["grid", "speaker", "spotlight", "sidebar"] as const;

  it("chooses nothing in a plain grid, and the first remote camera in the other layouts", () => {
    const state = call(person("ana"), person("ben"));
    expect(choose(new FeaturedTile(), state, "grid")).to.equal(undefined);
    for (const layout of ["speaker", "spotlight", "sidebar"] as const) {
      expect(choose(new FeaturedTile(), state, layout)).to.equal("camera ana");
    }
  });

  it("chooses the local camera while there are no remote participants", () => {
    expect(choose(new FeaturedTile(), call(), "speaker")).to.equal("camera ");
  });

  it("chooses the active speaker", () => {
    const featured = new FeaturedTile();
    choose(featured, call(person("ana"), person("ben")), "speaker");
    const state = call(person("ana"), person("ben", { speaking: true }));
    expect(choose(featured, state, "speaker", 1)).to.equal("camera ana");
    expect(featured.due).to.equal(1000);
    expect(choose(featured, state, "speaker", 1001)).to.equal("camera ben");
  });

  for (const layout of layouts) {
    it(`prefers a shared screen to the active speaker in the layout ${layout}`, () => {
      const state = call(person("ana", { speaking: true }), person("ben", { screen: "on" }));
      expect(choose(new FeaturedTile(), state, layout)).to.equal("screen ben");
    });

    it(`prefers the pinned participant to anything else in the layout ${layout}`, () => {
      const state = call(person("ana", { screen: "on" }), person("ben", { pinned: true }));
      expect(choose(new FeaturedTile(), state, layout)).to.equal("camera ben");
    });
  }

  it("chooses the screen of the pinned participant if they share one", () => {
    const state = call(person("ana", { screen: "on" }), person("ben", { pinned: true, screen: "on" }));
    expect(choose(new FeaturedTile(), state, "grid")).to.equal("screen ben");
  });

  it("never chooses the local screen, which would show itself", () => {
    const local: Participant = { ...initialState.local, screen: "on" };
    const shared: CallState = { ...call(person("ana")), local };
    expect(choose(new FeaturedTile(), shared, "speaker")).to.equal("camera ana");
    expect(choose(new FeaturedTile(), { ...shared, local: { ...local, pinned: true } }, "speaker")).to.equal("camera ");
  });

  it("keeps the featured screen when a second one is shared", () => {
    const featured = new FeaturedTile();
    expect(choose(featured, call(person("ana"), person("ben", { screen: "on" })), "grid")).to.equal("screen ben");
    const both = call(person("ana", { screen: "on" }), person("ben", { screen: "on" }));
    expect(choose(featured, both, "grid")).to.equal("screen ben");
    expect(choose(featured, call(person("ana", { screen: "on" }), person("ben")), "grid")).to.equal("screen ana");
  });

  it("never chooses a participant without a tile", () => {
    const local: Participant = { ...initialState.local, pinned: true };
    const state: CallState = { ...call(person("ana")), local };
    expect(new FeaturedTile().choose(state, tileKeys(state, true), "speaker", 0)).to.equal("camera ana");
  });
});

describe("parseLayout()", () => {
  it("reads one of four layouts, and anything else as a grid", () => {
    for (const layout of ["grid", "speaker", "spotlight", "sidebar"] as const) {
      expect(parseLayout(layout)).to.equal(layout);
    }
    expect(parseLayout("circle")).to.equal("grid");
    expect(parseLayout(null)).to.equal("grid");
  });
});
