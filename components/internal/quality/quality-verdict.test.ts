import { expect } from "@open-wc/testing";
import type { Quality } from "../../core/index.js";
import { localVerdict, type QualityVerdict, withSides, SteadyVerdict } from "./quality-verdict.js";

const verdict = (quality: Quality): QualityVerdict => ({ quality, cause: quality === "good" ? null : "loss" });

describe("the side of the trouble", () => {
  const sides = (...qualities: Quality[]) =>
    [...withSides(new Map(qualities.map((quality, index) => [`p${index}`, verdict(quality)]))).values()].map(
      ({ side }) => side,
    );

  it("is theirs when only one arrives badly", () => {
    expect(sides("good", "poor", "good")).to.deep.equal([null, "theirs", null]);
  });

  it("is ours when most arrive badly", () => {
    expect(sides("fair", "poor", "good")).to.deep.equal(["ours", "ours", null]);
    expect(sides("lost", "lost")).to.deep.equal(["ours", "ours"]);
  });

  it("is theirs when half of them arrive well: this page's end carries those", () => {
    expect(sides("good", "poor")).to.deep.equal([null, "theirs"]);
  });

  it("cannot be told of a single connection", () => {
    expect(sides("poor")).to.deep.equal([null]);
  });

  it("is nobody's when all is well", () => {
    expect(sides("good", "good")).to.deep.equal([null, null]);
  });
});

describe("this page's own quality", () => {
  const own = (...qualities: Quality[]) => localVerdict(qualities.map(verdict))?.quality;

  it("is as bad as more than half of the others receive it", () => {
    expect(own("poor")).to.equal("poor");
    expect(own("good", "poor")).to.equal("good");
    expect(own("poor", "good", "fair")).to.equal("fair");
    expect(own("poor", "good", "good")).to.equal("good");
    expect(own("lost", "lost", "lost")).to.equal("lost");
  });

  it("is unknown when nobody is there", () => {
    expect(own()).to.equal(undefined);
  });
});

describe("a steady verdict", () => {
  const shown = (...qualities: Quality[]) => {
    const steady = new SteadyVerdict();
    return qualities.map((quality) => steady.take(verdict(quality)).quality).join(" ");
  };

  it("does not follow a single bad moment", () => {
    expect(shown("good", "poor", "good", "poor", "good")).to.equal("good good good good good");
  });

  it("is worse after two, and better again after three", () => {
    expect(shown("poor", "poor", "good", "good", "good")).to.equal("good poor poor poor good");
  });

  it("takes the smallest change that holds", () => {
    expect(shown("fair", "poor", "poor", "poor")).to.equal("good fair fair poor");
    expect(shown("poor", "poor", "good", "fair", "good")).to.equal("good poor poor poor fair");
  });

  it("does not count what points the other way", () => {
    expect(shown("fair", "fair", "poor", "good", "poor", "poor")).to.equal("good fair fair fair fair poor");
  });

  it("changes at once when there is no doubt", () => {
    const steady = new SteadyVerdict();
    expect(steady.take(verdict("lost"), true).quality).to.equal("lost");
  });

  it("tells the newest reason", () => {
    const steady = new SteadyVerdict();
    steady.take(verdict("poor"), true);
    expect(steady.take({ quality: "poor", cause: "jitter" }).cause).to.equal("jitter");
  });
});
