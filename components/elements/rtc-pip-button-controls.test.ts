import { expect, fixture, html } from "@open-wc/testing";
import { followCommands } from "../internal/commands/command-buttons.js";
import { nativeButton } from "../testing/buttons.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { find, openPip } from "../testing/pip-button.js";
import { joinedRoom } from "../testing/real-room.js";
import { smallWindows, type SmallWindows } from "../testing/small-windows.js";
import { until } from "../testing/until.js";
import "./push-to-talk.js";
import "./rtc-chat.js";
import "./rtc-hand-button.js";
import "./rtc-mute-button.js";
import "./rtc-participant.js";
import "./rtc-pip-button.js";
import "./rtc-reactions.js";
import "./rtc-shortcuts.js";
import "./rtc-video.js";

describe("controls in the window of <rtc-pip-button>", () => {
  let windows: SmallWindows | undefined;
  let stop: (() => void) | undefined;
  afterEach(() => {
    windows?.restore();
    windows = undefined;
    stop?.();
    stop = undefined;
  });

  it("belong to the room around their place, or to the room that they name", async () => {
    windows = smallWindows();
    const other = await joinedRoom(undefined, { id: "other" });
    const room = await joinedRoom(html`
      <div id="box" style="background: white">
        <rtc-hand-button></rtc-hand-button>
        <rtc-hand-button for="other"></rtc-hand-button>
      </div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    await openPip(room, box);
    const [own, foreign] = box.querySelectorAll("rtc-hand-button");
    const heard = once(room, "rtc-hand-request");
    own?.click();
    expect((await heard).target).to.equal(document.querySelector("[data-rtc-place]"));
    expect([room.state.local.handRaised, other.state.local.handRaised]).to.deep.equal([true, false]);
    foreign?.click();
    expect(other.state.local.handRaised).to.equal(true);
    await own?.updateComplete;
    expect(own?.matches(":state(raised)")).to.equal(true);
    room.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
    own?.click();
    expect(room.state.local.handRaised).to.equal(true);
    await expect(find(room, "rtc-pip-button")).to.be.accessible();
  });

  it("dispatch a request in the window, where a listener can cancel it, before they dispatch it in the page", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`
      <div id="box"><rtc-hand-button></rtc-hand-button></div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    const button = find(box, "rtc-hand-button");
    await openPip(room, box);
    const targets: (EventTarget | null)[] = [];
    for (const element of [box, room]) {
      element.addEventListener("rtc-hand-request", ({ target }) => targets.push(target));
    }
    box.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
    button.click();
    expect([targets, room.state.local.handRaised]).to.deep.equal([[button], false]);
    button.click();
    const place = room.querySelector("[data-rtc-place]");
    expect([targets, room.state.local.handRaised]).to.deep.equal([[button, button, place], true]);
  });

  it("dispatch their reports in the page, too", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`
      <div id="box"><rtc-reactions></rtc-reactions></div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    await openPip(room, box);
    const reported = once(room, "rtc-reaction");
    const reaction = await until(
      () => find(box, "rtc-reactions").shadowRoot?.querySelector<HTMLElement>("[part=emoji]"),
      "a reaction to choose",
    );
    reaction.click();
    expect((await reported).target).to.equal(room.querySelector("[data-rtc-place]"));
  });

  it("send a message of the chat from the window, and empty its field, unless a listener in the page cancels it", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`
      <div id="box"><rtc-chat></rtc-chat></div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    const chat = find(box, "rtc-chat");
    await openPip(room, box);
    const sent: string[] = [];
    room.addEventListener("rtc-chat-request", (event) => {
      sent.push(event.detail.text);
      if (event.detail.text === "no") event.preventDefault();
    });
    const field = await until(() => chat.shadowRoot?.querySelector("textarea"), "the text field");
    for (const text of ["no", "Hello"]) {
      field.value = text;
      field.form?.requestSubmit();
      expect(field.value).to.equal(text === "no" ? "no" : "");
    }
    expect(sent).to.deep.equal(["no", "Hello"]);
    await until(() => chat.shadowRoot?.querySelector("[part=log]")?.textContent.includes("Hello"), "the message");
  });

  it("stay about the participant of their place in the page", async () => {
    windows = smallWindows();
    const room = await fixture<FakeRoom>(html`
      <fake-room>
        <rtc-participant>
          <div id="box"><rtc-video></rtc-video></div>
        </rtc-participant>
      </fake-room>
    `);
    room.enter(person("ana"));
    // A fake room answers no request: the real room around it does.
    const host = await joinedRoom(html`<rtc-pip-button target="box"></rtc-pip-button>`);
    host.append(room);
    const box = find(room, "div");
    const video = find(box, "rtc-video");
    await openPip(host, box);
    await until(() => video.shadowRoot?.textContent.includes("ana"), "the first participant");
    room.store.update({ remotes: [person("bea")] });
    await until(() => video.shadowRoot?.textContent.includes("bea"), "the participant that is the first now");
  });

  it("find the room that they name again after it has left the page and returned", async () => {
    windows = smallWindows();
    const away = await joinedRoom(undefined, { id: "away" });
    const place = away.parentElement;
    const room = await joinedRoom(html`
      <div id="box"><rtc-hand-button for="away"></rtc-hand-button></div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    const button = find(box, "rtc-hand-button");
    await openPip(room, box);
    expect((await nativeButton(button)).disabled).to.equal(false);
    away.remove();
    await until(async () => (await nativeButton(button)).disabled, "the button to have no room");
    place?.append(away);
    await away.join();
    await until(async () => !(await nativeButton(button)).disabled, "the button to have its room again");
    button.click();
    expect(away.state.local.handRaised).to.equal(true);
  });

  it("can be native buttons with commands, which are updated with the call", async () => {
    windows = smallWindows();
    stop = followCommands();
    const room = await joinedRoom(
      html`
        <div id="box"><button commandfor="call" command="--toggle-hand">Hand</button></div>
        <rtc-pip-button target="box"></rtc-pip-button>
      `,
      { id: "call" },
    );
    const box = find(room, "div");
    const hand = find(box, "button");
    await openPip(room, box);
    hand.click();
    expect(room.state.local.handRaised).to.equal(true);
    await until(() => hand.getAttribute("aria-pressed") === "true", "the button to be pressed");
    box.insertAdjacentHTML(
      "beforeend",
      `<button commandfor="call" command="--toggle-hand">Made in the window</button>`,
    );
    box.querySelectorAll("button")[1]?.click();
    expect(room.state.local.handRaised).to.equal(false);
    hand.click();
    expect(room.state.local.handRaised).to.equal(true);
    windows.close();
    hand.click();
    expect(room.state.local.handRaised).to.equal(false);
    await until(() => hand.getAttribute("aria-pressed") === "false", "the button not to be pressed");
  });

  it("can be used with shortcuts, except in a text field", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`
      <div id="box"><input aria-label="Text" /></div>
      <rtc-pip-button target="box"></rtc-pip-button><rtc-shortcuts></rtc-shortcuts>
    `);
    const box = find(room, "div");
    await openPip(room, box);
    const type = (at: Element | undefined): boolean | undefined =>
      at?.dispatchEvent(new KeyboardEvent("keydown", { key: "h", bubbles: true, cancelable: true }));
    box.insertAdjacentHTML("beforeend", `<textarea aria-label="Made in the window"></textarea>`);
    for (const field of [find(box, "input"), find(box, "textarea")]) type(field);
    expect(room.state.local.handRaised).to.equal(false);
    const left = type(windows.view?.document.body);
    expect([room.state.local.handRaised, left]).to.deep.equal([true, false]);
  });

  it("end push-to-talk on the release of its key or a modifier, and on the loss of the focus", async () => {
    windows = smallWindows();
    const room = await joinedRoom(
      html`
        <div id="box"><input aria-label="Text" /></div>
        <rtc-mute-button mode="push-to-talk" key="Control+Shift+M"></rtc-mute-button>
        <rtc-pip-button target="box"></rtc-pip-button>
      `,
      { audio: true },
    );
    await until(() => room.state.local.microphone === "muted", "a muted microphone");
    const box = find(room, "div");
    await openPip(room, box);
    const type = (kind: "keydown" | "keyup", init: KeyboardEventInit) =>
      find(box, "input").dispatchEvent(new KeyboardEvent(kind, { bubbles: true, cancelable: true, ...init }));
    const letter = { key: "M", code: "KeyM", shiftKey: true };
    for (const end of [
      () => type("keyup", { ...letter, ctrlKey: true }),
      () => type("keyup", { key: "Control", code: "ControlLeft", shiftKey: true }),
      () => windows?.view?.dispatchEvent(new FocusEvent("blur")),
    ]) {
      type("keydown", { ...letter, ctrlKey: true });
      expect(room.state.local.microphone).to.equal("on");
      end();
      expect(room.state.local.microphone).to.equal("muted");
    }
    type("keydown", letter);
    expect(room.state.local.microphone).to.equal("muted");
  });
});
