import { expect, fixture, html } from "@open-wc/testing";
import { stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { override } from "../testing/override.js";
import { tone, type Tone } from "../testing/tones.js";
import { until } from "../testing/until.js";
import "./rtc-level.js";
import type { RtcLevel } from "./rtc-level.js";
import "./rtc-participant.js";

describe("<rtc-level>", () => {
  const tones: Tone[] = [];
  afterEach(async () => {
    for (const one of tones.splice(0)) await one.close();
  });

  /** Ana and Ben, of whom only Ben makes a sound; and this page, silent. */
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

  it("is as full as its participant is loud", async () => {
    const { element, ben } = await inCall();
    await until(() => level(element) > 0.5, "Ben's bar should be long");
    const width = (name: string): number => inside(element, `[part="${name}"]`).getBoundingClientRect().width;
    expect(width("bar") / width("meter")).to.be.within(0.4, 1);
    ben.loudness = 0;
    await until(() => level(element) === 0, "Ben's bar should be empty");
    expect(width("bar")).to.equal(0);
  });

  it("moves without rendering", async () => {
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

  it("makes the tile around it glow, and no other", async () => {
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

  it("is of this page's own microphone where nobody is named", async () => {
    const { element, mine } = await inCall(html`<rtc-level></rtc-level>`);
    expect(element.matches(":state(local)")).to.equal(true);
    mine.loudness = 0.3;
    await until(() => level(element) > 0.5, "the bar should be long");
  });

  it("can be asked how loud one is oneself, and is nothing to be read about others", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, mine } = await inCall(html`<rtc-level></rtc-level><rtc-level participant="ben"></rtc-level>`);
    const [own, ben] = room.querySelectorAll("rtc-level");
    if (!own || !ben) throw new Error("There are no meters.");
    const meter = inside(own, '[role="meter"]');
    expect(meter.getAttribute("aria-label")).to.equal("Sound of Mia (you)");
    mine.loudness = 0.3;
    await until(() => {
      clock.tick(500);
      return Number(meter.getAttribute("aria-valuenow")) >= 50;
    }, "the meter should tell");
    expect(inside(ben, '[part="meter"]').getAttribute("aria-hidden")).to.equal("true");
    clock.uninstall();
    await expect(own).to.be.accessible();
    await expect(ben).to.be.accessible();
  });

  it("does not tell a screen reader more often than twice a second", async () => {
    const clock = stopClock(["interval", "now"]);
    const { element } = await inCall(html`<rtc-level></rtc-level>`);
    const observer = new MutationObserver(() => {});
    observer.observe(inside(element, '[role="meter"]'), { attributeFilter: ["aria-valuenow"] });
    const told = (): number => observer.takeRecords().length;
    clock.tick(50);
    expect(told()).to.equal(1);
    for (let times = 0; times < 10; times++) {
      clock.tick(499);
      expect(told()).to.equal(0);
      clock.tick(1);
      expect(told()).to.equal(1);
    }
    observer.disconnect();
  });

  it("moves seldom for who wants no motion, and else twenty times a second", async () => {
    // The Firefox of the tests cannot be told what its person wants.
    const { matchMedia } = globalThis;
    const clock = stopClock(["interval", "now"]);
    /** How often a bar is drawn. */
    const drawn = async (isCalm: boolean): Promise<() => number> => {
      const end = override(globalThis, "matchMedia", (query: string) =>
        query === "(prefers-reduced-motion: reduce)" ? matchMedia(isCalm ? "all" : "not all") : matchMedia(query),
      );
      try {
        const { element } = await inCall();
        const { style } = element;
        let times = 0;
        // A bar that is drawn as it was before changes nothing that could be observed.
        style.setProperty = (name, value) => {
          if (name === "--rtc-level") times++;
          CSSStyleDeclaration.prototype.setProperty.call(style, name, value);
        };
        return () => times;
      } finally {
        end();
      }
    };
    const [calm, lively] = [await drawn(true), await drawn(false)];
    clock.tick(50);
    expect([calm(), lively()]).to.deep.equal([1, 1]);
    clock.tick(499);
    expect([calm(), lively()]).to.deep.equal([1, 10]);
    clock.tick(1);
    expect([calm(), lively()]).to.deep.equal([2, 11]);
    clock.tick(5000);
    expect([calm(), lively()]).to.deep.equal([12, 111]);
  });

  it("fills from the bottom when it is vertical", async () => {
    const { element } = await inCall(html`<rtc-level participant="ben" vertical></rtc-level>`);
    await until(() => level(element) > 0.5, "Ben's bar should be high");
    const [bar, meter] = ["bar", "meter"].map((name) => inside(element, `[part="${name}"]`).getBoundingClientRect());
    expect(Math.abs((bar?.bottom ?? 0) - (meter?.bottom ?? 99))).to.be.lessThan(2);
    expect(bar?.height).to.be.greaterThan((bar?.width ?? 99) * 2);
  });

  it("is empty without a room, and works as soon as there is one", async () => {
    const element = await fixture<RtcLevel>(html`<rtc-level participant="ben"></rtc-level>`);
    expect(element.matches(":state(empty)")).to.equal(true);
    const { room } = await inCall();
    room.append(element);
    await until(() => level(element) > 0.5, "Ben's bar should be long");
  });

  it("listens to nobody when it is removed", async () => {
    const { room, element } = await inCall();
    await until(() => level(element) > 0.5, "Ben's bar should be long");
    element.remove();
    expect(room.listeners).to.equal(0);
    expect(element.style.getPropertyValue("--rtc-level")).to.equal("");
  });
});
