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

/** Browsers fill the screen for a person only. */
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
    ["what it names", "stage"],
  ] as const) {
    it(`lets ${what} fill the screen, shows that it does, and ends it`, async () => {
      const { room, element, button } = await place(target);
      const subject = target ? room.querySelector(`#${target}`) : room;
      expect(button.getAttribute("aria-pressed")).to.equal("false");
      await press(element);
      await until(() => document.fullscreenElement === subject, "the full screen");
      await until(() => element.matches(":state(fullscreen)"), "the button to show it");
      expect(button.getAttribute("aria-pressed")).to.equal("true");
      // What fills the screen covers the button of the second case: a script may end it.
      element.click();
      await until(() => !document.fullscreenElement, "the end of it");
      await until(() => !element.matches(":state(fullscreen)"), "the button to show the end");
    });
  }

  it("does nothing while what it names is not there, and works as soon as it is", async () => {
    const { room, element } = await place("late");
    const asked: unknown[] = [];
    room.addEventListener("rtc-fullscreen-request", (event) => {
      event.preventDefault();
      asked.push(event.detail?.target);
    });
    element.click();
    const stage = room.querySelector("p");
    stage?.setAttribute("id", "late");
    element.click();
    expect(asked).to.deep.equal([stage]);
  });

  it("does nothing that the page forbids", async () => {
    const { room, element } = await place();
    const asked = new Promise<Event>((resolve) => {
      room.addEventListener("rtc-fullscreen-request", (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    await press(element);
    expect((await asked).defaultPrevented).to.equal(true);
    expect(document.fullscreenElement).to.equal(null);
  });

  it("is not displayed where it is not allowed", async () => {
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
