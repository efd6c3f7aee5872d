import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { followCommands } from "../internal/commands/command-buttons.js";
import { type FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { comeTo } from "../testing/led-room.js";
import { once } from "../testing/once.js";
import { override } from "../testing/override.js";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import "./rtc-flip-button.js";
import "./rtc-fullscreen-button.js";
import "./rtc-hand-button.js";
import "./rtc-screen-button.js";
import type { RtcRoom } from "./rtc-room.js";

const native = "command" in HTMLButtonElement.prototype;

/** Buttons anywhere in the page, for an element by its id. */
const page = async (content: TemplateResult): Promise<HTMLButtonElement[]> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  return [...place.querySelectorAll("button")];
};

const looks = (buttons: Iterable<HTMLButtonElement>): (string | null)[] =>
  [...buttons].map((button) => (button.disabled ? "disabled" : button.getAttribute("aria-pressed")));

const inStep = (buttons: readonly HTMLButtonElement[], ...expected: (string | null)[]) => {
  const wanted = expected.map(String).join();
  return until(() => looks(buttons).map(String).join() === wanted, `the buttons to be ${wanted}`);
};

for (const [where, asNative] of native
  ? ([
      ["in this browser", true],
      ["where commands are unknown", false],
    ] as const)
  : ([["in this browser, which knows no commands", false]] as const)) {
  describe(`a native button with a command, ${where}`, () => {
    let stop = () => {};
    const restores: (() => void)[] = [];
    beforeEach(() => {
      // What makes a browser act on commands is out of a page's reach: where it does, its own events are kept from the kit.
      if (native && !asNative) {
        const keep = (event: Event): void => {
          if (event.isTrusted) event.stopImmediatePropagation();
        };
        window.addEventListener("command", keep, true);
        restores.push(() => window.removeEventListener("command", keep, true));
      }
      stop = followCommands({ native: asNative });
    });
    afterEach(() => {
      stop();
      for (const restore of restores.splice(0)) restore();
    });

    it("does what it says, and is pressed as the call is", async () => {
      const room = await joinedRoom(undefined, { id: "call", audio: true });
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-microphone">Microphone</button>
        <button commandfor="call" command="--toggle-camera">Camera</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      await until(() => room.state.local.microphone === "on", "the microphone");
      await inStep(buttons, "true", "false", "false");
      const [microphone, camera, hand] = buttons;
      microphone?.click();
      hand?.click();
      expect([room.state.local.microphone, room.state.local.handRaised]).to.deep.equal(["muted", true]);
      await inStep(buttons, "false", "false", "true");
      camera?.click();
      await inStep(buttons, "false", "true", "true");
      expect(room.state.local.camera).to.equal("on");
      for (const button of buttons) await expect(button).to.be.accessible();
    });

    it("joins and leaves a whole call, disabled while there is nothing to do", async () => {
      const call = await fixture<HTMLElement>(html`<rtc-call id="call" room=${crypto.randomUUID()} audio></rtc-call>`);
      const buttons = await page(html`
        <button commandfor="call" command="--join">Join</button>
        <button commandfor="call" command="--leave">Leave</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      const room = await until(() => call.shadowRoot?.querySelector<RtcRoom>("rtc-room"), "the room in it");
      await inStep(buttons, null, "disabled", "disabled");
      buttons[0]?.click();
      await inStep(buttons, "disabled", null, "false");
      buttons[2]?.click();
      await inStep(buttons, "disabled", null, "true");
      buttons[1]?.click();
      expect(room.state.connectionState).to.equal("closed");
      await inStep(buttons, null, "disabled", "disabled");
    });

    it("asks by the request that a button of the kit would make, which the page can cancel", async () => {
      const room = await joinedRoom(undefined, { id: "call" });
      const [button] = await page(html`<button commandfor="call" command="--toggle-hand">Hand</button>`);
      if (!button) throw new Error("There is no button.");
      await inStep([button], "false");
      room.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
      button.click();
      expect(room.state.local.handRaised).to.equal(false);
      room.addEventListener("command", (event) => event.preventDefault(), { once: true });
      button.click();
      expect(room.state.local.handRaised).to.equal(false);
      button.click();
      expect(room.state.local.handRaised).to.equal(true);
    });

    it("leads the call of who may moderate, and is disabled for everybody else", async () => {
      const name = crypto.randomUUID();
      const host = await comeTo(name, { role: "host" }, undefined, { id: "host" });
      await until(() => host.state.connectionState === "connected", "the host");
      const ben = await comeTo(name, { role: "speaker" }, undefined, { id: "ben", audio: true });
      const buttonsFor = (id: string) =>
        page(html`
          <button commandfor=${id} command="--mute-all">Mute all</button>
          <button commandfor=${id} command="--toggle-lock">Lock</button>
          <button commandfor=${id} command="--toggle-lobby">Lobby</button>
          <button commandfor=${id} command="--end-call">End</button>
        `);
      const [buttons, others] = [await buttonsFor("host"), await buttonsFor("ben")];
      const [muteAll, lock, lobby, end] = buttons;
      await inStep(buttons, null, "false", "false", null);
      await until(() => host.state.remotes[0]?.microphone === "on", "Ben to be heard");
      await inStep(others, "disabled", "disabled", "disabled", "disabled");
      muteAll?.click();
      await until(() => ben.state.local.microphone === "muted", "Ben muted");
      lock?.click();
      lobby?.click();
      await inStep(buttons, null, "true", "true", null);
      lock?.click();
      await inStep(buttons, null, "false", "true", null);
      end?.click();
      await until(() => ben.state.error?.code === "ended", "the end for all");
      await inStep(buttons, "disabled", "disabled", "disabled", "disabled");
    });

    it("is disabled where it would share a screen and a frame may not", async () => {
      restores.push(
        override(document, "featurePolicy", { allowsFeature: (name: string) => name !== "display-capture" }),
      );
      await joinedRoom(undefined, { id: "call" });
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-screen">Screen</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      await inStep(buttons, "disabled", "false");
    });

    it("takes an element inside the room for what is to fill the screen, or to be small", async () => {
      const room = await joinedRoom(html`<p id="stage">Stage</p>`, { id: "call" });
      const stage = room.querySelector("p");
      restores.push(override(document, "pictureInPictureEnabled", true));
      const buttons = await page(html`
        <button commandfor="stage" command="--toggle-fullscreen">Full screen</button>
        <button commandfor="stage" command="--toggle-pip">Small</button>
        <button commandfor="call" command="--toggle-pip">Small</button>
      `);
      room.addEventListener("rtc-fullscreen-request", (event) => event.preventDefault());
      room.addEventListener("rtc-pip-request", (event) => event.preventDefault());
      await inStep(buttons, "false", "false", "false");
      for (const [index, type, target] of [
        [0, "rtc-fullscreen-request", stage],
        [1, "rtc-pip-request", stage],
        [2, "rtc-pip-request", undefined],
      ] as const) {
        const asked = once(room, type);
        buttons[index]?.click();
        const { detail } = await asked;
        expect([detail?.room, detail?.target]).to.deep.equal([room, target]);
      }
    });

    it("is in step when it comes later, when its attributes or the ids of others change, and when its room comes and goes", async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const add = (name: string): HTMLButtonElement => {
        const button = document.createElement("button");
        button.setAttribute("commandfor", "late");
        button.setAttribute("command", name);
        place.append(button);
        return button;
      };
      const first = add("--toggle-hand");
      const room = await joinedRoom();
      room.call.setHandRaised(true);
      expect(looks([first])).to.deep.equal([null]);
      room.id = "late";
      await inStep([first], "true");
      const second = add("--toggle-camera");
      await inStep([first, second], "true", "false");
      second.setAttribute("command", "--toggle-hand");
      await inStep([first, second], "true", "true");
      room.id = "";
      await inStep([first, second], "disabled", "disabled");
      room.id = "late";
      await inStep([first, second], "true", "true");
      room.remove();
      await inStep([first, second], "disabled", "disabled");
    });

    it("leaves alone what is not a command of a call, and what was none of its own any more", async () => {
      const room = await joinedRoom(undefined, { id: "call" });
      const buttons = await page(html`
        <dialog id="dialog"></dialog>
        <button commandfor="dialog" command="show-modal">Dialog</button>
        <button commandfor="dialog" command="--toggle-hand">Another's hand</button>
        <button commandfor="call" command="--dance">Dance</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
        <button command="--toggle-hand">For nobody</button>
      `);
      const [, others, dance, hand] = buttons;
      await inStep(buttons, null, null, null, "false", null);
      for (const button of [others, dance]) button?.click();
      expect(room.state.local.handRaised).to.equal(false);
      hand?.setAttribute("command", "--wave");
      await inStep(buttons, null, null, null, null, null);
      hand?.click();
      expect(room.state.local.handRaised).to.equal(false);
    });

    it("submits no form, and has a command within one only if it says that it is a button", async () => {
      const room = await joinedRoom(undefined, { id: "call" });
      let submitted = 0;
      const submit = (event: Event): void => {
        event.preventDefault();
        submitted++;
      };
      const buttons = await page(html`
        <form @submit=${submit}>
          <button commandfor="call" command="--toggle-hand">Neither</button>
          <button commandfor="call" command="--toggle-hand" type="button">Hand</button>
        </form>
      `);
      await inStep(buttons, "false", "false");
      const [neither, hand] = buttons;
      neither?.click();
      expect([room.state.local.handRaised, submitted]).to.deep.equal([false, 0]);
      hand?.click();
      expect([room.state.local.handRaised, submitted]).to.deep.equal([true, 0]);
    });

    it("works in a shadow tree, for a room that is there", async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const room = await joinedRoom();
      room.id = "inner";
      const root = host.attachShadow({ mode: "open" });
      const button = document.createElement("button");
      button.setAttribute("commandfor", "inner");
      button.setAttribute("command", "--toggle-hand");
      root.append(room, button);
      button.click();
      expect(room.state.local.handRaised).to.equal(true);
      room.remove();
    });

    it("follows a room as long as there is a button for it", async () => {
      const room = await fixture<FakeRoom>(html`<fake-room id="call"></fake-room>`);
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-hand">Hand</button>
        <button commandfor="call" command="--leave">Leave</button>
      `);
      await until(() => room.listeners === 1, "one listener for both");
      for (const button of buttons) button.remove();
      await until(() => room.listeners === 0, "none for nobody");
    });
  });
}
