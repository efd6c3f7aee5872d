import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { voices } from "../testing/rooms.js";
import { until } from "../testing/until.js";
import "./rtc-participant.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-volume.js";
import type { RtcVolume } from "./rtc-volume.js";
import { isolate } from "../texts/bidi-isolate.js";

/** The native slider of an element, after it has rendered. */
const sliderOf = async (element: RtcVolume): Promise<HTMLInputElement> => {
  await element.updateComplete;
  const slider = element.shadowRoot?.querySelector("input");
  if (!slider) throw new Error("There is no slider.");
  return slider;
};

const find = (place: Element): RtcVolume => {
  const element = place.querySelector("rtc-volume");
  if (!element) throw new Error("There is no <rtc-volume>.");
  return element;
};

/** Ana's page in a real call with Ben. It plays Ben's voice. */
const inCall = async (content: TemplateResult) => {
  const name = crypto.randomUUID();
  const place = await fixture<HTMLElement>(
    html`<div>
      <rtc-room room=${name} display-name="Ana" autojoin>${content}</rtc-room>
      <rtc-room room=${name} display-name="Ben" audio autojoin></rtc-room>
    </div>`,
  );
  const room = place.querySelector<RtcRoom>("rtc-room");
  if (!room) throw new Error("There is no room.");
  await until(() => voices(room)[0]?.paused === false, "Ben should be played");
  const [voice] = voices(room);
  if (!voice) throw new Error("There is no voice.");
  const element = find(room);
  const slider = await sliderOf(element);
  slider.focus();
  /** Waits until the slider shows these words. */
  const shows = (words: string) => until(() => slider.ariaValueText === words, `the slider should show ${words}`);
  return { room, voice, element, slider, shows };
};

/** A fake call, for what the element renders. */
const inFakeCall = async (content: TemplateResult) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana", { displayName: "Ana" }), person("ben", { displayName: "Ben" }));
  const element = find(room);
  return { room, element, slider: await sliderOf(element) };
};

describe("<rtc-volume>", () => {
  it("sets the volume of all participants by keyboard", async () => {
    const { voice, element, slider, shows } = await inCall(html`<rtc-volume></rtc-volume>`);
    expect([slider.min, slider.max, slider.value, slider.ariaLabel]).to.deep.equal(["0", "100", "100", "Volume"]);
    await shows("100%");
    await sendKeys({ press: "ArrowDown" });
    await shows("95%");
    expect(voice.volume).to.be.closeTo(0.95, 0.001);
    expect(element.shadowRoot?.querySelector('[part="value"]')?.textContent).to.equal("95%");
    await sendKeys({ press: "Home" });
    await shows("0%");
    expect(voice.volume).to.equal(0);
    expect(element.matches(":state(silent)")).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it("sets the volume of the participant around it, up to 200%", async () => {
    const { room, voice, element, slider, shows } = await inCall(
      html`<rtc-participant><rtc-volume></rtc-volume></rtc-participant>`,
    );
    expect([slider.max, slider.ariaLabel]).to.deep.equal(["200", `Volume for ${isolate("Ben")}`]);
    await shows("100%");
    const stream = room.state.remotes[0]?.streams.microphone;
    expect(voice.srcObject).to.equal(stream);
    await sendKeys({ press: "End" });
    await shows("200%");
    expect(element.matches(":state(amplified)")).to.equal(true);
    await until(
      () => voice.srcObject !== stream && !voice.paused,
      "the same audio element should play the amplified sound",
    );
    await expect(element).to.be.accessible();
    await sendKeys({ press: "Home" });
    await shows("0%");
    expect(voice.volume).to.equal(0);
    expect(element.matches(":state(amplified)")).to.equal(false);
  });

  it("shows the same volume as other sliders of its participant, also after it is put back", async () => {
    const { room, element, shows } = await inCall(
      html`<rtc-volume participant="Ben"></rtc-volume><rtc-volume id="all"></rtc-volume>
        <rtc-participant><rtc-volume id="tile"></rtc-volume></rtc-participant>`,
    );
    await sendKeys({ press: "ArrowUp" });
    await shows("105%");
    const value = async (id: string): Promise<string> => {
      const other = room.querySelector<RtcVolume>(`#${id}`);
      if (!other) throw new Error(`There is no ${id}.`);
      return (await sliderOf(other)).value;
    };
    expect([await value("tile"), await value("all")]).to.deep.equal(["105", "100"]);
    element.remove();
    room.append(element);
    expect((await sliderOf(element)).value).to.equal("105");
  });

  it("does nothing when the request is cancelled", async () => {
    const { room, voice, slider } = await inCall(html`<rtc-volume></rtc-volume>`);
    const asked = once(room, "rtc-volume-request");
    room.addEventListener("rtc-volume-request", (event) => event.preventDefault());
    await sendKeys({ press: "Home" });
    expect((await asked).detail).to.deep.equal({ room, volume: 0 });
    await until(() => slider.value === "100", "the slider should show the present volume");
    expect(voice.volume).to.equal(1);
  });

  it("is not displayed for the local participant, whom the page does not play", async () => {
    const { element, slider } = await inFakeCall(
      html`<rtc-participant local><rtc-volume></rtc-volume></rtc-participant>`,
    );
    expect(element.matches(":state(local)")).to.equal(true);
    expect(getComputedStyle(element).display).to.equal("none");
    expect(slider.disabled).to.equal(true);
  });

  it("is disabled until its participant joins", async () => {
    const { room, element, slider } = await inFakeCall(html`<rtc-volume participant="Cleo"></rtc-volume>`);
    expect(element.matches(":state(empty)")).to.equal(true);
    expect(slider.disabled).to.equal(true);
    await expect(element).to.be.accessible();
    room.enter(person("cleo", { displayName: "Cleo" }));
    await element.updateComplete;
    expect(element.matches(":state(empty)")).to.equal(false);
    expect([slider.disabled, slider.max, slider.ariaLabel]).to.deep.equal([
      false,
      "200",
      `Volume for ${isolate("Cleo")}`,
    ]);
  });

  it("never controls all participants in a tile whose participant has not joined yet", async () => {
    const { room, element, slider } = await inFakeCall(
      html`<rtc-participant><rtc-volume></rtc-volume></rtc-participant>`,
    );
    expect(slider.ariaLabel).to.equal(`Volume for ${isolate("Ana")}`);
    room.enter();
    await element.updateComplete;
    expect(slider.disabled).to.equal(true);
    expect(slider.max).to.equal("200");
  });

  it("grows in the direction of the text", async () => {
    const { element, slider, room } = await inFakeCall(
      html`<rtc-participant participant="ana" dir="rtl"><rtc-volume></rtc-volume></rtc-participant>`,
    );
    slider.focus();
    const asked = once(room, "rtc-volume-request");
    await sendKeys({ press: "ArrowLeft" });
    expect((await asked).detail).to.deep.include({ volume: 1.05, participant: "ana" });
    const left = (selector: string): number =>
      element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
    expect(left('[part="value"]')).to.be.lessThan(left('[part="slider"]'));
    expect(slider.getBoundingClientRect().height).to.be.at.least(44);
  });

  it("is disabled without a room, and works as soon as there is one", async () => {
    const element = await fixture<RtcVolume>(html`<rtc-volume></rtc-volume>`);
    const slider = await sliderOf(element);
    expect(slider.disabled).to.equal(true);
    const { room } = await inFakeCall(html`<rtc-volume></rtc-volume>`);
    room.append(element);
    await element.updateComplete;
    expect(slider.disabled).to.equal(false);
  });
});
