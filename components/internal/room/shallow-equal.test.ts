import { expect } from "@open-wc/testing";
import { shallowEqual } from "./shallow-equal.js";

describe("shallowEqual()", () => {
  const shared = {};
  for (const [a, b, equal] of [
    [1, 1, true],
    [NaN, NaN, true],
    [1, "1", false],
    [null, null, true],
    [null, {}, false],
    [undefined, {}, false],
    [{ a: 1, b: shared }, { b: shared, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: {} }, { a: {} }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
  ] as const) {
    it(`finds ${JSON.stringify(a)} and ${JSON.stringify(b)} ${equal ? "equal" : "different"}`, () => {
      expect(shallowEqual(a, b)).to.equal(equal);
      expect(shallowEqual(b, a)).to.equal(equal);
    });
  }
});
