import { expect } from "@open-wc/testing";
import { Recovery } from "./recovery.js";
import { stopClock } from "../../testing/clock.js";
import { until } from "../../testing/until.js";

/** Far shorter than in a call, so that all attempts fit into a test; what counts is their order. */
const TIMES = { disconnected: 20, networkChange: 20, attempt: 20, total: 60_000 };
const NEVER = 60_000;

describe("Recovery", () => {
  let steps: string[];
  let bytes: number;
  let signaling: boolean;
  let repairable: boolean;
  let recovery: Recovery;

  const start = (times: Partial<typeof TIMES> = {}) => {
    recovery = new Recovery(
      {
        progress: () => Promise.resolve(bytes),
        canSignal: () => signaling,
        isRepairable: () => repairable,
        restartIce: () => steps.push("restart"),
        rebuild: () => {
          steps.push("rebuild");
          recovery.close();
        },
      },
      undefined,
      { ...TIMES, ...times },
    );
  };

  beforeEach(() => {
    steps = [];
    bytes = 0;
    signaling = repairable = true;
  });
  afterEach(() => recovery.close());

  it("restarts ICE at once on failure, three times in all, then gives the connection up for a new one", async () => {
    start();
    recovery.enter("failed");
    expect(steps).to.deep.equal(["restart"]);
    await until(() => steps.includes("rebuild"), "a new connection");
    expect(steps).to.deep.equal(["restart", "restart", "restart", "rebuild"]);
  });

  it("leaves a first connection alone that makes progress, however slow, until the trouble has lasted long enough", async () => {
    recovery.close();
    let looks = 0;
    recovery = new Recovery(
      {
        progress: () => Promise.resolve(++looks),
        canSignal: () => true,
        isRepairable: () => true,
        restartIce: () => steps.push("restart"),
        rebuild: () => {
          steps.push("rebuild");
          recovery.close();
        },
      },
      undefined,
      { ...TIMES, total: 300 },
    );
    await until(() => steps.length > 0, "help");
    expect(looks).to.be.greaterThan(4);
    expect(steps).to.deep.equal(["rebuild"]);
  });

  it("helps a first connection that takes too long", async () => {
    start();
    await until(() => steps.length > 0, "help");
    expect(steps[0]).to.equal("restart");
  });

  it("leaves a disconnected connection alone while bytes arrive, and helps it when they stop", async () => {
    start({ attempt: NEVER });
    let looks = 0;
    recovery.close();
    recovery = new Recovery(
      {
        progress: () => Promise.resolve(++looks < 6 ? ++bytes : bytes),
        canSignal: () => true,
        isRepairable: () => true,
        restartIce: () => steps.push(`restart after ${looks}`),
        rebuild: () => steps.push("rebuild"),
      },
      undefined,
      { ...TIMES, attempt: NEVER },
    );
    recovery.enter("connected");
    recovery.enter("disconnected");
    await until(() => steps.length > 0, "help");
    expect(looks).to.be.greaterThan(5);
  });

  it("reports that its restarts are exhausted, until it is connected", () => {
    start({ attempt: NEVER });
    const spent = Array.from({ length: 3 }, () => (recovery.attempt(), recovery.isExhausted));
    expect(spent).to.deep.equal([false, false, true]);
    recovery.enter("connected");
    expect(recovery.isExhausted).to.equal(false);
  });

  it("forgets the trouble once connected", () => {
    start({ attempt: NEVER });
    for (let round = 0; round < 5; round++) {
      recovery.enter("failed");
      recovery.enter("connected");
    }
    expect(steps).to.deep.equal(Array(5).fill("restart"));
  });

  it("waits for the room server, and begins as soon as it is back", () => {
    start({ attempt: NEVER });
    signaling = false;
    recovery.enter("failed");
    expect(steps).to.deep.equal([]);
    signaling = true;
    recovery.signalingReady();
    recovery.signalingReady();
    expect(steps).to.deep.equal(["restart"]);
  });

  it("gives up for a new connection when the trouble has lasted long enough", () => {
    start({ total: -1 });
    recovery.enter("failed");
    expect(steps).to.deep.equal(["rebuild"]);
  });

  it("restarts once when the network changes under a connection to which nothing comes, however often it is told", async () => {
    const clock = stopClock(["timeout"]);
    start();
    recovery.enter("connected");
    for (let told = 0; told < 5; told++) recovery.networkChanged();
    await clock.tickAsync(TIMES.networkChange);
    expect(steps).to.deep.equal(["restart"]);
    await clock.tickAsync(10 * TIMES.attempt);
    expect(steps).to.deep.equal(["restart"]);
  });

  it("is not taken in by what was on its way when the network changed", async () => {
    const clock = stopClock(["timeout"]);
    start();
    recovery.enter("connected");
    recovery.networkChanged();
    bytes++;
    await clock.tickAsync(TIMES.networkChange);
    expect(steps).to.deep.equal([]);
    await clock.tickAsync(TIMES.networkChange);
    expect(steps).to.deep.equal(["restart"]);
  });

  it("leaves a connection alone that goes on receiving when the network changes", async () => {
    const clock = stopClock(["timeout"]);
    let looks = 0;
    recovery.close();
    recovery = new Recovery(
      {
        progress: () => Promise.resolve(++looks),
        canSignal: () => true,
        isRepairable: () => true,
        restartIce: () => steps.push("restart"),
        rebuild: () => steps.push("rebuild"),
      },
      undefined,
      TIMES,
    );
    recovery.enter("connected");
    recovery.networkChanged();
    const first = looks;
    await clock.tickAsync(TIMES.networkChange);
    expect(looks, "another look").to.be.greaterThan(first);
    await clock.tickAsync(TIMES.networkChange);
    const last = looks;
    await clock.tickAsync(10 * TIMES.networkChange);
    expect(steps).to.deep.equal([]);
    expect(looks, "no look more").to.equal(last);
  });

  it("begins to count anew when the network changes in the middle of trouble", async () => {
    start({ attempt: NEVER });
    for (let round = 0; round < 3; round++) recovery.attempt();
    recovery.networkChanged();
    await until(() => steps.length === 4, "more help");
    expect(steps).to.deep.equal(Array(4).fill("restart"));
  });

  it("gives up at once a connection that worked and that no restart can repair", () => {
    start({ attempt: NEVER });
    recovery.enter("connected");
    repairable = false;
    recovery.enter("failed");
    expect(steps).to.deep.equal(["rebuild"]);
  });

  it("restarts a connection that never worked, even if no restart can repair it: a new one would fail as fast", async () => {
    start();
    repairable = false;
    recovery.enter("failed");
    await until(() => steps.includes("rebuild"), "a new connection");
    expect(steps).to.deep.equal(["restart", "restart", "restart", "rebuild"]);
  });

  it("does nothing after it is closed", () => {
    start();
    recovery.close();
    recovery.close();
    recovery.enter("failed");
    recovery.attempt();
    recovery.networkChanged();
    recovery.signalingReady();
    expect(steps).to.deep.equal([]);
  });
});
