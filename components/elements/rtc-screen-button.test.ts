import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { pictureTrack } from "../testing/fake-tracks.js";
import { once } from "../testing/once.js";
import { override } from "../testing/override.js";
import { joinedRoom } from "../testing/real-room.js";
import { tone } from "../testing/tones.js";
import { until } from "../testing/until.js";
import "./rtc-screen-button.js";
import type { RtcScreenButton } from "./rtc-screen-button.js";

const inCall = async (content = html`<rtc-screen-button></rtc-screen-button>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter();
  const element = room.querySelector<RtcScreenButton>("rtc-screen-button");
  if (!element) throw new Error("There is no <rtc-screen-button>.");
  return { room, element, button: await nativeButton(element) };
};

/** Provides a screen to share, with sound: headless Firefox has no screen, and Chromium's has no sound. */
const provideScreen = () => {
  const real = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
  const sound = tone();
  const picture = pictureTrack();
  navigator.mediaDevices.getDisplayMedia = () => Promise.resolve(new MediaStream([picture, sound.track]));
  return {
    picture,
    sound,
    restore: async () => {
      navigator.mediaDevices.getDisplayMedia = real;
      await sound.close();
    },
  };
};

describe("<rtc-screen-button>", () => {
  it("is pressed while the screen is shared", async () => {
    const { room, element, button } = await inCall();
    for (const screen of ["on", "off"] as const) {
      room.changeLocal({ screen });
      await element.updateComplete;
      expect(button.getAttribute("aria-pressed")).to.equal(`${screen === "on"}`);
      expect(element.matches(":state(sharing)")).to.equal(screen === "on");
      await expect(element).to.be.accessible();
    }
  });

  it("requests sharing with its content hint, and then the end of sharing", async () => {
    const { room, element } = await inCall(html`<rtc-screen-button content-hint="text"></rtc-screen-button>`);
    for (const on of [true, false]) {
      room.changeLocal({ screen: on ? "off" : "on" });
      await element.updateComplete;
      const asked = once(room, "rtc-screen-request");
      element.click();
      expect((await asked).detail).to.deep.equal({ room, on, contentHint: "text" });
    }
  });

  const forbidding = (feature: string) => ({ allowsFeature: (name: string) => name !== feature });
  for (const [where, displayed, object, name, value] of [
    ["where the browser cannot share a screen", false, navigator.mediaDevices, "getDisplayMedia", undefined],
    ["in a frame that may not share a screen", false, document, "featurePolicy", forbidding("display-capture")],
    ["in a frame that may not use another feature", true, document, "featurePolicy", forbidding("camera")],
    ["in a browser that does not report the permissions of a frame", true, document, "featurePolicy", undefined],
  ] as const) {
    it(`is ${displayed ? "" : "not "}displayed ${where}`, async () => {
      const { element } = await inCall();
      expect(element.checkVisibility()).to.equal(true);
      const restore = override(object, name, value);
      try {
        element.requestUpdate();
        await element.updateComplete;
        expect(element.matches(":state(unsupported)")).to.equal(!displayed);
        expect(element.checkVisibility()).to.equal(displayed);
      } finally {
        restore();
      }
    });
  }

  it("shares a screen with its sound with the others, until the browser's own bar ends it", async () => {
    const { picture, sound, restore } = provideScreen();
    try {
      const ana = await joinedRoom(html`<rtc-screen-button content-hint="motion"></rtc-screen-button>`);
      const bea = await joinedRoom(undefined, { room: ana.room });
      const heard = () => [...(bea.shadowRoot?.querySelectorAll("audio") ?? [])];
      await until(() => bea.state.remotes[0]?.connectionState === "connected", "Ana and Bea to be connected");
      const voices = heard().length;
      ana.querySelector("rtc-screen-button")?.click();
      await until(() => bea.state.remotes[0]?.screen === "on", "Bea to know of the screen");
      expect(picture.contentHint).to.equal("motion");
      const stream = bea.state.remotes[0]?.streams.screen;
      await until(() => heard().some(({ srcObject, paused }) => srcObject === stream && !paused), "its sound");
      expect(stream?.getTracks().map(({ kind }) => kind)).to.have.members(["audio", "video"]);
      picture.stop();
      picture.dispatchEvent(new Event("ended"));
      await until(() => bea.state.remotes[0]?.screen === "off", "Bea to know of the end");
      expect(heard()).to.have.lengthOf(voices);
      expect(sound.track.readyState).to.equal("ended");
    } finally {
      await restore();
    }
  });
});
