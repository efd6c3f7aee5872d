import { expect, fixture, html } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import { nativeButton } from "../testing/buttons.js";
import { until } from "../testing/until.js";
import "./rtc-fullscreen-button.js";
import "./rtc-room.js";
import type { RtcFullscreenButton } from "./rtc-fullscreen-button.js";

const place = async (target: string | null = null) => {
  const room = await fixture<HTMLElement>(html`
    <rtc-room>
      <p id="stage">The stage</p>
      <rtc-fullscreen-button target=${target ?? ""}></rtc-fullscreen-button>
    </rtc-room>
  `);
  const element = room.querySelector<RtcFullscreenButton>("rtc-fullscreen-button");
  if (!element) throw new Error("There is no <rtc-fullscreen-button>.");
  return { room, element, button: await nativeButton(element) };
};

/** Presses with the mouse: browsers allow full screen only on a user's action. */
const press = async (element: Element): Promise<void> => {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: "click", position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
};

describe("<rtc-fullscreen-button>", () => {
  afterEach(async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
  });

  for (const [what, target] of [
    ["the room", null],
    ["the element that it names", "stage"],
  ] as const) {
    it(`shows ${what} in full screen, is pressed then, and ends full screen`, async () => {
      const { room, element, button } = await place(target);
      const expected = target ? room.querySelector(`#${target}`) : room;
      expect(button.getAttribute("aria-pressed")).to.equal("false");
      await press(element);
      await until(() => document.fullscreenElement === expected, "the full screen");
      await until(() => element.matches(":state(fullscreen)"), "the button to show it");
      expect(button.getAttribute("aria-pressed")).to.equal("true");
      // In the second case the element in full screen covers the button, so a script clicks it.
      element.click();
      await until(() => !document.fullscreenElement, "the end of full screen");
      await until(() => !element.matches(":state(fullscreen)"), "the button to show the end");
    });
  }

  it("does nothing while the element that it names does not exist, and works as soon as it does", async () => {
    const { room, element } = await place("late");
    const targets: unknown[] = [];
    room.addEventListener("rtc-fullscreen-request", (event) => {
      event.preventDefault();
      targets.push(event.detail?.target);
    });
    element.click();
    const stage = room.querySelector("p");
    stage?.setAttribute("id", "late");
    element.click();
    expect(targets).to.deep.equal([stage]);
  });

  it("does nothing when the page cancels its request", async () => {
    const { room, element } = await place();
    const requested = new Promise<Event>((resolve) => {
      room.addEventListener("rtc-fullscreen-request", (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    await press(element);
    expect((await requested).defaultPrevented).to.equal(true);
    expect(document.fullscreenElement).to.equal(null);
  });

  it("is not displayed where full screen is not allowed", async () => {
    const { element } = await place();
    await expect(element).to.be.accessible();
    expect(element.checkVisibility()).to.equal(true);
    Object.defineProperty(document, "fullscreenEnabled", { value: false, configurable: true });
    try {
      element.requestUpdate();
      await element.updateComplete;
      expect(element.checkVisibility()).to.equal(false);
    } finally {
      Reflect.deleteProperty(document, "fullscreenEnabled");
    }
  });
});
