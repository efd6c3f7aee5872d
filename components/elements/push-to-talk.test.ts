import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./push-to-talk.js";

const TALK = html`<rtc-mute-button mode="push-to-talk"></rtc-mute-button>`;

/** In a call, muted; `asked` = what the room has been asked for, to be silent or not. */
const inCall = async (content = TALK, microphone: "on" | "muted" | "off" = "muted") => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}<input aria-label="Text" /></fake-room>`);
  room.enter();
  room.changeLocal({ microphone });
  const [element, input] = [room.querySelector("rtc-mute-button"), room.querySelector("input")];
  if (!element || !input) throw new Error("Something is missing.");
  const asked: (boolean | undefined)[] = [];
  room.addEventListener("rtc-mute-request", ({ detail }) => {
    asked.push(detail?.muted);
    // Is done at once, as by a real room.
    room.changeLocal({ microphone: detail?.muted ? "muted" : "on" });
  });
  return { room, element, input, asked, button: await nativeButton(element) };
};

const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** What no test can do to the window it runs in, told as the browser tells it. */
const blur = () => window.dispatchEvent(new FocusEvent("blur"));

const key = (type: "keydown" | "keyup", init: KeyboardEventInit) =>
  new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });

describe("<rtc-mute-button mode>", () => {
  afterEach(async () => {
    for (const held of ["Space", "t", "Control", "F4"]) await sendKeys({ up: held });
    await sendMouse({ type: "up" });
  });

  it("is heard while its key is held, and shows it", async () => {
    const { element, asked, button } = await inCall();
    expect(button.textContent.trim()).to.equal("Hold Space to talk");
    expect(button.getAttribute("aria-keyshortcuts")).to.equal("Space");
    expect(button.getAttribute("aria-pressed")).to.equal("false");
    await expect(element).to.be.accessible();
    await sendKeys({ down: "Space" });
    expect(asked).to.deep.equal([false]);
    await element.updateComplete;
    expect(button.getAttribute("aria-pressed")).to.equal("true");
    await expect(element).to.be.accessible();
    await sendKeys({ up: "Space" });
    expect(asked).to.deep.equal([false, true]);
  });

  it("asks once, however often the key repeats", async () => {
    const { asked } = await inCall();
    // A second `down` without an `up` is a repeat.
    for (let times = 0; times < 3; times++) await sendKeys({ down: "Space" });
    expect(asked).to.deep.equal([false]);
    await sendKeys({ up: "Space" });
    expect(asked).to.deep.equal([false, true]);
  });

  it("is silent while its key is held with push-to-mute, and leaves alone who is muted already", async () => {
    const { room, asked, button } = await inCall(html`<rtc-mute-button mode="push-to-mute"></rtc-mute-button>`, "on");
    expect(button.textContent.trim()).to.equal("Hold Space to mute");
    await sendKeys({ press: "Space" });
    expect(asked).to.deep.equal([true, false]);
    room.changeLocal({ microphone: "muted" });
    await sendKeys({ press: "Space" });
    expect(asked).to.deep.equal([true, false]);
  });

  it("has the key that its attribute gives, now or later", async () => {
    const { element, asked, button } = await inCall(
      html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`,
    );
    expect(button.textContent.trim()).to.equal("Hold T to talk");
    await sendKeys({ press: "Space" });
    expect(asked).to.deep.equal([]);
    await sendKeys({ press: "t" });
    expect(asked).to.deep.equal([false, true]);
    element.setAttribute("key", "F4");
    await until(() => button.textContent.trim() === "Hold F4 to talk", "the other key on the button");
    await sendKeys({ press: "t" });
    expect(asked).to.have.lengthOf(2);
    await sendKeys({ press: "F4" });
    expect(asked).to.deep.equal([false, true, false, true]);
  });

  it("is no business of who types, unless its key is a chord", async () => {
    const { element, input, asked } = await inCall(
      html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`,
    );
    input.focus();
    await sendKeys({ press: "t" });
    expect([input.value, asked]).to.deep.equal(["t", []]);
    element.setAttribute("key", "Control+Space");
    await sendKeys({ down: "Control" });
    await sendKeys({ down: "Space" });
    expect(asked).to.deep.equal([false]);
    await sendKeys({ up: "Space" });
    expect([input.value, asked]).to.deep.equal(["t", [false, true]]);
  });

  it("types nothing with a key that is held when the focus goes to a text", async () => {
    const { input, asked } = await inCall(html`<rtc-mute-button mode="push-to-talk" key="t"></rtc-mute-button>`);
    await sendKeys({ down: "t" });
    input.focus();
    await sendKeys({ down: "t" });
    await sendKeys({ up: "t" });
    expect([input.value, asked]).to.deep.equal(["", [false, true]]);
  });

  it("ends with a modifier of its chord, too: other keys tell of no end while Meta is down", async () => {
    const { asked } = await inCall(html`<rtc-mute-button mode="push-to-talk" key="Control+Space"></rtc-mute-button>`);
    await sendKeys({ down: "Control" });
    await sendKeys({ down: "Space" });
    expect(asked).to.deep.equal([false]);
    await sendKeys({ up: "Control" });
    expect(asked).to.deep.equal([false, true]);
  });

  it("leaves Space to another button that has the focus, and to a page that has taken it", async () => {
    const { room, asked } = await inCall(html`<button>Else</button> ${TALK}`);
    const other = room.querySelector("button");
    let clicks = 0;
    other?.addEventListener("click", () => clicks++);
    other?.focus();
    await sendKeys({ press: "Space" });
    expect([clicks, asked]).to.deep.equal([1, []]);
    other?.blur();
    room.addEventListener("keydown", (event) => event.preventDefault());
    room.dispatchEvent(key("keydown", { key: " ", code: "Space" }));
    expect(asked).to.deep.equal([]);
  });

  for (const press of ["Space", "Enter"]) {
    it(`is held by ${press} on the button, whatever its key is, and clicks nothing`, async () => {
      const { element, asked } = await inCall(
        html`<rtc-mute-button mode="push-to-talk" key="Control+M"></rtc-mute-button>`,
      );
      element.focus();
      await sendKeys({ down: press });
      expect(asked).to.deep.equal([false]);
      await sendKeys({ up: press });
      expect(asked).to.deep.equal([false, true]);
    });
  }

  it("is held by the pointer, which may leave it, and a click then does nothing more", async () => {
    const { element, asked } = await inCall();
    await sendMouse({ type: "move", position: middle(element) });
    await sendMouse({ type: "down" });
    expect(asked).to.deep.equal([false]);
    await sendMouse({ type: "up" });
    expect(asked).to.deep.equal([false, true]);
    await sendMouse({ type: "down" });
    await sendMouse({ type: "move", position: [1, 1] });
    expect(asked).to.deep.equal([false, true, false]);
    await sendMouse({ type: "up" });
    expect(asked).to.deep.equal([false, true, false, true]);
  });

  it("toggles by a click without a pointer, as screen readers make them: not everybody can hold", async () => {
    const { element, asked } = await inCall();
    element.click();
    await element.updateComplete;
    element.click();
    expect(asked).to.deep.equal([false, true]);
  });

  for (const [what, end] of [
    ["the window loses focus", blur],
    ["the page is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["the mode goes", (element: HTMLElement) => element.removeAttribute("mode")],
    ["the key changes", (element: HTMLElement) => element.setAttribute("key", "F4")],
    ["the button moves", (element: HTMLElement) => element.parentElement?.append(element)],
    [
      "the room moves with the button",
      (element: HTMLElement) => document.body.append(element.parentElement ?? element),
    ],
  ] as const) {
    it(`lets go when ${what}`, async () => {
      const { room, element, asked } = await inCall();
      await sendKeys({ down: "Space" });
      expect(asked).to.deep.equal([false]);
      end(element);
      await until(() => asked.length > 1, "the end of it");
      expect(asked).to.deep.equal([false, true]);
      expect(room.store.snapshot.local.microphone).to.equal("muted");
      room.remove();
    });
  }

  it("lets go when the button leaves the page", async () => {
    const { element, asked } = await inCall();
    await sendKeys({ down: "Space" });
    element.remove();
    await until(() => asked.length > 1, "the end of it");
    expect(asked).to.deep.equal([false, true]);
    await sendKeys({ up: "Space" });
    await sendKeys({ press: "Space" });
    expect(asked).to.have.lengthOf(2);
  });

  it("lets go when the browser takes a touch for something else", async () => {
    const { button, asked } = await inCall();
    const touch = (type: string, pointerId = 7) =>
      button.dispatchEvent(new PointerEvent(type, { pointerId, bubbles: true, composed: true }));
    touch("pointerdown");
    expect(asked).to.deep.equal([false]);
    touch("pointercancel", 8);
    expect(asked).to.deep.equal([false]);
    touch("pointercancel");
    expect(asked).to.deep.equal([false, true]);
  });

  it("asks for nothing after the call has ended, and does nothing outside of one", async () => {
    const { room, element, asked, button } = await inCall();
    await sendKeys({ down: "Space" });
    room.store.update({ connectionState: "closed" });
    await sendKeys({ up: "Space" });
    await sendKeys({ press: "Space" });
    expect(asked).to.deep.equal([false]);
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
  });

  it("is as before without a mode", async () => {
    const { element, asked, button } = await inCall(html`<rtc-mute-button></rtc-mute-button>`);
    expect(button.textContent.trim()).to.equal("Mute");
    await sendKeys({ press: "Space" });
    expect(asked).to.deep.equal([]);
    await sendMouse({ type: "click", position: middle(element) });
    expect(asked).to.deep.equal([false]);
    expect(button.hasAttribute("aria-keyshortcuts")).to.equal(false);
  });

  it("silences a microphone that comes onto the call, and that alone", async () => {
    const { room, asked } = await inCall(TALK, "off");
    room.changeLocal({ microphone: "on" });
    await until(() => asked.length, "the room to be asked");
    expect(asked).to.deep.equal([true]);
    // Somebody has decided so, with another button.
    room.changeLocal({ microphone: "on" });
    await room.querySelector("rtc-mute-button")?.updateComplete;
    expect(asked).to.deep.equal([true]);
  });

  it("lets a real call be heard only while it is held", async () => {
    const room = await joinedRoom(TALK, { audio: true });
    const track = () => room.state.local.streams.microphone?.getAudioTracks()[0];
    await until(() => room.state.local.microphone === "muted", "the microphone, silent");
    await sendKeys({ down: "Space" });
    expect([room.state.local.microphone, track()?.enabled]).to.deep.equal(["on", true]);
    await sendKeys({ up: "Space" });
    expect([room.state.local.microphone, track()?.enabled]).to.deep.equal(["muted", false]);
  });
});
