import assert from "node:assert/strict";
import { waitForMesh } from "../support/wait-for-mesh.js";
import {
  framesOf,
  scaled,
  eventsOf,
  idOf,
  reachesState,
  long,
  startCall,
  smallFilm,
  types,
  type Call,
} from "../support/faulty-call.js";
import type { User } from "../support/user.js";
import { testInScene, type TestScene } from "../support/test-scene.js";
import { until, watch } from "../support/until.js";

const BOTH = { Ana: "audio video", Ben: "audio video" };
const ELSEWHERE = { pages: { Elsewhere: "<p>Another page.</p>" } };

const remotes = (user: User): Promise<string[]> =>
  user.page.evaluate(() => document.querySelector("rtc-room")?.state.remotes.map(({ id }) => id) ?? []);

/** Waits until a page shows no remote participant. Returns how long that took, in milliseconds. */
const waitUntilAlone = async (user: User, patience?: number): Promise<number> => {
  const { elapsed } = await until(
    `${user.name} is alone`,
    () => user.others(),
    (tiles) => tiles.length === 0,
    patience,
  );
  return elapsed;
};

/** Ana and Ben in a call, each in a browser of their own, so that Ben's can be stopped. */
async function inTwoBrowsers(
  scene: TestScene,
  product: "Chromium" | "Firefox",
): Promise<{ call: Call; ana: User; ben: User }> {
  const call = await startCall(scene, BOTH, ELSEWHERE);
  const film = await smallFilm(scene);
  const ana = await call.openUser("Ana", await scene.chromium({ film }));
  const other = product === "Chromium" ? scene.chromium({ film }) : scene.firefox({ toneHertz: 1000 });
  const ben = await call.openUser("Ben", await other);
  await waitForMesh("Ana and Ben", framesOf(ana, ben));
  return { call, ana, ben };
}

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: a page that is reloaded repeatedly always has one tile, and is back in the call soon`,
    async (scene) => {
      const { ana, ben } = await inTwoBrowsers(scene, product);
      const reloads = scaled(20, 3);
      const times: number[] = [];
      const recorded = await ana.page.evaluateHandle(() => {
        const counts = { highest: 0 };
        document.querySelector("rtc-room")?.addEventListener("rtc-state-change", ({ detail }) => {
          counts.highest = Math.max(counts.highest, detail.state.remotes.length);
        });
        return counts;
      });
      for (let reload = 0; reload < reloads; reload++) {
        const before = await idOf(ben);
        await ben.page.reload();
        const start = performance.now();
        await until(
          "Ben's page is in the call again, as the participant that he was",
          () => idOf(ben),
          (id) => id === before,
        );
        assert.deepEqual(await remotes(ana), [before]);
        await waitForMesh(`reload ${reload}`, framesOf(ana, ben));
        times.push(Math.round(performance.now() - start));
      }
      scene.reportNumbers("media in both directions after the reload, ms", ...times);
      scene.reportNumbers("of which longer than 3 s", times.filter((time) => time > 3000).length);
      assert.equal(await recorded.evaluate((counts) => counts.highest), 1, "Ben was never in the roster twice.");
      assert.equal((await ana.others()).length, 1);
      scene.reportDuration("the longest of them", Math.max(...times), 15_000);
    },
  );
}

long("the tile of a tab that crashed is gone after the room's grace period", async (scene) => {
  const { ana, ben } = await inTwoBrowsers(scene, "Chromium");
  const session = await ben.context.newCDPSession(ben.page);
  const start = performance.now();
  // The crashed page never answers this command.
  session.send("Page.crash").catch(() => {});
  await waitUntilAlone(ana, 60_000);
  const elapsed = performance.now() - start;
  scene.reportDuration("Ben's tile is gone after", elapsed, 25_000);
  ben.problems.length = 0;
});

/** The ids of all processes of a user's Chromium. */
async function processIds(user: User): Promise<number[]> {
  const browser = user.context.browser();
  assert(browser);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id }) => id);
}

long("a computer that wakes after a minute of sleep is back in the call, with one tile", async (scene) => {
  const { ana, ben } = await inTwoBrowsers(scene, "Chromium");
  const ids = await processIds(ben);
  const signal = (name: NodeJS.Signals): void => {
    for (const id of ids) {
      try {
        process.kill(id, name);
      } catch {
        // Chromium has ended this process meanwhile.
      }
    }
  };
  signal("SIGSTOP");
  scene.addCleanup(() => Promise.resolve(signal("SIGCONT")));
  const start = performance.now();
  const stateOfTile = async (): Promise<{ at: number; state: string }> => {
    const [tile] = await ana.others();
    const state = tile ? tile.states.join(" ") || "no trouble" : "gone";
    return { at: Math.round((performance.now() - start) / 1000), state };
  };
  // The duration is the fault. Meanwhile the states of Ben's tile are recorded.
  const states = await watch(stateOfTile, 60_000, 250);
  const changes = states.filter(({ state }, index) => state !== states[index - 1]?.state);
  scene.reportText(`Ben's tile meanwhile: ${changes.map(({ at, state }) => `${at} s: ${state}`).join("; ")}`);
  signal("SIGCONT");
  const { elapsed } = await waitForMesh("Ana and Ben, awake again", framesOf(ana, ben));
  scene.reportDuration("converged after waking, after", elapsed, 15_000);
  assert.equal((await ana.others()).length, 1);
  assert.equal((await ben.others()).length, 1);
});

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: a page leaves the call when the user navigates away, and joins again when they go back`,
    async (scene) => {
      const call = await startCall(scene, BOTH, ELSEWHERE);
      const film = await smallFilm(scene);
      const ana = await call.openUser("Ana", await scene.chromium({ film }));
      const keeping =
        product === "Chromium" ? scene.chromium({ film, keepPages: true }) : scene.firefox({ toneHertz: 1000 });
      const ben = await call.openUser("Ben", await keeping);
      await waitForMesh("Ana and Ben", framesOf(ana, ben));
      const id = await idOf(ben);
      await ben.page.evaluate(() => Object.assign(window, { kept: true }));
      await ben.page.goto(call.url("Elsewhere"));
      // The room keeps the place of a page that is left for 5 s, in case it is reloaded.
      scene.reportDuration("Ben's tile is gone after", await waitUntilAlone(ana, 10_000));
      const left = call.server.log().filter(({ event }) => event === "leave");
      assert.deepEqual(
        left.map(({ participant, reason }) => [participant, reason]),
        [[id, "left"]],
      );

      await ben.page.goBack({ waitUntil: "commit" });
      await reachesState(ben, "connected");
      const kept = await ben.page.evaluate(() => "kept" in window);
      scene.reportNumbers("the page was kept in the back/forward cache (1) or loaded again (0)", Number(kept));
      const { elapsed } = await waitForMesh("Ana and Ben again", framesOf(ana, ben));
      scene.reportDuration("converged after the return, after", elapsed);
      assert.equal((await ana.others()).length, 1);
      if (kept) assert.equal(types(await eventsOf(ben)).filter((type) => type === "rtc-joined").length, 2);
    },
  );
}
