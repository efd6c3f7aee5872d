import { expect } from "@open-wc/testing";
import { isolate } from "../../texts/bidi-isolate.js";
import en from "../../texts/en.js";
import { captionOf, nameOf, plainNameOf } from "./participant-name.js";

describe("the name of a participant", () => {
  it("is isolated for sentences, and plain for an element of its own", () => {
    expect(nameOf({ displayName: "Ana" })).to.equal(isolate("Ana"));
    expect(plainNameOf({ displayName: "Ana" })).to.equal("Ana");
  });

  it("is the text for unnamed participants if it is empty", () => {
    expect([plainNameOf({ displayName: "" }), plainNameOf(undefined)]).to.deep.equal([en.unnamed, en.unnamed]);
    expect(nameOf({ displayName: "" })).to.equal(isolate(en.unnamed));
  });

  it("is marked for the local participant", () => {
    expect(captionOf({ displayName: "Ana", isLocal: true })).to.equal(en.you("Ana"));
    expect(captionOf({ displayName: "", isLocal: true })).to.equal(en.you(""));
    expect(captionOf({ displayName: "Ben", isLocal: false })).to.equal("Ben");
  });
});
