import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { override } from "../testing/override.js";
import { tone, type Tone } from "../testing/tones.js";
import { until } from "../testing/until.js";
import "./rtc-level.js";
import type { RtcLevel } from "./rtc-level.js";
import "./rtc-participant.js";
import { isolate } from "../texts/bidi-isolate.js";

describe("<rtc-level>", () => {
  const tones: Tone[] = [];
  afterEach(async () => {
    for (const closing of tones.splice(0)) await closing.close();
  });

  /** A call with Ana, Ben and the local participant, in which only Ben makes a sound. */
  const inCall = async (content = html`<rtc-level participant="ben"></rtc-level>`) => {
    const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
    const [mine, ana, ben] = [tone(0), tone(0), tone(0.3)];
    tones.push(mine, ana, ben);
    room.enter(
      person("ana", { microphone: "on", streams: { microphone: ana.stream } }),
      person("ben", { microphone: "on", streams: { microphone: ben.stream } }),
    );
    room.changeLocal({ microphone: "on", displayName: "Mia", streams: { microphone: mine.stream } });
    const element = room.querySelector<RtcLevel>("rtc-level");
    if (!element) throw new Error("There is no <rtc-level>.");
    await element.updateComplete;
    return { room, element, mine, ana, ben };
  };
  const level = (element: HTMLElement): number => Number(element.style.getPropertyValue("--rtc-level"));
  const inside = (element: RtcLevel, selector: string): HTMLElement => {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };

  it("fills its bar as far as its participant is loud", async () => {
    const { element, ben } = await inCall();
    await until(() => level(element) > 0.5, "Ben's bar should be long");
    const width = (name: string): number => inside(element, `[part="${name}"]`).getBoundingClientRect().width;
    expect(width("bar") / width("meter")).to.be.within(0.4, 1);
    ben.loudness = 0;
    await until(() => level(element) === 0, "Ben's bar should be empty");
    expect(width("bar")).to.equal(0);
  });

  it("moves without a render", async () => {
    const { element } = await inCall();
    let renderings = 0;
    element.requestUpdate = () => {
      renderings++;
    };
    const seen = new Set<string>();
    await until(() => {
      seen.add(element.style.getPropertyValue("--rtc-level"));
      return seen.size > 2;
    }, "it should move");
    expect(renderings).to.equal(0);
  });

  it("sets the level on the tile around it only", async () => {
    const { room } = await inCall(
      html`<rtc-participant participant="ben"><rtc-level></rtc-level></rtc-participant>
        <rtc-participant participant="ana"><rtc-level></rtc-level></rtc-participant>`,
    );
    const [ben, ana] = room.querySelectorAll("rtc-participant");
    if (!ben || !ana) throw new Error("There are no tiles.");
    await until(() => level(ben) > 0.5, "Ben's tile should glow");
    expect(level(ana)).to.equal(0);
    ben.querySelector("rtc-level")?.remove();
    expect(ben.style.getPropertyValue("--rtc-level")).to.equal("");
  });

  it("shows the local microphone if no participant is named", async () => {
    const { element, mine } = await inCall(html`<rtc-level></rtc-level>`);
    expect(element.matches(":state(local)")).to.equal(true);
    mine.loudness = 0.3;
    await until(() => level(element) > 0.5, "the bar should be long");
  });

  it("is a meter for the local participant, and hidden from screen readers for others", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, mine } = await inCall(html`<rtc-level></rtc-level><rtc-level participant="ben"></rtc-level>`);
    const [own, ben] = room.querySelectorAll("rtc-level");
    if (!own || !ben) throw new Error("There are no meters.");
    const meter = inside(own, '[role="meter"]');
    expect(meter.getAttribute("aria-label")).to.equal(`${isolate("Mia (you)")}: sound level`);
    mine.loudness = 0.3;
    await until(() => {
      clock.tick(500);
      return Number(meter.getAttribute("aria-valuenow")) >= 50;
    }, "the meter should have a value");
    expect(inside(ben, '[part="meter"]').getAttribute("aria-hidden")).to.equal("true");
    clock.uninstall();
    await expect(own).to.be.accessible();
    await expect(ben).to.be.accessible();
  });

  it("changes the value for screen readers at most twice a second", async () => {
    const clock = stopClock(["interval", "now"]);
    const { element, mine } = await inCall(html`<rtc-level></rtc-level>`);
    const meter = inside(element, '[role="meter"]');
    mine.loudness = 0.3;
    await until(() => {
      clock.tick(50);
      return Number(meter.getAttribute("aria-valuenow")) > 0;
    }, "the meter should have a value");
    const observer = new MutationObserver(() => {});
    observer.observe(meter, { attributeFilter: ["aria-valuenow"] });
    const changes = (): number => observer.takeRecords().length;
    for (let times = 0; times < 10; times++) {
      clock.tick(499);
      expect(changes()).to.equal(0);
      clock.tick(1);
      expect(changes()).to.equal(1);
    }
    observer.disconnect();
  });

  /**
   * A call of a user who prefers reduced motion, or does not. The preference is faked, because Firefox cannot emulate it in
   * tests.
   */
  const inCallOf = async (isCalm: boolean, content?: TemplateResult) => {
    const { matchMedia } = globalThis;
    const end = override(globalThis, "matchMedia", (query: string) =>
      query === "(prefers-reduced-motion: reduce)" ? matchMedia(isCalm ? "all" : "not all") : matchMedia(query),
    );
    try {
      return await inCall(content);
    } finally {
      end();
    }
  };
  /** Counts how often a bar is drawn. An observer would miss a drawing that changes nothing. */
  const drawings = ({ style }: RtcLevel): (() => number) => {
    let times = 0;
    style.setProperty = (name, value) => {
      if (name === "--rtc-level") times++;
      CSSStyleDeclaration.prototype.setProperty.call(style, name, value);
    };
    return () => times;
  };

  it("moves twice a second for users who prefer reduced motion, and twenty times for others", async () => {
    const clock = stopClock(["interval", "now"]);
    const [calm, lively] = [(await inCallOf(true)).element, (await inCallOf(false)).element];
    const [calmly, often] = [drawings(calm), drawings(lively)];
    await until(() => {
      const before = calmly();
      clock.tick(50);
      return level(calm) > 0 && level(lively) > 0 && calmly() > before;
    }, "both should have a level, and the calm one should have just been drawn");
    const [few, many] = [calmly(), often()];
    const since = () => [calmly() - few, often() - many];
    clock.tick(499);
    expect(since()).to.deep.equal([0, 9]);
    clock.tick(1);
    expect(since()).to.deep.equal([1, 10]);
    clock.tick(5000);
    expect(since()).to.deep.equal([11, 110]);
  });

  it("is empty as soon as the microphone is muted, also for reduced motion and screen readers", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, element, mine } = await inCallOf(true, html`<rtc-level></rtc-level>`);
    const now = () => inside(element, '[role="meter"]').getAttribute("aria-valuenow");
    mine.loudness = 0.3;
    await until(() => {
      clock.tick(50);
      return level(element) > 0 && Number(now()) > 0;
    }, "the bar should be long");
    room.changeLocal({ microphone: "muted" });
    expect([level(element), now()]).to.deep.equal([0, "0"]);
  });

  it("draws silence once", async () => {
    const clock = stopClock(["interval", "now"]);
    const { element } = await inCallOf(false, html`<rtc-level participant="ana"></rtc-level>`);
    const drawn = drawings(element);
    clock.tick(1000);
    expect([level(element), drawn()]).to.deep.equal([0, 1]);
  });

  it("fills from the bottom when it is vertical", async () => {
    const { element } = await inCall(html`<rtc-level participant="ben" vertical></rtc-level>`);
    await until(() => level(element) > 0.5, "Ben's bar should be high");
    const [bar, meter] = ["bar", "meter"].map((name) => inside(element, `[part="${name}"]`).getBoundingClientRect());
    expect(Math.abs((bar?.bottom ?? 0) - (meter?.bottom ?? 99))).to.be.lessThan(2);
    expect(bar?.height).to.be.greaterThan((bar?.width ?? 99) * 2);
  });

  it("is empty without a room, and works as soon as it has one", async () => {
    const element = await fixture<RtcLevel>(html`<rtc-level participant="ben"></rtc-level>`);
    expect(element.matches(":state(empty)")).to.equal(true);
    const { room } = await inCall();
    room.append(element);
    await until(() => level(element) > 0.5, "Ben's bar should be long");
  });

  it("measures nothing when it is removed", async () => {
    const { room, element } = await inCall();
    await until(() => level(element) > 0.5, "Ben's bar should be long");
    element.remove();
    expect(room.listeners).to.equal(0);
    expect(element.style.getPropertyValue("--rtc-level")).to.equal("");
  });
});
