import assert from "node:assert/strict";
import type { Side } from "../support/nat-network.js";
import { inTwoHomes, type NetworkTest, type TwoHomes } from "../support/two-nats.js";
import { until } from "../support/until.js";

/** Loses all of Ana's UDP for so long; what goes over TCP, the room server's socket, stays. */
async function blackout(homes: TwoHomes, seconds: number): Promise<{ began: number; ended: number }> {
  const began = Date.now();
  await homes.network.drop("a", "udp");
  await homes.lasting(seconds * 1000);
  await homes.network.restore("a");
  return { began, ended: Date.now() };
}

function blackoutTest(seconds: number, limit: number, options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const who = firefox ? ", Chromium and Firefox" : "";
  inTwoHomes(`media is back within ${limit} s after a UDP blackout of ${seconds} s${who}`, options, async (homes) => {
    await homes.open(firefox ? { firefox } : {});
    await homes.mediaSince(Date.now());
    const { began, ended } = await blackout(homes, seconds);
    const back = await homes.mediaSince(ended);
    homes.stage.note(`media back after a UDP blackout of ${seconds} s`, back);
    await homes.tell(began);
    for (const side of ["a", "b"] as const) {
      const { sockets, went, came, errors } = await homes.seen(side);
      assert.ok(!errors.some(({ code }) => code === "negotiation-failed"), "every step of the negotiation is taken");
      assert.equal(sockets.length, 1, "the socket stays");
      assert.equal(went.length, 0, "nobody leaves");
      assert.ok(came.length <= 1, "nobody joins twice");
    }
    assert.ok(back <= limit * 1000, `${back} ms`);
  });
}

inTwoHomes("a UDP blackout of 4 s tears nothing down", {}, async (homes) => {
  await homes.open();
  await homes.mediaSince(Date.now());
  const { began, ended } = await blackout(homes, 4);
  homes.stage.note("media back after a UDP blackout of 4 s", await homes.mediaSince(ended));
  await homes.tell(began);
  for (const side of ["a", "b"] as const) {
    const { states, made, sockets, came, went } = await homes.seen(side);
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
async function isOneCall(homes: TwoHomes, since: number): Promise<void> {
  await until(
    "both are in the room and connected",
    () => Promise.all([homes.state("a"), homes.state("b")]),
    (states) => states.every((state) => state === "connected"),
  );
  await homes.tell(since);
  for (const side of ["a", "b"] as const) {
    const { came, went } = await homes.seen(side);
    assert.equal(went.length, 0, "nobody leaves");
    assert.ok(came.length <= 1, "nobody joins twice");
  }
}

inTwoHomes("media is back within 5 s after the interface has got another address", {}, async (homes) => {
  await homes.open();
  await homes.mediaSince(Date.now());
  const began = Date.now();
  await homes.network.leave("a");
  await until(
    "the page is told that it has no network",
    () => homes.at("a").page.evaluate(() => navigator.onLine),
    (online) => !online,
  );
  await homes.network.arrive("a");
  const back = await homes.mediaSince(Date.now());
  homes.stage.note("media back after another address", back);
  await isOneCall(homes, began);
  assert.ok(back <= 5_000, `${back} ms`);
});

/**
 * An address that is another one at once is no news to some browsers. The page finds out by what does not come: after up to
 * 1.5 s without media it asks the room, and after 2 s without an answer it looks for a new way. Pictures come later than sound,
 * since Chromium asks for a whole one only every 3 s.
 */
inTwoHomes("sound is back within 6 s after a change of address that no browser tells of", {}, async (homes) => {
  await homes.open({ untold: true });
  await homes.mediaSince(Date.now());
  const began = Date.now();
  await homes.network.move("a");
  const changed = Date.now();
  // What was on its way arrives all the same.
  await homes.lasting(500);
  const silent = Date.now();
  const sound = silent - changed + (await homes.mediaSince(silent, 0));
  homes.stage.note("sound back after an untold change", sound);
  const pictures = silent - changed + (await homes.mediaSince(silent));
  homes.stage.note("pictures, too", pictures);
  await isOneCall(homes, began);
  assert.ok(sound <= 6_000, `sound ${sound} ms`);
  assert.ok(pictures <= 9_000, `pictures ${pictures} ms`);
});

/**
 * Of the time after a change, Firefox's own ICE takes 4 to 5 s, from the answer to the restart until it is connected, which
 * nothing on the page can shorten: the goal is 5 s in Chromium, and in Firefox it is told and bounded.
 */
inTwoHomes("media is back within 15 s after a change of address, in Firefox", { long: true }, async (homes) => {
  await homes.open({ firefox: "a" });
  await homes.mediaSince(Date.now());
  const began = Date.now();
  await homes.network.move("a");
  const back = await homes.mediaSince(Date.now());
  homes.stage.note("media back after a change of address, in Firefox", back);
  await isOneCall(homes, began);
  assert.ok(back <= 15_000, `${back} ms`);
});

inTwoHomes("a link that is down for 10 s comes back with the call", {}, async (homes) => {
  await homes.open();
  await homes.mediaSince(Date.now());
  const began = Date.now();
  await homes.network.link("a", "down");
  await homes.lasting(10_000);
  await homes.network.link("a", "up");
  const ended = Date.now();
  const back = await homes.mediaSince(ended);
  homes.stage.note("media back after the link was down for 10 s", back);
  await isOneCall(homes, began);
});

inTwoHomes("a pair without a common network says so within 40 s", { long: true }, async (homes) => {
  await homes.network.drop("a", "udp");
  await homes.open();
  const began = Date.now();
  for (const side of ["a", "b"] as const) {
    await until(
      `${side} is told that the other cannot be reached`,
      () => homes.seen(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
    );
    const { errors } = await homes.seen(side);
    const error = errors.find(({ code }) => code === "connection-failed");
    assert(error);
    homes.stage.say(error.message);
    homes.stage.note("said after", error.at - began);
    assert.match(
      error.message,
      side === "a" ? /^Cannot connect to Ben\. Tried: host\. A TURN server or another/ : /^Cannot connect to Ana\./,
    );
    assert.ok(error.participantId);
    assert.ok(error.at - began <= 40_000);
    assert.equal(await homes.state(side), "failed");
  }
});
