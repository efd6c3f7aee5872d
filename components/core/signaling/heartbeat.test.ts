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

  /** Nothing ends before so many milliseconds have passed, and with the last of them the socket is given up. */
  const diesAfter = (milliseconds: number): void => {
    clock.tick(milliseconds - 1);
    expect(steps).not.to.include("dead");
    clock.tick(1);
    expect(steps.at(-1)).to.equal("dead");
  };

  it("asks at once when in doubt, and gives an open but silent socket up", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    expect(steps).to.deep.equal(["ping"]);
    diesAfter(2000);
  });

  it("does not wait longer for being asked to doubt again and again", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    const doubts = setInterval(() => heartbeat.doubt(), 100);
    diesAfter(2000);
    clearInterval(doubts);
  });

  it("does not wait longer for a test that was under way, nor does that for the doubt", () => {
    heartbeat.start();
    clock.tick(1000);
    heartbeat.doubt();
    diesAfter(2000);
    steps = [];
    heartbeat.start();
    clock.tick(3000);
    heartbeat.doubt();
    diesAfter(1000);
  });

  it("asks now and then without being told, and is content with any answer", () => {
    heartbeat.start();
    for (let asked = 0; asked < 20; asked++) {
      heartbeat.heard();
      clock.tick(4499);
      expect(steps).to.have.length(asked);
      clock.tick(1);
      expect(steps).to.have.length(asked + 1);
    }
    expect(steps).not.to.include("dead");
  });

  it("asks again soon where no answer comes: the question may be what was lost", () => {
    heartbeat.start();
    heartbeat.heard();
    clock.tick(4500);
    expect(steps).to.deep.equal(["ping"]);
    clock.tick(1499);
    expect(steps).to.deep.equal(["ping"]);
    clock.tick(1);
    expect(steps).to.deep.equal(["ping", "ping"]);
    clock.tick(1500);
    expect(steps).to.deep.equal(["ping", "ping", "ping"]);
    diesAfter(3000);
  });

  it("gives a page that was late itself the time to read what has come", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    clock.jump(2501);
    expect(steps).not.to.include("dead");
    diesAfter(2000);
  });

  it("gives nobody more time for being a little late", () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    clock.jump(2500);
    expect(steps.at(-1)).to.equal("dead");
  });

  it("expects a greeting from a socket that has just opened", () => {
    heartbeat.start();
    diesAfter(4000);
  });

  it("is silent once stopped, and leaves no timer behind", () => {
    heartbeat.start();
    heartbeat.stop();
    heartbeat.doubt();
    expect(clock.countTimers()).to.equal(0);
    expect(steps).to.deep.equal([]);
  });
});
