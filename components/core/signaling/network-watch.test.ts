import { expect } from "@open-wc/testing";
import { watchNetwork } from "./network-watch.js";
import { type Clock, stopClock } from "../../testing/clock.js";

describe("watchNetwork", () => {
  const SECOND = 1000;
  let clock: Clock;
  let bytes: number;
  let reports: boolean[];
  let end: () => void;

  beforeEach(() => {
    clock = stopClock(["interval"]);
    bytes = 0;
    reports = [];
    end = watchNetwork(
      () => Promise.resolve(bytes),
      (changed) => reports.push(changed),
    );
  });
  afterEach(() => end());

  /** Time passes, and so much arrives with each quarter of a second. */
  const pass = async (milliseconds: number, arriving: number): Promise<void> => {
    for (let time = 0; time < milliseconds; time += SECOND / 4) {
      bytes += arriving;
      await clock.tickAsync(SECOND / 4);
    }
  };

  it("reports once, within 1.5 s, that steady traffic has stopped", async () => {
    await pass(10 * SECOND, 1);
    expect(reports).to.deep.equal([]);
    await pass(1.5 * SECOND, 0);
    expect(reports).to.deep.equal([false]);
    await pass(60 * SECOND, 0);
    expect(reports).to.deep.equal([false]);
    await pass(2 * SECOND, 1);
    await pass(2 * SECOND, 0);
    expect(reports, "the next time, too").to.deep.equal([false, false]);
  });

  it("reports nothing when the count falls because another connection is measured, or none", async () => {
    await pass(3 * SECOND, 1000);
    bytes = 5;
    await pass(3 * SECOND, 1);
    bytes = 0;
    await pass(3 * SECOND, 0);
    expect(reports).to.deep.equal([]);
  });

  it("reports a changed network when the browser comes online", () => {
    dispatchEvent(new Event("online"));
    expect(reports).to.deep.equal([true]);
  });

  it("reports nothing once it has ended", async () => {
    await pass(3 * SECOND, 1);
    end();
    dispatchEvent(new Event("online"));
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(3 * SECOND, 0);
    expect(reports).to.deep.equal([]);
  });
});
