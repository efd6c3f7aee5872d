import assert from "node:assert/strict";
import type { Side } from "../support/nat-network.js";
import { testBehindTwoNats, type NetworkTest, type TwoNats } from "../support/two-nats.js";
import { until } from "../support/until.js";

/** Loses all of Ana's UDP for so long; what goes over TCP, the room server's socket, stays. */
async function blackout(nats: TwoNats, seconds: number): Promise<{ began: number; ended: number }> {
  const began = Date.now();
  await nats.network.drop("a", "udp");
  await nats.lasting(seconds * 1000);
  await nats.network.restore("a");
  return { began, ended: Date.now() };
}

function blackoutTest(seconds: number, limit: number, options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const who = firefox ? ", Chromium and Firefox" : "";
  testBehindTwoNats(
    `media is back within ${limit} s after a UDP blackout of ${seconds} s${who}`,
    options,
    async (nats) => {
      await nats.open(firefox ? { firefox } : {});
      await nats.mediaSince(Date.now());
      const { began, ended } = await blackout(nats, seconds);
      const back = await nats.mediaSince(ended);
      nats.scene.note(`media back after a UDP blackout of ${seconds} s`, back);
      await nats.tell(began);
      for (const side of ["a", "b"] as const) {
        const { sockets, went, came, errors } = await nats.seen(side);
        assert.ok(!errors.some(({ code }) => code === "negotiation-failed"), "every step of the negotiation is taken");
        assert.equal(sockets.length, 1, "the socket stays");
        assert.equal(went.length, 0, "nobody leaves");
        assert.ok(came.length <= 1, "nobody joins twice");
      }
      assert.ok(back <= limit * 1000, `${back} ms`);
    },
  );
}

testBehindTwoNats("a UDP blackout of 4 s tears nothing down", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const { began, ended } = await blackout(nats, 4);
  nats.scene.note("media back after a UDP blackout of 4 s", await nats.mediaSince(ended));
  await nats.tell(began);
  for (const side of ["a", "b"] as const) {
    const { states, made, sockets, came, went } = await nats.seen(side);
    const since = states.filter(({ at }) => at >= began).map(({ state }) => state);
    assert.ok(!since.some((state) => state === "failed" || state === "closed"), since.join());
    assert.deepEqual({ made, sockets: sockets.length, went }, { made: 1, sockets: 1, went: [] });
    assert.ok(came.length <= 1);
  }
});

blackoutTest(14, 4, { long: true });
blackoutTest(14, 4, { long: true, firefox: "b" });
blackoutTest(40, 5, { long: true });

/** After a change of the address both are in the room and connected again, and nobody has left it. */
async function isOneCall(nats: TwoNats, since: number): Promise<void> {
  await until(
    "both are in the room and connected",
    () => Promise.all([nats.state("a"), nats.state("b")]),
    (states) => states.every((state) => state === "connected"),
  );
  await nats.tell(since);
  for (const side of ["a", "b"] as const) {
    const { came, went } = await nats.seen(side);
    assert.equal(went.length, 0, "nobody leaves");
    assert.ok(came.length <= 1, "nobody joins twice");
  }
}

testBehindTwoNats("media is back within 5 s after the interface has got another address", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.leave("a");
  await until(
    "the page is told that it has no network",
    () => nats.at("a").page.evaluate(() => navigator.onLine),
    (online) => !online,
  );
  await nats.network.arrive("a");
  const back = await nats.mediaSince(Date.now());
  nats.scene.note("media back after another address", back);
  await isOneCall(nats, began);
  assert.ok(back <= 5_000, `${back} ms`);
});

/**
 * An address that is another one at once is no news to some browsers. The page finds out by what does not come: after up to
 * 1.5 s without media it asks the room, and after 2 s without an answer it looks for a new way. Pictures come later than sound,
 * since Chromium asks for a whole one only every 3 s.
 */
testBehindTwoNats("sound is back within 6 s after a change of address that no browser tells of", {}, async (nats) => {
  await nats.open({ untold: true });
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.move("a");
  const changed = Date.now();
  // Packets that were on their way arrive all the same.
  await nats.lasting(500);
  const silent = Date.now();
  const sound = silent - changed + (await nats.mediaSince(silent, 0));
  nats.scene.note("sound back after an untold change", sound);
  const pictures = silent - changed + (await nats.mediaSince(silent));
  nats.scene.note("pictures, too", pictures);
  await isOneCall(nats, began);
  assert.ok(sound <= 6_000, `sound ${sound} ms`);
  assert.ok(pictures <= 9_000, `pictures ${pictures} ms`);
});

/**
 * Of the time after a change, Firefox's own ICE takes 4 to 5 s, from the answer to the restart until it is connected, which
 * nothing on the page can shorten: the goal is 5 s in Chromium, and in Firefox it is told and bounded.
 */
testBehindTwoNats("media is back within 15 s after a change of address, in Firefox", { long: true }, async (nats) => {
  await nats.open({ firefox: "a" });
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.move("a");
  const back = await nats.mediaSince(Date.now());
  nats.scene.note("media back after a change of address, in Firefox", back);
  await isOneCall(nats, began);
  assert.ok(back <= 15_000, `${back} ms`);
});

testBehindTwoNats("a link that is down for 10 s comes back with the call", {}, async (nats) => {
  await nats.open();
  await nats.mediaSince(Date.now());
  const began = Date.now();
  await nats.network.link("a", "down");
  await nats.lasting(10_000);
  await nats.network.link("a", "up");
  const ended = Date.now();
  const back = await nats.mediaSince(ended);
  nats.scene.note("media back after the link was down for 10 s", back);
  await isOneCall(nats, began);
});

testBehindTwoNats("a pair without a common network says so within 40 s", { long: true }, async (nats) => {
  await nats.network.drop("a", "udp");
  await nats.open();
  const began = Date.now();
  for (const side of ["a", "b"] as const) {
    await until(
      `${side} is told that the other cannot be reached`,
      () => nats.seen(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
    );
    const { errors } = await nats.seen(side);
    const error = errors.find(({ code }) => code === "connection-failed");
    assert(error);
    nats.scene.say(error.message);
    nats.scene.note("said after", error.at - began);
    assert.match(
      error.message,
      side === "a" ? /^Cannot connect to Ben\. Tried: host\. A TURN server or another/ : /^Cannot connect to Ana\./,
    );
    assert.ok(error.participantId);
    assert.ok(error.at - began <= 40_000);
    assert.equal(await nats.state(side), "failed");
  }
});
