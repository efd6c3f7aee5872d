import { expect, fixture, html } from "@open-wc/testing";
import { useSpeaker } from "../internal/audio/audio-output.js";
import { isTesting } from "../internal/devices/speaker-test.js";
import { nativeButton } from "../testing/buttons.js";
import { once } from "../testing/once.js";
import { handleOf } from "../testing/handle.js";
import { until } from "../testing/until.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-speaker-test.js";
import { override } from "../testing/override.js";

const outsideCall = async () => {
  const room = await fixture<RtcRoom>(html`<rtc-room room="x"><rtc-speaker-test></rtc-speaker-test></rtc-room>`);
  const element = room.querySelector("rtc-speaker-test");
  if (!element) throw new Error("There is no <rtc-speaker-test>.");
  return { room, element, button: await nativeButton(element) };
};

/** The sounds that are played while `act` runs: their audio elements, and the peak of each. */
async function soundsDuring(act: () => Promise<void>): Promise<{ audio: HTMLAudioElement; loudest: number }[]> {
  const { play } = HTMLMediaElement.prototype;
  const context = new AudioContext();
  const all: { audio: HTMLAudioElement; loudest: number }[] = [];
  const listening: (() => void)[] = [];
  const restorePlay = override(HTMLMediaElement.prototype, "play", function (this: HTMLMediaElement) {
    if (this instanceof HTMLAudioElement && this.srcObject instanceof MediaStream) {
      const analyser = new AnalyserNode(context, { fftSize: 2048 });
      context.createMediaStreamSource(this.srcObject).connect(analyser);
      const sound = { audio: this, loudest: 0 };
      all.push(sound);
      const samples = new Float32Array(analyser.fftSize);
      listening.push(() => {
        analyser.getFloatTimeDomainData(samples);
        sound.loudest = Math.max(sound.loudest, ...samples);
      });
    }
    return play.call(this);
  });
  const timer = setInterval(() => listening.forEach((listen) => listen()), 20);
  try {
    await act();
  } finally {
    clearInterval(timer);
    restorePlay();
    await context.close();
  }
  return all;
}

describe("<rtc-speaker-test>", () => {
  it("plays a chime through the chosen speaker before joining", async () => {
    const { room, element, button } = await outsideCall();
    // Firefox lists speakers only after the page has used the microphone.
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    const all = await navigator.mediaDevices.enumerateDevices();
    const speaker = all.findLast(({ kind }) => kind === "audiooutput")?.deviceId ?? "";
    await useSpeaker(handleOf(room), speaker);
    const sounds = await soundsDuring(async () => {
      button.click();
      await until(() => element.matches(":state(playing)"), "the chime");
      await expect(element).to.be.accessible();
      // A second click during the chime does not start another one.
      button.click();
      await until(() => !element.matches(":state(playing)"), "the end of the chime");
    });
    expect(sounds).to.have.length(1);
    expect(sounds[0]?.audio.sinkId).to.equal(speaker);
    expect(sounds[0]?.loudest).to.be.greaterThan(0.1);
    expect(sounds[0]?.audio.srcObject, "the audio element should release the sound").to.equal(null);
  });

  it("plays nothing when the request is cancelled", async () => {
    const { room, element, button } = await outsideCall();
    room.addEventListener("rtc-speaker-test-request", (event) => event.preventDefault());
    const asked = once(room, "rtc-speaker-test-request");
    const sounds = await soundsDuring(async () => {
      button.click();
      await asked;
      await element.updateComplete;
    });
    expect(sounds).to.deep.equal([]);
    expect(element.matches(":state(playing)")).to.equal(false);
  });

  it("works again after the browser has refused to play", async () => {
    const { room, element, button } = await outsideCall();
    // Both test browsers run with all sound allowed, and that cannot be changed for one test.
    let refused = 0;
    const refuse = (): Promise<void> => Promise.reject(new DOMException(`${++refused}`, "NotAllowedError"));
    const restorePlay = override(HTMLMediaElement.prototype, "play", refuse);
    try {
      button.click();
      await until(() => refused === 1 && !isTesting(room), "the refusal");
    } finally {
      restorePlay();
    }
    button.click();
    await until(() => element.matches(":state(playing)"), "the chime");
    await until(() => !element.matches(":state(playing)"), "the end of the chime");
  });

  it("is disabled without a room", async () => {
    const element = await fixture<HTMLElementTagNameMap["rtc-speaker-test"]>(
      html`<rtc-speaker-test></rtc-speaker-test>`,
    );
    expect((await nativeButton(element)).disabled).to.equal(true);
  });
});
