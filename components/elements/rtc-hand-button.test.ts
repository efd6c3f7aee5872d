import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { joinedRoom } from "../testing/real-room.js";
import "./rtc-hand-button.js";
import type { RtcHandButton } from "./rtc-hand-button.js";

describe("<rtc-hand-button>", () => {
  it("is pressed while the hand is raised, and requests the opposite", async () => {
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
      const requested = once(room, "rtc-hand-request");
      element.click();
      expect((await requested).detail).to.deep.equal({ room, raised: !handRaised });
    }
  });

  it("raises and lowers the hand in a real call, unless the page cancels its request", async () => {
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

  it("lets the page raise and lower the hand with a request of its own, without a button", async () => {
    const room = await joinedRoom();
    for (const up of [true, false]) {
      room.dispatchEvent(new Event("rtc-hand-request", { bubbles: true, composed: true }));
      expect(room.state.local.handRaised).to.equal(up);
    }
  });
});
