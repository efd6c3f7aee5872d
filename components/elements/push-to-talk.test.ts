import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./push-to-talk.js";

const TALK = html`<rtc-mute-button mode="push-to-talk"></rtc-mute-button>`;

/** A button in a call with a muted microphone. `requests` = the values of `muted` in the button's requests. */
const inCall = async (content = TALK, microphone: "on" | "muted" | "off" = "muted") => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}<input aria-label="Text" /></fake-room>`);
  room.enter();
  room.changeLocal({ microphone });
  const [element, input] = [room.querySelector("rtc-mute-button"), room.querySelector("input")];
  if (!element || !input) throw new Error("Something is missing.");
  const requests: (boolean | undefined)[] = [];
  room.addEventListener("rtc-mute-request", ({ detail }) => {
    requests.push(detail?.muted);
    // A real room carries out the request at once, too.
    room.changeLocal({ microphone: detail?.muted ? "muted" : "on" });
  });
  return { room, element, input, requests, button: await nativeButton(element) };
};

const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** A test cannot take the focus from its own window, so it dispatches the browser's event. */
const blur = () => window.dispatchEvent(new FocusEvent("blur"));

const key = (type: "keydown" | "keyup", init: KeyboardEventInit) =>
  new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });

describe("<rtc-mute-button mode>", () => {
  afterEach(async () => {
    for (const held of ["Space", "t", "Control", "F4"]) await sendKeys({ up: held });
    await sendMouse({ type: "up" });
  });

  it("unmutes while its key is held, and is pressed then", async () => {
    const { element, requests, button } = await inCall();
    expect(button.textContent.trim()).to.equal("Hold Space to talk");
    expect(button.getAttribute("aria-keyshortcuts")).to.equal("Space");
    expect(button.getAttribute("aria-pressed")).to.equal("false");
    await expect(element).to.be.accessible();
    await sendKeys({ down: "Space" });
    expect(requests).to.deep.equal([false]);
    await element.updateComplete;
    expect(button.getAttribute("aria-pressed")).to.equal("true");
    await expect(element).to.be.accessible();
    await sendKeys({ up: "Space" });
    expect(requests).to.deep.equal([false, true]);
  });

  it("requests once, however often the key repeats", async () => {
    const { requests } = await inCall();
    // A second `down` without an `up` is a repeat.
    for (let times = 0; times < 3; times++) await sendKeys({ down: "Space" });
    expect(requests).to.deep.equal([false]);
    await sendKeys({ up: "Space" });
    expect(requests).to.deep.equal([false, true]);
  });

  it("mutes while its key is held with push-to-mute, and does nothing if the microphone is already muted", async () => {
    const { room, requests, button } = await inCall(
      html`<rtc-mute-button mode="push-to-mute"></rtc-mute-button>`,
      "on",
    );
    expect(button.textContent.trim()).to.equal("Hold Space to mute");
    await sendKeys({ press: "Space" });
    expect(requests).to.deep.equal([true, false]);
    room.changeLocal({ microphone: "muted" });
    await sendKeys({ press: "Space" });
    expect(requests).to.deep.equal([true, false]);
  });

  it("uses the key of its attribute, also after a change", async () => {
    const { element, requests, button } = await inCall(
      html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`,
    );
    expect(button.textContent.trim()).to.equal("Hold T to talk");
    await sendKeys({ press: "Space" });
    expect(requests).to.deep.equal([]);
    await sendKeys({ press: "t" });
    expect(requests).to.deep.equal([false, true]);
    element.setAttribute("key", "F4");
    await until(() => button.textContent.trim() === "Hold F4 to talk", "the other key on the button");
    await sendKeys({ press: "t" });
    expect(requests).to.have.lengthOf(2);
    await sendKeys({ press: "F4" });
    expect(requests).to.deep.equal([false, true, false, true]);
  });

  it("ignores its key while the user types, unless the key is a chord", async () => {
    const { element, input, requests } = await inCall(
      html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`,
    );
    input.focus();
    await sendKeys({ press: "t" });
    expect([input.value, requests]).to.deep.equal(["t", []]);
    element.setAttribute("key", "Control+Space");
    await sendKeys({ down: "Control" });
    await sendKeys({ down: "Space" });
    expect(requests).to.deep.equal([false]);
    await sendKeys({ up: "Space" });
    expect([input.value, requests]).to.deep.equal(["t", [false, true]]);
  });

  it("types nothing when the focus moves to a text field while the key is held", async () => {
    const { input, requests } = await inCall(html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`);
    await sendKeys({ down: "t" });
    input.focus();
    await sendKeys({ down: "t" });
    await sendKeys({ up: "t" });
    expect([input.value, requests]).to.deep.equal(["", [false, true]]);
  });

  it("ends a hold with a modifier of its chord, because browsers dispatch no keyup of other keys while Meta is down", async () => {
    const { requests } = await inCall(
      html`<rtc-mute-button mode="push-to-talk" key="Control+Space"></rtc-mute-button>`,
    );
    await sendKeys({ down: "Control" });
    await sendKeys({ down: "Space" });
    expect(requests).to.deep.equal([false]);
    await sendKeys({ up: "Control" });
    expect(requests).to.deep.equal([false, true]);
  });

  it("leaves Space to another button that has the focus, and to a page that has prevented its default", async () => {
    const { room, requests } = await inCall(html`<button>Else</button> ${TALK}`);
    const other = room.querySelector("button");
    let clicks = 0;
    other?.addEventListener("click", () => clicks++);
    other?.focus();
    await sendKeys({ press: "Space" });
    expect([clicks, requests]).to.deep.equal([1, []]);
    other?.blur();
    room.addEventListener("keydown", (event) => event.preventDefault());
    room.dispatchEvent(key("keydown", { key: " ", code: "Space" }));
    expect(requests).to.deep.equal([]);
  });

  for (const press of ["Space", "Enter"]) {
    it(`is held by ${press} on the button, whatever its key is, without a click`, async () => {
      const { element, requests } = await inCall(
        html`<rtc-mute-button mode="push-to-talk" key="Control+M"></rtc-mute-button>`,
      );
      element.focus();
      await sendKeys({ down: press });
      expect(requests).to.deep.equal([false]);
      await sendKeys({ up: press });
      expect(requests).to.deep.equal([false, true]);
    });
  }

  it("is held by the pointer, which may leave the button, and the click at the end does nothing more", async () => {
    const { element, requests } = await inCall();
    await sendMouse({ type: "move", position: middle(element) });
    await sendMouse({ type: "down" });
    expect(requests).to.deep.equal([false]);
    await sendMouse({ type: "up" });
    expect(requests).to.deep.equal([false, true]);
    await sendMouse({ type: "down" });
    await sendMouse({ type: "move", position: [1, 1] });
    expect(requests).to.deep.equal([false, true, false]);
    await sendMouse({ type: "up" });
    expect(requests).to.deep.equal([false, true, false, true]);
  });

  it("toggles on a click without a pointer, as by a screen reader, because not every user can hold a button", async () => {
    const { element, requests } = await inCall();
    element.click();
    await element.updateComplete;
    element.click();
    expect(requests).to.deep.equal([false, true]);
  });

  for (const [what, end] of [
    ["the window loses focus", blur],
    ["the page is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["the mode is removed", (element: HTMLElement) => element.removeAttribute("mode")],
    ["the key changes", (element: HTMLElement) => element.setAttribute("key", "F4")],
    ["the button moves", (element: HTMLElement) => element.parentElement?.append(element)],
    [
      "the room moves with the button",
      (element: HTMLElement) => document.body.append(element.parentElement ?? element),
    ],
  ] as const) {
    it(`ends a hold when ${what}`, async () => {
      const { room, element, requests } = await inCall();
      await sendKeys({ down: "Space" });
      expect(requests).to.deep.equal([false]);
      end(element);
      await until(() => requests.length > 1, "the end of the hold");
      expect(requests).to.deep.equal([false, true]);
      expect(room.store.snapshot.local.microphone).to.equal("muted");
      room.remove();
    });
  }

  it("ends a hold when the button leaves the page", async () => {
    const { element, requests } = await inCall();
    await sendKeys({ down: "Space" });
    element.remove();
    await until(() => requests.length > 1, "the end of the hold");
    expect(requests).to.deep.equal([false, true]);
    await sendKeys({ up: "Space" });
    await sendKeys({ press: "Space" });
    expect(requests).to.have.lengthOf(2);
  });

  it("ends a hold when the browser cancels its touch", async () => {
    const { button, requests } = await inCall();
    const touch = (type: string, pointerId = 7) =>
      button.dispatchEvent(new PointerEvent(type, { pointerId, bubbles: true, composed: true }));
    touch("pointerdown");
    expect(requests).to.deep.equal([false]);
    touch("pointercancel", 8);
    expect(requests).to.deep.equal([false]);
    touch("pointercancel");
    expect(requests).to.deep.equal([false, true]);
  });

  it("requests nothing after the call has ended, and is disabled outside a call", async () => {
    const { room, element, requests, button } = await inCall();
    await sendKeys({ down: "Space" });
    room.store.update({ connectionState: "closed" });
    await sendKeys({ up: "Space" });
    await sendKeys({ press: "Space" });
    expect(requests).to.deep.equal([false]);
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
  });

  it("toggles on a click, and has no key, without a mode", async () => {
    const { element, requests, button } = await inCall(html`<rtc-mute-button></rtc-mute-button>`);
    expect(button.textContent.trim()).to.equal("Mute");
    await sendKeys({ press: "Space" });
    expect(requests).to.deep.equal([]);
    await sendMouse({ type: "click", position: middle(element) });
    expect(requests).to.deep.equal([false]);
    expect(button.hasAttribute("aria-keyshortcuts")).to.equal(false);
  });

  it("mutes a microphone that comes into the call, but not one that another control unmutes", async () => {
    const { room, requests } = await inCall(TALK, "off");
    room.changeLocal({ microphone: "on" });
    await until(() => requests.length, "the request");
    expect(requests).to.deep.equal([true]);
    // The user has unmuted with another control.
    room.changeLocal({ microphone: "on" });
    await room.querySelector("rtc-mute-button")?.updateComplete;
    expect(requests).to.deep.equal([true]);
  });

  it("unmutes a real call only while it is held", async () => {
    const room = await joinedRoom(TALK, { audio: true });
    const track = () => room.state.local.streams.microphone?.getAudioTracks()[0];
    await until(() => room.state.local.microphone === "muted", "the microphone, muted");
    await sendKeys({ down: "Space" });
    expect([room.state.local.microphone, track()?.enabled]).to.deep.equal(["on", true]);
    await sendKeys({ up: "Space" });
    expect([room.state.local.microphone, track()?.enabled]).to.deep.equal(["muted", false]);
  });
});
