import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import "./rtc-leave-button.js";

const outsideCall = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-leave-button></rtc-leave-button></fake-room>`);
  const element = room.querySelector("rtc-leave-button");
  if (!element) throw new Error("There is no <rtc-leave-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-leave-button>", () => {
  it("is enabled in the call and while joining", async () => {
    const { room, element, button } = await outsideCall();
    for (const [connectionState, joined] of [
      ["closed", false],
      ["connecting", true],
      ["connected", true],
      ["disconnected", true],
      ["failed", false],
    ] as const) {
      room.store.update({ connectionState });
      await element.updateComplete;
      expect(button.disabled, connectionState).to.equal(!joined);
      expect(element.matches(":state(joined)"), connectionState).to.equal(joined);
    }
  });

  it("requests to leave", async () => {
    const { room, element } = await outsideCall();
    room.enter();
    await element.updateComplete;
    const requested = once(room, "rtc-leave-request");
    element.click();
    expect((await requested).detail).to.deep.equal({ room });
  });

  it("is accessible in and outside the call", async () => {
    const { room, element } = await outsideCall();
    await expect(element).to.be.accessible();
    room.enter();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
