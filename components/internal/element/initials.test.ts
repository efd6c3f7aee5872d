import { expect } from "@open-wc/testing";
import { initials } from "./initials.js";

describe("initials()", () => {
  for (const [name, letters] of [
    ["Ana", "A"],
    ["ana maria lópez", "AL"],
    ["  Ana   Berg ", "AB"],
    ["(Ana) “Berg”", "AB"],
    ["علي حسن", "عح"],
    ["李雷", "李"],
    ["𝒜na 𝒷erg", "𝒜𝒷"],
    ["7 of 9", "79"],
    ["👩‍🚀 Sam", "S"],
    ["👩‍🚀", ""],
    ["", ""],
  ] as const) {
    it(`returns "${letters}" for "${name}"`, () => {
      expect(initials(name)).to.equal(letters);
    });
  }
});
