import { expect } from "@open-wc/testing";
import type { Quality } from "../../core/index.js";
import { localVerdict, type QualityVerdict, withSides, SteadyVerdict } from "./quality-verdict.js";

const verdict = (quality: Quality): QualityVerdict => ({ quality, cause: quality === "good" ? null : "loss" });

describe("the side of a bad connection", () => {
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

  it("is theirs when half of the connections are good, because this page's end carries those", () => {
    expect(sides("good", "poor")).to.deep.equal([null, "theirs"]);
  });

  it("is unknown for a single connection", () => {
    expect(sides("poor")).to.deep.equal([null]);
  });

  it("is null when all connections are good", () => {
    expect(sides("good", "good")).to.deep.equal([null, null]);
  });
});

describe("the quality of the local participant", () => {
  const own = (...qualities: Quality[]) => localVerdict(qualities.map(verdict))?.quality;

  it("is the median of how the others receive them", () => {
    expect(own("poor")).to.equal("poor");
    expect(own("good", "poor")).to.equal("good");
    expect(own("poor", "good", "fair")).to.equal("fair");
    expect(own("poor", "good", "good")).to.equal("good");
    expect(own("lost", "lost", "lost")).to.equal("lost");
  });

  it("is unknown without remote participants", () => {
    expect(own()).to.equal(undefined);
  });
});

describe("SteadyVerdict", () => {
  const shown = (...qualities: Quality[]) => {
    const steady = new SteadyVerdict();
    return qualities.map((quality) => steady.update(verdict(quality)).quality).join(" ");
  };

  it("ignores a single bad verdict", () => {
    expect(shown("good", "poor", "good", "poor", "good")).to.equal("good good good good good");
  });

  it("changes after two worse verdicts, and back after three better ones", () => {
    expect(shown("poor", "poor", "good", "good", "good")).to.equal("good poor poor poor good");
  });

  it("changes by the smallest step on which the verdicts agree", () => {
    expect(shown("fair", "poor", "poor", "poor")).to.equal("good fair fair poor");
    expect(shown("poor", "poor", "good", "fair", "good")).to.equal("good poor poor poor fair");
  });

  it("does not count verdicts in the other direction", () => {
    expect(shown("fair", "fair", "poor", "good", "poor", "poor")).to.equal("good fair fair fair fair poor");
  });

  it("changes at once when the verdict is certain", () => {
    const steady = new SteadyVerdict();
    expect(steady.update(verdict("lost"), true).quality).to.equal("lost");
  });

  it("has the newest cause", () => {
    const steady = new SteadyVerdict();
    steady.update(verdict("poor"), true);
    expect(steady.update({ quality: "poor", cause: "jitter" }).cause).to.equal("jitter");
  });
});
