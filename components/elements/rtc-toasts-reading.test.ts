import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { RtcError } from "../core/index.js";
import { setTexts, toastTexts } from "../texts/texts.js";
import { person } from "../testing/fake-room.js";
import { join, reportCallError, leave, inCall, listenTo, parts, shows } from "../testing/toasts.js";
import { until } from "../testing/until.js";

describe("reading <rtc-toasts>", () => {
  it("does not take the focus; after dismissal by keyboard the focus goes to the next notice, then back", async () => {
    const place = await fixture<HTMLElement>(html`<div><input aria-label="Elsewhere" /></div>`);
    const { room, element } = await inCall();
    place.append(room);
    const input = place.querySelector("input");
    input?.focus();
    await element.updateComplete;
    join(room, person("ana"));
    await shows(element, "ana joined");
    leave(room, person("ben"));
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

  it("handles Escape itself, so that a dialog around it stays open", async () => {
    const { room, element } = await inCall();
    let forOthers = 0;
    room.addEventListener("keydown", ({ defaultPrevented }) => (forOthers += defaultPrevented ? 0 : 1));
    join(room, person("ana"));
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
        // A browser may ignore a single move: the pointer moves until it is on the notice.
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
    it(`keeps notices while the ${how} is on one of them`, async () => {
      const { room, element } = await inCall({ duration: 20 });
      // A second element, which is not read, shows when the notice would have ended.
      const unread = document.createElement("rtc-toasts");
      Object.assign(unread, { gather: 20, duration: 40, inert: true });
      unread.style.insetBlockStart = "300px";
      room.append(unread);
      await unread.updateComplete;
      const heard = listenTo(unread);
      reportCallError(room, new RtcError("room-full", "The room is full."));
      await Promise.all([shows(element, "The room is full."), shows(unread, "The room is full.")]);
      const [toast] = parts(element, "toast");
      if (!toast) throw new Error("There is no notice.");
      await begin(toast);
      join(room, person("ana"));
      await until(() => heard.includes("ana joined"), "the notice of the second element");
      await shows(unread, "The room is full.");
      await shows(element, "The room is full.", "ana joined");
      await end(toast);
      await shows(element, "The room is full.");
    });
  }

  it("changes its language at once with the page", async () => {
    const { room, element } = await inCall();
    join(room, person("ana"));
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
