import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { converged } from "../support/wait-for-mesh.js";
import {
  framesOf,
  scaled,
  happened,
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
import { until } from "../support/until.js";

const BOTH = { Ana: "audio video", Ben: "audio video" };
const ELSEWHERE = { pages: { Elsewhere: "<p>Another page.</p>" } };

const remotes = (person: User): Promise<string[]> =>
  person.page.evaluate(() => document.querySelector("rtc-room")?.state.remotes.map(({ id }) => id) ?? []);

/** Waits until somebody has nobody else in their room. */
const isAlone = async (person: User, patience?: number): Promise<number> => {
  const { elapsed } = await until(
    `${person.name} is alone`,
    () => person.others(),
    (tiles) => tiles.length === 0,
    patience,
  );
  return elapsed;
};

/** Ana, and Ben in a browser of his own, that can be ended without taking Ana along. */
async function apart(scene: TestScene, product: "Chromium" | "Firefox"): Promise<{ call: Call; ana: User; ben: User }> {
  const call = await startCall(scene, BOTH, ELSEWHERE);
  const film = await smallFilm(scene);
  const ana = await call.seat("Ana", await scene.chromium({ film }));
  const other = product === "Chromium" ? scene.chromium({ film }) : scene.firefox({ toneHertz: 1000 });
  const ben = await call.seat("Ben", await other);
  await converged("Ana and Ben", framesOf(ana, ben));
  return { call, ana, ben };
}

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: a page that is reloaded again and again has one tile, and is back at once`,
    async (scene) => {
      const { ana, ben } = await apart(scene, product);
      const reloads = scaled(20, 3);
      const times: number[] = [];
      const most = await ana.page.evaluateHandle(() => {
        const seen = { most: 0 };
        document.querySelector("rtc-room")?.addEventListener("rtc-state-change", ({ detail }) => {
          seen.most = Math.max(seen.most, detail.state.remotes.length);
        });
        return seen;
      });
      for (let reload = 0; reload < reloads; reload++) {
        const before = await idOf(ben);
        await ben.page.reload();
        const start = performance.now();
        await until(
          "Ana has one tile of the Ben who is there now, with bytes rising",
          () => remotes(ana),
          (ids) => ids.length === 1 && ids[0] !== before,
        );
        await converged(`reload ${reload}`, framesOf(ana, ben));
        times.push(Math.round(performance.now() - start));
      }
      scene.count("media in both directions after the reload, ms", ...times);
      scene.count("of which longer than 3 s", times.filter((time) => time > 3000).length);
      assert.equal(await most.evaluate((seen) => seen.most), 1, "There were never two of him.");
      assert.equal((await ana.others()).length, 1);
      assert(Math.max(...times) < 15_000);
    },
  );
}

long("a tab that is killed: its tile goes when the room has waited long enough", async (scene) => {
  const { ana, ben } = await apart(scene, "Chromium");
  const session = await ben.context.newCDPSession(ben.page);
  const start = performance.now();
  // The answer never comes, for nobody is left to give it.
  session.send("Page.crash").catch(() => {});
  await isAlone(ana, 60_000);
  const elapsed = performance.now() - start;
  scene.note("Ben's tile is gone after", elapsed);
  assert(elapsed < 25_000);
  ben.problems.length = 0;
});

/** Every process of a Chromium. */
async function processes(person: User): Promise<number[]> {
  const browser = person.context.browser();
  assert(browser);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id }) => id);
}

long("a computer that sleeps for a minute, and wakes: back in the call, without a ghost", async (scene) => {
  const { ana, ben } = await apart(scene, "Chromium");
  const all = await processes(ben);
  const signal = (name: NodeJS.Signals): void => {
    for (const id of all) {
      try {
        process.kill(id, name);
      } catch {
        // Chromium has ended this one meanwhile, of itself.
      }
    }
  };
  signal("SIGSTOP");
  scene.addCleanup(() => Promise.resolve(signal("SIGCONT")));
  const seen: string[] = [];
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const [tile] = await ana.others();
    const now = tile ? tile.states.join(" ") || "fine" : "gone";
    if (seen.at(-1)?.split(": ")[1] !== now)
      seen.push(`${Math.round((60_000 - (end - performance.now())) / 1000)} s: ${now}`);
    await sleep(250);
  }
  scene.count(`Ben's tile meanwhile (${seen.join("; ")})`);
  signal("SIGCONT");
  const { elapsed } = await converged("Ana and Ben, awake again", framesOf(ana, ben));
  scene.note("converged after waking, after", elapsed);
  assert.equal((await ana.others()).length, 1);
  assert.equal((await ben.others()).length, 1);
  assert(elapsed < 15_000);
});

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: a page that is left leaves the call at once, and is in it again when it is returned to`,
    async (scene) => {
      const call = await startCall(scene, BOTH, ELSEWHERE);
      const film = await smallFilm(scene);
      const ana = await call.seat("Ana", await scene.chromium({ film }));
      const keeping =
        product === "Chromium" ? scene.chromium({ film, keepPages: true }) : scene.firefox({ toneHertz: 1000 });
      const ben = await call.seat("Ben", await keeping);
      await converged("Ana and Ben", framesOf(ana, ben));
      const id = await idOf(ben);
      await ben.page.evaluate(() => Object.assign(window, { kept: true }));
      await ben.page.goto(call.url("Elsewhere"));
      scene.note("Ben's tile is gone after", await isAlone(ana, 5000));
      const left = call.server.log().filter(({ event }) => event === "leave");
      assert.deepEqual(
        left.map(({ participant, reason }) => [participant, reason]),
        [[id, "left"]],
      );

      await ben.page.goBack({ waitUntil: "commit" });
      await reachesState(ben, "connected");
      const kept = await ben.page.evaluate(() => "kept" in window);
      scene.count("the page was kept by the browser (1) or loaded anew (0)", Number(kept));
      const { elapsed } = await converged("Ana and Ben again", framesOf(ana, ben));
      scene.note("converged after the return, after", elapsed);
      assert.equal((await ana.others()).length, 1);
      if (kept) assert.deepEqual(types(await happened(ben)).filter((type) => type === "rtc-joined").length, 2);
    },
  );
}
