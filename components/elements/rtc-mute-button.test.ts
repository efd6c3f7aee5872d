import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { setTexts } from "../texts/texts.js";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import "./rtc-mute-button.js";

const inCall = async (content = html`<rtc-mute-button></rtc-mute-button>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter();
  const element = room.querySelector("rtc-mute-button");
  if (!element) throw new Error("There is no <rtc-mute-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-mute-button>", () => {
  it("keeps its label, and is pressed and has the state muted while the microphone is not heard", async () => {
    const { room, element, button } = await inCall();
    for (const [microphone, pressed] of [
      ["on", "false"],
      ["muted", "true"],
      ["off", "true"],
      ["on", "false"],
    ] as const) {
      room.changeLocal({ microphone });
      await element.updateComplete;
      expect(button.getAttribute("aria-pressed")).to.equal(pressed);
      expect(element.matches(":state(muted)")).to.equal(pressed === "true");
      expect(button.textContent.trim()).to.equal("Mute");
    }
  });

  it("requests to mute, and changes only with the state of the call", async () => {
    const { room, element, button } = await inCall();
    room.changeLocal({ microphone: "on" });
    await element.updateComplete;
    const requested = once(document, "rtc-mute-request");
    button.click();
    const { detail, cancelable, composed } = await requested;
    expect(detail).to.deep.equal({ room, muted: true });
    expect([cancelable, composed]).to.deep.equal([true, true]);
    await element.updateComplete;
    expect(button.getAttribute("aria-pressed")).to.equal("false");
  });

  it("requests to unmute while muted", async () => {
    const { room, element } = await inCall();
    room.changeLocal({ microphone: "muted" });
    await element.updateComplete;
    const requested = once(room, "rtc-mute-request");
    element.click();
    expect((await requested).detail?.muted).to.equal(false);
  });

  it("works with the keyboard", async () => {
    const { room, element } = await inCall();
    element.focus();
    expect(document.activeElement).to.equal(element);
    for (const key of ["Enter", " "]) {
      const requested = once(room, "rtc-mute-request");
      await sendKeys({ press: key });
      await requested;
    }
  });

  it("is pending while the browser asks for permission for the microphone", async () => {
    const { room, element, button } = await inCall();
    room.store.update({ pending: { microphone: true, camera: false, screen: false } });
    await element.updateComplete;
    expect(element.matches(":state(pending)")).to.equal(true);
    expect(button.getAttribute("aria-busy")).to.equal("true");
  });

  it("is disabled, and requests nothing, outside a call and without a room", async () => {
    const { room, element, button } = await inCall();
    room.store.update({ connectionState: "closed" });
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
    room.enter();
    await element.updateComplete;
    expect(button.disabled).to.equal(false);
    document.body.append(element);
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
    let requests = 0;
    element.addEventListener("rtc-mute-request", () => requests++);
    element.click();
    expect(requests).to.equal(0);
    element.remove();
  });

  it("is at least 44 pixels wide and high", async () => {
    const { button } = await inCall();
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it("accepts icons and a label from the page", async () => {
    const { room, element } = await inCall(
      html`<rtc-mute-button><b slot="icon-on">🎤</b><b slot="icon-off">🤐</b>Silence</rtc-mute-button>`,
    );
    const [on, off] = element.querySelectorAll("b");
    room.changeLocal({ microphone: "on" });
    await element.updateComplete;
    expect([on?.assignedSlot, off?.assignedSlot].map(Boolean)).to.deep.equal([true, false]);
    room.changeLocal({ microphone: "muted" });
    await element.updateComplete;
    expect([on?.assignedSlot, off?.assignedSlot].map(Boolean)).to.deep.equal([false, true]);
    await expect(element).to.be.accessible();
  });

  it("shows new texts at once", async () => {
    const { element, button } = await inCall();
    setTexts({ mute: "Stumm" });
    try {
      await element.updateComplete;
      expect(button.textContent.trim()).to.equal("Stumm");
    } finally {
      setTexts({ mute: "Mute" });
    }
  });

  it("is accessible: heard, muted and disabled", async () => {
    const { room, element } = await inCall();
    await expect(element).to.be.accessible();
    room.changeLocal({ microphone: "on" });
    await element.updateComplete;
    await expect(element).to.be.accessible();
    room.store.update({ connectionState: "closed" });
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
