import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { converged } from "../support/wait-for-mesh.js";
import {
  framesOf,
  scaled,
  happened,
  idOf,
  reachesState,
  startCall,
  smallFilm,
  types,
  type Call,
} from "../support/faulty-call.js";
import { lossy } from "../support/lossy-socket.js";
import type { User } from "../support/user.js";
import { testInScene, type TestScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

const BOTH = { Ana: "audio video", Ben: "audio video" };

async function twoInACall(scene: TestScene): Promise<{ call: Call; ana: User; ben: User }> {
  const call = await startCall(scene, BOTH, { pages: { Empty: "" } });
  const browser = await scene.chromium({ film: await smallFilm(scene) });
  const ana = await call.seat("Ana", browser);
  const ben = await call.seat("Ben", browser);
  await converged("Ana and Ben", framesOf(ana, ben));
  return { call, ana, ben };
}

const connections = (person: User): Promise<number[]> =>
  person.page.evaluate(() => window.eventRecorder.connections().map(({ number }) => number));

testInScene(
  "a socket that is cut: no gap in the media, nobody leaves or joins, and the room says what is",
  async (scene) => {
    const { call, ana, ben } = await twoInACall(scene);
    const cut = scaled(15_000, 5_000);
    const before = {
      ana: (await happened(ana)).length,
      ben: (await happened(ben)).length,
      id: await idOf(ana),
      connections: [await connections(ana), await connections(ben)],
    };
    for (const { page } of [ana, ben]) await page.evaluate(() => window.eventRecorder.watchMedia());

    call.way("Ana").cut();
    scene.note("the room shows disconnected after", await reachesState(ana, "disconnected"));
    await sleep(cut);
    const tile = (await ana.others())[0];
    assert(tile, "Ben's tile is there.");
    const troubled = tile.states.filter((state) => ["connecting", "reconnecting", "lost"].includes(state));
    assert.deepEqual(troubled, [], "Ben's tile shows no trouble: the media connection is intact.");
    call.way("Ana").mend();
    const back = await reachesState(ana, "connected");
    scene.note(`after ${cut} ms without the room, back within`, back);

    for (const person of [ana, ben]) {
      const gaps = await person.page.evaluate(() => window.eventRecorder.longestGaps());
      scene.count(`${person.name}'s longest gaps in sound and picture, ms`, gaps.audio, gaps.video);
      assert(Math.max(gaps.audio, gaps.video) < cut / 2, `${person.name} heard and saw all the time.`);
    }
    await converged("Ana and Ben after the cut", framesOf(ana, ben));
    assert.deepEqual(types(await happened(ben, before.ben)), [], "Ben's page has noticed nothing.");
    assert.deepEqual(
      types(await happened(ana, before.ana)).filter((type) => type !== "rtc-error"),
      ["disconnected", "connected"],
    );
    assert.equal(await idOf(ana), before.id);
    assert.deepEqual([await connections(ana), await connections(ben)], before.connections);
  },
);

testInScene("a socket whose other end is gone without a word is noticed, and replaced", async (scene) => {
  const { call, ana, ben } = await twoInACall(scene);
  const before = { ana: (await happened(ana)).length, ben: (await happened(ben)).length, id: await idOf(ana) };
  call.way("Ana").freeze();
  // Read from recorded events, not from the present state: the return may take less time than one poll.
  const { elapsed: noticed } = await until(
    "Ana's room is disconnected",
    async () => types(await happened(ana, before.ana)),
    (seen) => seen.includes("disconnected"),
    40_000,
  );
  scene.note("noticed after", noticed);
  assert(noticed < 25_000);
  scene.note("back after another", await reachesState(ana, "connected"));
  await converged("Ana and Ben", framesOf(ana, ben));
  assert.equal(await idOf(ana), before.id);
  assert.deepEqual(types(await happened(ben, before.ben)), [], "Ben's page has noticed nothing.");
  assert.deepEqual(
    types(await happened(ana, before.ana)).filter((type) => type !== "rtc-error"),
    ["disconnected", "connected"],
  );
});

testInScene("somebody leaves while a socket is down: their tile is gone soon after the return", async (scene) => {
  const { call, ana, ben } = await twoInACall(scene);
  call.way("Ana").cut();
  await reachesState(ana, "disconnected");
  await ben.page.evaluate(() => document.querySelector("rtc-room")?.leave());
  await call.server.logged(({ event }) => event === "leave");
  call.way("Ana").mend();
  await reachesState(ana, "connected");
  const { elapsed } = await until(
    "Ben's tile is gone",
    () => ana.others(),
    (tiles) => tiles.length === 0,
  );
  scene.note("Ben's tile is gone after Ana's return, after", elapsed);
  assert(elapsed < 2000);
  assert.deepEqual(await connections(ana), []);
});

testInScene("one identity in two windows: the older says so and stays out, without a quarrel", async (scene) => {
  const { call, ana, ben } = await twoInACall(scene);
  const id = await idOf(ana);
  const sockets = (): Promise<number> => ana.page.evaluate(() => window.eventRecorder.sockets.length);
  const before = await sockets();
  // No page shares its key with another, not even a duplicate of its tab; this one is as good as stolen.
  const key = await ana.page.evaluate(() => window.eventRecorder.resumeKey());
  const other = await scene.person("Ana again", ana.context.browser() ?? assert.fail(), call.url("Empty"));
  const address = `ws://${call.server.host}/parties/main/standup?resume=${key}`;
  await other.page.evaluate((url) => {
    const socket = new WebSocket(url);
    addEventListener("pagehide", () => socket.close());
    Object.assign(window, { messages: [] as string[], socket });
    socket.onmessage = ({ data }) => (window as unknown as { messages: unknown[] }).messages.push(data);
  }, address);
  scene.note("the older window shows it after", await reachesState(ana, "failed"));
  const error = await ana.page.evaluate(() => {
    const { state } = document.querySelector("rtc-room") ?? {};
    return { code: state?.error?.code, message: state?.error?.message ?? "none" };
  });
  assert.equal(error.code, "replaced");
  assert.match(await ana.text(), new RegExp(error.message));
  assert.deepEqual(await connections(ana), []);
  assert.equal(await idOf(ana), "");

  // It may not come back by itself; the longest it would wait to do so is 15 seconds.
  await sleep(scaled(20_000, 3_000));
  assert.equal(await sockets(), before, "The older window opens no socket again.");
  assert.equal(await other.page.evaluate(() => (window as unknown as { socket: WebSocket }).socket.readyState), 1);
  assert.equal(call.server.log().filter(({ event }) => event === "return").length, 1);
  const { value } = await until(
    "Ben still has one tile of Ana's",
    () => ben.page.evaluate(() => document.querySelector("rtc-room")?.state.remotes.map((remote) => remote.id)),
    (ids) => ids?.length === 1,
  );
  assert.deepEqual(value, [id]);

  await ana.press("rtc-join-button");
  await reachesState(ana, "connected");
});

testInScene(
  "one in ten messages between page and room is lost: every call heals",
  async (scene) => {
    const seed = Number(process.env["FAULTS_SEED"] ?? Date.now() % 100_000);
    scene.count("seed (FAULTS_SEED gives it)", seed);
    const call = await startCall(scene, BOTH);
    const browser = await scene.chromium({ film: await smallFilm(scene) });
    const ana = await call.seat("Ana", browser, lossy(0.1, seed));
    await reachesState(ana, "connected");
    const joins = scaled(50, 3);
    const times: number[] = [];
    for (let join = 0; join < joins; join++) {
      const start = performance.now();
      const ben = await call.seat("Ben", browser, lossy(0.1, seed + 1 + join));
      await converged(`join ${join}, seed ${seed}`, framesOf(ana, ben), 60_000);
      times.push(Math.round(performance.now() - start));
      await ben.page.evaluate(() => document.querySelector("rtc-room")?.leave());
      await ben.context.close();
      // The goodbye may be lost as well; then the room finds out by the socket and waits for the grace period.
      await until(
        "Ana is alone",
        () => ana.others(),
        (tiles) => tiles.length === 0,
      );
    }
    times.sort((a, b) => a - b);
    scene.count(
      `${joins} joins, median, 90th percentile and longest, ms`,
      ...[0.5, 0.9, 1].map((part) => times[Math.ceil(part * joins) - 1] ?? 0),
    );
    scene.count("joins that took longer than 15 s", times.filter((time) => time > 15_000).length);
    assert((times.at(-1) ?? Infinity) < 15_000, `All times, with seed ${seed}: ${times.join(", ")} ms.`);
  },
  scaled(1_200_000, 240_000),
);
