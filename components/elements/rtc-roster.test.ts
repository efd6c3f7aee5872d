import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { HOST } from "../testing/led-room.js";
import { once } from "../testing/once.js";
import { plain } from "../testing/toasts.js";
import "./rtc-roster.js";
import type { RtcRosterEntry } from "./rtc-roster-entry.js";
import type { RtcRoster } from "./rtc-roster.js";

const roster = async (content = html`<rtc-roster></rtc-roster>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const element = room.querySelector<RtcRoster>("rtc-roster");
  if (!element) throw new Error("There is no <rtc-roster>.");
  const entries = async (): Promise<RtcRosterEntry[]> => {
    await element.updateComplete;
    const all = [...(element.shadowRoot?.querySelectorAll("rtc-roster-entry") ?? [])];
    await Promise.all(all.map((entry) => entry.updateComplete));
    return all;
  };
  const names = async (): Promise<string[]> =>
    (await entries()).map((entry) => entry.shadowRoot?.querySelector('[part="name"]')?.textContent.trim() ?? "");
  const heading = (): string => element.shadowRoot?.querySelector('[part="heading"]')?.textContent.trim() ?? "";
  return { room, element, entries, names, heading };
};

describe("<rtc-roster>", () => {
  it("lists all participants, the local one first, and counts them", async () => {
    const { room, names, heading } = await roster();
    room.enter(person("ana"), person("ben"));
    expect(await names()).to.deep.equal(["You", "ana", "ben"]);
    expect(heading()).to.equal("3 people");
    room.enter();
    expect(await names()).to.deep.equal(["You"]);
    expect(heading()).to.equal("1 person");
  });

  it("leaves out the local participant with no-local", async () => {
    const { room, names, heading } = await roster(html`<rtc-roster no-local></rtc-roster>`);
    room.enter(person("ana"), person("ben"));
    expect(await names()).to.deep.equal(["ana", "ben"]);
    expect(heading()).to.equal("2 people");
  });

  it("is empty outside a call", async () => {
    const { element, names } = await roster();
    expect(await names()).to.deep.equal([]);
    expect(element.matches(":state(empty)")).to.equal(true);
    expect(element.shadowRoot?.querySelector('[role="list"]')).to.equal(null);
  });

  it("renders only the line of the participant who begins to speak, of thirty", async () => {
    const { room, element, entries } = await roster();
    room.enter(...Array.from({ length: 30 }, (_, index) => person(`p${index}`)));
    const lines = await entries();
    expect(lines).to.have.length(31);
    room.changeRemote("p17", { speaking: true });
    expect(element.isUpdatePending).to.equal(false);
    const pending = lines.filter((line) => line.isUpdatePending);
    expect(pending.map(({ participant }) => participant)).to.deep.equal(["p17"]);
  });

  it("keeps the elements of participants who stay", async () => {
    const { room, entries } = await roster();
    room.enter(person("ana"), person("ben"), person("cleo"));
    const [, ana, , cleo] = await entries();
    room.enter(person("ana"), person("cleo"), person("dan"));
    const after = await entries();
    expect([after[1], after[2]]).to.deep.equal([ana, cleo]);
  });

  it("has buttons that mute and remove the others, if the local participant may moderate", async () => {
    const { room, element, entries } = await roster();
    room.enter(person("ana", { microphone: "on" }), person("ben"));
    const buttons = async () => {
      await entries();
      const all = [...(element.shadowRoot?.querySelectorAll("rtc-host-button") ?? [])];
      await Promise.all(all.map((button) => button.updateComplete));
      return all;
    };
    expect(await buttons()).to.deep.equal([]);
    room.changeLocal(HOST);
    const all = await buttons();
    const names = all.map((button) => plain(button.shadowRoot?.querySelector("button")?.textContent));
    expect(names).to.deep.equal(["Mute ana", "Remove ana", "Mute ben", "Remove ben"]);
    for (const button of all) expect(button.getBoundingClientRect().width, "the icon alone").to.be.within(44, 60);
    await expect(element).to.be.accessible();
    const asked = once(room, "rtc-moderate-request");
    all[0]?.click();
    expect((await asked).detail).to.deep.equal({ room, what: { action: "mute", to: "ana" } });
    room.changeLocal({ role: undefined, grants: undefined });
    expect(await buttons()).to.deep.equal([]);
  });

  it("has a pin button for each participant with pins", async () => {
    const { room, element, entries } = await roster(html`<rtc-roster pins></rtc-roster>`);
    room.enter(person("ana"), person("ben"));
    await entries();
    const all = [...(element.shadowRoot?.querySelectorAll("rtc-pin-button") ?? [])];
    await Promise.all(all.map((button) => button.updateComplete));
    const names = all.map((button) => plain(button.shadowRoot?.querySelector("button")?.textContent));
    expect(names).to.deep.equal(["Pin Guest", "Pin ana", "Pin ben"]);
    for (const button of all) expect(button.getBoundingClientRect().width, "the icon alone").to.be.within(44, 60);
    await expect(element).to.be.accessible();
    const asked = once(room, "rtc-pin-request");
    all[2]?.click();
    expect((await asked).detail?.participant).to.equal("ben");
    element.pins = false;
    await entries();
    expect(element.shadowRoot?.querySelector("rtc-pin-button")).to.equal(null);
  });

  it("is a list to a screen reader, named by its heading, and accessible", async () => {
    const { room, element, entries } = await roster();
    room.enter(person("ana"), person("ben", { microphone: "on", handRaised: true, connectionState: "failed" }));
    await entries();
    const list = element.shadowRoot?.querySelector('[role="list"]');
    expect(list?.querySelectorAll('[role="listitem"]')).to.have.length(3);
    expect(list?.getAttribute("aria-labelledby")).to.equal("heading");
    await expect(element).to.be.accessible();
  });
});
