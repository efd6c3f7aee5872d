import { expect } from "@open-wc/testing";
import { decibels, Lasting, loudness, SpeakingDetector } from "./voice-activity.js";

/** A level by its decibels below full scale. */
const level = (below: number): number => 10 ** (below / 20);

/** A detector with a clock that runs only here. */
const listener = () => {
  const detector = new SpeakingDetector();
  let now = 0;
  /** Lets it hear something for some time, and tells how long it took until it changed its mind. */
  const hear = (below: number, milliseconds: number, step = 50): number | undefined => {
    const before = detector.speaking;
    let changed: number | undefined;
    for (let passed = step; passed <= milliseconds; passed += step) {
      now += step;
      if (detector.hear(level(below), now) !== before) changed ??= passed;
    }
    return changed;
  };
  return { detector, hear };
};

describe("speaking", () => {
  it("is told soon after a voice begins and some time after it ends", () => {
    const { detector, hear } = listener();
    hear(-75, 2000);
    expect(hear(-25, 1000)).to.be.within(150, 250);
    expect(detector.speaking).to.equal(true);
    expect(hear(-75, 2000)).to.be.within(800, 850);
    expect(detector.speaking).to.equal(false);
  });

  it("is not a click, and not a row of them", () => {
    const { hear } = listener();
    for (let click = 0; click < 20; click++) {
      expect(hear(-10, 50)).to.equal(undefined);
      expect(hear(-75, 250)).to.equal(undefined);
    }
  });

  it("goes on through the pauses between words", () => {
    const { detector, hear } = listener();
    for (let word = 0; word < 20; word++) {
      hear(-25, 300);
      expect(detector.speaking).to.equal(true);
      expect(hear(-70, 500)).to.equal(undefined);
    }
  });

  it("is not the fan that runs all the time, and is still heard above it", () => {
    const { detector, hear } = listener();
    hear(-75, 1000);
    hear(-45, 20_000);
    expect(detector.speaking).to.equal(false);
    expect(hear(-45, 20_000)).to.equal(undefined);
    expect(hear(-28, 1000)).to.be.within(150, 250);
  });

  it("hears a quiet voice in a quiet room", () => {
    const { hear } = listener();
    hear(-85, 5000);
    expect(hear(-50, 1000)).to.be.within(150, 250);
  });

  it("is loud sound however long it lasts", () => {
    const { detector, hear } = listener();
    hear(-20, 120_000);
    expect(detector.speaking).to.equal(true);
  });

  it("does not take one loud sample of a page in the background for a word", () => {
    const { detector, hear } = listener();
    hear(-75, 5000, 1000);
    expect(hear(-20, 1000, 1000)).to.equal(undefined);
    expect(hear(-20, 1000, 1000)).to.equal(1000);
    hear(-75, 1000, 1000);
    expect(detector.speaking).to.equal(false);
  });

  it("never is silence", () => {
    const { detector, hear } = listener();
    hear(-Infinity, 60_000);
    expect(detector.speaking).to.equal(false);
  });
});

describe("a level", () => {
  it("has a floor in decibels", () => {
    expect(decibels(1)).to.equal(0);
    expect(decibels(0.1)).to.be.closeTo(-20, 1e-9);
    expect(decibels(0)).to.equal(-100);
  });

  it("fills a meter as people hear it, from nothing to all", () => {
    expect([0, level(-60), level(-35), level(-10), 1].map(loudness)).to.deep.equal([0, 0, loudness(level(-35)), 1, 1]);
    expect(loudness(level(-35))).to.be.closeTo(0.5, 1e-9);
  });
});

describe("something that lasts", () => {
  it("is told once it has lasted long enough, and starts anew after a break", () => {
    const lasting = new Lasting(500);
    const seen = [
      [true, 0],
      [true, 499],
      [true, 500],
      [true, 900],
      [false, 950],
      [true, 1000],
      [true, 1499],
      [true, 1500],
    ] as const;
    expect(seen.map(([isSo, now]) => lasting.see(isSo, now))).to.deep.equal([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
