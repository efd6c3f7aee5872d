import assert from "node:assert/strict";
import { startRoomServer, freePort } from "../tools/lib/room-server.js";
import { makeFilm, recordVoice } from "./support/media.js";
import type { User } from "./support/user.js";
import { testInScene, type TestScene } from "./support/test-scene.js";
import { callPage } from "./support/call-of-two.js";
import { until } from "./support/until.js";

/** Writes down every `rtc-error` of the page, from before the first can happen. */
const listenForErrors = `
window.rtcErrors = [];
addEventListener("rtc-error", ({ detail: { error } }) => rtcErrors.push({ code: error.code, message: error.message }));
`;

declare global {
  interface Window {
    rtcErrors: { code: string; message: string }[];
  }
}

/** Waits until the page has dispatched an `rtc-error` of this code, and its sentence can be read on the page. */
async function waitForError(user: User, code: string): Promise<string> {
  const sentences = async (): Promise<string[]> =>
    (await user.page.evaluate(() => window.rtcErrors))
      .filter((error) => error.code === code)
      .map(({ message }) => message);
  await until(`${user.name}'s page dispatches rtc-error ${code}`, sentences, (told) => told.length > 0);
  const { value } = await until(
    `${user.name} reads what ${code} means`,
    async () => ({ told: await sentences(), text: await user.text() }),
    ({ told, text }) => told.some((sentence) => text.includes(sentence)),
  );
  const read = value.told.find((sentence) => value.text.includes(sentence)) ?? "";
  assert.match(read, /^[A-Z].{15,}\.$/, "An error is a sentence.");
  return read;
}

async function isInTheRoom(user: User): Promise<void> {
  await until(
    `${user.name} is in the room`,
    () => user.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "connected",
  );
}

const quarters = ["red", "lime", "blue", "yellow"] as const;

/** Ben has a camera, a voice and a browser that allows everything. */
async function ben(scene: TestScene, host: string): Promise<User> {
  const film = await makeFilm(scene.folder, "ben", { quarters });
  const voice = await recordVoice(scene.folder, "ben", "Good morning, Ben is speaking.", 1000);
  return scene.openUser("Ben", await scene.chromium({ film, voice }), `http://${host}/ben.html`, listenForErrors);
}

const page = (name: string): string => callPage(name).replace("</rtc-room>", "<rtc-status></rtc-status></rtc-room>");
const both = { ana: page("Ana"), ben: page("Ben") };

/** Ana shows nothing of herself; all the same she sees and hears Ben, and Ben sees who she is. */
async function takesPartWithoutCamera(ana: User, other: User): Promise<void> {
  await ana.seesOthersMove(1);
  assert.deepEqual((await ana.others())[0]?.quarters, quarters);
  await ana.hears(1000);
  await until(
    "Ben sees Ana's avatar and name",
    () => other.others(),
    ([tile]) => tile?.showsAvatar === true && tile.states.includes("camera-off") && tile.text.includes("Ana"),
  );
}

for (const { what, devices, code, muted } of [
  { what: "camera and microphone are denied", devices: "deny", code: "permission-denied", muted: true },
  // Chromium's switch takes the cameras away and leaves the microphones.
  { what: "there is no camera", devices: "none", code: "device-not-found", muted: false },
] as const) {
  testInScene(`${what}: the page says so, and the call goes on without`, async (scene) => {
    const server = await scene.roomServer(both);
    const other = await ben(scene, server.host);
    const browser = await scene.chromium({ devices });
    const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors);
    await waitForError(ana, code);
    await isInTheRoom(ana);
    await takesPartWithoutCamera(ana, other);
    assert.equal((await other.others())[0]?.states.includes("muted"), muted);
  });
}

testInScene(
  "the page is not a secure context: it says so, and the call goes on without camera and microphone",
  async (scene) => {
    const server = await scene.roomServer(both);
    const other = await ben(scene, server.host);
    const browser = await scene.chromium({ args: ["--host-resolver-rules=MAP insecure.test 127.0.0.1"] });
    const ana = await scene.openUser("Ana", browser, `http://insecure.test:${server.port}/ana.html`, listenForErrors);
    assert.equal(await ana.page.evaluate(() => isSecureContext), false);
    await waitForError(ana, "insecure-context");
    await isInTheRoom(ana);
    await takesPartWithoutCamera(ana, other);
  },
);

testInScene("a browser without WebRTC gets a sentence, and no broken page", async (scene) => {
  const server = await scene.pageServer(both);
  // WebKitGTK is such a browser; here Chromium plays it, by forgetting what it knows.
  const forget = "delete window.RTCPeerConnection; delete window.webkitRTCPeerConnection;";
  const browser = await scene.chromium();
  const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors + forget);
  await waitForError(ana, "unsupported-browser");
  await until(
    "the call has ended",
    () => ana.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "failed",
  );
  assert.equal(await ana.page.locator("rtc-mute-button button").isVisible(), true);
});

testInScene("the room server is not there: the page says so, and is in the call as soon as it is", async (scene) => {
  const port = await freePort();
  const elsewhere = page("Ana").replace(" autojoin", ` host="127.0.0.1:${port}" autojoin`);
  const pages = await scene.pageServer({ ana: elsewhere });
  const ana = await scene.openUser("Ana", await scene.chromium(), `http://${pages.host}/ana.html`, listenForErrors);
  const sentence = await waitForError(ana, "server-unreachable");
  const server = await startRoomServer({ port });
  try {
    const start = performance.now();
    await isInTheRoom(ana);
    scene.reportDuration("in the call after the server has come", performance.now() - start);
    await until(
      "the sentence has gone",
      () => ana.text(),
      (text) => !text.includes(sentence),
    );
  } finally {
    await server.stop();
  }
});

testInScene(
  "the browser plays no sound before a click: a button asks for it, and one click is enough",
  async (scene) => {
    // Somebody who only listens: a page that uses its microphone may always play.
    const listener = `<rtc-room room="standup" display-name="Ana" autojoin><rtc-grid></rtc-grid></rtc-room>`;
    const server = await scene.roomServer({ ...both, ana: listener });
    const other = await ben(scene, server.host);
    const browser = await scene.chromium({ autoplay: false });
    const saysErrors = `addEventListener("rtc-error", ({ detail: { error } }) => console.info("told of " + error.code));`;
    const ana = await scene.openUser("Ana", browser, `http://${server.host}/ana.html`, listenForErrors + saysErrors);
    // To ask the page anything counts as touching it, so until the sound has been refused it is only listened to.
    await until(
      "Ana's page says that it may not play",
      () => ana.consoleLines,
      (lines) => lines.includes("info: told of autoplay-blocked"),
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
    assert.equal((await other.others()).length, 1);
  },
);

testInScene("the room is full: the third is told and may try again; the two go on", async (scene) => {
  const server = await scene.roomServer(
    { ...both, cleo: page("Cleo").replace("</rtc-room>", "<rtc-join-button></rtc-join-button></rtc-room>") },
    { variables: { ROOM_CAPACITY: "2" } },
  );
  const browser = await scene.chromium();
  const seat = (name: string): Promise<User> =>
    scene.openUser(name, browser, `http://${server.host}/${name.toLowerCase()}.html`, listenForErrors);
  const first = await seat("Ana");
  const second = await seat("Ben");
  await first.seesOthersMove(1);
  const third = await seat("Cleo");
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
});
