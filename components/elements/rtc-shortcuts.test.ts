import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { controlTexts } from "../texts/texts.js";
import { nativeButton } from "../testing/buttons.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./rtc-camera-button.js";
import "./rtc-hand-button.js";
import "./rtc-leave-button.js";
import "./rtc-mute-button.js";
import "./rtc-shortcuts.js";
import type { RtcShortcuts } from "./rtc-shortcuts.js";

const REQUESTS = ["rtc-mute-request", "rtc-camera-request", "rtc-hand-request", "rtc-leave-request"] as const;

const inCall = async (content = html`<rtc-shortcuts></rtc-shortcuts>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}<input aria-label="Text" /></fake-room>`);
  room.enter();
  const [element, input] = [room.querySelector<RtcShortcuts>("rtc-shortcuts"), room.querySelector("input")];
  if (!element || !input) throw new Error("Something is missing.");
  const asked: string[] = [];
  for (const type of REQUESTS)
    room.addEventListener(type, ({ detail }) => asked.push(`${type} ${detail?.room === room}`));
  await element.updateComplete;
  return { room, element, input, asked, ...parts(element) };
};

const parts = ({ shadowRoot }: RtcShortcuts) => {
  const [button, dialog, box, close, status] = [
    shadowRoot?.querySelector<HTMLButtonElement>("[part=button]"),
    shadowRoot?.querySelector("dialog"),
    shadowRoot?.querySelector("input"),
    shadowRoot?.querySelector<HTMLButtonElement>("[part=close-button]"),
    shadowRoot?.querySelector("[role=status]"),
  ];
  if (!button || !dialog || !box || !close || !status) throw new Error("A part is missing.");
  return { button, dialog, box, close, status };
};

const list = (element: RtcShortcuts): string[] =>
  [...(element.shadowRoot?.querySelectorAll("dl > div") ?? [])].map(
    ({ children: [what, key] }) => `${what?.textContent.trim()}: ${key?.textContent.trim()}`,
  );

