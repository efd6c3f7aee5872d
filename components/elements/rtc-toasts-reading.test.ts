import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { RtcError } from "../core/index.js";
import { setTexts, toastTexts } from "../texts/texts.js";
import { person } from "../testing/fake-room.js";
import { come, fail, go, inCall, listenTo, parts, shows } from "../testing/toasts.js";
import { until } from "../testing/until.js";

describe("who reads <rtc-toasts>", () => {
  it("takes no focus; is dismissed with the keyboard, and the focus goes to the next and then back", async () => {
    const place = await fixture<HTMLElement>(html`<div><input aria-label="Elsewhere" /></div>`);
    const { room, element } = await inCall();
    place.append(room);
    const input = place.querySelector("input");
    input?.focus();
    await element.updateComplete;
    come(room, person("ana"));
    await shows(element, "ana joined");
    go(room, person("ben"));
    await shows(element, "ana joined", "ben left");
    expect(document.activeElement === input).to.equal(true);
    await sendKeys({ press: "Tab" });
    const [first, second] = parts(element, "dismiss");
    expect(element.shadowRoot?.activeElement === first, "the first button").to.equal(true);
    await sendKeys({ press: "Escape" });
    await shows(element, "ben left");
    expect(element.shadowRoot?.activeElement === second, "the next one").to.equal(true);
    await sendKeys({ press: "Enter" });
    await shows(element);
    expect(document.activeElement === input, "back").to.equal(true);
  });

  it("leaves Escape to a dialog around it where it has no use for it", async () => {
    const { room, element } = await inCall();
    let forOthers = 0;
    room.addEventListener("keydown", ({ defaultPrevented }) => (forOthers += defaultPrevented ? 0 : 1));
    come(room, person("ana"));
    await shows(element, "ana joined");
    parts(element, "dismiss")[0]?.focus();
    await sendKeys({ press: "Escape" });
    await shows(element);
    expect(forOthers).to.equal(0);
  });

  for (const [how, begin, end] of [
    [
      "pointer",
      async (toast: HTMLElement) => {
        // A hand does not move once: a browser may let a single event pass it by.
        let step = 0;
        await until(async () => {
          const { x, y } = toast.getBoundingClientRect();
          await sendMouse({ type: "move", position: [Math.round(x + 8 + (step++ % 8)), Math.round(y + 8)] });
          return toast.matches(":hover");
        }, "the pointer on it");
      },
      () => sendMouse({ type: "move", position: [1, 1] }),
    ],
    [
      "focus",
      async (toast: HTMLElement) => {
        await sendKeys({ press: "Tab" });
        await until(() => toast.querySelector(":focus-visible"), "the focus in it");
      },
      (toast: HTMLElement) => {
        toast.querySelector<HTMLElement>(":focus")?.blur();
        return Promise.resolve();
      },
    ],
  ] as const) {
    it(`lets nothing pass while the ${how} is on it`, async () => {
      const { room, element } = await inCall({ duration: 20 });
      // One that nobody reads tells how long it would have taken.
      const unread = document.createElement("rtc-toasts");
      Object.assign(unread, { gather: 20, duration: 40, inert: true });
      unread.style.insetBlockStart = "300px";
      room.append(unread);
      await unread.updateComplete;
      const heard = listenTo(unread);
      fail(room, new RtcError("room-full", "The room is full."));
      await Promise.all([shows(element, "The room is full."), shows(unread, "The room is full.")]);
      const [toast] = parts(element, "toast");
      if (!toast) throw new Error("There is no notice.");
      await begin(toast);
      come(room, person("ana"));
      await until(() => heard.includes("ana joined"), "the other one's notice");
      await shows(unread, "The room is full.");
      await shows(element, "The room is full.", "ana joined");
      await end(toast);
      await shows(element, "The room is full.");
    });
  }

  it("speaks the language of the page at once", async () => {
    const { room, element } = await inCall();
    come(room, person("ana"));
    await shows(element, "ana joined");
    const { hasJoined } = toastTexts;
    try {
      setTexts({ hasJoined: (name) => `${name} ist da` });
      await shows(element, "ana ist da");
    } finally {
      setTexts({ hasJoined });
    }
  });
});
