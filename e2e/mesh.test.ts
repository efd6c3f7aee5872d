import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import type { ProbedTile } from "./support/page-probe.js";
import { makeFilm } from "./support/media.js";
import { testInScene } from "./support/test-scene.js";
import { until } from "./support/until.js";

const NAMES = ["Ana", "Ben", "Cleo", "Dan", "Eve", "Finn"];

const personPage = (name: string): string => `
<rtc-room room="standup" display-name="${name}" audio video autojoin><rtc-grid></rtc-grid></rtc-room>`;

/** Six pages in frames of one window: the lightest way to have six participants in one browser. */
const windowPage = NAMES.map(
  (name) => `<iframe src="${name}.html" allow="camera; microphone; autoplay" width="300" height="300"></iframe>`,
).join("");

testInScene("six participants have one mesh: every pair is connected, every picture moves", async (scene) => {
  const film = await makeFilm(scene.folder, "film", {
    quarters: ["red", "lime", "blue", "yellow"],
    width: 160,
    height: 90,
    framesPerSecond: 10,
  });
  const bodies = Object.fromEntries(NAMES.map((name) => [name, personPage(name)]));
  const server = await scene.roomServer({ ...bodies, window: windowPage });
  const start = performance.now();
  const six = await scene.openUser("the six", await scene.chromium({ film }), `http://${server.host}/window.html`);
  const frames = six.page.frames().filter((frame) => frame !== six.page.mainFrame());
  assert.equal(frames.length, NAMES.length);
  const inEveryFrame = <T>(read: (frame: Frame) => Promise<T>): Promise<T[]> => Promise.all(frames.map(read));

  await scene.step("every pair is connected", async () => {
    const states = (frame: Frame): Promise<string[]> =>
      frame.evaluate(
        () =>
          document
            .querySelector("rtc-room")
            ?.state.remotes.map((remote) => `${remote.displayName} ${remote.connectionState}`) ?? [],
      );
    await until(
      "every participant is connected to the five others",
      () => inEveryFrame(states),
      (seen) =>
        seen.every((remotes, index) => {
          const expected = NAMES.filter((_, other) => other !== index).map((name) => `${name} connected`);
          return remotes.toSorted().join() === expected.join();
        }),
      60_000,
    );
    scene.reportDuration(
      "six participants, from the load of the page to 15 connected pairs",
      performance.now() - start,
    );
  });

  await scene.step("every tile shows a picture that moves", async () => {
    const tiles = async (frame: Frame): Promise<ProbedTile[]> =>
      (await frame.evaluate(() => window.pageProbe.tiles())).filter((tile) => !tile.local);
    const first = new Map<string, string>();
    await until(
      "thirty pictures move",
      async () =>
        (await inEveryFrame(tiles)).map((seen) => seen.map(({ picture, quarters }) => ({ picture, quarters }))),
      (seen) =>
        seen.every((pictures, frame) => {
          const moves = pictures.map(({ picture, quarters }, tile) => {
            const key = `${frame} ${tile}`;
            if (picture !== "" && !first.has(key)) first.set(key, picture);
            return picture !== "" && picture !== first.get(key) && quarters.join() === "red,lime,blue,yellow";
          });
          return moves.length === NAMES.length - 1 && moves.every(Boolean);
        }),
      60_000,
    );
    scene.reportDuration(
      "six participants, from the load of the page to 30 moving pictures",
      performance.now() - start,
    );
  });
});
