import assert from "node:assert/strict";
import { expectPresentable, serveDemo } from "../support/demo.js";
import { leakTracker } from "../support/leak-tracker.js";
import { makeFilm, recordVoice } from "../support/media.js";
import type { User } from "../support/user.js";
import { testInScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

/** The ids of the tracks that the page's room has. Every request for a device gives a new id. */
const devicesOf = (user: User, side: string): Promise<string[]> =>
  user.page.evaluate((selector) => {
    const room = [...document.querySelectorAll("rtc-room")].find((element) => element.closest(selector));
    const { microphone, camera } = room?.state.local.streams ?? {};
    return [microphone, camera].flatMap((stream) => stream?.getTracks().map(({ id }) => id) ?? []);
  }, side);

const held = (user: User): Promise<string[]> =>
  user.page.evaluate(() => [...new Set(window.leakTracker.held().liveTracks)].sort());

/** The local picture before joining, in the shadow root of `<rtc-preview>`. */
const preview = "rtc-video[part=video]";

testInScene("in a doctor's visit patient and doctor first see their own preview, then each other", async (scene) => {
  const server = await serveDemo(scene);
  const url = `http://${server.host}/doctor.html`;
  const quarters = ["red", "lime", "blue", "yellow"] as const;
  const pitch = { patient: 1000, doctor: 1600 };
  const film = await makeFilm(scene.folder, "patient", { quarters });
  const voice = await recordVoice(scene.folder, "patient", "Good morning, doctor. It is the knee.", pitch.patient);
  const [home, practice] = await Promise.all([
    scene.chromium({ film, voice }),
    scene.firefox({ toneHertz: pitch.doctor }),
  ]);
  const patient = await scene.openUser("the patient", home, url, leakTracker);
  const doctor = await scene.openUser("the doctor", practice, `${url}#doctor`, leakTracker);

  await scene.step("the patient sees a preview, and joins with the same camera and microphone tracks", async () => {
    await expectPresentable(patient);
    await patient.page.getByRole("button", { name: "Turn on camera and microphone" }).click();
    await patient.sees(preview, quarters);
    await expectPresentable(patient);
    const devices = await devicesOf(patient, "#patient");
    assert.equal(devices.length, 2);
    await patient.page.getByRole("button", { name: "Go in" }).click();
    await patient.sees("#patient .me", quarters);
    assert.deepEqual(await devicesOf(patient, "#patient"), devices);
    assert.deepEqual(await held(patient), ["audio", "video"]);
    await patient.reads(/Dr\. Lindqvist will be here soon/);
  });

  await scene.step("the doctor does the same in another browser, by keyboard", async () => {
    await doctor.tabTo(doctor.page.getByRole("button", { name: "Turn on camera and microphone" }));
    await doctor.page.keyboard.press("Enter");
    await doctor.sees(preview);
    await doctor.tabTo(doctor.page.getByRole("button", { name: "Begin the visit" }));
    await doctor.page.keyboard.press("Enter");
  });

  await scene.step("the two see and hear each other, and read each other's name", async () => {
    await Promise.all([patient.sees("#patient .them"), doctor.sees("#doctor .them", quarters)]);
    await Promise.all([patient.hears(pitch.doctor), doctor.hears(pitch.patient)]);
    await patient.reads(/Dr\. Sofia Lindqvist/);
    await doctor.reads(/Jonas Weber/);
    await expectPresentable(patient);
    await expectPresentable(doctor);
  });

  await scene.step("the doctor ends the visit: their devices are released, and the patient is alone", async () => {
    await doctor.page.getByRole("button", { name: "End visit" }).click();
    await until(
      "the doctor's devices are released",
      () => held(doctor),
      (tracks) => tracks.length === 0,
    );
    await patient.reads(/Dr\. Lindqvist will be here soon/);
    assert.deepEqual(await held(patient), ["audio", "video"]);
  });
});
