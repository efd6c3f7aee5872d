import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Frame } from "playwright-core";
import { freePort, startDevServer } from "../../party/testing/dev-server.js";
import { waitForMesh } from "../support/wait-for-mesh.js";
import { framesOf, scaled, eventsOf, reachesState, startCall, types, windowOf, long } from "../support/faulty-call.js";
import { carriedParticipants, COST } from "../support/machine-capacity.js";
import { testInScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** The first two have microphones, so that media can be measured. The others add load: 20 in all where the machine can. */
const names = Array.from(
  { length: scaled(carriedParticipants(20, COST.connection), 8) },
  (_, index) => `P${index + 1}`,
);
const ENVIRONMENT = { ICE_SERVERS: "[]" };

interface Identity {
  id: string;
  connections: number[];
}

const identityOf = (frame: Frame): Promise<Identity> =>
  frame.evaluate(() => ({
    id: document.querySelector("rtc-room")?.state.local.id ?? "",
    connections: window.eventRecorder.connections().map(({ number }) => number),
  }));

testInScene(
  `after a restart of the server all ${names.length} participants return, and their media has not stopped`,
  async (scene) => {
    const place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "rtc-rooms-")) };
    scene.addCleanup(() => rm(place.storage, { recursive: true, force: true }));
    const call = await startCall(
      scene,
      Object.fromEntries(names.map((name, index) => [name, index < 2 ? "audio" : ""])),
      {
        place,
        pages: { Left: windowOf(names.slice(0, names.length / 2)), Right: windowOf(names.slice(names.length / 2)) },
        variables: ENVIRONMENT,
        direct: true,
      },
    );
    const start = performance.now();
    // Chromium allows 500 connections in one process. Twenty participants in one window have 380, and more after restarts.
    const windows = [
      await call.openUser("Left", await scene.chromium()),
      await call.openUser("Right", await scene.chromium()),
    ];
    const frames = framesOf(...windows).flatMap((frame) => frame.childFrames());
    assert.equal(frames.length, names.length);
    await waitForMesh("all participants", frames, 120_000);
    scene.reportDuration(`${names.length} participants connected`, performance.now() - start);
    const before = await Promise.all(frames.map(identityOf));
    const talking = frames.slice(0, 2);
    for (const frame of talking) await frame.evaluate(() => window.eventRecorder.watchMedia());

    await call.server.stop();
    await until(
      "every page is disconnected",
      () =>
        Promise.all(
          frames.map((frame) => frame.evaluate(() => document.querySelector("rtc-room")?.state.connectionState)),
        ),
      (states) => states.every((state) => state === "disconnected"),
    );
    const stopped = performance.now();
    const again = await startDevServer(ENVIRONMENT, place);
    scene.addCleanup(() => again.stop());
    const up = performance.now();
    scene.reportDuration("the server was away for", up - stopped);
    await waitForMesh("all participants again", frames, 60_000);
    const elapsed = performance.now() - up;
    scene.reportDuration("all have returned, with equal rosters, after the server was up", elapsed, 10_000);

    const gaps = await Promise.all(
      talking.map((frame) => frame.evaluate(() => window.eventRecorder.longestGaps().audio)),
    );
    scene.reportNumbers("longest gaps in the sound of the two with microphones, ms", ...gaps);
    assert.deepEqual(await Promise.all(frames.map(identityOf)), before, "Ids and connections are the same.");
    const recentEvents = await Promise.all(
      frames.map((frame) => frame.evaluate(() => window.eventRecorder.events.slice(-20).map(({ type }) => type))),
    );
    assert(
      recentEvents.every((list) => !list.includes("rtc-participant-left")),
      "No page reported that a participant had left.",
    );

    const returns = again
      .log()
      .filter(({ event }) => event === "return")
      .map(({ time }) => Date.parse(String(time)))
      .sort((a, b) => a - b);
    assert.equal(returns.length, names.length, "Each participant returned once.");
    const first = returns[0] ?? 0;
    scene.reportNumbers("each return after the first, ms", ...returns.map((at) => at - first));
    // Each page waits for a random time, so that the returns do not come all at once.
    const spread = (returns.at(-1) ?? 0) - first;
    assert(spread > 200, `All returned within ${spread} ms.`);
    scene.reportDuration("the longest gap in the media", Math.max(...gaps), 3000);
  },
);

/**
 * Stretches the time between a page's pings, so that the room has time to fall asleep. An answered ping is followed by
 * the next 5 s after it was sent (heartbeat.ts); no other timer of the page has a delay between 4 and 5 s.
 */
const quiet = `{
  const native = window.setTimeout.bind(window);
  window.setTimeout = (handler, delay, ...rest) =>
    native(handler, delay > 4000 && delay <= 5000 ? 60000 : delay, ...rest);
}`;

for (const [define, how, before] of [
  [testInScene, "with regular pings", ""],
  // The runtime decides when a room sleeps, which may take a minute.
  [long, "without pings for long enough to sleep", quiet],
] as const) {
  define(`no page of a call in a room ${how} notices whether the room sleeps`, async (scene) => {
    const call = await startCall(scene, { Ana: "audio", Ben: "audio" });
    const browser = await scene.chromium();
    const ana = await call.openUser("Ana", browser, before);
    const ben = await call.openUser("Ben", browser, before);
    await waitForMesh("Ana and Ben", framesOf(ana, ben));
    for (const { page } of [ana, ben]) await page.evaluate(() => window.eventRecorder.watchMedia());
    const from = [(await eventsOf(ana)).length, (await eventsOf(ben)).length];
    const wakes = (): number => call.server.log().filter(({ event }) => event === "wake").length;
    const toggle = async (): Promise<number> => {
      const was = await ana.page.evaluate(() => document.querySelector("rtc-room")?.state.local.microphone);
      await ana.press("rtc-mute-button");
      const { elapsed } = await until(
        "Ben sees Ana's mute",
        () => ben.page.evaluate(() => document.querySelector("rtc-room")?.state.remotes[0]?.microphone),
        (microphone) => microphone !== was,
      );
      return elapsed;
    };
    // Only the log of its waking shows that a room was asleep, and any request would keep it awake. So there is nothing to
    // wait for: leave it alone for a while, then make a change.
    const idle = before === "" ? [scaled(60_000, 5_000)] : [16_000, 20_000, 25_000];
    for (const pause of idle) {
      await sleep(pause);
      scene.reportDuration("after the pause a change reaches the other page within", await toggle());
      if (wakes() > 0) break;
    }
    scene.reportNumbers("times that the room was woken", wakes());
    if (before !== "") assert(wakes() > 0, "the room slept");
    for (const [index, user] of [ana, ben].entries()) {
      assert.deepEqual(types(await eventsOf(user, from[index])), [], `${user.name}'s page has recorded no event.`);
      const { audio } = await user.page.evaluate(() => window.eventRecorder.longestGaps());
      scene.reportDuration(`${user.name}'s longest gap in the sound`, audio, 3000);
    }
    await reachesState(ana, "connected");
    await waitForMesh("Ana and Ben", framesOf(ana, ben));
  });
}
