import { expect } from "@open-wc/testing";
import { Heartbeat } from "./heartbeat.js";
import { until } from "../testing/until.js";

describe("Heartbeat", () => {
  let steps: string[];
  let heartbeat: Heartbeat;

  beforeEach(() => {
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

  it("asks at once when in doubt, and gives an open but silent socket up", async () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    expect(steps).to.deep.equal(["ping"]);
    await until(() => steps.includes("dead"), "the end of a silent socket");
    expect(steps.at(-1)).to.equal("dead");
  });

  it("does not wait longer for being asked to doubt again and again, nor for a test that was under way", async () => {
    const start = performance.now();
    heartbeat.start();
    const doubts = setInterval(() => heartbeat.doubt(), 100);
    await until(() => steps.includes("dead"), "the end of a silent socket");
    clearInterval(doubts);
    expect(performance.now() - start).to.be.lessThan(5000);
  });

  it("asks now and then without being told, and is content with any answer", async function () {
    this.timeout(60_000);
    heartbeat.start();
    heartbeat.heard();
    await until(() => steps.length === 1, "a ping");
    heartbeat.heard();
    await until(() => steps.length === 2, "another ping");
    expect(steps).to.deep.equal(["ping", "ping"]);
  });

  it("asks again soon where no answer comes: the question may be what was lost", async () => {
    heartbeat.start();
    heartbeat.heard();
    await until(() => steps.length === 3, "a ping, and two more for want of an answer");
    expect(steps).to.deep.equal(["ping", "ping", "ping"]);
  });

  it("gives a page that was late itself the time to read what has come", async () => {
    heartbeat.start();
    heartbeat.heard();
    heartbeat.doubt();
    const start = performance.now();
    while (performance.now() - start < 3000);
    // Whatever is due by now comes before this.
    await new Promise((resolve) => setTimeout(resolve));
    expect(steps).not.to.include("dead");
    await until(() => steps.includes("dead"), "the end of a socket that stays silent");
  });

  it("expects a greeting from a socket that has just opened", async () => {
    heartbeat.start();
    await until(() => steps.includes("dead"), "the end of a socket that never says anything");
    expect(steps.at(-1)).to.equal("dead");
  });

  it("is silent once stopped", () => {
    heartbeat.start();
    heartbeat.stop();
    heartbeat.doubt();
    expect(steps).to.deep.equal([]);
  });
});
