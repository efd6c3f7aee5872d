import { expect } from "@open-wc/testing";
import { type CallState, initialState } from "../../core/index.js";
import { person } from "../../testing/fake-room.js";
import { dependsOnSpeaking, selectParticipants, type Selection } from "./participant-filter.js";

const state: CallState = {
  ...initialState,
  connectionState: "connected",
  local: { ...initialState.local, id: "me", displayName: "Max", camera: "on", role: "host" },
  remotes: [
    person("1", { displayName: "zoë", camera: "on", microphone: "muted" }),
    person("2", { displayName: "Ana", microphone: "on", speaking: true, role: "speaker" }),
    person("3", { displayName: "Émile", camera: "on", microphone: "on", handRaised: true, screen: "on" }),
    person("4", { displayName: "Ben", pinned: true, role: "listener" }),
  ],
};

const all: Selection = { filter: null, sort: null, limit: undefined, includeLocal: false };
const select = (change: Partial<Selection>): string[] => selectParticipants(state, { ...all, ...change });

describe("a selection of participants", () => {
  it("has the local participant first, if included, and all remote ones in the order of joining", () => {
    expect(select({})).to.deep.equal(["1", "2", "3", "4"]);
    expect(select({ includeLocal: true })).to.deep.equal(["", "1", "2", "3", "4"]);
    expect(selectParticipants(initialState, { ...all, includeLocal: true })).to.deep.equal([]);
  });

  for (const [filter, ids] of [
    ["camera", ["", "1", "3"]],
    ["microphone", ["2", "3"]],
    ["screen", ["3"]],
    ["speaking", ["2"]],
    ["hand", ["3"]],
    ["pinned", ["4"]],
    ["host", [""]],
    ["speaker", ["2"]],
    ["listener", ["4"]],
    ["no-listener", ["", "1", "2", "3"]],
    ["speaker speaking", ["2"]],
    ["camera microphone", ["3"]],
    ["no-camera", ["2", "4"]],
    ["no-camera no-speaking", ["4"]],
    ["  ", ["", "1", "2", "3", "4"]],
    ["famous", ["", "1", "2", "3", "4"]],
  ] as const) {
    it(`filtered by "${filter}" has the matching participants`, () => {
      expect(select({ filter, includeLocal: true })).to.deep.equal(ids);
    });
  }

  for (const [sort, ids] of [
    ["joined", ["1", "2", "3", "4"]],
    ["name", ["2", "4", "3", "1"]],
    ["speaking", ["2", "1", "3", "4"]],
    ["hand", ["3", "1", "2", "4"]],
    ["beauty", ["1", "2", "3", "4"]],
  ] as const) {
    it(`sorted by "${sort}" has them in that order`, () => {
      expect(select({ sort })).to.deep.equal(ids);
    });
  }

  it("is limited after it is filtered and sorted", () => {
    expect(select({ filter: "microphone", sort: "hand", limit: 1 })).to.deep.equal(["3"]);
  });

  it("depends on speaking if its filter or its order does", () => {
    expect(dependsOnSpeaking({ ...all, filter: "camera no-speaking" })).to.equal(true);
    expect(dependsOnSpeaking({ ...all, sort: "speaking" })).to.equal(true);
    expect(dependsOnSpeaking({ ...all, filter: "camera speaker", sort: "name" })).to.equal(false);
  });
});
