import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-mute-indicator.js";
import type { RtcMuteIndicator } from "./rtc-mute-indicator.js";

const indicator = async (content = html`<rtc-mute-indicator></rtc-mute-indicator>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const element = room.querySelector<RtcMuteIndicator>("rtc-mute-indicator");
  if (!element) throw new Error("There is no <rtc-mute-indicator>.");
  const iconPart = async (): Promise<Element | null> => {
    await element.updateComplete;
    return element.shadowRoot?.querySelector('[part="icon"]') ?? null;
  };
  return { room, element, iconPart };
};

describe("<rtc-mute-indicator>", () => {
  it("is displayed while the participant cannot be heard, and names the reason", async () => {
    const { room, element, iconPart } = await indicator();
    room.enter(person("ana", { microphone: "muted" }));
    expect((await iconPart())?.getAttribute("aria-label")).to.equal("muted");
    expect(element.getBoundingClientRect().width).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
    room.changeRemote("ana", { microphone: "off" });
    expect((await iconPart())?.getAttribute("aria-label")).to.equal("no microphone");
    await expect(element).to.be.accessible();
  });

  it("is not displayed while the participant can be heard, or without a participant", async () => {
    const { room, element, iconPart } = await indicator();
    expect(await iconPart()).to.equal(null);
    expect(getComputedStyle(element).display).to.equal("none");
    room.enter(person("ana", { microphone: "on" }));
    expect(await iconPart()).to.equal(null);
    expect(getComputedStyle(element).display).to.equal("none");
  });

  it("shows the page's own icons", async () => {
    const { room, iconPart } = await indicator(
      html`<rtc-mute-indicator><b slot="muted-icon">M</b><b slot="off-icon">O</b></rtc-mute-indicator>`,
    );
    for (const [microphone, icon] of [
      ["muted", "M"],
      ["off", "O"],
    ] as const) {
      room.enter(person("ana", { microphone }));
      const [shown] = (await iconPart())?.querySelector("slot")?.assignedElements() ?? [];
      expect(shown?.textContent).to.equal(icon);
    }
  });
});
