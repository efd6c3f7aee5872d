import { expect, fixture, html } from "@open-wc/testing";
import type { Quality } from "../core/index.js";
import { type Clock, stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-participant.js";
import "./rtc-quality.js";
import type { RtcQuality } from "./rtc-quality.js";
import { isolate } from "../texts/bidi-isolate.js";
import { soundTexts } from "../texts/texts.js";

const QUALITIES: readonly Quality[] = ["good", "fair", "poor", "lost"];

const inCall = async (content = html`<rtc-quality></rtc-quality>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana", { displayName: "Ana" }), person("ben", { displayName: "Ben" }));
  const element = room.querySelector<RtcQuality>("rtc-quality");
  if (!element) throw new Error("There is no <rtc-quality>.");
  const icon = async (): Promise<Element | null> => {
    await element.updateComplete;
    return element.shadowRoot?.querySelector('[part="icon"]') ?? null;
  };
  return {
    room,
    element,
    icon,
    label: async () => (await icon())?.getAttribute("aria-label"),
    /** The number of filled bars. */
    bars: async () => (await icon())?.querySelector("path")?.getAttribute("d")?.split("M").filter(Boolean).length,
    states: async () => {
      await element.updateComplete;
      return QUALITIES.filter((quality) => element.matches(`:state(${quality})`));
    },
  };
};

describe("<rtc-quality>", () => {
  let clock: Clock;
  beforeEach(() => {
    clock = stopClock(["timeout"]);
  });

  /** Waits until all connections have been measured again. */
  const measured = (): Promise<number> => clock.tickAsync(2000);

  for (const [quality, bars, words] of [
    ["good", 3, "Good connection"],
    ["fair", 2, "Fair connection"],
    ["poor", 1, "Poor connection"],
    ["lost", 0, "Connection lost"],
  ] as const) {
    it(`shows that a connection is ${quality}: by bars, label and custom state`, async () => {
      const call = await inCall();
      call.room.changeRemote("ana", { quality });
      expect(await call.bars()).to.equal(bars);
      expect(await call.label()).to.equal(`${isolate("Ana")}: ${words}`);
      // A tooltip, hidden from screen readers, which already read the label.
      expect((await call.icon())?.querySelector("[aria-hidden] title")?.textContent).to.equal(words);
      expect(await call.states()).to.deep.equal([quality]);
      clock.uninstall();
      await expect(call.element).to.be.accessible();
    });
  }

  it("says that the quality is not known yet before the first measurement", async () => {
    const { label, bars, states, element } = await inCall();
    expect(await label()).to.equal(`${isolate("Ana")}: ${soundTexts.unmeasured}`);
    expect(await bars()).to.equal(0);
    expect(await states()).to.deep.equal([]);
    clock.uninstall();
    await expect(element).to.be.accessible();
  });

  it("measures the call, and names the cause of a bad quality and its side", async () => {
    const { room, element, label, states } = await inCall(html`<rtc-quality explain></rtc-quality>`);
    for (const id of ["ana", "ben"]) room.changeRemote(id, { connectionState: "failed" });
    const why = "Connection lost: nothing is arriving, on your side";
    await measured();
    expect(await label()).to.equal(`${isolate("Ana")}: ${why}`);
    expect(element.shadowRoot?.querySelector('[part="text"]')?.textContent).to.equal(why);
    expect(element.verdict).to.deep.equal({ quality: "lost", cause: "nothing", side: "ours" });
    expect(await states()).to.deep.equal(["lost"]);
    clock.uninstall();
    await expect(element).to.be.accessible();
  });

  it("shows the participant around it, whose tile has the state poor, too", async () => {
    const { room, label } = await inCall(
      html`<rtc-participant participant="Ben"><rtc-quality></rtc-quality></rtc-participant>`,
    );
    room.changeRemote("ben", { quality: "poor" });
    expect(await label()).to.equal(`${isolate("Ben")}: Poor connection`);
    expect(room.querySelector("rtc-participant")?.matches(":state(poor)")).to.equal(true);
  });

  it("shows for the local participant how well the others receive them", async () => {
    const { room, element, label } = await inCall(html`<rtc-quality local></rtc-quality>`);
    room.changeLocal({ displayName: "Mia" });
    room.changeRemote("ana", { connectionState: "failed" });
    room.changeRemote("ben", { connectionState: "failed" });
    const why = `${isolate("Mia (you)")}: Connection lost: nothing is arriving`;
    await measured();
    expect(await label()).to.equal(why);
    expect(element.matches(":state(local)")).to.equal(true);
  });

  it("displays nothing without a room, and a participant as soon as there is one", async () => {
    const element = await fixture<RtcQuality>(html`<rtc-quality></rtc-quality>`);
    expect(element.matches(":state(empty)")).to.equal(true);
    expect(getComputedStyle(element).display).to.equal("none");
    const { room } = await inCall();
    room.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part="icon"]')?.getAttribute("aria-label")).to.include("Ana");
  });

  it("stops measuring when it is removed", async () => {
    const { room, element, states } = await inCall();
    room.changeRemote("ana", { connectionState: "failed" });
    await measured();
    expect(await states()).to.deep.equal(["lost"]);
    expect(clock.countTimers()).to.equal(1);
    element.remove();
    await element.updateComplete;
    expect(room.store.snapshot.remotes[0]?.quality).to.equal(null);
    expect(room.listeners).to.equal(0);
    expect(clock.countTimers()).to.equal(0);
  });
});
