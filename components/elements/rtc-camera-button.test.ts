import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import "./rtc-camera-button.js";

const inCall = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-camera-button></rtc-camera-button></fake-room>`);
  room.enter();
  const element = room.querySelector("rtc-camera-button");
  if (!element) throw new Error("There is no <rtc-camera-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-camera-button>", () => {
  it("is pressed while the camera is on", async () => {
    const { room, element, button } = await inCall();
    for (const [camera, pressed] of [
      ["on", "true"],
      ["off", "false"],
    ] as const) {
      room.changeLocal({ camera });
      await element.updateComplete;
      expect(button.getAttribute("aria-pressed")).to.equal(pressed);
      expect(element.matches(":state(camera-off)")).to.equal(camera === "off");
      await expect(element).to.be.accessible();
    }
  });

  it("requests the camera on while it is off, and off while it is on", async () => {
    const { room, element } = await inCall();
    for (const [camera, on] of [
      ["off", true],
      ["on", false],
    ] as const) {
      room.changeLocal({ camera });
      await element.updateComplete;
      const requested = once(room, "rtc-camera-request");
      element.click();
      expect((await requested).detail).to.deep.equal({ room, on });
    }
  });

  it("is pending while the browser asks for permission for the camera", async () => {
    const { room, element } = await inCall();
    room.store.update({ pending: { microphone: true, camera: false, screen: false } });
    await element.updateComplete;
    expect(element.matches(":state(pending)")).to.equal(false);
    room.store.update({ pending: { microphone: false, camera: true, screen: false } });
    await element.updateComplete;
    expect(element.matches(":state(pending)")).to.equal(true);
  });
});
