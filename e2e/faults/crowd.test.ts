import assert from "node:assert/strict";
import { waitForMesh } from "../support/wait-for-mesh.js";
import { framesOf, scaled, long, startCall, smallFilm, windowOf } from "../support/faulty-call.js";
import { carriedParticipants, COST } from "../support/machine-capacity.js";
import { testInScene, type TestScene } from "../support/test-scene.js";

/** The goal for a complete call, in milliseconds. It is reported, not asserted: the machine may be too slow for it. */
const GOAL = 5000;

async function joinAtOnce(scene: TestScene, count: number, attributes: string): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `P${index + 1}`);
  const call = await startCall(scene, Object.fromEntries(names.map((name) => [name, attributes])), {
    pages: { Window: windowOf(names) },
    direct: true,
    waiting: true,
  });
  const browser = await scene.chromium({ film: await smallFilm(scene) });
  const user = await call.openUser("Window", browser);
  const frames = framesOf(user)[0]?.childFrames() ?? [];
  assert.equal(frames.length, names.length);
  await Promise.all(frames.map((frame) => frame.waitForFunction(() => customElements.get("rtc-room"))));
  const start = performance.now();
  await Promise.all(
    frames.map((frame) => frame.evaluate(() => void document.querySelector("rtc-room")?.toggleAttribute("autojoin"))),
  );
  scene.reportDuration(`${count} joins started within`, performance.now() - start);
  await waitForMesh("all participants", frames, 120_000);
  const elapsed = performance.now() - start;
  const repairs = user.consoleLines.filter((line) => /ice restart|given up|socket closed/.test(line)).length;
  scene.reportNumbers("ICE restarts, new connections and lost sockets meanwhile", repairs);
  scene.reportDuration(`${count} participants with ${attributes}, connected after`, elapsed);
  if (elapsed > GOAL) scene.reportDuration("on this machine, with every page on it, longer than the goal of", GOAL);
}

// Six at full length only: ../mesh.test.ts has a call of six already.
const cameras = scaled(6, 4);
testInScene(`${cameras} participants with cameras who join at once are in one complete mesh`, (scene) =>
  joinAtOnce(scene, cameras, "audio video"),
);

long(
  "ten participants with microphones who join at once, or as many as the machine carries, are in one complete mesh",
  (scene) => {
    const count = carriedParticipants(10, COST.voice);
    if (count < 10) {
      scene.reportText(`Ten would take ${90 * COST.voice} cores for their voices alone, so here there are ${count}.`);
    }
    return joinAtOnce(scene, count, "audio");
  },
);
