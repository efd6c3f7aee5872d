import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { joinedRoom } from "../testing/real-room.js";
import "./rtc-hand-button.js";
import type { RtcHandButton } from "./rtc-hand-button.js";

describe("<rtc-hand-button>", () => {
  it("is pressed while the hand is raised, and asks for the opposite", async () => {
    const room = await fixture<FakeRoom>(html`<fake-room><rtc-hand-button></rtc-hand-button></fake-room>`);
    const element = room.querySelector<RtcHandButton>("rtc-hand-button");
    if (!element) throw new Error("There is no <rtc-hand-button>.");
    const button = await nativeButton(element);
    expect(button.disabled).to.equal(true);
    room.enter();
    for (const handRaised of [true, false]) {
      room.changeLocal({ handRaised });
      await element.updateComplete;
      expect(button.getAttribute("aria-pressed")).to.equal(`${handRaised}`);
      expect(element.matches(":state(raised)")).to.equal(handRaised);
      await expect(element).to.be.accessible();
      const asked = once(room, "rtc-hand-request");
      element.click();
      expect((await asked).detail).to.deep.equal({ room, raised: !handRaised });
    }
  });

  it("raises the hand in a call and lowers it, unless the page says no", async () => {
    const room = await joinedRoom(html`<rtc-hand-button></rtc-hand-button>`);
    const button = room.querySelector("rtc-hand-button");
    button?.click();
    expect(room.state.local.handRaised).to.equal(true);
    await button?.updateComplete;
    room.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
    button?.click();
    expect(room.state.local.handRaised).to.equal(true);
    button?.click();
    expect(room.state.local.handRaised).to.equal(false);
  });

  it("goes up and down by an event of the page's own, too", async () => {
    const room = await joinedRoom();
    for (const up of [true, false]) {
      room.dispatchEvent(new Event("rtc-hand-request", { bubbles: true, composed: true }));
      expect(room.state.local.handRaised).to.equal(up);
    }
  });
});
