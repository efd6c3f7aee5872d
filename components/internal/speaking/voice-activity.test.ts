import { expect } from "@open-wc/testing";
import { decibels, HeldCondition, loudness, SpeakingDetector } from "./voice-activity.js";

/** The level for a number of decibels relative to full scale. */
const level = (below: number): number => 10 ** (below / 20);

/** A detector, and a clock that only `hear` advances. */
const listener = () => {
  const detector = new SpeakingDetector();
  let now = 0;
  /** Passes the detector a level for some time. Returns the milliseconds until `speaking` changed; `undefined` = never. */
  const hear = (below: number, milliseconds: number, step = 50): number | undefined => {
    const before = detector.speaking;
    let changed: number | undefined;
    for (let passed = step; passed <= milliseconds; passed += step) {
      now += step;
      if (detector.update(level(below), now) !== before) changed ??= passed;
    }
    return changed;
  };
  return { detector, hear };
};

describe("SpeakingDetector", () => {
  it("detects a voice within 250 milliseconds, and its end after 800", () => {
    const { detector, hear } = listener();
    hear(-75, 2000);
    expect(hear(-25, 1000)).to.be.within(150, 250);
    expect(detector.speaking).to.equal(true);
    expect(hear(-75, 2000)).to.be.within(800, 850);
    expect(detector.speaking).to.equal(false);
  });

  it("ignores a click, and a series of clicks", () => {
    const { hear } = listener();
    for (let click = 0; click < 20; click++) {
      expect(hear(-10, 50)).to.equal(undefined);
      expect(hear(-75, 250)).to.equal(undefined);
    }
  });

  it("continues through the pauses between words", () => {
    const { detector, hear } = listener();
    for (let word = 0; word < 20; word++) {
      hear(-25, 300);
      expect(detector.speaking).to.equal(true);
      expect(hear(-70, 500)).to.equal(undefined);
    }
  });

  it("ignores steady noise, and detects a voice above it", () => {
    const { detector, hear } = listener();
    hear(-75, 1000);
    hear(-45, 20_000);
    expect(detector.speaking).to.equal(false);
    expect(hear(-45, 20_000)).to.equal(undefined);
    expect(hear(-28, 1000)).to.be.within(150, 250);
  });

  it("detects a quiet voice in a quiet room", () => {
    const { hear } = listener();
    hear(-85, 5000);
    expect(hear(-50, 1000)).to.be.within(150, 250);
  });

  it("counts loud sound as speech for as long as it lasts", () => {
    const { detector, hear } = listener();
    hear(-20, 120_000);
    expect(detector.speaking).to.equal(true);
  });

  it("does not count one loud sample of a page in the background as speech", () => {
    const { detector, hear } = listener();
    hear(-75, 5000, 1000);
    expect(hear(-20, 1000, 1000)).to.equal(undefined);
    expect(hear(-20, 1000, 1000)).to.equal(1000);
    hear(-75, 1000, 1000);
    expect(detector.speaking).to.equal(false);
  });

  it("never detects speech in digital silence", () => {
    const { detector, hear } = listener();
    hear(-Infinity, 60_000);
    expect(detector.speaking).to.equal(false);
  });
});

describe("decibels()", () => {
  it("returns at least -100", () => {
    expect(decibels(1)).to.equal(0);
    expect(decibels(0.1)).to.be.closeTo(-20, 1e-9);
    expect(decibels(0)).to.equal(-100);
  });
});

describe("loudness()", () => {
  it("maps -60 to -10 decibels to a meter from 0 to 1", () => {
    expect([0, level(-60), level(-35), level(-10), 1].map(loudness)).to.deep.equal([0, 0, loudness(level(-35)), 1, 1]);
    expect(loudness(level(-35))).to.be.closeTo(0.5, 1e-9);
  });
});

describe("HeldCondition", () => {
  it("is met once it has held for long enough, and starts from zero after a break", () => {
    const condition = new HeldCondition(500);
    const samples = [
      [true, 0],
      [true, 499],
      [true, 500],
      [true, 900],
      [false, 950],
      [true, 1000],
      [true, 1499],
      [true, 1500],
    ] as const;
    expect(samples.map(([holds, now]) => condition.update(holds, now))).to.deep.equal([
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
