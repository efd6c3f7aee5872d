import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import { dispatchRequest } from "../internal/room/events.js";
import { once } from "../testing/once.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import type { RtcCall } from "./rtc-call.js";
import "./rtc-ice-server.js";

/** The id of a room without other participants. */
const freshRoom = (): string => crypto.randomUUID();

const callOf = async (content: TemplateResult): Promise<RtcCall> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const call = place.querySelector("rtc-call");
  if (!call) throw new Error("There is no <rtc-call>.");
  await call.updateComplete;
  return call;
};

const inside = <K extends keyof HTMLElementTagNameMap>(call: RtcCall, tag: K): HTMLElementTagNameMap[K] => {
  const found = call.shadowRoot?.querySelector(tag);
  if (!found) throw new Error(`There is no <${tag}>.`);
  return found;
};

const part = (call: RtcCall, name: string): HTMLElement => {
  const found = call.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
};

const panel = (call: RtcCall, name: string): HTMLElement => {
  const found = call.shadowRoot?.getElementById(name);
  if (!found) throw new Error(`There is no panel ${name}.`);
  return found;
};

const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const joined = (call: RtcCall): Promise<boolean> =>
  until(() => call.matches(":state(joined)"), `${call.displayName ?? "the participant"} in the call`);

/** The native element that has the focus, also inside shadow trees. */
const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

