import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { keepsNobodyOut, serveDemo } from "./support/demo.js";
import { onStage } from "./support/test-scene.js";
import { until } from "./support/until.js";

const pages = (await readdir("demo")).filter((name) => name.endsWith(".html"));

onStage("every page of the demo opens without an error, and fits a phone and a desk", async (stage) => {
  assert(pages.includes("index.html"));
  const server = await serveDemo(stage);
  const browser = await stage.chromium();
  for (const name of pages) {
    await stage.step(name, async () => {
      const person = await stage.person(name, browser, `http://${server.host}/${name}`);
      for (const width of [360, 1440]) {
        await person.page.setViewportSize({ width, height: 800 });
        await until(
          `${name} is no wider than ${width} px`,
          () => person.page.evaluate(() => document.documentElement.scrollWidth),
          (needed) => needed <= width,
        );
      }
      const unknown = await person.page.evaluate(() =>
        window.probe.all(":not(:defined)").map((element) => element.localName),
      );
      assert.deepEqual(unknown, [], "Every element of the page is defined.");
      assert.deepEqual(person.consoleErrors, []);
      await person.context.close();
    });
  }
});

onStage("two windows of the smallest page are in a call", async (stage) => {
  const server = await serveDemo(stage);
  const browser = await stage.chromium();
  const one = await stage.person("one window", browser, `http://${server.host}/index.html`);
  const other = await stage.person("the other window", browser, `http://${server.host}/index.html`);
  await one.seesOthersMove(1);
  await other.seesOthersMove(1);
  for (const person of [one, other]) {
    await until(
      `${person.name} has sound`,
      () => person.sound(),
      (sound) => sound.playing === 1 && sound.loudness > 0.003,
    );
    assert.deepEqual(person.consoleErrors, []);
  }
});

onStage("the gallery shows every element in every state that it documents", async (stage) => {
  const server = await serveDemo(stage);
  const person = await stage.person("the visitor", await stage.chromium(), `http://${server.host}/gallery.html`);
  const samples = (which: string): Promise<string[]> =>
    person.page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(
          (call) => `${call.firstElementChild?.localName ?? "nothing"} ${call.getAttribute("state") ?? ""}`,
        ),
      which,
    );
  await until(
    "every sample has come to its state, or has not",
    () => samples("gallery-call:not([shown], [missed])"),
    (waiting) => waiting.length === 0,
  );
  assert.deepEqual(await samples("gallery-call[missed]"), []);
  assert((await samples("gallery-call[shown]")).length > 50);
  assert.deepEqual(person.consoleErrors, []);
  await stage.step("and none of them keeps anybody out", () => keepsNobodyOut(person));
});
