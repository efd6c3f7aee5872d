import assert from "node:assert/strict";
import { test } from "node:test";
import { SoundCard, lacksSoundCard } from "./support/sound-card.js";
import { recordVoice } from "./support/media.js";
import type { User } from "./support/user.js";
import { testInScene } from "./support/test-scene.js";
import { until, watch } from "./support/until.js";

/** The pitch of Ben's beeps, in hertz. */
const PITCH = 1000;
/** The part of an echo that may be left: 20 decibels less. */
const RESIDUE = 0.1;

const page = (name: string): string => `
<rtc-room room="standup" display-name="${name}" audio autojoin debug>
  <rtc-participant><rtc-video></rtc-video><rtc-volume></rtc-volume></rtc-participant>
  <rtc-device-select kind="speaker"></rtc-device-select>
</rtc-room>`;

/** Switches off noise suppression and gain control of every microphone, and echo cancellation if the echo is "left in". */
const microphoneWith = (echo: "as the page asks" | "left in"): string => `{
  const native = MediaDevices.prototype.getUserMedia;
  const audio = { noiseSuppression: false, autoGainControl: false${echo === "left in" ? ", echoCancellation: false" : ""} };
  MediaDevices.prototype.getUserMedia = function (constraints) {
    if (!constraints.audio) return native.call(this, constraints);
    return native.call(this, { ...constraints, audio: { ...constraints.audio, ...audio } });
  };
}`;

/** Counts the Web Audio nodes that a page connects to the output directly, past its media elements. */
const countDirectOutputs = `
window.directOutputs = 0;
{
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) directOutputs++;
    return connect.call(this, to, ...rest);
  };
}`;

interface Echo {
  median: number;
  loudest: number;
}

declare global {
  interface Window {
    directOutputs: number;
  }
}

/** The element that plays Ben's voice in Ana's page. */
const player = (ana: User) =>
  ana.page.evaluate(() => {
    const room = document.querySelector("rtc-room");
    const [audio, ...more] = room?.shadowRoot?.querySelectorAll("audio") ?? [];
    const stream = room?.state.remotes[0]?.streams.microphone;
    return {
      plays: audio?.paused === false && !audio.muted && more.length === 0,
      volume: audio?.volume,
      isOriginalStream: stream !== undefined && audio?.srcObject === stream,
      directOutputs: window.directOutputs,
    };
  });

const setVolume = async (ana: User, key: "End", percent: number): Promise<void> => {
  const slider = ana.page.locator("rtc-volume input");
  await slider.press(key);
  assert.equal(await slider.inputValue(), String(percent));
};

// The loop leads through a virtual loudspeaker and microphone, which the browser treats as real ones. A browser does not
// report the echo that it cancels, but the test can measure whether a participant hears their own voice.
const name = "a participant hears no echo from another's loudspeaker, at a volume of 100% or of 200%";
const lacks = lacksSoundCard();
if (lacks) void test(name, { skip: lacks }, () => {});
else {
  testInScene(name, async (scene) => {
    const soundCard = await SoundCard.build(scene.folder);
    scene.addCleanup(() => soundCard.stop());
    const server = await scene.roomServer({ ana: page("Ana"), ben: page("Ben") });
    const voice = await recordVoice(scene.folder, "ben", "Good morning, Ben is speaking. I can hear you.", PITCH);
    const anasBrowser = await scene.chromium({ soundCard: soundCard.address });
    const bensBrowser = await scene.chromium({ voice });
    const ben = await scene.openUser("Ben", bensBrowser, `http://${server.host}/ben.html`, microphoneWith("left in"));
    const openAna = async (before: string): Promise<User> => {
      const ana = await scene.openUser(
        "Ana",
        anasBrowser,
        `http://${server.host}/ana.html`,
        countDirectOutputs + before,
      );
      await ana.hears(PITCH);
      return ana;
    };

    /**
     * How loud Ben hears himself within 3 s, as the median and the maximum. On a busy machine sound stutters, and no canceller
     * recognizes a stuttered echo, so the maximum alone says little.
     */
    const echo = async (): Promise<Echo> => {
      const levels = (await watch(() => ben.sound(), 3000)).map(({ loudness }) => loudness).sort((a, b) => a - b);
      return { median: levels[Math.floor(levels.length / 2)] ?? 0, loudest: levels.at(-1) ?? 0 };
    };
    const decibels = (value: number): number => Math.round(20 * Math.log10(Math.max(value, 1e-5)));
    const waitForEcho = async (what: string, holds: (echo: Echo) => boolean): Promise<Echo> => {
      const { value, elapsed } = await until(what, echo, holds, 60_000);
      scene.reportText(
        `${what}: ${decibels(value.median)} dB, ${decibels(value.loudest)} at the loudest, after ${elapsed} ms`,
      );
      return value;
    };
    let uncancelled: Echo = { median: 0, loudest: 0 };

    await scene.step(
      "without echo cancellation Ben hears himself, and louder when Ana sets his volume to 200%",
      async () => {
        const ana = await openAna(microphoneWith("left in"));
        uncancelled = await waitForEcho("Ben hears himself", ({ median }) => median > 0.05);
        await setVolume(ana, "End", 200);
        await waitForEcho("Ben hears himself, louder", ({ loudest }) => loudest > uncancelled.loudest * 1.3);
        const played = await player(ana);
        assert.deepEqual(played, { plays: true, volume: 1, isOriginalStream: false, directOutputs: 0 });

        await ana.page.locator("rtc-device-select select").selectOption({ label: "Headphones" });
        await waitForEcho("Ana hears Ben through headphones", ({ loudest }) => loudest < uncancelled.median * RESIDUE);
        assert.deepEqual(await player(ana), played);
        await ana.context.close();
      },
    );

    await scene.step("with echo cancellation Ben does not hear himself", async () => {
      const ana = await openAna(microphoneWith("as the page asks"));
      await waitForEcho("Ben does not hear himself at 100%", ({ median }) => median < uncancelled.median * RESIDUE);
      assert.deepEqual(await player(ana), { plays: true, volume: 1, isOriginalStream: true, directOutputs: 0 });

      await setVolume(ana, "End", 200);
      await until(
        "Ana's page plays the amplified stream",
        () => player(ana),
        ({ plays, isOriginalStream }) => plays && !isOriginalStream,
      );
      await waitForEcho("Ben does not hear himself at 200%", ({ median }) => median < uncancelled.median * RESIDUE);
      assert.deepEqual(await player(ana), { plays: true, volume: 1, isOriginalStream: false, directOutputs: 0 });
      await ana.hears(PITCH);
    });
  });
}