describe("<rtc-shortcuts>", () => {
  afterEach(() => {
    // A test that switches the shortcuts off switches them off for the next test, too.
    for (const element of document.querySelectorAll("rtc-shortcuts")) {
      const { box } = parts(element);
      if (!box.checked) box.click();
    }
    localStorage.removeItem("rtc-elements.shortcuts");
  });

  it("dispatches the request of a key, wherever the focus is", async () => {
    const { asked, button } = await inCall();
    await sendKeys({ press: "m" });
    button.focus();
    await sendKeys({ press: "v" });
    await sendKeys({ press: "h" });
    await sendKeys({ press: "Shift+L" });
    expect(asked).to.deep.equal(REQUESTS.map((type) => `${type} true`));
  });

  it("ignores keys while the user types, except with Control, Alt or Meta", async () => {
    const { element, input, asked } = await inCall(html`<rtc-shortcuts camera="Alt+c"></rtc-shortcuts>`);
    input.focus();
    await sendKeys({ press: "m" });
    expect([input.value, asked]).to.deep.equal(["m", []]);
    await sendKeys({ press: "Alt+c" });
    expect(asked).to.deep.equal(["rtc-camera-request true"]);
    // A text field in another shadow tree, and an editable element that is not a field.
    const shadow = document.createElement("div");
    element.after(shadow);
    shadow.attachShadow({ mode: "open" }).append(document.createElement("textarea"));
    shadow.shadowRoot?.querySelector("textarea")?.focus();
    await sendKeys({ press: "m" });
    const rich = document.createElement("p");
    rich.contentEditable = "true";
    element.after(rich);
    rich.focus();
    await sendKeys({ press: "h" });
    expect(asked).to.have.lengthOf(1);
  });

  it("uses the keys of its attributes, and none for an empty one", async () => {
    const { element, asked } = await inCall(html`<rtc-shortcuts mute="F4" hand=""></rtc-shortcuts>`);
    for (const key of ["m", "h"]) await sendKeys({ press: key });
    expect(asked).to.deep.equal([]);
    await sendKeys({ press: "F4" });
    expect(asked).to.deep.equal(["rtc-mute-request true"]);
    element.setAttribute("hand", "Control+Shift+H");
    await element.updateComplete;
    expect(list(element)).to.deep.equal([
      "Mute: F4",
      "Camera: V",
      "Share screen: S",
      "Raise hand: Ctrl+Shift+H",
      "Full screen: F",
      `${controlTexts.smallWindow}: P`,
      "Leave: Shift+L",
      "Keyboard shortcuts: ?",
    ]);
    await sendKeys({ press: "Control+Shift+H" });
    expect(asked).to.deep.equal(["rtc-mute-request true", "rtc-hand-request true"]);
  });

  it("dispatches one request while a key is held, and none for a key with another modifier", async () => {
    const { asked } = await inCall();
    for (let times = 0; times < 3; times++) await sendKeys({ down: "m" });
    await sendKeys({ up: "m" });
    await sendKeys({ press: "Alt+m" });
    await sendKeys({ press: "l" });
    expect(asked).to.deep.equal(["rtc-mute-request true"]);
  });

  it("does nothing with the disabled attribute", async () => {
    const { element, asked } = await inCall(html`<rtc-shortcuts disabled></rtc-shortcuts>`);
    for (const key of ["m", "?"]) await sendKeys({ press: key });
    expect(asked).to.deep.equal([]);
    expect([element.checkVisibility(), parts(element).dialog.open]).to.deep.equal([false, false]);
    element.disabled = false;
    await element.updateComplete;
    await sendKeys({ press: "m" });
    expect(asked).to.have.lengthOf(1);
  });

  it("leaves the key to the page if its command is not available", async () => {
    const { room, asked } = await inCall();
    room.store.update({ connectionState: "closed" });
    const unhandled: string[] = [];
    const record = ({ key, defaultPrevented }: KeyboardEvent): void => {
      if (!defaultPrevented) unhandled.push(key);
    };
    window.addEventListener("keydown", record);
    await sendKeys({ press: "h" });
    window.removeEventListener("keydown", record);
    expect([asked, unhandled]).to.deep.equal([[], ["h"]]);
  });

  it("opens the list by its key and by its button, and returns the focus", async () => {
    const { element, button, dialog, close } = await inCall();
    await expect(element).to.be.accessible();
    button.focus();
    await sendKeys({ press: "?" });
    expect([dialog.open, element.matches(":state(open)")]).to.deep.equal([true, true]);
    expect(element.shadowRoot?.activeElement).to.equal(close);
    await expect(element).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await until(() => !element.matches(":state(open)"), "the list to be closed");
    expect(element.shadowRoot?.activeElement).to.equal(button);
    button.click();
    expect(dialog.open).to.equal(true);
    close.click();
    expect(dialog.open).to.equal(false);
  });

  it("does not open an invisible list, and leaves the key to the next element", async () => {
    const hidden = await inCall(
      html`<button type="button">Here</button>
        <p hidden><rtc-shortcuts></rtc-shortcuts></p>`,
    );
    const here = hidden.room.querySelector("button");
    let blurs = 0;
    here?.addEventListener("blur", () => blurs++);
    here?.focus();
    await sendKeys({ press: "?" });
    expect([hidden.dialog.open, blurs], "the focus stays: a screen reader would read it again").to.deep.equal([
      false,
      0,
    ]);
    const shown = await inCall();
    shown.element.style.display = "contents";
    shown.button.style.display = "none";
    shown.input.blur();
    await sendKeys({ press: "?" });
    expect([hidden.dialog.open, shown.dialog.open]).to.deep.equal([false, true]);
  });

  it("closes the list when it becomes invisible, and returns the focus", async () => {
    const { room, element, dialog, input } = await inCall();
    input.focus();
    element.open();
    expect(dialog.matches(":modal")).to.equal(true);
    element.style.display = "none";
    await until(() => !dialog.open && !element.matches(":state(open)"), "the list to be closed");
    expect(document.activeElement).to.equal(input);
    element.style.display = "";
    element.open();
    expect(dialog.matches(":modal"), "open again").to.equal(true);
    room.hidden = true;
    await until(() => !dialog.open, "the list to be closed with its room");
  });

  it("handles a key for the room around the focus first, else for the first room on the page", async () => {
    const outer = await inCall(html`<rtc-shortcuts></rtc-shortcuts>`);
    const inner = await inCall(html`<button type="button">Here</button><rtc-shortcuts hand=""></rtc-shortcuts>`);
    outer.room.append(inner.room);
    await sendKeys({ press: "m" });
    expect([outer.asked, inner.asked]).to.deep.equal([["rtc-mute-request true"], []]);
    outer.asked.length = 0;
    inner.room.querySelector("button")?.focus();
    await sendKeys({ press: "m" });
    expect(inner.asked).to.deep.equal(["rtc-mute-request true"]);
    await sendKeys({ press: "h" });
    expect(outer.asked.at(-1), "a key that the inner one does not have").to.equal("rtc-hand-request true");
  });

  it("lets the user switch the shortcuts off, and remembers that", async () => {
    const { element, asked, button, box, close } = await inCall();
    button.click();
    box.click();
    close.click();
    await sendKeys({ press: "m" });
    expect(asked).to.deep.equal([]);
    await element.updateComplete;
    expect(element.matches(":state(off)")).to.equal(true);
    expect(localStorage.getItem("rtc-elements.shortcuts")).to.equal("off");
    box.click();
    await sendKeys({ press: "m" });
    expect(asked).to.have.lengthOf(1);
    expect(localStorage.getItem("rtc-elements.shortcuts")).to.equal(null);
  });

  it("sets aria-keyshortcuts on the kit's buttons of its room", async () => {
    const { room, element } = await inCall(html`
      <rtc-mute-button></rtc-mute-button><rtc-leave-button></rtc-leave-button>
      <rtc-shortcuts leave="Control+Shift+L"></rtc-shortcuts>
    `);
    const foreign = await fixture<FakeRoom>(html`<fake-room><rtc-mute-button></rtc-mute-button></fake-room>`);
    const [mute, leave] = [room.querySelector("rtc-mute-button"), room.querySelector("rtc-leave-button")];
    const other = foreign.querySelector("rtc-mute-button");
    if (!mute || !leave || !other) throw new Error("A button is missing.");
    const [muteKey, leaveKey, otherKey] = [
      await nativeButton(mute),
      await nativeButton(leave),
      await nativeButton(other),
    ].map((native) => () => native.getAttribute("aria-keyshortcuts"));
    await until(() => muteKey?.() === "M" && leaveKey?.() === "Control+Shift+L", "the keys on the buttons");
    expect(otherKey?.()).to.equal(null);
    const late = document.createElement("rtc-camera-button");
    room.append(late);
    const lateButton = await nativeButton(late);
    await until(() => lateButton.getAttribute("aria-keyshortcuts") === "V", "the key on a button that is added later");
    await expect(mute).to.be.accessible();
    element.disabled = true;
    await until(() => !muteKey?.() && !leaveKey?.(), "no keys on the buttons while it is disabled");
    element.disabled = false;
    await until(() => muteKey?.(), "the keys again");
    element.remove();
    await until(() => !muteKey?.(), "no keys on the buttons after it is removed");
  });

  it("does not change the keys on the buttons of another room", async () => {
    const content = html`<rtc-mute-button></rtc-mute-button><rtc-shortcuts></rtc-shortcuts>`;
    const [first, second] = [await inCall(content), await inCall(content)];
    const [mute, otherMute] = [first, second].map(({ room }) => room.querySelector("rtc-mute-button"));
    if (!mute || !otherMute) throw new Error("A button is missing.");
    const buttons = [await nativeButton(mute), await nativeButton(otherMute)];
    const keys = () => buttons.map((native) => native.getAttribute("aria-keyshortcuts"));
    await until(() => keys().every((key) => key === "M"), "the keys on the buttons of both");
    for (const { element } of [first, second]) {
      element.mute = "F4";
      await element.updateComplete;
      await mute.updateComplete;
      await otherMute.updateComplete;
    }
    expect(keys()).to.deep.equal(["F4", "F4"]);
    second.element.disabled = true;
    await until(() => !keys()[1], "no key on the button of the disabled element");
    expect(keys()[0]).to.equal("F4");
  });

  it("announces what a key has changed, and no other changes", async () => {
    const { room, element, status } = await inCall();
    room.changeLocal({ handRaised: true });
    await element.updateComplete;
    expect(status.textContent).to.equal("");
    await sendKeys({ press: "h" });
    room.changeLocal({ handRaised: false });
    await element.updateComplete;
    expect(status.textContent).to.equal(controlTexts.handLowered);
    await sendKeys({ press: "m" });
    room.changeLocal({ microphone: "on" });
    await element.updateComplete;
    expect(status.textContent).to.equal("microphone on");
  });

  it("announces the same change again when it happens again", async () => {
    const { room, element, status } = await inCall();
    for (let times = 0; times < 2; times++) {
      await sendKeys({ press: "m" });
      room.changeLocal({ microphone: "on" });
      await element.updateComplete;
      expect(status.textContent).to.equal("microphone on");
      room.changeLocal({ microphone: "muted" });
      await element.updateComplete;
      expect(status.textContent, "no announcement that is no longer true").to.equal("");
    }
  });

  it("works outside the room that it names, in a real call, until it is removed", async () => {
    const room = await joinedRoom(undefined, { id: "call" });
    const element = await fixture<RtcShortcuts>(html`<rtc-shortcuts for="call"></rtc-shortcuts>`);
    await sendKeys({ press: "h" });
    expect(room.state.local.handRaised).to.equal(true);
    element.remove();
    await sendKeys({ press: "h" });
    expect(room.state.local.handRaised).to.equal(true);
  });
});
