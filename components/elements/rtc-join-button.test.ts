import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import "./rtc-join-button.js";

const besideCall = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-join-button></rtc-join-button></fake-room>`);
  const element = room.querySelector("rtc-join-button");
  if (!element) throw new Error("There is no <rtc-join-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-join-button>", () => {
  it("is there to be used only outside the call", async () => {
    const { room, element, button } = await besideCall();
    for (const [connectionState, disabled, joined, pending] of [
      ["closed", false, false, false],
      // It keeps the focus until there is something else to be used.
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

  it("asks the room", async () => {
    const { room, element } = await besideCall();
    const asked = once(room, "rtc-join-request");
    element.click();
    expect((await asked).detail).to.deep.equal({ room });
  });

  it("asks for nothing on the way in, and keeps the focus", async () => {
    const { room, element, button } = await besideCall();
    element.focus();
    room.store.update({ connectionState: "connecting" });
    await element.updateComplete;
    let asked = 0;
    room.addEventListener("rtc-join-request", () => asked++);
    button.click();
    expect(asked).to.equal(0);
    // The browser takes the focus from what is disabled with the next picture.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(element.matches(":focus-within")).to.equal(true);
  });

  it("is accessible outside the call, on the way in and in it", async () => {
    const { room, element } = await besideCall();
    await expect(element).to.be.accessible();
    room.store.update({ connectionState: "connecting" });
    await element.updateComplete;
    await expect(element).to.be.accessible();
    room.enter();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
