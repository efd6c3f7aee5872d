import assert from "node:assert/strict";
import { leakTracker } from "./support/leak-tracker.js";
import type { User } from "./support/user.js";
import { testInScene } from "./support/test-scene.js";
import { callPage } from "./support/call-of-two.js";
import { until } from "./support/until.js";

/** The names of the remote participants of one room. */
const namesIn = (user: User, selector: string): Promise<string[]> =>
  user.page.evaluate((roomSelector) => {
    const room = document.querySelector<HTMLElement & { state: { remotes: { displayName: string }[] } }>(roomSelector);
    return room?.state.remotes.map((remote) => remote.displayName) ?? [];
  }, selector);

const isWith = async (user: User, selector: string, names: string[]): Promise<void> => {
  await until(
    `${user.name} is with ${names.join(" and ") || "no one else"} in ${selector}`,
    () => namesIn(user, selector),
    (seen) => seen.toSorted().join() === names.toSorted().join(),
  );
};

testInScene("two rooms on one page, with controls outside of them, are two independent calls", async (scene) => {
  const twoRooms = `
    <rtc-mute-button id="mute-red" for="red"></rtc-mute-button>
    <rtc-leave-button id="leave-blue" for="blue"></rtc-leave-button>
    ${callPage("Ana", "red").replace("<rtc-room", '<rtc-room id="red"')}
    ${callPage("Ana", "blue").replace("<rtc-room", '<rtc-room id="blue"')}`;
  const server = await scene.roomServer({ ana: twoRooms, ben: callPage("Ben", "red"), cleo: callPage("Cleo", "blue") });
  const browser = await scene.chromium();
  const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, leakTracker);
  const ben = await scene.openUser("Ben", browser, `http://${server.host}/ben.html`);
  const cleo = await scene.openUser("Cleo", browser, `http://${server.host}/cleo.html`);
  const anaIsMuted = async (user: User): Promise<boolean> =>
    (await user.others()).some((tile) => tile.text.includes("Ana") && tile.states.includes("muted"));

  await scene.step("each call has its own participants", async () => {
    await isWith(ana, "#red", ["Ben"]);
    await isWith(ana, "#blue", ["Cleo"]);
    await ana.seesOthersMove(2);
    await ben.seesOthersMove(1);
    await cleo.seesOthersMove(1);
    assert.equal((await ana.sound()).playing, 2);
  });

  await scene.step("a button with `for` acts on its call only", async () => {
    await ana.press("#mute-red");
    await until(
      "Ben sees Ana muted",
      () => anaIsMuted(ben),
      (muted) => muted,
    );
    assert.equal(await anaIsMuted(cleo), false);
  });

  await scene.step("leaving one call does not affect the other", async () => {
    await ana.press("#leave-blue");
    await isWith(cleo, "rtc-room", []);
    await isWith(ana, "#red", ["Ben"]);
    await until(
      "Ana's page has one connection left",
      () => ana.page.evaluate(() => window.leakTracker.held()),
      (held) => held.connections === 1 && held.sockets === 1,
    );
    await ben.seesOthersMove(1);
  });
});

testInScene("a call follows changes of its page: moves, another room name, and innerHTML", async (scene) => {
  const server = await scene.roomServer({
    ana: `<aside></aside><main>${callPage("Ana", "red")}</main>`,
    ben: callPage("Ben", "red"),
    cleo: callPage("Cleo", "blue"),
  });
  const browser = await scene.chromium();
  const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, leakTracker);
  const ben = await scene.openUser("Ben", browser, `http://${server.host}/ben.html`, leakTracker);
  const cleo = await scene.openUser("Cleo", browser, `http://${server.host}/cleo.html`, leakTracker);
  const madeBy = async (user: User): Promise<number> =>
    (await user.page.evaluate(() => window.leakTracker.held())).connectionsMade;
  await ana.seesOthersMove(1);
  await ben.seesOthersMove(1);

  await scene.step("a room that is moved in the page keeps its call, connections and sound", async () => {
    await until(
      "Ana hears Ben",
      () => ana.sound(),
      (sound) => sound.loudness > 0.003,
    );
    const made = { ana: await madeBy(ana), ben: await madeBy(ben) };
    await ana.page.evaluate(() => {
      const room = document.querySelector("rtc-room");
      if (room) document.querySelector("aside")?.append(room);
    });
    await ana.seesOthersMove(1);
    await ben.seesOthersMove(1);
    await until(
      "Ana still hears Ben",
      () => ana.sound(),
      (sound) => sound.playing === 1 && sound.loudness > 0.003,
    );
    assert.deepEqual({ ana: await madeBy(ana), ben: await madeBy(ben) }, made);
  });

  await scene.step("a new `room` attribute starts another call", async () => {
    await ana.page.evaluate(() => document.querySelector("rtc-room")?.setAttribute("room", "blue"));
    await isWith(ana, "rtc-room", ["Cleo"]);
    await isWith(ben, "rtc-room", []);
    await ana.seesOthersMove(1);
    await cleo.seesOthersMove(1);
  });

  await scene.step("a room that innerHTML replaces is left, and its resources are released", async () => {
    await ana.page.evaluate(() => {
      document.body.innerHTML = "<p>Good-bye.</p>";
    });
    await isWith(cleo, "rtc-room", []);
    await until(
      "Ana's page holds no resources",
      () => ana.page.evaluate(() => window.leakTracker.held()),
      ({ connections, sockets, liveTracks }) => connections + sockets + liveTracks.length === 0,
    );
  });

  await scene.step("a room that innerHTML creates joins its call", async () => {
    await ana.page.evaluate(
      (html) => {
        document.body.innerHTML = html;
      },
      callPage("Ana", "red"),
    );
    await isWith(ana, "rtc-room", ["Ben"]);
    await ana.seesOthersMove(1);
    await ben.seesOthersMove(1);
  });
});
