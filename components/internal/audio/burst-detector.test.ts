import { expect } from "@open-wc/testing";
import { BurstDetector } from "./burst-detector.js";

describe("BurstDetector", () => {
  /** Whether there is a burst after an event at each of these times. */
  const detect = (...times: number[]): string => {
    const detector = new BurstDetector();
    return times
      .map((time) => {
        detector.add(time);
        return detector.isBurst(time) ? "burst" : "single";
      })
      .join(" ");
  };

  it("detects a burst from the third event within four seconds on", () => {
    expect(detect(0, 100, 200, 300)).to.equal("single single burst burst");
  });

  it("detects a burst for as long as events keep coming", () => {
    expect(detect(0, 1500, 3000, 4500, 6000)).to.equal("single single burst burst burst");
  });

  it("ends a burst when fewer than three events lie within four seconds", () => {
    expect(detect(0, 100, 200, 4201, 8000)).to.equal("single single burst single single");
  });

  it("detects no burst in occasional events", () => {
    expect(detect(0, 5000, 10_000, 15_000)).to.equal("single single single single");
  });
});
