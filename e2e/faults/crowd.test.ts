import assert from "node:assert/strict";
import { converged } from "../support/wait-for-mesh.js";
import { framesOf, scaled, long, startCall, smallFilm, windowOf } from "../support/faulty-call.js";
import { carried, COST } from "../support/machine-capacity.js";
import { testInScene, type TestScene } from "../support/test-scene.js";

/** The goal for a call in milliseconds. It is reported, not asserted: the browsers share two cores with everything else. */
const GOAL = 5000;

async function comeTogether(scene: TestScene, count: number, attributes: string): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `P${index + 1}`);
  const call = await startCall(scene, Object.fromEntries(names.map((name) => [name, attributes])), {
    pages: { Window: windowOf(names) },
    direct: true,
    waiting: true,
  });
  const browser = await scene.chromium({ film: await smallFilm(scene) });
  const all = await call.seat("Window", browser);
  const frames = framesOf(all)[0]?.childFrames() ?? [];
  assert.equal(frames.length, names.length);
  await Promise.all(frames.map((frame) => frame.waitForFunction(() => customElements.get("rtc-room"))));
  const start = performance.now();
  await Promise.all(
    frames.map((frame) => frame.evaluate(() => void document.querySelector("rtc-room")?.toggleAttribute("autojoin"))),
  );
  scene.note(`${count} joins begun within`, performance.now() - start);
  await converged("everybody", frames, 120_000);
  const elapsed = performance.now() - start;
  const said = all.consoleLines.filter((line) => /ice restart|given up|socket closed/.test(line)).length;
  scene.count("restarts, new connections and lost sockets on the way", said);
  scene.note(`${count} people with ${attributes}, converged after`, elapsed);
  if (elapsed > GOAL) scene.note("which on this machine, with every page on it, is longer than the goal of", GOAL);
}

// Six at full length only: ../mesh.test.ts has six of them in a call, who come one by one.
const cameras = scaled(6, 4);
testInScene(`${cameras} people with cameras who join at once are one call`, (scene) =>
  comeTogether(scene, cameras, "audio video"),
);

long("ten people with microphones who join at once, or as many as the machine carries, are one call", (scene) => {
  const people = carried(10, COST.voice);
  if (people < 10)
    scene.say(`Ten would take ${90 * COST.voice} cores for their voices alone, so here they are ${people}.`);
  return comeTogether(scene, people, "audio");
});
