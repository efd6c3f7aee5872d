import { expect } from "@open-wc/testing";
import { Recovery } from "./recovery.js";
import { until } from "../testing/until.js";

/** Far shorter than in a call, so that all attempts fit into a test; what counts is their order. */
const TIMES = { connect: 20, disconnected: 20, settle: 20, attempt: 20, total: 60_000 };
const NEVER = 60_000;

describe("Recovery", () => {
  let steps: string[];
  let bytes: number;
  let signaling: boolean;
  let recovery: Recovery;

  const start = (times: Partial<typeof TIMES> = {}) => {
    recovery = new Recovery(
      {
        bytesReceived: async () => bytes,
        canSignal: () => signaling,
        restartIce: () => steps.push("restart"),
        rebuild: () => {
          steps.push("rebuild");
          recovery.close();
        },
      },
      undefined,
      { ...TIMES, connect: NEVER, ...times },
    );
  };

  beforeEach(() => {
    steps = [];
    bytes = 0;
    signaling = true;
  });
  afterEach(() => recovery.close());

  it("restarts ICE at once on failure, three times in all, then gives the connection up for a new one", async () => {
    start();
    recovery.enter("failed");
    expect(steps).to.deep.equal(["restart"]);
    await until(() => steps.includes("rebuild"), "a new connection");
    expect(steps).to.deep.equal(["restart", "restart", "restart", "rebuild"]);
  });

  it("helps a first connection that takes too long", async () => {
    start({ connect: 20 });
    await until(() => steps.length > 0, "help");
    expect(steps[0]).to.equal("restart");
  });

  it("leaves a disconnected connection alone while bytes arrive, and helps it when they stop", async () => {
    start({ attempt: NEVER });
    let looks = 0;
    recovery.close();
    recovery = new Recovery(
      {
        bytesReceived: async () => (++looks < 6 ? ++bytes : bytes),
        canSignal: () => true,
        restartIce: () => steps.push(`restart after ${looks}`),
        rebuild: () => steps.push("rebuild"),
      },
      undefined,
      { ...TIMES, connect: NEVER, attempt: NEVER },
    );
    recovery.enter("connected");
    recovery.enter("disconnected");
    await until(() => steps.length > 0, "help");
    expect(looks).to.be.greaterThan(5);
  });

  it("says when its restarts are spent, until it is connected", () => {
    start({ attempt: NEVER });
    const spent = Array.from({ length: 3 }, () => (recovery.attempt(), recovery.spent));
    expect(spent).to.deep.equal([false, false, true]);
    recovery.enter("connected");
    expect(recovery.spent).to.equal(false);
  });

  it("forgets the trouble once connected", async () => {
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
    start();
    recovery.enter("connected");
    for (let told = 0; told < 5; told++) recovery.hurry();
    await until(() => steps.length > 0, "help");
    await new Promise((resolve) => setTimeout(resolve, 10 * TIMES.attempt));
    expect(steps).to.deep.equal(["restart"]);
  });

  it("leaves a connection alone that goes on receiving when the network changes", async () => {
    let looks = 0;
    recovery.close();
    recovery = new Recovery(
      {
        bytesReceived: async () => ++looks,
        canSignal: () => true,
        restartIce: () => steps.push("restart"),
        rebuild: () => steps.push("rebuild"),
      },
      undefined,
      { ...TIMES, connect: NEVER },
    );
    recovery.enter("connected");
    recovery.hurry();
    await until(() => looks === 2, "two looks");
    await new Promise((resolve) => setTimeout(resolve, 10 * TIMES.settle));
    expect(steps).to.deep.equal([]);
    expect(looks).to.equal(2);
  });

  it("begins to count anew when the network changes in the middle of trouble", async () => {
    start({ attempt: NEVER });
    for (let round = 0; round < 3; round++) recovery.attempt();
    recovery.hurry();
    await until(() => steps.length === 4, "more help");
    expect(steps).to.deep.equal(Array(4).fill("restart"));
  });

  it("does nothing after it is closed", () => {
    start();
    recovery.close();
    recovery.close();
    recovery.enter("failed");
    recovery.attempt();
    recovery.hurry();
    recovery.signalingReady();
    expect(steps).to.deep.equal([]);
  });
});
