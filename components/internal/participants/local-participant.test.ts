import { expect } from "@open-wc/testing";
import { initialState } from "../../core/index.js";
import { idOfKey, isLocalKey, keyOf, LOCAL, propertiesOfKey } from "./local-participant.js";

describe("the key of a participant", () => {
  const remote = { id: "1", isLocal: false };

  it("stays the same for the local participant when joining changes their id", () => {
    expect(keyOf({ id: "", isLocal: true })).to.equal(LOCAL);
    expect(keyOf({ id: "me", isLocal: true })).to.equal(LOCAL);
  });

  it("is the id of a remote participant", () => {
    expect(keyOf(remote)).to.equal("1");
    expect([isLocalKey(keyOf(remote)), isLocalKey(LOCAL)]).to.deep.equal([false, true]);
  });

  it("resolves to their present id", () => {
    const state = { local: { ...initialState.local, id: "me" } };
    expect([idOfKey(LOCAL, state), idOfKey("1", state)]).to.deep.equal(["me", "1"]);
  });

  it("converts to the properties of an element that shows them", () => {
    expect(propertiesOfKey(LOCAL)).to.deep.equal({ participant: null, local: true });
    expect(propertiesOfKey("1")).to.deep.equal({ participant: "1", local: false });
  });
});
