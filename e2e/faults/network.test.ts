import assert from "node:assert/strict";
import type { Side } from "../support/nat-network.js";
import { testBehindTwoNats, type NetworkTest, type TwoNats } from "../support/two-nats.js";
import { until } from "../support/until.js";

/** Drops all of Ana's UDP packets for so long. The socket to the room server uses TCP and stays. */
async function blackout(nats: TwoNats, seconds: number): Promise<{ began: number; ended: number }> {
  const began = Date.now();
  await nats.network.drop("a", "udp");
  await nats.wait(seconds * 1000);
  await nats.network.restore("a");
  return { began, ended: Date.now() };
}

function blackoutTest(seconds: number, limit: number, options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const browsers = firefox ? ", between Chromium and Firefox" : "";
  testBehindTwoNats(`media is back after a UDP blackout of ${seconds} s${browsers}`, options, async (nats) => {
    await nats.open(firefox ? { firefox } : {});
    await nats.mediaSince(Date.now());
    const { began, ended } = await blackout(nats, seconds);
    const back = await nats.mediaSince(ended);
    nats.scene.reportDuration(`media back after a UDP blackout of ${seconds} s`, back, limit * 1000);
    await nats.reportEvents(began);
    for (const side of ["a", "b"] as const) {
      const { sockets, left, joined, errors } = await nats.recordingOf(side);
      assert.ok(!errors.some(({ code }) => code === "negotiation-failed"), "no step of the negotiation fails");
      assert.equal(sockets.length, 1, "the socket stays");
      assert.equal(left.length, 0, "no participant leaves");
      assert.ok(joined.length <= 1, "no participant joins twice");
    }
  });
}

testBehindTwoNats("a UDP blackout of 4 s ends no connection", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const { began, ended } = await blackout(nats, 4);
  nats.scene.reportDuration("media back after a UDP blackout of 4 s", await nats.mediaSince(ended));
  await nats.reportEvents(began);
  for (const side of ["a", "b"] as const) {
    const { states, connectionsMade, sockets, joined, left } = await nats.recordingOf(side);
    const since = states.filter(({ at }) => at >= began).map(({ state }) => state);
    assert.ok(!since.some((state) => state === "failed" || state === "closed"), since.join());
    assert.deepEqual({ connectionsMade, sockets: sockets.length, left }, { connectionsMade: 1, sockets: 1, left: [] });
    assert.ok(joined.length <= 1);
  }
});

blackoutTest(14, 4, { long: true });
blackoutTest(14, 4, { long: true, firefox: "b" });
blackoutTest(40, 5, { long: true });

/** Waits until both participants are connected after a change of address, and asserts that neither has left. */
async function staysOneCall(nats: TwoNats, since: number): Promise<void> {
  await until(
    "both are in the room and connected",
    () => Promise.all([nats.stateAt("a"), nats.stateAt("b")]),
    (states) => states.every((state) => state === "connected"),
  );
  await nats.reportEvents(since);
  for (const side of ["a", "b"] as const) {
    const { joined, left } = await nats.recordingOf(side);
    assert.equal(left.length, 0, "no participant leaves");
    assert.ok(joined.length <= 1, "no participant joins twice");
  }
}

testBehindTwoNats("media is back after the network interface got another address", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.leave("a");
  await until(
    "the browser is offline",
    () => nats.userAt("a").page.evaluate(() => navigator.onLine),
    (online) => !online,
  );
  await nats.network.arrive("a");
  const back = await nats.mediaSince(Date.now());
  nats.scene.reportDuration("media back after another address", back, 5_000);
  await staysOneCall(nats, began);
});

/**
 * Some browsers do not report an address that is replaced at once. The page notices that media is missing: after up to 1.5 s
 * without media it probes the room, and after 2 s without an answer it restarts ICE. Pictures come later than sound, since
 * Chromium requests a key frame only every 3 s.
 */
testBehindTwoNats("sound is back after a change of address that no browser reports", {}, async (nats) => {
  await nats.open({ noNetworkEvents: true });
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.move("a");
  const changed = Date.now();
  // Packets that were on their way still arrive.
  await nats.mediaStopped();
  const silent = Date.now();
  const sound = silent - changed + (await nats.mediaSince(silent, 0));
  nats.scene.reportDuration("sound back after a change that is not reported", sound, 6_000);
  const pictures = silent - changed + (await nats.mediaSince(silent));
  nats.scene.reportDuration("pictures, too", pictures, 9_000);
  await staysOneCall(nats, began);
});

/**
 * After an ICE restart is answered, Firefox needs another 4 to 5 s to connect, which a page cannot shorten. So the goal of 5 s
 * holds for Chromium only; in Firefox the time is reported, and limited.
 */
testBehindTwoNats("media is back after a change of address, in Firefox", { long: true }, async (nats) => {
  await nats.open({ firefox: "a" });
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.move("a");
  const back = await nats.mediaSince(Date.now());
  nats.scene.reportDuration("media back after a change of address, in Firefox", back, 15_000);
  await staysOneCall(nats, began);
});

testBehindTwoNats("a call goes on after the network link was down for 10 s", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.link("a", "down");
  await nats.wait(10_000);
  await nats.network.link("a", "up");
  const ended = Date.now();
  const back = await nats.mediaSince(ended);
  nats.scene.reportDuration("media back after the link was down for 10 s", back);
  await staysOneCall(nats, began);
});

testBehindTwoNats("two participants without a common network get an error", { long: true }, async (nats) => {
  await nats.network.drop("a", "udp");
  await nats.open();
  const began = Date.now();
  for (const side of ["a", "b"] as const) {
    await until(
      `the page at ${side} reports that the other participant cannot be reached`,
      () => nats.recordingOf(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
    );
    const { errors } = await nats.recordingOf(side);
    const error = errors.find(({ code }) => code === "connection-failed");
    assert(error);
    nats.scene.reportText(error.message);
    nats.scene.reportDuration("reported after", error.at - began, 40_000);
    assert.match(
      error.message,
      side === "a" ? /^Cannot connect to Ben\. Tried: host\. A TURN server or another/ : /^Cannot connect to Ana\./,
    );
    assert.ok(error.participantId);
    assert.equal(await nats.stateAt(side), "failed");
  }
});
