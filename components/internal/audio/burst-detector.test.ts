import { expect } from "@open-wc/testing";
import { BurstDetector } from "./burst-detector.js";

describe("bursts", () => {
  /** Whether it was a storm by then, at each of these times. */
  const storms = (...times: number[]): string => {
    const bursts = new BurstDetector();
    return times
      .map((time) => {
        bursts.add(time);
        return bursts.isBurst(time) ? "storm" : "calm";
      })
      .join(" ");
  };

  it("is a storm from the third in a few seconds on", () => {
    expect(storms(0, 100, 200, 300)).to.equal("calm calm storm storm");
  });

  it("goes on for as long as they keep coming", () => {
    expect(storms(0, 1500, 3000, 4500, 6000)).to.equal("calm calm storm storm storm");
  });

  it("is over some seconds after the last but one", () => {
    expect(storms(0, 100, 200, 4201, 8000)).to.equal("calm calm storm calm calm");
  });

  it("is nothing that comes now and then", () => {
    expect(storms(0, 5000, 10_000, 15_000)).to.equal("calm calm calm calm");
  });
});
