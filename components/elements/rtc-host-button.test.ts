import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import type { Participant, RoomInfo } from "../core/index.js";
import type { RtcModerateRequest } from "../internal/room/events.js";
import { nativeButton } from "../testing/buttons.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { comeTo, HOST } from "../testing/led-room.js";
import { stopClock } from "../testing/clock.js";
import { once } from "../testing/once.js";
import { plain } from "../testing/toasts.js";
import { until } from "../testing/until.js";
import type { RtcHostButton } from "./rtc-host-button.js";
import "./rtc-host-button.js";
import "./rtc-participant.js";

const info: RoomInfo = { id: "led", callType: "video", createdAt: 0, createdBy: "me", metadata: {} };

/** A button in a fake call, on the page of a host. */
const hostCall = async (content: TemplateResult, ben: Partial<Participant> = {}) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana"), person("ben", { displayName: "Ben", ...ben }));
  room.changeLocal(HOST);
  room.store.update({ room: info });
  const element = room.querySelector<RtcHostButton>("rtc-host-button");
  if (!element) throw new Error("There is no <rtc-host-button>.");
  const set = async (change: Partial<RoomInfo>): Promise<void> => {
    room.store.update({ room: { ...info, ...change } });
    await element.updateComplete;
  };
  return { room, element, button: await nativeButton(element), set };
};

const isShown = (element: Element): boolean => element.checkVisibility();
const buttonOf = (action: string) => html`<rtc-host-button action=${action} participant="ben"></rtc-host-button>`;

