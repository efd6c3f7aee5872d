import assert from "node:assert/strict";
import { test } from "node:test";
import { SoundCard, lacksSoundCard } from "./support/sound-card.js";
import { recordVoice } from "./support/media.js";
import type { User } from "./support/user.js";
import { testInScene } from "./support/test-scene.js";
import { until, watch } from "./support/until.js";

/** Of Ben's beeps, in hertz. */
const PITCH = 1000;
/** So much of what comes back may be left: 20 decibels less. */
const LITTLE = 0.1;

const page = (name: string): string => `
<rtc-room room="standup" display-name="${name}" audio autojoin debug>
  <rtc-participant><rtc-video></rtc-video><rtc-volume></rtc-volume></rtc-participant>
  <rtc-device-select kind="speaker"></rtc-device-select>
</rtc-room>`;

/** Leaves out of every microphone what a browser does to sound beside the cancellation of echo; and that, too, if it is told. */
const microphoneWith = (echo: "as the page asks" | "left in"): string => `{
  const ask = MediaDevices.prototype.getUserMedia;
  const audio = { noiseSuppression: false, autoGainControl: false${echo === "left in" ? ", echoCancellation: false" : ""} };
  MediaDevices.prototype.getUserMedia = function (wishes) {
    return ask.call(this, { ...wishes, ...(wishes.audio && { audio: { ...wishes.audio, ...audio } }) });
  };
}`;

/** Counts the sounds that go from a page into the air past its media elements. */
const countsPast = `
window.past = 0;
{
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) past++;
    return connect.call(this, to, ...rest);
  };
}`;

interface Echo {
  mostly: number;
  loudest: number;
}

declare global {
  interface Window {
    past: number;
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
      asIs: stream !== undefined && audio?.srcObject === stream,
      past: window.past,
    };
  });

const setVolume = async (ana: User, key: "End", percent: number): Promise<void> => {
  const slider = ana.page.locator("rtc-volume input");
  await slider.press(key);
  assert.equal(await slider.inputValue(), String(percent));
};

// A loop through a loudspeaker and a microphone that the browser takes for real ones. The browser does not say what it
// cancels as echo; whether a participant hears their own voice can be measured.
const name = "nobody hears themselves back from somebody's loudspeaker, who listens at 100% or at 200%";
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
    const seatAna = async (before: string): Promise<User> => {
      const ana = await scene.openUser("Ana", anasBrowser, `http://${server.host}/ana.html`, countsPast + before);
      await ana.hears(PITCH);
      return ana;
    };

    /**
     * How loud Ben hears himself in some seconds, most of the time and at the loudest. Where a machine has too much to do, sound
     * stutters, and what comes back then is no echo that anything could cancel: for a moment he hears it.
     */
    const echo = async (): Promise<Echo> => {
      const all = (await watch(() => ben.sound(), 3000)).map(({ loudness }) => loudness).sort((a, b) => a - b);
      return { mostly: all[Math.floor(all.length / 2)] ?? 0, loudest: all.at(-1) ?? 0 };
    };
    const decibels = (value: number): number => Math.round(20 * Math.log10(Math.max(value, 1e-5)));
    const echoes = async (what: string, holds: (echo: Echo) => boolean): Promise<Echo> => {
      const { value, elapsed } = await until(what, echo, holds, 60_000);
      scene.reportText(
        `${what}: ${decibels(value.mostly)} dB, ${decibels(value.loudest)} at the loudest, after ${elapsed} ms`,
      );
      return value;
    };
    let plain: Echo = { mostly: 0, loudest: 0 };

    await scene.step("without echo cancellation he does, twice as loud when Ana plays him so", async () => {
      const ana = await seatAna(microphoneWith("left in"));
      plain = await echoes("Ben hears himself", ({ mostly }) => mostly > 0.05);
      await setVolume(ana, "End", 200);
      await echoes("Ben hears himself, louder", ({ loudest }) => loudest > plain.loudest * 1.3);
      const played = await player(ana);
      assert.deepEqual(played, { plays: true, volume: 1, asIs: false, past: 0 });

      await ana.page.locator("rtc-device-select select").selectOption({ label: "Headphones" });
      await echoes(
        "Ana has put on headphones, and is amplified in them",
        ({ loudest }) => loudest < plain.mostly * LITTLE,
      );
      assert.deepEqual(await player(ana), played);
      await ana.context.close();
    });

    await scene.step("with it, he does not", async () => {
      const ana = await seatAna(microphoneWith("as the page asks"));
      await echoes("Ben does not hear himself at 100%", ({ mostly }) => mostly < plain.mostly * LITTLE);
      assert.deepEqual(await player(ana), { plays: true, volume: 1, asIs: true, past: 0 });

      await setVolume(ana, "End", 200);
      await until(
        "Ana plays what is amplified",
        () => player(ana),
        ({ plays, asIs }) => plays && !asIs,
      );
      await echoes("Ben does not hear himself at 200%", ({ mostly }) => mostly < plain.mostly * LITTLE);
      assert.deepEqual(await player(ana), { plays: true, volume: 1, asIs: false, past: 0 });
      await ana.hears(PITCH);
    });
  });
}
