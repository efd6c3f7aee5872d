import assert from "node:assert/strict";
import { isFitToBeSeen, serveDemo } from "../support/demo.js";
import type { Person } from "../support/user.js";
import type { TileSeen } from "../support/page-probe.js";
import { onStage } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** The pictures of the others that are to be seen: what the page has put another grid in the place of is there, too. */
const shown = async (person: Person): Promise<TileSeen[]> =>
  (await person.others()).filter(({ showsVideo, picture }) => showsVideo && picture);

/** Waits until this person sees so many others, each of them moving. */
function seesOthersMove(person: Person, count: number): Promise<unknown> {
  let first: TileSeen[] = [];
  return until(
    `${person.name} sees ${count} move`,
    () => shown(person),
    (tiles) => {
      if (tiles.length !== count) return false;
      if (first.length !== count) first = tiles;
      return tiles.every(({ picture }, index) => picture !== first[index]?.picture);
    },
  );
}

onStage("the stand-up: everybody sees everybody, reads the same, and the clock runs", async (stage) => {
  const server = await serveDemo(stage);
  const browser = await stage.chromium();
  const [ana, ben, cleo] = await Promise.all(
    ["Ana", "Ben", "Cleo"].map((name) => stage.person(name, browser, `http://${server.host}/standup.html`)),
  );
  assert(ana && ben && cleo);
  const all = [ana, ben, cleo];

  await stage.step("three come, with the mouse, and see each other", async () => {
    await isFitToBeSeen(ana);
    for (const person of all) {
      await person.page.getByLabel("Your name").click();
      await person.page.keyboard.type(person.name);
      await person.page.getByRole("button", { name: "I am here" }).click();
    }
    await Promise.all(all.map((person) => seesOthersMove(person, 2)));
    const seen = (await shown(ben)).map(({ text }) => text).join();
    assert.match(seen, /Ana/);
    assert.match(seen, /Cleo/);
  });

  await stage.step("what Ana writes is there for the others, who it is from, and for nobody to click on", async () => {
    await ana.page.getByRole("textbox", { name: "Message" }).click();
    await ana.page.keyboard.type("Yesterday: the intercom. In the way: <img src=x onerror=alert(1)>");
    await ana.page.getByRole("button", { name: "Send" }).click();
    for (const person of [ben, cleo]) {
      await person.reads(/Ana \d.* Yesterday: the intercom\. In the way: <img src=x onerror=alert\(1\)>/);
    }
    await isFitToBeSeen(ana);
  });

  await stage.step("the clock runs, the same for whoever came later", async () => {
    const time = (person: typeof ana): Promise<number> =>
      person.page.locator("rtc-call > rtc-clock").evaluate((clock) => {
        const [seconds = 0, minutes = 0] = (clock.shadowRoot?.textContent ?? "")
          .trim()
          .split(":")
          .map(Number)
          .reverse();
        return minutes * 60 + seconds;
      });
    const before = await time(cleo);
    const { value: now } = await until(
      "the clock is two seconds on",
      () => time(cleo),
      (seconds) => seconds >= before + 2,
    );
    const anas = await time(ana);
    assert(Math.abs(anas - now) <= 2, `Ana reads ${anas} s, Cleo ${now} s.`);
  });

  await stage.step("Ben is done: the others see two", async () => {
    await ben.page.getByRole("button", { name: "Done" }).click();
    await Promise.all([ana, cleo].map((person) => seesOthersMove(person, 1)));
    await ben.reads(/Good morning!/);
  });
});
