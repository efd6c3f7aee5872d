import assert from "node:assert/strict";
import { expectPresentable, serveDemo } from "../support/demo.js";
import type { User } from "../support/user.js";
import { testInScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** The tiles of the page's own grid. The grid that it replaces has tiles, too. */
const TILES = "rtc-participant > rtc-video";
/** The large tile, in front of the class. */
const FEATURED = "rtc-participant:state(stage) > rtc-video";

/** Waits until the tile in front of the class, on this user's page, shows a picture and reads `words`. */
const hasInFront = (user: User, words: RegExp): Promise<unknown> =>
  until(
    `${user.name} has ${words} in front`,
    () => user.tiles(FEATURED),
    ([tile, ...others]) => words.test(tile?.text ?? "") && tile?.showsVideo === true && others.length === 0,
  );

testInScene(
  "in the classroom pupils raise hands by keyboard, and the teacher moderates, shares a screen and chats",
  async (scene) => {
    const server = await serveDemo(scene);
    const url = `http://${server.host}/classroom.html`;
    const browser = await scene.chromium();
    const [teacher, mia, tom] = await Promise.all(
      ["Ms Rivera", "Mia", "Tom"].map((name) => scene.openUser(name, browser, url)),
    );
    if (!teacher || !mia || !tom) throw new Error("A participant is missing.");

    await scene.step("the teacher joins with the mouse, the pupils by keyboard", async () => {
      await expectPresentable(teacher);
      await teacher.page.getByLabel("Your name").click();
      await teacher.page.keyboard.type("Ms Rivera");
      await teacher.page.getByRole("button", { name: "Join" }).click();
      // The first participant is the host.
      await teacher.page.getByRole("button", { name: "Leave" }).waitFor();
      for (const pupil of [mia, tom]) {
        await pupil.tabTo(pupil.page.getByLabel("Your name"));
        await pupil.page.keyboard.type(pupil.name);
        await pupil.page.keyboard.press("Enter");
      }
      await Promise.all([teacher, mia, tom].map((user) => user.seesOthersMove(2, TILES)));
    });

    const spotlight = (name: string, on: boolean): Promise<unknown> =>
      teacher.page.getByRole("button", { name: new RegExp(`^Spotlight \\W?${name}`), pressed: !on }).click();

    await scene.step(
      "the teacher puts herself in front of the class, and the pupils have no button for that",
      async () => {
        await spotlight("Ms Rivera", true);
        await Promise.all([teacher, mia, tom].map((user) => hasInFront(user, /Ms Rivera/)));
        for (const pupil of [mia, tom])
          assert.equal(await pupil.page.getByRole("button", { name: "Spotlight" }).count(), 0);
      },
    );

    const handsUp = (user: User): Promise<string> =>
      user.page
        .locator(".hands rtc-name")
        .evaluateAll((names) => names.map((name) => name.shadowRoot?.textContent.trim()).join());

    await scene.step("Mia raises her hand by keyboard, and the others see that it is hers", async () => {
      await mia.tabTo(mia.page.getByRole("button", { name: "Raise hand" }));
      await mia.page.keyboard.press("Space");
      for (const user of [teacher, tom]) {
        await until(
          `${user.name} sees Mia's hand`,
          () => handsUp(user),
          (names) => names.includes("Mia") && !names.includes("Tom"),
        );
      }
      await expectPresentable(teacher);
    });

    await scene.step("the teacher pins Mia, who is then large on the teacher's page only", async () => {
      await hasInFront(teacher, /Ms Rivera/);
      await teacher.page.getByRole("button", { name: /Pin .*Mia/ }).click();
      await hasInFront(teacher, /Mia/);
      await hasInFront(tom, /Ms Rivera/);
      await teacher.page.getByRole("button", { name: /Pin .*Mia/, pressed: true }).click();
    });

    await scene.step("the teacher puts Mia in front of the class, and then herself again", async () => {
      await spotlight("Mia", true);
      await Promise.all([teacher, mia, tom].map((user) => hasInFront(user, /Mia/)));
      await spotlight("Ms Rivera", true);
      await Promise.all([teacher, mia, tom].map((user) => hasInFront(user, /Ms Rivera/)));
    });

    await scene.step("Mia lowers her hand", async () => {
      await mia.page.keyboard.press("Space");
      await until(
        "the teacher sees no hand",
        () => handsUp(teacher),
        (names) => !names.includes("Mia"),
      );
    });

    await scene.step("the teacher shares a screen, which is then in front of the class", async () => {
      await teacher.page.getByRole("button", { name: "Share screen" }).click();
      await Promise.all([mia, tom].map((pupil) => hasInFront(pupil, /Ms Rivera.*screen/)));
      await expectPresentable(mia);
      await teacher.page.getByRole("button", { name: "Share screen", pressed: true }).click();
      await until(
        "the screen is gone",
        () => mia.tiles("rtc-video[source=screen]"),
        (screens) => screens.length === 0,
      );
    });

    await scene.step("the teacher sends a message, and a pupil sees that there is one and reads it", async () => {
      await teacher.page.getByRole("button", { name: "Chat" }).click();
      await teacher.page.getByRole("textbox", { name: "Message" }).click();
      await teacher.page.keyboard.type("Page 214, please. <b>Number 3</b> only.");
      await teacher.page.getByRole("button", { name: "Send" }).click();
      await mia.tabTo(mia.page.getByRole("button", { name: "Chat 1 new message" }));
      await mia.page.keyboard.press("Enter");
      await mia.reads(/Ms Rivera.*Page 214, please\. <b>Number 3<\/b> only\./);
      await expectPresentable(teacher);
      await expectPresentable(mia);
    });
  },
);
