import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Frame } from "playwright-core";
import { freePort, startDevServer } from "../../party/testing/dev-server.js";
import { converged } from "../support/wait-for-mesh.js";
import { framesOf, scaled, happened, reachesState, startCall, types, windowOf, long } from "../support/faulty-call.js";
import { carried, COST } from "../support/machine-capacity.js";
import { testInScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** Two of them with sound, so that there is media to be kept; the others are there to be many: 20 where the machine can. */
const names = Array.from({ length: scaled(carried(20, COST.connection), 8) }, (_, index) => `P${index + 1}`);
const ENVIRONMENT = { ICE_SERVERS: "[]" };

interface Standing {
  id: string;
  connections: number[];
}

const standing = (frame: Frame): Promise<Standing> =>
  frame.evaluate(() => ({
    id: document.querySelector("rtc-room")?.state.local.id ?? "",
    connections: window.eventRecorder.connections().map(({ number }) => number),
  }));

testInScene(
  `a server that is killed and started again has all ${names.length} back, and their media has not stopped`,
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
    // Chromium lets one process have 500 connections; twenty people in one window have 380, and what they make anew.
    const windows = [await call.seat("Left", await scene.chromium()), await call.seat("Right", await scene.chromium())];
    const frames = framesOf(...windows).flatMap((frame) => frame.childFrames());
    assert.equal(frames.length, names.length);
    await converged("everybody", frames, 120_000);
    scene.note(`${names.length} people converged`, performance.now() - start);
    const before = await Promise.all(frames.map(standing));
    const talking = frames.slice(0, 2);
    for (const frame of talking) await frame.evaluate(() => window.eventRecorder.watchMedia());

    await call.server.stop();
    await until(
      "everybody has noticed",
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
    scene.note("the server was away for", up - stopped);
    await converged("everybody again", frames, 60_000);
    const elapsed = performance.now() - up;
    scene.note("all back, rosters equal, after the server was up", elapsed);

    const gaps = await Promise.all(
      talking.map((frame) => frame.evaluate(() => window.eventRecorder.longestGaps().audio)),
    );
    scene.count("longest gaps in the sound of the two who talk, ms", ...gaps);
    assert.deepEqual(await Promise.all(frames.map(standing)), before, "The same people, the same connections.");
    const told = await Promise.all(
      frames.map((frame) => frame.evaluate(() => window.eventRecorder.happened.slice(-20).map(({ type }) => type))),
    );
    assert(
      told.every((list) => !list.includes("rtc-participant-left")),
      "Nobody was told that somebody had left.",
    );

    const returns = again
      .log()
      .filter(({ event }) => event === "return")
      .map(({ time }) => Date.parse(String(time)))
      .sort((a, b) => a - b);
    assert.equal(returns.length, names.length, "Everybody came back once.");
    const first = returns[0] ?? 0;
    scene.count("when each came back after the first, ms", ...returns.map((at) => at - first));
    // In lockstep they would come together; each waits for any time up to a limit of seconds.
    const spread = (returns.at(-1) ?? 0) - first;
    assert(spread > 200, `They came back within ${spread} ms.`);
    assert(elapsed < 10_000);
    assert(Math.max(...gaps) < 3000);
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
  [testInScene, "that hears from its pages as it should", ""],
  // The runtime decides when a room sleeps, and may take a minute to.
  [long, "that was left alone for long enough", quiet],
] as const) {
  define(`a room ${how}, asleep or not: nobody in the call notices`, async (scene) => {
    const call = await startCall(scene, { Ana: "audio", Ben: "audio" });
    const browser = await scene.chromium();
    const ana = await call.seat("Ana", browser, before);
    const ben = await call.seat("Ben", browser, before);
    await converged("Ana and Ben", framesOf(ana, ben));
    for (const { page } of [ana, ben]) await page.evaluate(() => window.eventRecorder.watchMedia());
    const from = [(await happened(ana)).length, (await happened(ben)).length];
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
    // A runtime lets go of an idle room after a while of its own; only its waking shows that it had. To ask keeps it awake.
    const idle = before === "" ? [scaled(60_000, 5_000)] : [16_000, 20_000, 25_000];
    for (const pause of idle) {
      await sleep(pause);
      scene.note("after being left alone a change reaches the other page within", await toggle());
      if (wakes() > 0) break;
    }
    scene.count("times that the room has slept", wakes());
    if (before !== "") assert(wakes() > 0, "the room never slept");
    for (const [index, person] of [ana, ben].entries()) {
      assert.deepEqual(types(await happened(person, from[index])), [], `${person.name} has noticed nothing.`);
      const { audio } = await person.page.evaluate(() => window.eventRecorder.longestGaps());
      scene.count(`${person.name}'s longest gap in the sound, ms`, audio);
      assert(audio < 3000);
    }
    await reachesState(ana, "connected");
    await converged("Ana and Ben", framesOf(ana, ben));
  });
}
