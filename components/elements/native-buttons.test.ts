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

/** Renders buttons outside of any room, which name their element by its id. */
const page = async (content: TemplateResult): Promise<HTMLButtonElement[]> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  return [...place.querySelectorAll("button")];
};

const statesOf = (buttons: Iterable<HTMLButtonElement>): (string | null)[] =>
  [...buttons].map((button) => (button.disabled ? "disabled" : button.getAttribute("aria-pressed")));

const untilStates = (buttons: readonly HTMLButtonElement[], ...expected: (string | null)[]) => {
  const wanted = expected.map(String).join();
  return until(() => statesOf(buttons).map(String).join() === wanted, `the buttons to be ${wanted}`);
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
      // A page cannot switch off the browser's support of commands. To test without it, the browser's own events are stopped.
      if (native && !asNative) {
        const stopNative = (event: Event): void => {
          if (event.isTrusted) event.stopImmediatePropagation();
        };
        window.addEventListener("command", stopNative, true);
        restores.push(() => window.removeEventListener("command", stopNative, true));
      }
      stop = followCommands({ native: asNative });
    });
    afterEach(() => {
      stop();
      for (const restore of restores.splice(0)) restore();
    });

    it("runs its command, and is pressed as the state of the call says", async () => {
      const room = await joinedRoom(undefined, { id: "call", audio: true });
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-microphone">Microphone</button>
        <button commandfor="call" command="--toggle-camera">Camera</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      await until(() => room.state.local.microphone === "on", "the microphone on");
      await untilStates(buttons, "true", "false", "false");
      const [microphone, camera, hand] = buttons;
      microphone?.click();
      hand?.click();
      expect([room.state.local.microphone, room.state.local.handRaised]).to.deep.equal(["muted", true]);
      await untilStates(buttons, "false", "false", "true");
      camera?.click();
      await untilStates(buttons, "false", "true", "true");
      expect(room.state.local.camera).to.equal("on");
      for (const button of buttons) await expect(button).to.be.accessible();
    });

    it("joins and leaves an <rtc-call>, and is disabled while its command would do nothing", async () => {
      const call = await fixture<HTMLElement>(html`<rtc-call id="call" room=${crypto.randomUUID()} audio></rtc-call>`);
      const buttons = await page(html`
        <button commandfor="call" command="--join">Join</button>
        <button commandfor="call" command="--leave">Leave</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      const room = await until(() => call.shadowRoot?.querySelector<RtcRoom>("rtc-room"), "the room in it");
      await untilStates(buttons, null, "disabled", "disabled");
      buttons[0]?.click();
      await untilStates(buttons, "disabled", null, "false");
      buttons[2]?.click();
      await untilStates(buttons, "disabled", null, "true");
      buttons[1]?.click();
      expect(room.state.connectionState).to.equal("closed");
      await untilStates(buttons, null, "disabled", "disabled");
    });

    it("dispatches the same request as the button element, which the page can cancel", async () => {
      const room = await joinedRoom(undefined, { id: "call" });
      const [button] = await page(html`<button commandfor="call" command="--toggle-hand">Hand</button>`);
      if (!button) throw new Error("There is no button.");
      await untilStates([button], "false");
      room.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
      button.click();
      expect(room.state.local.handRaised).to.equal(false);
      room.addEventListener("command", (event) => event.preventDefault(), { once: true });
      button.click();
      expect(room.state.local.handRaised).to.equal(false);
      button.click();
      expect(room.state.local.handRaised).to.equal(true);
    });

    it("moderates the call for a host, and is disabled for other participants", async () => {
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
      await untilStates(buttons, null, "false", "false", null);
      await until(() => host.state.remotes[0]?.microphone === "on", "Ben to be heard");
      await untilStates(others, "disabled", "disabled", "disabled", "disabled");
      muteAll?.click();
      await until(() => ben.state.local.microphone === "muted", "Ben muted");
      lock?.click();
      lobby?.click();
      await untilStates(buttons, null, "true", "true", null);
      lock?.click();
      await untilStates(buttons, null, "false", "true", null);
      end?.click();
      await until(() => ben.state.error?.code === "ended", "the call ended for Ben");
      await untilStates(buttons, "disabled", "disabled", "disabled", "disabled");
    });

    it("is disabled for sharing a screen in a frame without permission for that", async () => {
      restores.push(
        override(document, "featurePolicy", { allowsFeature: (name: string) => name !== "display-capture" }),
      );
      await joinedRoom(undefined, { id: "call" });
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-screen">Screen</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
      `);
      await untilStates(buttons, "disabled", "false");
    });

    it("requests full screen or picture-in-picture for the element inside the room that it names", async () => {
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
      await untilStates(buttons, "false", "false", "false");
      for (const [index, type, target] of [
        [0, "rtc-fullscreen-request", stage],
        [1, "rtc-pip-request", stage],
        [2, "rtc-pip-request", undefined],
      ] as const) {
        const requested = once(room, type);
        buttons[index]?.click();
        const { detail } = await requested;
        expect([detail?.room, detail?.target]).to.deep.equal([room, target]);
      }
    });

    it("shows the state of its room when buttons, attributes, ids or the room itself come later, change or go", async () => {
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
      expect(statesOf([first])).to.deep.equal([null]);
      room.id = "late";
      await untilStates([first], "true");
      const second = add("--toggle-camera");
      await untilStates([first, second], "true", "false");
      second.setAttribute("command", "--toggle-hand");
      await untilStates([first, second], "true", "true");
      room.id = "";
      await untilStates([first, second], "disabled", "disabled");
      room.id = "late";
      await untilStates([first, second], "true", "true");
      room.remove();
      await untilStates([first, second], "disabled", "disabled");
    });

    it("ignores commands that are not a call's, and a button whose command has changed", async () => {
      const room = await joinedRoom(undefined, { id: "call" });
      const buttons = await page(html`
        <dialog id="dialog"></dialog>
        <button commandfor="dialog" command="show-modal">Dialog</button>
        <button commandfor="dialog" command="--toggle-hand">Hand of a dialog</button>
        <button commandfor="call" command="--dance">Dance</button>
        <button commandfor="call" command="--toggle-hand">Hand</button>
        <button command="--toggle-hand">Without a target</button>
      `);
      const [, others, dance, hand] = buttons;
      await untilStates(buttons, null, null, null, "false", null);
      for (const button of [others, dance]) button?.click();
      expect(room.state.local.handRaised).to.equal(false);
      hand?.setAttribute("command", "--wave");
      await untilStates(buttons, null, null, null, null, null);
      hand?.click();
      expect(room.state.local.handRaised).to.equal(false);
    });

    it("submits no form, and works inside a form only with type=button", async () => {
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
      await untilStates(buttons, "false", "false");
      const [neither, hand] = buttons;
      neither?.click();
      expect([room.state.local.handRaised, submitted]).to.deep.equal([false, 0]);
      hand?.click();
      expect([room.state.local.handRaised, submitted]).to.deep.equal([true, 0]);
    });

    it("works in a shadow tree, for a room in the same tree", async () => {
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

    it("subscribes to a room only as long as there is a button for it", async () => {
      const room = await fixture<FakeRoom>(html`<fake-room id="call"></fake-room>`);
      const buttons = await page(html`
        <button commandfor="call" command="--toggle-hand">Hand</button>
        <button commandfor="call" command="--leave">Leave</button>
      `);
      await until(() => room.listeners === 1, "one listener for both");
      for (const button of buttons) button.remove();
      await until(() => room.listeners === 0, "no listener without a button");
    });
  });
}