describe("<rtc-host-button>", () => {
  for (const [action, ben, label, what] of [
    ["mute", { microphone: "on" }, "Mute Ben", { action: "mute", to: "ben" }],
    ["ask-unmute", { microphone: "muted" }, "Ask Ben to unmute", { action: "ask-unmute", to: "ben" }],
    ["remove", {}, "Remove Ben", { action: "remove", to: "ben" }],
    ["spotlight", {}, "Spotlight Ben", { action: "spotlight", to: "ben" }],
    ["mute-all", {}, "Mute everyone else", { action: "mute-all" }],
    ["lock", {}, "Lock the room", { action: "lock" }],
    ["lobby", {}, "Waiting room", { action: "settings", settings: { lobby: true } }],
    ["end", {}, "End call for everyone", { action: "end" }],
  ] as const) {
    it(`has a label, and requests its action: ${action}`, async () => {
      const { room, element, button } = await hostCall(buttonOf(action), ben);
      expect(plain(button.textContent)).to.equal(label);
      expect([button.disabled, isShown(element)]).to.deep.equal([false, true]);
      expect(button.classList.contains("danger")).to.equal(action === "remove" || action === "end");
      await expect(element).to.be.accessible();
      element.atOnce = true;
      const requested = once(room, "rtc-moderate-request");
      element.click();
      expect((await requested).detail).to.deep.equal({ room, what });
    });

    it(`is not displayed without the grant to moderate, or outside a call or room: ${action}`, async () => {
      const { room, element } = await hostCall(buttonOf(action), ben);
      room.changeLocal({ role: "speaker", grants: ["audio"] });
      await element.updateComplete;
      expect([isShown(element), element.matches(":state(unsupported)")]).to.deep.equal([false, true]);
      room.changeLocal(HOST);
      await element.updateComplete;
      expect(isShown(element)).to.equal(true);
      room.changeLocal({ role: undefined, grants: undefined });
      room.store.update({ connectionState: "closed", room: null, remotes: [] });
      await element.updateComplete;
      expect(isShown(element)).to.equal(false);
      document.body.append(element);
      await element.updateComplete;
      expect(isShown(element)).to.equal(false);
      element.remove();
    });
  }

  for (const [action, on, wanted] of [
    ["lock", { locked: true }, { action: "unlock" }],
    ["lobby", { lobby: true }, { action: "settings", settings: { lobby: false } }],
    ["spotlight", { spotlight: "ben" }, { action: "spotlight" }],
  ] as const) {
    it(`is pressed while its action is on, and then requests to turn it off: ${action}`, async () => {
      const { room, element, button, set } = await hostCall(buttonOf(action));
      expect(button.getAttribute("aria-pressed")).to.equal("false");
      await set(on);
      expect(button.getAttribute("aria-pressed")).to.equal("true");
      expect(element.matches(":state(on)")).to.equal(true);
      await expect(element).to.be.accessible();
      const requested = once(room, "rtc-moderate-request");
      element.click();
      expect((await requested).detail.what).to.deep.equal(wanted);
      await set({ spotlight: "ana" });
      expect(button.getAttribute("aria-pressed")).to.equal("false");
    });
  }

  it("has no pressed state if its action does not toggle", async () => {
    const { button } = await hostCall(buttonOf("mute-all"));
    expect(button.hasAttribute("aria-pressed")).to.equal(false);
  });

  it("is about the participant around it, and about the local participant only for the spotlight", async () => {
    for (const action of ["mute", "ask-unmute", "remove", "spotlight"]) {
      const { element } = await hostCall(
        html`<rtc-participant local><rtc-host-button action=${action}></rtc-host-button></rtc-participant>`,
      );
      expect(isShown(element), action).to.equal(action === "spotlight");
    }
    const { room, element } = await hostCall(
      html`<rtc-participant participant="ana"
        ><rtc-host-button action="remove" at-once></rtc-host-button
      ></rtc-participant>`,
    );
    const requested = once(room, "rtc-moderate-request");
    element.click();
    expect((await requested).detail.what).to.deep.equal({ action: "remove", to: "ana" });
  });

  it("is not displayed for an unknown participant or action", async () => {
    for (const content of [
      html`<rtc-host-button action="mute" participant="unknown"></rtc-host-button>`,
      html`<rtc-host-button action="toString"></rtc-host-button>`,
      html`<rtc-host-button action="promote"></rtc-host-button>`,
      html`<rtc-host-button></rtc-host-button>`,
    ]) {
      const { room, element } = await hostCall(content);
      expect(isShown(element)).to.equal(false);
      const requests: unknown[] = [];
      room.addEventListener("rtc-moderate-request", ({ detail }) => requests.push(detail.what));
      element.click();
      expect(requests).to.deep.equal([]);
    }
  });

  it("is disabled while its action would do nothing", async () => {
    for (const [action, microphone] of [
      ["mute", "muted"],
      ["mute", "off"],
      ["ask-unmute", "on"],
    ] as const) {
      const { button } = await hostCall(buttonOf(action), { microphone });
      expect(button.disabled, `${action} ${microphone}`).to.equal(true);
    }
    const { room, element, button } = await hostCall(buttonOf("remove"), { role: "host" });
    expect(button.disabled, "a host may remove a host").to.equal(false);
    room.changeLocal({ role: "speaker" });
    await element.updateComplete;
    expect(button.disabled, "only a host may remove a host").to.equal(true);
    room.changeRemote("ben", { role: "speaker" });
    await element.updateComplete;
    expect(button.disabled).to.equal(false);
    room.store.update({ connectionState: "disconnected" });
    await element.updateComplete;
    expect([button.disabled, isShown(element)], "no connection to the room").to.deep.equal([true, true]);
  });

  describe("for an action that cannot be undone", () => {
    const inCall = async (content: TemplateResult) => {
      const clock = stopClock(["now"]);
      const { room, element, button } = await hostCall(content);
      const requests: RtcModerateRequest["what"][] = [];
      room.addEventListener("rtc-moderate-request", ({ detail }) => requests.push(detail.what));
      const question = () => element.shadowRoot?.querySelector("[role=status]")?.textContent.trim();
      const press = async (after = 700) => {
        clock.tick(after);
        button.click();
        await element.updateComplete;
      };
      return { room, element, requests, question, press };
    };
    const removal = { action: "remove", to: "ben" };

    it("needs a second press, and shows that", async () => {
      const { element, requests, question, press } = await inCall(buttonOf("remove"));
      const region = element.shadowRoot?.querySelector("[role=status]");
      expect(question()).to.equal("");
      await press();
      expect([requests, question()]).to.deep.equal([[], "Press again to confirm."]);
      expect(region?.textContent.trim(), "the live region is not replaced, so that it is announced").to.equal(
        question(),
      );
      await press();
      expect([requests, question()]).to.deep.equal([[removal], ""]);
      await press();
      expect(requests, "the next press is a first one again").to.deep.equal([removal]);
    });

    it("treats a double click, and a key that is held down, as one press", async () => {
      const { requests, question, press } = await inCall(buttonOf("end"));
      await press();
      for (let count = 0; count < 50; count++) await press(699);
      expect([requests, question()]).to.deep.equal([[], "Press again to confirm."]);
      await press();
      expect(requests).to.deep.equal([{ action: "end" }]);
    });

    it("forgets the first press once anything else is pressed or focused", async () => {
      const { element, requests, question, press } = await inCall(
        html`${buttonOf("remove")}<button id="other">Anything else</button>`,
      );
      const other = await until(() => document.getElementById("other"), "the other button");
      for (const elsewhere of [
        () => other.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true })),
        () => other.focus(),
      ]) {
        element.focus();
        await press();
        expect(question()).not.to.equal("");
        elsewhere();
        await element.updateComplete;
        expect(question()).to.equal("");
      }
      expect(requests).to.deep.equal([]);
    });

    it("needs two new presses if its participant changes after the first", async () => {
      const { room, element, requests, question, press } = await inCall(
        html`<rtc-host-button action="remove"></rtc-host-button>`,
      );
      await press();
      room.store.update({ remotes: room.store.snapshot.remotes.slice(1) });
      await element.updateComplete;
      expect(question()).to.equal("");
      await press();
      expect(requests).to.deep.equal([]);
      await press();
      expect(requests).to.deep.equal([removal]);
    });

    it("works with the mouse in a closed shadow tree, too", async () => {
      const { room, element, requests, press } = await inCall(buttonOf("remove"));
      const inside = document.createElement("div");
      room.append(inside);
      inside.attachShadow({ mode: "closed" }).append(element);
      await element.updateComplete;
      const down = () => element.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
      down();
      await press();
      down();
      await press();
      expect(requests).to.deep.equal([removal]);
    });
  });

  it("is no longer displayed when the grant is withdrawn, even if it was disabled", async () => {
    const { room, element } = await hostCall(buttonOf("mute"), { microphone: "muted" });
    room.changeLocal({ grants: ["audio"] });
    await element.updateComplete;
    expect(isShown(element)).to.equal(false);
  });

  it("mutes, locks and ends the call in a real room, unless the page cancels the request", async () => {
    const name = crypto.randomUUID();
    const host = await comeTo(
      name,
      { role: "host" },
      html`<rtc-host-button action="mute"></rtc-host-button>
        <rtc-host-button action="lock"></rtc-host-button>
        <rtc-host-button action="end" at-once></rtc-host-button>`,
    );
    await until(() => host.state.connectionState === "connected", "the host");
    const ben = await comeTo(name, { role: "speaker" }, undefined, { audio: true });
    const [mute, lock, end] = host.querySelectorAll<RtcHostButton>("rtc-host-button");
    if (!mute || !lock || !end) throw new Error("There are three.");
    await until(() => host.state.remotes[0]?.microphone === "on", "Ben to be heard");
    await mute.updateComplete;
    mute.click();
    await until(() => ben.state.local.microphone === "muted", "Ben muted");
    lock.click();
    await until(() => lock.matches(":state(on)"), "the lock");
    host.addEventListener("rtc-moderate-request", (event) => event.preventDefault(), { once: true });
    end.click();
    lock.click();
    await until(() => !lock.matches(":state(on)"), "the room unlocked, which was requested after the end of the call");
    expect(ben.state.connectionState, "the page has canceled the request").to.equal("connected");
    end.click();
    await until(() => ben.state.error?.code === "ended" && !isShown(end), "the call ended for Ben");
  });
});
