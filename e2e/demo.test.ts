import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { expectAccessible, serveDemo } from "./support/demo.js";
import { testInScene } from "./support/test-scene.js";
import { until } from "./support/until.js";

const pages = (await readdir("demo")).filter((name) => name.endsWith(".html"));

testInScene("every page of the demo opens without an error, and fits screens of 360 and 1440 px", async (scene) => {
  assert(pages.includes("index.html"));
  const server = await serveDemo(scene);
  const browser = await scene.chromium();
  for (const name of pages) {
    await scene.step(name, async () => {
      const user = await scene.openUser(name, browser, `http://${server.host}/${name}`);
      for (const width of [360, 1440]) {
        await user.page.setViewportSize({ width, height: 800 });
        await until(
          `${name} is no wider than ${width} px`,
          () => user.page.evaluate(() => document.documentElement.scrollWidth),
          (scrollWidth) => scrollWidth <= width,
        );
      }
      const unknown = await user.page.evaluate(() =>
        window.pageProbe.all(":not(:defined)").map((element) => element.localName),
      );
      assert.deepEqual(unknown, [], "Every element of the page is defined.");
      assert.deepEqual(user.consoleErrors, []);
      await user.context.close();
    });
  }
});

testInScene("two windows of the smallest page see and hear each other", async (scene) => {
  const server = await serveDemo(scene);
  const browser = await scene.chromium();
  const first = await scene.openUser("the first window", browser, `http://${server.host}/index.html`);
  const second = await scene.openUser("the second window", browser, `http://${server.host}/index.html`);
  await first.seesOthersMove(1);
  await second.seesOthersMove(1);
  for (const user of [first, second]) {
    await until(
      `${user.name} has sound`,
      () => user.sound(),
      (sound) => sound.playing === 1 && sound.loudness > 0.003,
    );
    assert.deepEqual(user.consoleErrors, []);
  }
});

testInScene("the gallery shows every element in every state that it documents", async (scene) => {
  const server = await serveDemo(scene);
  const user = await scene.openUser("the visitor", await scene.chromium(), `http://${server.host}/gallery.html`);
  const samples = (which: string): Promise<string[]> =>
    user.page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(
          (call) => `${call.firstElementChild?.localName ?? "nothing"} ${call.getAttribute("state") ?? ""}`,
        ),
      which,
    );
  await until(
    "every sample has reached its state or has given up",
    () => samples("gallery-call:not([shown], [missed])"),
    (waiting) => waiting.length === 0,
  );
  assert.deepEqual(await samples("gallery-call[missed]"), []);
  assert((await samples("gallery-call[shown]")).length > 50);
  assert.deepEqual(user.consoleErrors, []);
  await scene.step("the gallery is accessible", () => expectAccessible(user));
});