describe("<rtc-call>", () => {
  it("is a whole call in one tag: two of them in one page are connected", async () => {
    const room = freshRoom();
    const place = await fixture<HTMLElement>(
      html`<div>
        <rtc-call room=${room} display-name="Ana"></rtc-call>
        <rtc-call room=${room} display-name="Ben"></rtc-call>
      </div>`,
    );
    const calls = [...place.querySelectorAll("rtc-call")];
    for (const call of calls) {
      await call.updateComplete;
      expect([visible(part(call, "lobby")), visible(part(call, "call"))]).to.deep.equal([true, false]);
      const start = inside(call, "rtc-preview").shadowRoot?.querySelector<HTMLButtonElement>("[part=start-button]");
      start?.click();
      await until(() => inside(call, "rtc-room").state.local.camera === "on", "the preview's camera");
      const begins = once(call, "rtc-joined");
      inside(call, "rtc-join-button").click();
      await begins;
      await joined(call);
      expect([visible(part(call, "lobby")), visible(part(call, "call"))]).to.deep.equal([false, true]);
    }
    for (const call of calls) {
      const other = await until(
        () => inside(call, "rtc-room").state.remotes.find(({ connectionState }) => connectionState === "connected"),
        "the other, connected",
      );
      await until(
        () => inside(call, "rtc-room").state.remotes[0]?.microphone === "on" && other.displayName !== "",
        "the other's microphone",
      );
      await until(
        () => inside(call, "rtc-grid").shadowRoot?.querySelectorAll("rtc-video").length === 2,
        "a tile for each of them",
      );
    }
    const [ana, ben] = calls;
    if (!ana || !ben) throw new Error("There are two.");
    const left = once(ana, "rtc-left");
    inside(ana, "rtc-leave-button").click();
    await left;
    await ana.updateComplete;
    expect([visible(part(ana, "lobby")), visible(part(ana, "call"))], "the preview again").to.deep.equal([true, false]);
    await until(() => inside(ben, "rtc-room").state.remotes.length === 0, "Ben, alone");
    ben.remove();
    await until(() => inside(ben, "rtc-room").state.connectionState === "closed", "Ben, out of the call");
  });

  it("joins on Enter, with the name that was entered before", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()}></rtc-call>`);
    part(call, "name-input").focus();
    await sendKeys({ type: "Cleo" });
    await sendKeys({ press: "Enter" });
    await joined(call);
    expect(inside(call, "rtc-room").state.local.displayName).to.equal("Cleo");
  });

  it("joins once, however often Enter is pressed, with the devices of the preview", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()}></rtc-call>`);
    const room = inside(call, "rtc-room");
    inside(call, "rtc-preview").shadowRoot?.querySelector<HTMLButtonElement>("[part=start-button]")?.click();
    await until(() => room.state.local.camera === "on", "the preview's camera");
    const [track] = room.state.local.streams.camera?.getTracks() ?? [];
    let left = 0;
    call.addEventListener("rtc-left", () => left++);
    part(call, "name-input").focus();
    const form = call.shadowRoot?.querySelector("form");
    for (let press = 0; press < 3; press++) form?.requestSubmit();
    await joined(call);
    expect(left).to.equal(0);
    expect(room.state.local.streams.camera?.getTracks()[0] === track, "the very same track").to.equal(true);
    expect(track?.readyState).to.equal("live");
  });

  it("can be used with the keyboard alone: to join, to open and close panels, and to leave", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()}></rtc-call>`);
    inside(call, "rtc-join-button").focus();
    await sendKeys({ press: "Enter" });
    await joined(call);
    await until(() => inside(call, "rtc-mute-button").matches(":focus-within"), "the focus on the first control");
    const toggle = part(call, "people-button");
    for (let stops = 0; stops < 12 && focused() !== toggle; stops++) await sendKeys({ press: "Tab" });
    expect(focused()).to.equal(toggle);
    await sendKeys({ press: "Enter" });
    await call.updateComplete;
    expect([toggle.getAttribute("aria-expanded"), visible(panel(call, "people"))]).to.deep.equal(["true", true]);
    await sendKeys({ press: "Space" });
    await call.updateComplete;
    expect([toggle.getAttribute("aria-expanded"), visible(panel(call, "people"))]).to.deep.equal(["false", false]);
    const chat = part(call, "chat-button");
    chat.click();
    await call.updateComplete;
    const field = await until(() => inside(call, "rtc-chat").shadowRoot?.querySelector("textarea"), "the field");
    field.focus();
    await sendKeys({ press: "Escape" });
    await call.updateComplete;
    expect(visible(panel(call, "chat"))).to.equal(false);
    expect(focused(), "the focus back on the button").to.equal(chat);
    inside(call, "rtc-leave-button").focus();
    await sendKeys({ press: "Enter" });
    await until(() => inside(call, "rtc-join-button").matches(":focus-within"), "the focus on the join button");
  });

  it("has one panel open at a time", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()} autojoin></rtc-call>`);
    await joined(call);
    part(call, "people-button").click();
    part(call, "chat-button").click();
    await call.updateComplete;
    expect([visible(panel(call, "people")), visible(panel(call, "chat"))]).to.deep.equal([false, true]);
    expect(call.matches(":state(panel)")).to.equal(true);
  });

  for (const [width, covers] of [
    [320, true],
    [1280, false],
  ] as const) {
    it(`fits ${width} px, where an open panel ${covers ? "covers the stage" : "stands beside the stage"}`, async () => {
      await setViewport({ width, height: 700 });
      try {
        const call = await callOf(html`<rtc-call room=${freshRoom()} autojoin></rtc-call>`);
        await joined(call);
        part(call, "people-button").click();
        await call.updateComplete;
        const [side, stage, bar, whole] = [
          panel(call, "people"),
          part(call, "stage-box"),
          part(call, "toolbar"),
          call,
        ].map((element) => element.getBoundingClientRect());
        if (!side || !stage || !bar || !whole) throw new Error("Something is not there.");
        expect(covers ? side.width >= stage.width : side.left >= stage.right - 1).to.equal(true);
        expect(visible(part(call, "stage-box")), "a covered stage cannot get the focus").to.equal(!covers);
        expect(bar.right <= whole.right && bar.left >= whole.left, "the bar inside").to.equal(true);
        expect(bar.bottom <= whole.bottom + 1 && side.bottom <= bar.top + 1, "the panel above the bar").to.equal(true);
        for (const button of part(call, "toolbar").querySelectorAll("slot > :not(slot)")) {
          const box = button.getBoundingClientRect();
          if (visible(button)) expect(box.width >= 44 && box.height >= 44 && box.right <= whole.right).to.equal(true);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it("is the room of elements that name it with `for`, and of the elements in its slots", async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <rtc-status id="elsewhere" for="one"></rtc-status>
        <rtc-call id="one" room=${freshRoom()} autojoin>
          <rtc-ice-server urls="stun:127.0.0.1:34781"></rtc-ice-server>
          <rtc-leave-button slot="controls"></rtc-leave-button>
          <p slot="people">Our own list.</p>
        </rtc-call>
      </div>
    `);
    const call = place.querySelector("rtc-call");
    const [elsewhere, leave] = [place.querySelector("#elsewhere"), place.querySelector("rtc-leave-button")];
    if (!call || !elsewhere || !leave) throw new Error("Something is not there.");
    await joined(call);
    expect(inside(call, "rtc-room").iceServers).to.deep.equal([{ urls: ["stun:127.0.0.1:34781"] }]);
    await until(() => elsewhere.matches(":state(joined)"), "the status elsewhere");
    leave.click();
    await until(() => inside(call, "rtc-room").state.connectionState === "closed", "the end of the call");
  });

  it("replaces a part with the content of its slot", async () => {
    for (const slot of ["lobby", "preview", "header", "stage", "toolbar", "controls", "chat", "people"]) {
      const call = await callOf(
        html`<rtc-call room=${freshRoom()} ?autojoin=${!["lobby", "preview"].includes(slot)}>
          <p slot=${slot}>Something else</p>
        </rtc-call>`,
      );
      if (call.autojoin) await joined(call);
      if (slot === "chat" || slot === "people") part(call, `${slot}-button`).click();
      await call.updateComplete;
      const own = call.querySelector("p");
      expect(own && visible(own), slot).to.equal(true);
      const defaults = () => call.shadowRoot?.querySelectorAll(`slot[name=${slot}] > *`).length;
      await until(() => defaults() === 0, `no default content in the slot ${slot}`);
      own?.remove();
      if (slot !== "controls") await until(() => defaults(), `the default content of the slot ${slot}`);
      call.remove();
    }
  });

  it("shows errors as notices, or in the room if the page fills the slot of the notices", async () => {
    for (const own of [false, true]) {
      const call = await callOf(
        html`<rtc-call room="" autojoin>${own ? html`<p slot="notices">Mine</p>` : ""}</rtc-call>`,
      );
      const room = inside(call, "rtc-room");
      const error = await until(() => room.shadowRoot?.querySelector("[part=error]"), "the error of the room");
      const toasts = () => call.shadowRoot?.querySelector("rtc-toasts");
      if (own) await until(() => !toasts(), "only the notices of the page");
      else await until(() => toasts()?.shadowRoot?.querySelector("[part~=toast]"), "the notice");
      await until(() => visible(error) === own, "the error in one place only");
    }
  });

  it("shows the number of unread messages on its chat button", async () => {
    const room = freshRoom();
    const ana = await callOf(html`<rtc-call room=${room} display-name="Ana" autojoin></rtc-call>`);
    const ben = await callOf(html`<rtc-call room=${room} display-name="Ben" autojoin></rtc-call>`);
    await joined(ana);
    await joined(ben);
    dispatchRequest(inside(ben, "rtc-chat"), "rtc-chat-request", { room: inside(ben, "rtc-room"), text: "Hello" });
    const badge = await until(() => ana.shadowRoot?.querySelector("[part=badge]"), "the number on Ana's button");
    expect([badge.textContent, badge.getAttribute("aria-label")]).to.deep.equal(["1", "1 new message"]);
    const announcement = ana.shadowRoot?.querySelector("[part=call] > [role=status]");
    expect(announcement?.textContent, "announced to screen readers").to.equal("1 new message");
    part(ana, "chat-button").click();
    await until(() => !ana.shadowRoot?.querySelector("[part=badge]"), "no number after the message was read");
    expect(announcement?.textContent).to.equal("");
    expect(ben.shadowRoot?.querySelector("[part=badge]"), "no number for the sender").to.equal(null);
  });

  it("plays a sound when a participant joins or leaves, unless it has no-sounds", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()}></rtc-call>`);
    expect(inside(call, "rtc-sounds").off).to.equal(false);
    call.noSounds = true;
    await call.updateComplete;
    expect(inside(call, "rtc-sounds").off).to.equal(true);
  });

  it("handles keyboard shortcuts of the whole page, unless it has no-shortcuts", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()} autojoin></rtc-call>`);
    await joined(call);
    const raised = (): boolean => inside(call, "rtc-room").state.local.handRaised;
    await sendKeys({ press: "h" });
    await until(raised, "the hand, raised");
    call.noShortcuts = true;
    await call.updateComplete;
    await inside(call, "rtc-shortcuts").updateComplete;
    await sendKeys({ press: "h" });
    expect(raised()).to.equal(true);
    call.noShortcuts = false;
    await call.updateComplete;
    await inside(call, "rtc-shortcuts").updateComplete;
    await sendKeys({ press: "h" });
    await until(() => !raised(), "the hand, lowered by the second of two keys");
  });

  for (const tag of ["rtc-settings", "rtc-shortcuts"] as const) {
    it(`closes the dialog of <${tag}> when the call ends, and focuses the join button`, async () => {
      const call = await callOf(html`<rtc-call room=${freshRoom()} autojoin></rtc-call>`);
      await joined(call);
      const dialog = inside(call, tag).shadowRoot?.querySelector("dialog");
      for (const byKey of [true, false]) {
        inside(call, tag).open();
        await until(() => dialog?.matches(":modal:focus-within"), "the focus in the dialog");
        if (byKey) await sendKeys({ press: "Shift+L" });
        else inside(call, "rtc-room").leave();
        await until(() => inside(call, "rtc-join-button").matches(":focus-within"), "the focus on the join button");
        expect(dialog?.open).to.equal(false);
        await sendKeys({ press: "Enter" });
        await joined(call);
      }
    });
  }

  it("opens no list of shortcuts before joining, and leaves the key to another call on the page", async () => {
    const place = await fixture<HTMLElement>(
      html`<div><rtc-call room=${freshRoom()}></rtc-call><rtc-call room=${freshRoom()} autojoin></rtc-call></div>`,
    );
    const [before, during] = [...place.querySelectorAll("rtc-call")];
    if (!before || !during) throw new Error("There are two.");
    await joined(during);
    inside(before, "rtc-join-button").focus();
    await sendKeys({ press: "?" });
    const open = [before, during].map((call) => inside(call, "rtc-shortcuts").matches(":state(open)"));
    expect(open).to.deep.equal([false, true]);
  });

  it("has its panel on the left in a page that is written from right to left", async () => {
    await setViewport({ width: 1280, height: 700 });
    try {
      const call = await callOf(html`<rtc-call dir="rtl" room=${freshRoom()} autojoin></rtc-call>`);
      await joined(call);
      part(call, "people-button").click();
      await call.updateComplete;
      const [side, stage] = [panel(call, "people"), part(call, "stage-box")].map((element) =>
        element.getBoundingClientRect(),
      );
      expect(side && stage && side.right <= stage.left + 1).to.equal(true);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it("offers no camera before an audio call", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()} call-type="audio"></rtc-call>`);
    const preview = inside(call, "rtc-preview");
    await preview.updateComplete;
    expect(preview.shadowRoot?.querySelector("rtc-mute-button")).not.to.equal(null);
    expect(preview.shadowRoot?.querySelector("rtc-camera-button, [kind=camera]")).to.equal(null);
  });

  it("has no camera in an audio call", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()} call-type="audio" autojoin audio></rtc-call>`);
    await joined(call);
    await call.updateComplete;
    expect(call.shadowRoot?.querySelector("[part=toolbar] rtc-camera-button")).to.equal(null);
    // The room is joined before the browser has opened the microphone.
    await until(() => inside(call, "rtc-room").state.local.microphone === "on", "the microphone");
  });

  it("is accessible before joining, and in the call with each panel", async () => {
    const call = await callOf(html`<rtc-call room=${freshRoom()} display-name="Ana"></rtc-call>`);
    await expect(call).to.be.accessible();
    part(call, "name-input").focus();
    await sendKeys({ press: "Enter" });
    await joined(call);
    for (const name of ["chat", "people"]) {
      part(call, `${name}-button`).click();
      await call.updateComplete;
      await expect(call).to.be.accessible();
    }
  });
});
