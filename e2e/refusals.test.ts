import assert from "node:assert/strict";
import { startRoomServer, freePort } from "../tools/lib/room-server.js";
import { makeFilm, recordVoice } from "./support/media.js";
import type { User } from "./support/user.js";
import { testInScene, type TestScene } from "./support/test-scene.js";
import { callPage } from "./support/call-of-two.js";
import { until } from "./support/until.js";

/** Records every `rtc-error` of the page, from the beginning. */
const listenForErrors = `
window.rtcErrors = [];
addEventListener("rtc-error", ({ detail: { error } }) => rtcErrors.push({ code: error.code, message: error.message }));
`;

declare global {
  interface Window {
    rtcErrors: { code: string; message: string }[];
  }
}

/** Waits until the page has dispatched an `rtc-error` with this code, and its message is visible. Returns the message. */
async function waitForError(user: User, code: string): Promise<string> {
  const messages = async (): Promise<string[]> =>
    (await user.page.evaluate(() => window.rtcErrors))
      .filter((error) => error.code === code)
      .map(({ message }) => message);
  await until(`${user.name}'s page dispatches rtc-error ${code}`, messages, (sent) => sent.length > 0);
  const { value } = await until(
    `${user.name} can read the message of ${code}`,
    async () => ({ sent: await messages(), text: await user.text() }),
    ({ sent, text }) => sent.some((message) => text.includes(message)),
  );
  const visible = value.sent.find((message) => value.text.includes(message)) ?? "";
  assert.match(visible, /^[A-Z].{15,}[.…]$/, "The message is a sentence.");
  return visible;
}

async function isInTheRoom(user: User): Promise<void> {
  await until(
    `${user.name} is in the room`,
    () => user.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "connected",
  );
}

const quarters = ["red", "lime", "blue", "yellow"] as const;

/** Opens Ben's page, with a camera and a voice. */
async function openBen(scene: TestScene, host: string): Promise<User> {
  const film = await makeFilm(scene.folder, "ben", { quarters });
  const voice = await recordVoice(scene.folder, "ben", "Good morning, Ben is speaking.", 1000);
  return scene.openUser("Ben", await scene.chromium({ film, voice }), `http://${host}/ben.html`, listenForErrors);
}

const page = (name: string): string => callPage(name).replace("</rtc-room>", "<rtc-status></rtc-status></rtc-room>");
const both = { ana: page("Ana"), ben: page("Ben") };

/** Waits until Ana sees and hears Ben without a camera of her own, and Ben sees her avatar and name. */
async function joinsWithoutCamera(ana: User, ben: User): Promise<void> {
  await ana.seesOthersMove(1);
  assert.deepEqual((await ana.others())[0]?.quarters, quarters);
  await ana.hears(1000);
  await until(
    "Ben sees Ana's avatar and name",
    () => ben.others(),
    ([tile]) => tile?.showsAvatar === true && tile.states.includes("camera-off") && tile.text.includes("Ana"),
  );
}

for (const { reason, devices, code, muted } of [
  { reason: "camera and microphone are denied", devices: "deny", code: "permission-denied", muted: true },
  // Chromium's switch removes the cameras only.
  { reason: "there is no camera", devices: "none", code: "device-not-found", muted: false },
] as const) {
  testInScene(`when ${reason}, the page shows an error, and the participant joins without`, async (scene) => {
    const server = await scene.roomServer(both);
    const ben = await openBen(scene, server.host);
    const browser = await scene.chromium({ devices });
    const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors);
    await waitForError(ana, code);
    await isInTheRoom(ana);
    await joinsWithoutCamera(ana, ben);
    assert.equal((await ben.others())[0]?.states.includes("muted"), muted);
  });
}

testInScene(
  "a page that is not a secure context shows an error, and the participant joins without devices",
  async (scene) => {
    const server = await scene.roomServer(both);
    const ben = await openBen(scene, server.host);
    const browser = await scene.chromium({ args: ["--host-resolver-rules=MAP insecure.test 127.0.0.1"] });
    const ana = await scene.openUser("Ana", browser, `http://insecure.test:${server.port}/ana.html`, listenForErrors);
    assert.equal(await ana.page.evaluate(() => isSecureContext), false);
    await waitForError(ana, "insecure-context");
    await isInTheRoom(ana);
    await joinsWithoutCamera(ana, ben);
  },
);

