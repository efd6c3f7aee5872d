import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-mute-indicator.js";
import type { RtcMuteIndicator } from "./rtc-mute-indicator.js";

const indicator = async (content = html`<rtc-mute-indicator></rtc-mute-indicator>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const element = room.querySelector<RtcMuteIndicator>("rtc-mute-indicator");
  if (!element) throw new Error("There is no <rtc-mute-indicator>.");
  const sign = async (): Promise<Element | null> => {
    await element.updateComplete;
    return element.shadowRoot?.querySelector('[part="icon"]') ?? null;
  };
  return { room, element, sign };
};

describe("<rtc-mute-indicator>", () => {
  it("is there while they cannot be heard, and says why", async () => {
    const { room, element, sign } = await indicator();
    room.enter(person("ana", { microphone: "muted" }));
    expect((await sign())?.getAttribute("aria-label")).to.equal("muted");
    expect(element.getBoundingClientRect().width).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
    room.changeRemote("ana", { microphone: "off" });
    expect((await sign())?.getAttribute("aria-label")).to.equal("no microphone");
    await expect(element).to.be.accessible();
  });

  it("takes no place while they can be heard, and for nobody", async () => {
    const { room, element, sign } = await indicator();
    expect(await sign()).to.equal(null);
    expect(getComputedStyle(element).display).to.equal("none");
    room.enter(person("ana", { microphone: "on" }));
    expect(await sign()).to.equal(null);
    expect(getComputedStyle(element).display).to.equal("none");
  });

  it("shows the page's own icons", async () => {
    const { room, sign } = await indicator(
      html`<rtc-mute-indicator><b slot="muted-icon">M</b><b slot="off-icon">O</b></rtc-mute-indicator>`,
    );
    for (const [microphone, icon] of [
      ["muted", "M"],
      ["off", "O"],
    ] as const) {
      room.enter(person("ana", { microphone }));
      const [shown] = (await sign())?.querySelector("slot")?.assignedElements() ?? [];
      expect(shown?.textContent).to.equal(icon);
    }
  });
});
