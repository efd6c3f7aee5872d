import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import "./rtc-join-button.js";

const outsideCall = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-join-button></rtc-join-button></fake-room>`);
  const element = room.querySelector("rtc-join-button");
  if (!element) throw new Error("There is no <rtc-join-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-join-button>", () => {
  it("is enabled only outside the call", async () => {
    const { room, element, button } = await outsideCall();
    for (const [connectionState, disabled, joined, pending] of [
      ["closed", false, false, false],
      // The button keeps the focus until the call has other controls.
      ["connecting", false, false, true],
      ["connected", true, true, false],
      ["disconnected", true, true, false],
      ["failed", false, false, false],
    ] as const) {
      room.store.update({ connectionState });
      await element.updateComplete;
      expect(button.disabled, connectionState).to.equal(disabled);
      expect(element.matches(":state(joined)"), connectionState).to.equal(joined);
      expect(element.matches(":state(pending)"), connectionState).to.equal(pending);
      expect(button.hasAttribute("aria-pressed")).to.equal(false);
    }
  });

  it("requests to join", async () => {
    const { room, element } = await outsideCall();
    const requested = once(room, "rtc-join-request");
    element.click();
    expect((await requested).detail).to.deep.equal({ room });
  });

  it("requests nothing while joining, and keeps the focus", async () => {
    const { room, element, button } = await outsideCall();
    element.focus();
    room.store.update({ connectionState: "connecting" });
    await element.updateComplete;
    let requests = 0;
    room.addEventListener("rtc-join-request", () => requests++);
    button.click();
    expect(requests).to.equal(0);
    // Browsers take the focus from a disabled button with the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(element.matches(":focus-within")).to.equal(true);
  });

  it("is accessible outside the call, while joining and in the call", async () => {
    const { room, element } = await outsideCall();
    await expect(element).to.be.accessible();
    room.store.update({ connectionState: "connecting" });
    await element.updateComplete;
    await expect(element).to.be.accessible();
    room.enter();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