testInScene("a browser without WebRTC shows an error, and the page still renders", async (scene) => {
  const server = await scene.pageServer(both);
  // WebKitGTK is such a browser. Here Chromium stands in for it.
  const removeWebRtc = "delete window.RTCPeerConnection; delete window.webkitRTCPeerConnection;";
  const browser = await scene.chromium();
  const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors + removeWebRtc);
  await waitForError(ana, "unsupported-browser");
  await until(
    "the call has ended",
    () => ana.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "failed",
  );
  assert.equal(await ana.page.locator("rtc-mute-button button").isVisible(), true);
});

testInScene("a page shows an error while there is no room server, and joins as soon as there is one", async (scene) => {
  const port = await freePort();
  const otherServer = page("Ana").replace(" autojoin", ` host="127.0.0.1:${port}" autojoin`);
  const pages = await scene.pageServer({ ana: otherServer });
  const ana = await scene.openUser("Ana", await scene.chromium(), `http://${pages.host}/ana.html`, listenForErrors);
  const message = await waitForError(ana, "server-unreachable");
  const server = await startRoomServer({ port });
  try {
    const start = performance.now();
    await isInTheRoom(ana);
    scene.reportDuration("joined after the server had started", performance.now() - start);
    await until(
      "the message has disappeared",
      () => ana.text(),
      (text) => !text.includes(message),
    );
  } finally {
    await server.stop();
  }
});

testInScene(
  "when the browser plays no sound before a click, a button appears, and one click turns the sound on",
  async (scene) => {
    // Ana only listens, since a page that uses its microphone may always play sound.
    const listener = `<rtc-room room="standup" display-name="Ana" autojoin><rtc-grid></rtc-grid></rtc-room>`;
    const server = await scene.roomServer({ ...both, ana: listener });
    const ben = await openBen(scene, server.host);
    const browser = await scene.chromium({ autoplay: false });
    const logErrors = `addEventListener("rtc-error", ({ detail: { error } }) => console.info("error " + error.code));`;
    const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors + logErrors);
    // Evaluating a script in the page counts as an interaction, so the test only reads its console until sound was refused.
    await until(
      "Ana's page reports that it may not play sound",
      () => ana.consoleLines,
      (lines) => lines.includes("info: error autoplay-blocked"),
    );
    await ana.seesOthersMove(1);
    const button = ana.page.getByRole("button", { name: "Turn on sound" });
    await button.waitFor({ state: "visible" });
    assert.equal((await ana.sound()).playing, 0);
    assert.deepEqual(
      (await ana.page.evaluate(() => window.rtcErrors)).map((error) => error.code),
      ["autoplay-blocked"],
    );
    await button.click();
    await button.waitFor({ state: "hidden" });
    await ana.hears(1000);
    assert.equal((await ben.others()).length, 1);
  },
);

testInScene(
  "in a full room the third participant gets an error and can join later, and the call of the other two goes on",
  async (scene) => {
    const server = await scene.roomServer(
      { ...both, cleo: page("Cleo").replace("</rtc-room>", "<rtc-join-button></rtc-join-button></rtc-room>") },
      { variables: { ROOM_CAPACITY: "2" } },
    );
    const browser = await scene.chromium();
    const openUser = (name: string): Promise<User> =>
      scene.openUser(name, browser, `http://${server.host}/${name.toLowerCase()}.html`, listenForErrors);
    const first = await openUser("Ana");
    const second = await openUser("Ben");
    await first.seesOthersMove(1);
    const third = await openUser("Cleo");
    await waitForError(third, "room-full");
    await first.seesOthersMove(1);
    await second.seesOthersMove(1);

    await second.press("rtc-leave-button");
    await until(
      "Ana is alone",
      () => first.others(),
      (tiles) => tiles.length === 0,
    );
    await third.press("rtc-join-button");
    await isInTheRoom(third);
    await third.seesOthersMove(1);
  },
);
