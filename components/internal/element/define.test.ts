import { expect } from "@open-wc/testing";
import { define } from "./define.js";

describe("define()", () => {
  it("keeps the first definition when the tag is taken", () => {
    const First = class extends HTMLElement {};
    define("defined-twice", First);
    define("defined-twice", class extends HTMLElement {});
    expect(customElements.get("defined-twice")).to.equal(First);
  });

  it("does nothing where there is no registry of elements", () => {
    const { customElements } = globalThis;
    Reflect.defineProperty(globalThis, "customElements", { value: undefined, configurable: true, writable: true });
    try {
      expect(() => define("on-a-server", class extends HTMLElement {})).not.to.throw();
    } finally {
      Reflect.defineProperty(globalThis, "customElements", {
        value: customElements,
        configurable: true,
        writable: true,
      });
    }
    expect(customElements.get("on-a-server")).to.equal(undefined);
  });
});
