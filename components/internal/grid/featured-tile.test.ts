import { expect } from "@open-wc/testing";
import { type CallState, initialState, type Participant } from "../../core/index.js";
import { person } from "../../testing/fake-room.js";
import { type Layout, parseLayout, Stage, tileKeys, tileOf } from "./featured-tile.js";

const call = (...remotes: Participant[]): CallState => ({ ...initialState, connectionState: "connected", remotes });

const stageOf = (stage: Stage, state: CallState, layout: Layout, now = 0): string | undefined =>
  stage.choose(state, tileKeys(state, false), layout, now);

describe("the tiles of a call", () => {
  it("are this page's own first, a shared screen beside its owner's, and none outside a call", () => {
    const state = call(person("ana", { screen: "on" }), person("ben"));
    expect(tileKeys(state, false)).to.deep.equal(["camera ", "camera ana", "screen ana", "camera ben"]);
    expect(tileKeys(state, true)).to.deep.equal(["camera ana", "screen ana", "camera ben"]);
    expect(tileKeys(initialState, false)).to.deep.equal([]);
  });

  it("know what they show, whatever an id looks like", () => {
    expect(tileOf("screen ana of rome")).to.deep.equal({ source: "screen", id: "ana of rome" });
    expect(tileOf("camera ")).to.deep.equal({ source: "camera", id: "" });
  });
});

describe("the stage", () => {
  const layouts = ["grid", "speaker", "spotlight", "sidebar"] as const;

  it("is empty in a plain grid, and has the first of the others else", () => {
    const state = call(person("ana"), person("ben"));
    expect(stageOf(new Stage(), state, "grid")).to.equal(undefined);
    for (const layout of ["speaker", "spotlight", "sidebar"] as const) {
      expect(stageOf(new Stage(), state, layout)).to.equal("camera ana");
    }
  });

  it("has this page's own participant while there is nobody else", () => {
    expect(stageOf(new Stage(), call(), "speaker")).to.equal("camera ");
  });

  it("has whoever has the word", () => {
    const stage = new Stage();
    stageOf(stage, call(person("ana"), person("ben")), "speaker");
    const state = call(person("ana"), person("ben", { speaking: true }));
    expect(stageOf(stage, state, "speaker", 1)).to.equal("camera ana");
    expect(stage.due).to.equal(1000);
    expect(stageOf(stage, state, "speaker", 1001)).to.equal("camera ben");
  });

  for (const layout of layouts) {
    it(`has a screen that somebody shares, before who speaks, in the layout ${layout}`, () => {
      const state = call(person("ana", { speaking: true }), person("ben", { screen: "on" }));
      expect(stageOf(new Stage(), state, layout)).to.equal("screen ben");
    });

    it(`has whoever is pinned before anything else, in the layout ${layout}`, () => {
      const state = call(person("ana", { screen: "on" }), person("ben", { pinned: true }));
      expect(stageOf(new Stage(), state, layout)).to.equal("camera ben");
    });
  }

  it("has the screen of whoever is pinned, if they share one", () => {
    const state = call(person("ana", { screen: "on" }), person("ben", { pinned: true, screen: "on" }));
    expect(stageOf(new Stage(), state, "grid")).to.equal("screen ben");
  });

  it("never has this page's own screen: it would show itself", () => {
    const local: Participant = { ...initialState.local, screen: "on" };
    const shared: CallState = { ...call(person("ana")), local };
    expect(stageOf(new Stage(), shared, "speaker")).to.equal("camera ana");
    expect(stageOf(new Stage(), { ...shared, local: { ...local, pinned: true } }, "speaker")).to.equal("camera ");
  });

  it("keeps the screen that it has when a second is shared", () => {
    const stage = new Stage();
    expect(stageOf(stage, call(person("ana"), person("ben", { screen: "on" })), "grid")).to.equal("screen ben");
    const both = call(person("ana", { screen: "on" }), person("ben", { screen: "on" }));
    expect(stageOf(stage, both, "grid")).to.equal("screen ben");
    expect(stageOf(stage, call(person("ana", { screen: "on" }), person("ben")), "grid")).to.equal("screen ana");
  });

  it("has nobody who has no tile", () => {
    const local: Participant = { ...initialState.local, pinned: true };
    const state: CallState = { ...call(person("ana")), local };
    expect(new Stage().choose(state, tileKeys(state, true), "speaker", 0)).to.equal("camera ana");
  });
});

describe("a layout", () => {
  it("is one of four, else a grid", () => {
    for (const layout of ["grid", "speaker", "spotlight", "sidebar"] as const) {
      expect(parseLayout(layout)).to.equal(layout);
    }
    expect(parseLayout("circle")).to.equal("grid");
    expect(parseLayout(null)).to.equal("grid");
  });
});
