import assert from "node:assert/strict";
import { expectPresentable, serveDemo } from "../support/demo.js";
import type { User } from "../support/user.js";
import type { ProbedTile } from "../support/page-probe.js";
import { testInScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** The remote tiles with a visible picture. The grid that the page's own grid replaces has tiles, too. */
const visibleTiles = async (user: User): Promise<ProbedTile[]> =>
  (await user.others()).filter(({ showsVideo, picture }) => showsVideo && picture);

/** Waits until this user sees `count` remote pictures, and all of them change. */
function seesOthersMove(user: User, count: number): Promise<unknown> {
  let first: ProbedTile[] = [];
  return until(
    `${user.name} sees ${count} move`,
    () => visibleTiles(user),
    (tiles) => {
      if (tiles.length !== count) return false;
      if (first.length !== count) first = tiles;
      return tiles.every(({ picture }, index) => picture !== first[index]?.picture);
    },
  );
}

testInScene(
  "in the stand-up all participants see each other, read the chat, and have the same clock",
  async (scene) => {
    const server = await serveDemo(scene);
    const browser = await scene.chromium();
    const [ana, ben, cleo] = await Promise.all(
      ["Ana", "Ben", "Cleo"].map((name) => scene.openUser(name, browser, `http://${server.host}/standup.html`)),
    );
    assert(ana && ben && cleo);
    const all = [ana, ben, cleo];

    await scene.step("three participants join with the mouse and see each other", async () => {
      await expectPresentable(ana);
      for (const user of all) {
        await user.page.getByLabel("Your name").click();
        await user.page.keyboard.type(user.name);
        await user.page.getByRole("button", { name: "I am here" }).click();
      }
      await Promise.all(all.map((user) => seesOthersMove(user, 2)));
      const seen = (await visibleTiles(ben)).map(({ text }) => text).join();
      assert.match(seen, /Ana/);
      assert.match(seen, /Cleo/);
    });

    await scene.step("the others read Ana's message with her name, and its markup is shown as text", async () => {
      await ana.page.getByRole("textbox", { name: "Message" }).click();
      await ana.page.keyboard.type("Yesterday: the intercom. In the way: <img src=x onerror=alert(1)>");
      await ana.page.getByRole("button", { name: "Send" }).click();
      for (const user of [ben, cleo]) {
        await user.reads(/Ana \d.* Yesterday: the intercom\. In the way: <img src=x onerror=alert\(1\)>/);
      }
      await expectPresentable(ana);
    });

    await scene.step("the clock runs, and shows the same time to a participant who joined later", async () => {
      const time = (user: typeof ana): Promise<number> =>
        user.page.locator("rtc-call > rtc-clock").evaluate((clock) => {
          const [seconds = 0, minutes = 0] = (clock.shadowRoot?.textContent ?? "")
            .trim()
            .split(":")
            .map(Number)
            .reverse();
          return minutes * 60 + seconds;
        });
      const before = await time(cleo);
      const { value: now } = await until(
        "the clock has advanced by two seconds",
        () => time(cleo),
        (seconds) => seconds >= before + 2,
      );
      const anas = await time(ana);
      assert(Math.abs(anas - now) <= 2, `Ana reads ${anas} s, Cleo ${now} s.`);
    });

    await scene.step("Ben leaves, and the others see one participant each", async () => {
      await ben.page.getByRole("button", { name: "Done" }).click();
      await Promise.all([ana, cleo].map((user) => seesOthersMove(user, 1)));
      await ben.reads(/Good morning!/);
    });
  },
);
