import { expect } from "@open-wc/testing";
import { watchNetwork } from "./network-watch.js";
import { type Clock, stopClock } from "../../testing/clock.js";

describe("watchNetwork", () => {
  const SECOND = 1000;
  let clock: Clock;
  let bytes: number;
  let doubts: boolean[];
  let end: () => void;

  beforeEach(() => {
    clock = stopClock(["interval"]);
    bytes = 0;
    doubts = [];
    end = watchNetwork(
      () => Promise.resolve(bytes),
      (another) => doubts.push(another),
    );
  });
  afterEach(() => end());

  /** Time goes by in which so much arrives with each quarter of a second. */
  const pass = async (milliseconds: number, arriving: number): Promise<void> => {
    for (let time = 0; time < milliseconds; time += SECOND / 4) {
      bytes += arriving;
      await clock.tickAsync(SECOND / 4);
    }
  };

  it("doubts a network over which something has arrived all the time and then nothing, within 1.5 s and once", async () => {
    await pass(10 * SECOND, 1);
    expect(doubts).to.deep.equal([]);
    await pass(1.5 * SECOND, 0);
    expect(doubts).to.deep.equal([false]);
    await pass(60 * SECOND, 0);
    expect(doubts).to.deep.equal([false]);
    await pass(2 * SECOND, 1);
    await pass(2 * SECOND, 0);
    expect(doubts, "the next time, too").to.deep.equal([false, false]);
  });

  it("doubts nothing because somebody else is the one who is looked at, or nobody", async () => {
    await pass(3 * SECOND, 1000);
    bytes = 5;
    await pass(3 * SECOND, 1);
    bytes = 0;
    await pass(3 * SECOND, 0);
    expect(doubts).to.deep.equal([]);
  });

  it("believes the browser that the network is another one", () => {
    dispatchEvent(new Event("online"));
    expect(doubts).to.deep.equal([true]);
  });

  it("ends with what it listened to", async () => {
    await pass(3 * SECOND, 1);
    end();
    dispatchEvent(new Event("online"));
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(3 * SECOND, 0);
    expect(doubts).to.deep.equal([]);
  });
});
