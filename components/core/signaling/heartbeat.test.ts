import { expect } from "@open-wc/testing";
import { Heartbeat } from "./heartbeat.js";
import { type Clock, stopClock } from "../../testing/clock.js";

describe("Heartbeat", () => {
  let clock: Clock;
  let steps: string[];
  let heartbeat: Heartbeat;

  beforeEach(() => {
    clock = stopClock();
    steps = [];
    heartbeat = new Heartbeat(
      () => steps.push("ping"),
      () => {
        steps.push("dead");
        heartbeat.stop();
      },
    );
  });
  afterEach(() => heartbeat.stop());

  /** The socket is given up after exactly so many milliseconds. */
  const diesAfter = (milliseconds: number): void => {
    clock.tick(milliseconds - 1);
    expect(steps).not.to.include("dead");
    clock.tick(1);
    expect(steps.at(-1)).to.equal("dead");
  };

  it("pings at once when a probe is requested, and gives up an open but silent socket after 2 s", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.probe();
    expect(steps).to.deep.equal(["ping"]);
    diesAfter(2000);
  });

  it("does not extend a probe that is repeated", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.probe();
    const probes = setInterval(() => heartbeat.probe(), 100);
    diesAfter(2000);
    clearInterval(probes);
  });

  it("shortens a wait that is under way by a probe, and a probe by a wait that ends sooner", () => {
    heartbeat.start();
    clock.tick(1000);
    heartbeat.probe();
    diesAfter(2000);
    steps = [];
    heartbeat.start();
    clock.tick(3000);
    heartbeat.probe();
    diesAfter(1000);
  });

  it("pings exactly every 5 s while the room answers, however late the answers are", () => {
    heartbeat.start();
    const pings: number[] = [];
    for (let time = 1; time <= 60_000; time++) {
      clock.tick(1);
      if (steps.length > pings.length) pings.push(time);
      // Answers that take 0.2 s, or in every third case 1.4 s.
      const delay = pings.length % 3 ? 200 : 1400;
      if (time === (pings.at(-1) ?? 0) + delay) heartbeat.heard();
    }
    expect(pings).to.deep.equal(Array.from({ length: 12 }, (_, index) => (index + 1) * 5000));
    expect(steps).not.to.include("dead");
  });

  it("takes every message for an answer, and pings no more often or seldom because of many", () => {
    heartbeat.start();
    const messages = setInterval(() => heartbeat.heard(), 70);
    clock.tick(60_000);
    clearInterval(messages);
    expect(steps).to.deep.equal(Array<string>(12).fill("ping"));
  });

  it("pings again after 1.5 s without an answer, since a ping may be lost, and gives up 6 s after the first", () => {
    heartbeat.start();
    heartbeat.heard();
    clock.tick(5000);
    expect(steps).to.deep.equal(["ping"]);
    clock.tick(1499);
    expect(steps).to.deep.equal(["ping"]);
    clock.tick(1);
    expect(steps).to.deep.equal(["ping", "ping"]);
    clock.tick(1500);
    expect(steps).to.deep.equal(["ping", "ping", "ping"]);
    diesAfter(3000);
  });

  it("gives a page that was stopped itself the time to read the messages that have come", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.probe();
    clock.jump(2501);
    expect(steps).not.to.include("dead");
    diesAfter(2000);
  });

  it("gives a page no more time for being a little late", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.probe();
    clock.jump(2500);
    expect(steps.at(-1)).to.equal("dead");
  });

  it("expects the room's greeting within 4 s of the opening of a socket", () => {
    heartbeat.start();
    diesAfter(4000);
  });

  it("is silent once stopped, and leaves no timer behind", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.stop();
    heartbeat.heard();
    heartbeat.probe();
    expect(clock.countTimers()).to.equal(0);
    expect(steps).to.deep.equal([]);
  });
});
