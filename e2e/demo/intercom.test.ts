import assert from "node:assert/strict";
import { devices } from "playwright-core";
import { expectPresentable, serveDemo } from "../support/demo.js";
import { leakTracker } from "../support/leak-tracker.js";
import { recordVoice } from "../support/media.js";
import { testInScene } from "../support/test-scene.js";
import { touch } from "../support/touch-input.js";
import { until } from "../support/until.js";

testInScene("on the intercom a station is heard only while its key or button is held", async (scene) => {
  const server = await serveDemo(scene);
  const url = `http://${server.host}/intercom.html`;
  const pitch = { kitchen: 1000, workshop: 1600 };
  const [kitchensBrowser, workshopsBrowser] = await Promise.all(
    (["kitchen", "workshop"] as const).map(async (name) =>
      scene.chromium({ voice: await recordVoice(scene.folder, name, "Hello? Dinner is ready.", pitch[name]) }),
    ),
  );
  assert(kitchensBrowser && workshopsBrowser);
  const kitchen = await scene.openUser("the kitchen", kitchensBrowser, url, leakTracker);
  const workshop = await scene.openUser("the workshop", workshopsBrowser, url, leakTracker, devices["Pixel 7"]);
  const talk = "#workshop rtc-mute-button";

  await scene.step("one station is switched on with a mouse, the other with a finger", async () => {
    await expectPresentable(kitchen);
    await kitchen.page.getByRole("link", { name: "Kitchen" }).click();
    await expectPresentable(kitchen);
    await kitchen.page.getByRole("button", { name: "Switch on" }).click();
    await workshop.page.getByRole("link", { name: "Workshop" }).tap();
    await workshop.page.getByRole("button", { name: "Switch on" }).tap();
    await kitchen.reads(/2 people in the call.* Workshop/);
    await workshop.reads(/2 people in the call.* Kitchen/);
    await expectPresentable(kitchen);
    await expectPresentable(workshop);
  });

  await scene.step("neither station is heard while nothing is held", async () => {
    await until(
      "the two are connected",
      () => workshop.sound(),
      ({ playing }) => playing === 1,
    );
    await Promise.all([kitchen.hearsNothing(), workshop.hearsNothing()]);
  });

  await scene.step(
    "the workshop hears the kitchen and sees its strip lit while the kitchen holds the key",
    async () => {
      await kitchen.page.keyboard.down("Space");
      await workshop.hears(pitch.kitchen);
      // The voice comes over the mesh, the mute state over the room server, so they arrive at different times.
      await until(
        "one strip is lit",
        () => workshop.page.locator("#workshop rtc-participant:not(:state(muted)) rtc-name").count(),
        (count) => count === 1,
      );
      await kitchen.page.keyboard.up("Space");
      await workshop.hearsNothing();
      await until(
        "the strip of the kitchen is dark",
        () => workshop.page.locator("#workshop rtc-participant:state(muted)").count(),
        (count) => count === 1,
      );
    },
  );

  await scene.step("the kitchen hears the workshop while a finger rests on its button", async () => {
    const lift = await touch(workshop, talk);
    await kitchen.hears(pitch.workshop);
    await lift();
    await kitchen.hearsNothing();
  });

  await scene.step("the kitchen turns the workshop's volume to zero and up again by keyboard", async () => {
    const lift = await touch(workshop, talk);
    await kitchen.hears(pitch.workshop);
    await kitchen.tabTo(kitchen.page.getByRole("slider", { name: /Volume for .*Workshop/ }));
    await kitchen.page.keyboard.press("Home");
    await kitchen.hearsNothing();
    await kitchen.page.keyboard.press("End");
    await kitchen.hears(pitch.workshop);
    await lift();
    await kitchen.hearsNothing();
  });

  await scene.step(
    "the intercom never requests a camera, and releases the microphone when it is switched off",
    async () => {
      const held = (): Promise<string[]> => kitchen.page.evaluate(() => window.leakTracker.held().liveTracks);
      const tracks = await held();
      assert(tracks.length > 0 && tracks.every((kind) => kind === "audio"), tracks.join());
      await kitchen.page.getByRole("button", { name: "Switch off" }).click();
      await until("the microphone is released", held, (left) => left.length === 0);
      await workshop.reads(/No other station is on/);
    },
  );
});
